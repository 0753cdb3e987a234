"""What did surveys tell of groups, and how many clients consented to a study?"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import BigInteger, Column, Date, Integer, String

from domain.kernel.event import Event
from domain.organisation.aggregate import Organisation
from domain.organisation.surveys import (
    StudyConsent,
    SurveyAnswers,
    Surveyed,
    SurveyGroup,
    SurveyTopic,
)
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

RESULTS = TemporalTable(
    "survey_results",
    key=[
        Column("instrument", String),
        Column("version", Integer),
        Column("topic", String),
        Column("respondents", String),
        Column("first_day", Date),
        Column("last_day", Date),
    ],
    values=[
        Column("answers", Integer, nullable=False),
        Column("mean_hundredths", Integer, nullable=False),
        Column("spread_hundredths", Integer, nullable=False),
        Column("lowest", Integer, nullable=False),
        Column("highest", Integer, nullable=False),
        Column("source", String, nullable=False),
        Column("reported_at", BigInteger, nullable=False),
    ],
)
CONSENTS = TemporalTable(
    "study_consents",
    key=[Column("study", String)],
    values=[
        Column("first_day", Date, nullable=False),
        Column("last_day", Date, nullable=False),
        Column("approached", Integer, nullable=False),
        Column("consented", Integer, nullable=False),
        Column("withdrew", Integer, nullable=False),
        Column("source", String, nullable=False),
        Column("reported_at", BigInteger, nullable=False),
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyResult:
    """A result on record, and the log position of the event that reported it."""

    surveyed: Surveyed
    result: SurveyAnswers
    reported_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """The newest counts of a study, and the log position of the event that reported them."""

    consent: StudyConsent
    reported_at: int


def survey_results(
    reader: Reader, first_day: date | None = None, last_day: date | None = None
) -> list[SurveyResult]:
    """Results over days that all lie in these, by instrument, topic and group."""
    return [
        SurveyResult(
            surveyed=Surveyed(
                row["instrument"],
                row["version"],
                SurveyTopic(row["topic"]),
                SurveyGroup(row["respondents"]),
                row["first_day"],
                row["last_day"],
            ),
            result=SurveyAnswers(
                row["answers"],
                row["mean_hundredths"],
                row["spread_hundredths"],
                row["lowest"],
                row["highest"],
                row["source"],
            ),
            reported_at=row["reported_at"],
        )
        for row in reader.rows(RESULTS)
        if _within(row, first_day, last_day)
    ]


def study_consents(
    reader: Reader, first_day: date | None = None, last_day: date | None = None
) -> list[Consent]:
    """Counts over days that all lie in these, by study."""
    names = StudyConsent.__slots__
    return [
        Consent(
            consent=StudyConsent(**{name: row[name] for name in names}),
            reported_at=row["reported_at"],
        )
        for row in reader.rows(CONSENTS)
        if _within(row, first_day, last_day)
    ]


def project(event: Event, view: View) -> None:
    """Set what an event reports."""
    match event:
        case Organisation.SurveyResultReported():
            asked, told = event.surveyed, event.result
            view.put(
                RESULTS,
                asked.instrument,
                asked.version,
                str(asked.topic),
                str(asked.group),
                asked.first_day,
                asked.last_day,
                answers=told.answers,
                mean_hundredths=told.mean_hundredths,
                spread_hundredths=told.spread_hundredths,
                lowest=told.lowest,
                highest=told.highest,
                source=told.source,
                reported_at=view.position,
            )
        case Organisation.StudyConsentReported():
            told_of = event.consent
            view.put(
                CONSENTS,
                told_of.study,
                first_day=told_of.first_day,
                last_day=told_of.last_day,
                approached=told_of.approached,
                consented=told_of.consented,
                withdrew=told_of.withdrew,
                source=told_of.source,
                reported_at=view.position,
            )


def _within(row: Values, first_day: date | None, last_day: date | None) -> bool:
    first, last = row["first_day"], row["last_day"]
    return bool((first_day or date.min) <= first and last <= (last_day or date.max))


SURVEYS = Projection("surveys", 1, (RESULTS, CONSENTS), project)
