"""What surveys and studies told of the organisation as a whole.

Invariants
- a result names its instrument and source, over days that have come, of a group that is asked it
- it counts at least one answer; its mean lies on its scale, and its spread can be that of answers
- the answers of a group are counted once: periods of one measure are equal or apart
- those who consent to a study were approached, those who withdraw consented; counts run up to a day
- numbers that were reported are replaced with a reason
"""

from typing import ClassVar
from uuid import UUID

from domain.kernel.event import Event
from domain.organisation import survey_errors as errors
from domain.organisation.service_level import ServiceLevels
from domain.organisation.surveys import StudyConsent, SurveyAnswers, Surveyed, groups_of


class SurveyedOrganisation(ServiceLevels):
    """Results of surveys by group, and counts of consent by study."""

    class SurveyResultReported(Event, frozen=True, kw_only=True):
        """So many of a group answered, with this mean and spread."""

        TOPIC: ClassVar[str] = "organisation.survey-result-reported"
        surveyed: Surveyed
        result: SurveyAnswers

    class StudyConsentReported(Event, frozen=True, kw_only=True):
        """So many clients were approached for a study, consented, and withdrew, up to a day."""

        TOPIC: ClassVar[str] = "organisation.study-consent-reported"
        consent: StudyConsent

    def __init__(self, stream_id: UUID) -> None:
        super().__init__(stream_id)
        self.surveys: dict[Surveyed, SurveyAnswers] = {}
        self.consents: dict[str, StudyConsent] = {}

    def report_survey_result(self, surveyed: Surveyed, result: SurveyAnswers) -> None:
        """Record a result; the same result again changes nothing."""
        known = self.surveys.get(surveyed)
        if known == result:
            return
        self._check_surveyed(surveyed, result.source)
        _check_answers(surveyed.measure, result)
        for other in self.surveys:
            if other != surveyed and other.overlaps(surveyed):
                raise errors.SurveyOverlapsError(
                    what=surveyed.measure,
                    group=other.group,
                    first_day=other.first_day,
                    last_day=other.last_day,
                )
        if known is not None and not self.reason:
            raise errors.ReportedDifferentlyError(what=surveyed.measure)
        self.record(self.SurveyResultReported(surveyed=surveyed, result=result))

    def report_study_consent(self, consent: StudyConsent) -> None:
        """Record the counts of a study up to a day; the same again changes nothing.

        Counts up to a later day replace those before; others need a reason.
        """
        known = self.consents.get(consent.study)
        if known == consent:
            return
        if not (consent.study.strip() and consent.source.strip()):
            raise errors.ReportUnnamedError(topic="consent")
        if not consent.first_day <= consent.last_day <= self.today:
            raise errors.ReportPeriodError(
                what=consent.study,
                first_day=consent.first_day,
                last_day=consent.last_day,
                today=self.today,
            )
        if not 0 <= consent.withdrew <= consent.consented <= consent.approached or (
            consent.approached < 1
        ):
            raise errors.ConsentImplausibleError(
                what=consent.study,
                approached=consent.approached,
                consented=consent.consented,
                withdrew=consent.withdrew,
            )
        if known is not None and consent.last_day <= known.last_day and not self.reason:
            raise errors.ReportedDifferentlyError(what=consent.study)
        self.record(self.StudyConsentReported(consent=consent))

    def evolve(self, event: Event) -> None:
        match event:
            case self.SurveyResultReported():
                self.surveys[event.surveyed] = event.result
            case self.StudyConsentReported():
                self.consents[event.consent.study] = event.consent
            case _:
                super().evolve(event)

    def _check_surveyed(self, surveyed: Surveyed, source: str) -> None:
        if not (surveyed.instrument.strip() and source.strip()):
            raise errors.ReportUnnamedError(topic=surveyed.topic)
        if surveyed.version < 1:
            raise errors.InstrumentVersionError(
                instrument=surveyed.instrument, version=surveyed.version
            )
        if not surveyed.first_day <= surveyed.last_day <= self.today:
            raise errors.ReportPeriodError(
                what=surveyed.measure,
                first_day=surveyed.first_day,
                last_day=surveyed.last_day,
                today=self.today,
            )
        fitting = groups_of(surveyed.topic)
        if surveyed.group not in fitting:
            raise errors.SurveyGroupUnfitError(
                what=surveyed.measure,
                topic=surveyed.topic,
                group=surveyed.group,
                known=", ".join(sorted(fitting)),
            )


def _check_answers(measure: str, result: SurveyAnswers) -> None:
    if result.answers < 1:
        raise errors.SurveyWithoutAnswersError(what=measure, answers=result.answers)
    if result.lowest >= result.highest:
        raise errors.SurveyScaleError(what=measure, lowest=result.lowest, highest=result.highest)
    above = result.mean_hundredths - 100 * result.lowest
    below = 100 * result.highest - result.mean_hundredths
    if above < 0 or below < 0:
        raise errors.MeanOffScaleError(
            what=measure,
            mean=f"{result.mean_hundredths / 100:g}",
            lowest=result.lowest,
            highest=result.highest,
        )
    if not _spread_can_be(result.answers, above, below, result.spread_hundredths):
        raise errors.SpreadImpossibleError(
            what=measure,
            spread=f"{result.spread_hundredths / 100:g}",
            answers=result.answers,
            mean=f"{result.mean_hundredths / 100:g}",
        )


def _spread_can_be(answers: int, above: int, below: int, spread: int) -> bool:
    """Whether answers so far above the lowest and below the highest can spread so much.

    Bhatia and Davis (2000): their variance is at most above times below, times n / (n - 1) for a
    sample. Mean and spread were rounded to hundredths, which is allowed for.
    """
    if answers == 1 or spread <= 0:
        return spread == 0
    least = (2 * spread - 1) ** 2 * (answers - 1)
    return least <= (2 * above + 1) * (2 * below + 1) * answers
