"""The success indicators of the study that people have to be asked for: 1, 2, 3 and 7 (kader 1).

Fed by results of surveys and counts of consent as they were reported, and by what families told one
by one. Scores of different scales are compared as parts of their scale, and only where the same
version of the same instrument was put to both groups. Answers of a group are either reported as a
whole or family by family; who reports both counts them twice.
"""

from collections.abc import Callable, Iterable, Sequence
from math import sqrt

from domain.indication.sourced import Words
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from domain.statistics.comparison import Comparison, Sample, compare, pooled
from projections.care_periods import CarePeriod
from projections.indications import BASIC_PACKAGE, COMBINED_PACKAGES
from projections.indicator import Detail, Indicator, Verdict, first_position, met, unknown
from projections.population import Selection, closed_in
from projections.reader import Reader
from projections.shortfalls import OutcomeScores, outcome_scores
from projections.study_definitions import (
    CONSENT,
    IMPLEMENTATION,
    JOB_EXPERIENCE,
    NO_CONSENT,
    NO_LIP_GROUP,
    NO_OTHER_GROUP,
    NO_SURVEY,
    OF_THE_WHOLE,
    OUTCOMES,
)
from projections.surveys import SurveyResult, study_consents, survey_results

_CONSENT_NORM = 0.70
_Samples = dict[tuple[str, str], Sample]
"""Answers of one group by what was asked and by which version of which instrument."""


def implementation(reader: Reader, selection: Selection, position: int) -> Indicator:
    """Indicator 1: how feasible those who work with the packages find them."""
    if selection.region is not None:
        return unknown(IMPLEMENTATION, OF_THE_WHOLE, position)
    found = _about(reader, selection, SurveyTopic.IMPLEMENTATION)
    judged = pooled(map(_sample, found))
    if judged is None:
        return unknown(IMPLEMENTATION, NO_SURVEY, position)
    return Indicator(
        definition=IMPLEMENTATION,
        value=judged.mean,
        population=judged.count,
        left_out=0,
        first_position=_first(found),
        last_position=position,
        details=tuple(
            Detail(name=Words(measure, measure), value=each.mean, of=each.count)
            for (_, measure), each in _reported(found, SurveyGroup.CARERS_KOM).items()
        ),
    )


def consent(reader: Reader, selection: Selection, position: int) -> Indicator:
    """Indicator 2: clients who consented, of those approached for a study."""
    if selection.region is not None:
        return unknown(CONSENT, OF_THE_WHOLE, position)
    studies = study_consents(reader, selection.first_day, selection.last_day)
    approached = sum(each.consent.approached for each in studies)
    consented = sum(each.consent.consented for each in studies)
    withdrew = sum(each.consent.withdrew for each in studies)
    if not approached:
        return unknown(CONSENT, NO_CONSENT, position)
    withdrawn = Words("haakten later af", "withdrew later")
    share = Detail(name=withdrawn, value=withdrew / max(1, consented), of=consented)
    return Indicator(
        definition=CONSENT,
        value=consented / approached,
        population=approached,
        left_out=0,
        first_position=min(each.reported_at for each in studies),
        last_position=position,
        details=(share,),
        verdict=met(consented / approached > _CONSENT_NORM),
    )


def job_experience(reader: Reader, selection: Selection, position: int) -> Indicator:
    """Indicator 3: how much better carers like their work under the packages than under LIP."""
    if selection.region is not None:
        return unknown(JOB_EXPERIENCE, OF_THE_WHOLE, position)
    found = _about(reader, selection, SurveyTopic.JOB_EXPERIENCE)
    if not found:
        return unknown(JOB_EXPERIENCE, NO_SURVEY, position)
    kom = _reported(found, SurveyGroup.CARERS_KOM)
    lip = _reported(found, SurveyGroup.CARERS_LIP)
    against = _against(kom, lip)
    if against is None:
        return unknown(JOB_EXPERIENCE, NO_OTHER_GROUP, position)
    return Indicator(
        definition=JOB_EXPERIENCE,
        value=against.difference,
        population=against.answers,
        left_out=sum(each.result.answers for each in found) - against.answers,
        first_position=_first(found),
        last_position=position,
        details=_each(kom, lip, lambda _, measure: Words(measure, measure)),
        interval=against.interval,
        verdict=_better(against),
    )


def outcomes(
    reader: Reader, selection: Selection, periods: Sequence[CarePeriod], position: int
) -> Indicator:
    """Indicator 7: what came of care in package 1 and in 2 to 12, each against care under LIP."""
    # Who chose minimum care has no package either, and is no norm group under LIP for that.
    grouped = [each for each in periods if not each.minimum_care and each.norm_minutes is not None]
    closed = closed_in(selection, grouped)
    families = frozenset(each.family for each in grouped) if closed is None else closed
    # Families tell by region; what is reported of groups is of the whole organisation.
    told = outcome_scores(reader, selection.region, families=families)
    found = [] if selection.region is not None else _about(reader, selection, *_OUTCOME_TOPICS)
    basic = _both(told, {BASIC_PACKAGE}, found, SurveyGroup.CLIENTS_PACKAGE_1)
    other = _both(told, COMBINED_PACKAGES, found, SurveyGroup.CLIENTS_PACKAGES_2_12)
    norm = _both(told, {None}, found, SurveyGroup.CLIENTS_LIP)
    if not (basic or other or norm):
        return unknown(OUTCOMES, NO_SURVEY, position)
    of_other, of_basic = _against(other, norm), _against(basic, norm)
    details = (
        *_group(_PACKAGE_1, of_basic),
        *_each(basic, norm, lambda topic, _: _named(_PACKAGE_1, topic)),
        *_each(other, norm, lambda topic, _: _named(_PACKAGES_2_12, topic)),
    )
    if of_other is None:
        return unknown(OUTCOMES, NO_LIP_GROUP, position, details)
    first = [each for each in (first_position(periods) if told else None, _first(found)) if each]
    return Indicator(
        definition=OUTCOMES,
        value=of_other.difference,
        population=of_other.answers + (of_basic.answers if of_basic else 0),
        left_out=0,
        first_position=min(first, default=None),
        last_position=position,
        details=details,
        interval=of_other.interval,
        verdict=_better_and_not_worse(of_other, of_basic),
    )


_PACKAGE_1 = Words("pakket 1 min LIP", "package 1 minus LIP")
_PACKAGES_2_12 = Words("pakketten 2-12 min LIP", "packages 2-12 minus LIP")
_NL = {
    SurveyTopic.BREASTFEEDING: "borstvoeding",
    SurveyTopic.HEALTH: "gezondheid",
    SurveyTopic.EMPOWERMENT: "zelfredzaamheid",
    SurveyTopic.EXPERIENCE: "ervaring",
    SurveyTopic.ENOUGH_CARE: "genoeg zorg",
}
_OUTCOME_TOPICS = tuple(_NL)


def _about(reader: Reader, selection: Selection, *topics: SurveyTopic) -> list[SurveyResult]:
    results = survey_results(reader, selection.first_day, selection.last_day)
    return [each for each in results if each.surveyed.topic in topics]


def _sample(found: SurveyResult) -> Sample:
    """Mean and spread as parts of the scale."""
    told = found.result
    width = told.highest - told.lowest
    return Sample(
        told.answers,
        (told.mean_hundredths / 100 - told.lowest) / width,
        told.spread_hundredths / 100 / width,
    )


def _reported(found: Iterable[SurveyResult], group: SurveyGroup) -> _Samples:
    """A group's answers, those of several periods taken together."""
    parts: dict[tuple[str, str], list[Sample]] = {}
    for each in found:
        if each.surveyed.group is group:
            place = (str(each.surveyed.topic), each.surveyed.measure)
            parts.setdefault(place, []).append(_sample(each))
    return _pooled(parts)


def _both(
    told: Iterable[OutcomeScores],
    packages: Iterable[int | None],
    found: Iterable[SurveyResult],
    group: SurveyGroup,
) -> _Samples:
    """A group's answers as families told them one by one and as they were reported together."""
    parts = {place: [sample] for place, sample in _reported(found, group).items()}
    for each in told:
        if each.package in set(packages):
            # Of the answers themselves; a sample is as spread as those it is drawn from.
            spread = each.spread * sqrt(each.answers / max(1, each.answers - 1))
            sample = Sample(each.answers, each.mean / 100, spread / 100)
            parts.setdefault((str(each.outcome), each.survey), []).append(sample)
    return _pooled(parts)


def _pooled(parts: dict[tuple[str, str], list[Sample]]) -> _Samples:
    return {place: whole for place, samples in sorted(parts.items()) if (whole := pooled(samples))}


def _against(group: _Samples, norm: _Samples) -> Comparison | None:
    return compare([(sample, norm[place]) for place, sample in group.items() if place in norm])


def _each(group: _Samples, norm: _Samples, name: Callable[[str, str], Words]) -> tuple[Detail, ...]:
    """What differs in each measure both were asked."""
    return tuple(
        detail
        for place, sample in group.items()
        if place in norm
        for detail in _group(name(*place), compare([(sample, norm[place])]))
    )


def _group(name: Words, against: Comparison | None) -> tuple[Detail, ...]:
    if against is None:
        return ()
    return (
        Detail(name=name, value=against.difference, of=against.answers, interval=against.interval),
    )


def _named(group: Words, topic: str) -> Words:
    english = topic.replace("_", " ")
    return Words(f"{group.nl}: {_NL[SurveyTopic(topic)]}", f"{group.en}: {english}")


def _better(against: Comparison) -> Verdict:
    """Better when the whole interval says so."""
    if against.interval is None:
        return Verdict.UNDECIDED
    if against.interval.low > 0:
        return Verdict.MET
    return Verdict.NOT_MET if against.interval.high <= 0 else Verdict.UNDECIDED


def _better_and_not_worse(other: Comparison, basic: Comparison | None) -> Verdict:
    """Packages 2 to 12 better; package 1 not worse, that is not shown to be."""
    if basic is None or basic.interval is None:
        return Verdict.UNDECIDED
    return Verdict.NOT_MET if basic.interval.high < 0 else _better(other)


def _first(found: Iterable[SurveyResult]) -> int | None:
    return min((each.reported_at for each in found), default=None)
