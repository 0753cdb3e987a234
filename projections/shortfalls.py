"""How much care fell short of what was indicated and why, and what did families say of it?

Causes are those on record: goals reached, a client who wants less, too few carers and others. Care
that ended for another reason than completion explains what it left by that reason, not here. Months
are of the first day of care for causes, and of the day of measuring for outcomes.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from statistics import fmean, pstdev

from sqlalchemy import Column, Date, Integer, String, select

from domain.care.aggregate import Care
from domain.care.facts import Outcome, ShortfallCause
from domain.kernel.event import Event
from projections.family_record import FAMILIES, HOURS, family_rows, in_region, with_families
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

CAUSES = TemporalTable(
    "shortfall_causes",
    key=[Column("family", String), Column("cause", String)],
    values=[Column("minutes", Integer, nullable=False), Column("explanation", String)],
)
OUTCOMES = TemporalTable(
    "reported_outcomes",
    key=[
        Column("family", String),
        Column("outcome", String),
        Column("survey", String),
        Column("measured_on", Date),
    ],
    values=[Column("month", String, nullable=False), Column("score", Integer, nullable=False)],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseMinutes:
    """Minutes that were not delivered for one cause, and the families it touched."""

    cause: ShortfallCause
    families: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageShortfall:
    """What fell short in one package; package is None under a method without packages."""

    package: int | None
    families: int
    """Families with hours, whether any of them fell short or not."""
    indicated: int
    causes: tuple[CauseMinutes, ...]
    """Every cause on record."""

    @property
    def minutes(self) -> int:
        """Minutes not delivered, for any cause."""
        return sum(each.minutes for each in self.causes)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeScores:
    """What one survey told of one outcome in one package; scores are percentages of its scale."""

    outcome: Outcome
    survey: str
    package: int | None
    answers: int
    mean: float
    spread: float
    """Standard deviation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyShortfalls:
    """Causes and outcomes of one family, as a person reads them."""

    causes: tuple[tuple[ShortfallCause, int, str | None], ...]
    outcomes: tuple[Values, ...]


def shortfalls(
    reader: Reader, region: str | None = None, month: str | None = None
) -> list[PackageShortfall]:
    """Minutes not delivered by cause, per package, in one region and month or in all."""
    families = _families(reader, region, month)
    by_package: dict[int | None, list[Values]] = {}
    for row in families.values():
        by_package.setdefault(row["package"], []).append(row)
    told: dict[tuple[int | None, str], list[int]] = {}
    for row in reader.rows(CAUSES):
        if row["family"] in families:
            place = (families[row["family"]]["package"], row["cause"])
            told.setdefault(place, []).append(row["minutes"])
    return [
        PackageShortfall(
            package=package,
            families=len(rows),
            indicated=sum(row["minutes"] for row in rows),
            causes=tuple(
                CauseMinutes(
                    cause=cause,
                    families=len(told[package, cause]),
                    minutes=sum(told[package, cause]),
                )
                for cause in ShortfallCause
                if (package, cause) in told
            ),
        )
        for package, rows in sorted(by_package.items(), key=lambda item: item[0] or 0)
    ]


def outcome_scores(
    reader: Reader,
    region: str | None = None,
    month: str | None = None,
    *,
    families: Set[str] | None = None,
) -> list[OutcomeScores]:
    """Scores by outcome, survey and package, in one region and month or in all.

    families are those whose scores count; None is all of them.
    """
    statement = (
        select(OUTCOMES.table, HOURS.c.package)
        .select_from(
            with_families(reader, HOURS).join(
                OUTCOMES.table, OUTCOMES.c.family == FAMILIES.c.family
            )
        )
        .where(OUTCOMES.at(reader.as_of), FAMILIES.at(reader.as_of), *in_region(region))
    )
    if month is not None:
        statement = statement.where(OUTCOMES.c.month == month)
    scores: dict[tuple[str, str, int | None], list[int]] = {}
    for row in reader.all(statement, OUTCOMES):
        if families is None or row["family"] in families:
            place = (row["outcome"], row["survey"], row["package"])
            scores.setdefault(place, []).append(row["score"])
    return [
        _scores(*place, scores=found)
        for place, found in sorted(
            scores.items(), key=lambda item: (item[0][0], item[0][1], item[0][2] or 0)
        )
    ]


def family_shortfalls(reader: Reader, family: str) -> FamilyShortfalls:
    """The causes and outcomes on record of one family."""
    return FamilyShortfalls(
        causes=tuple(
            (ShortfallCause(row["cause"]), row["minutes"], row["explanation"])
            for row in reader.rows(CAUSES, family=family)
        ),
        outcomes=tuple(reader.rows(OUTCOMES, family=family)),
    )


def project(event: Event, view: View) -> None:
    """Change causes and outcomes by one event."""
    match event:
        case Care.ShortfallExplained() if event.minutes == 0:
            view.remove(CAUSES, event.family, str(event.cause))
        case Care.ShortfallExplained():
            view.put(
                CAUSES,
                event.family,
                str(event.cause),
                minutes=event.minutes,
                explanation=event.explanation,
            )
        case Care.OutcomeReported():
            measured = event.measurement
            view.put(
                OUTCOMES,
                event.family,
                str(measured.outcome),
                measured.survey,
                measured.measured_on,
                month=f"{measured.measured_on:%Y-%m}",
                score=event.score,
            )


def _families(reader: Reader, region: str | None, month: str | None) -> dict[str, Values]:
    with_hours = [HOURS.c.first_day.is_not(None), *in_region(region)]
    return {
        row["family"]: row
        for row in family_rows(reader, HOURS, where=with_hours)
        if month in (None, f"{row['first_day']:%Y-%m}")
    }


def _scores(
    outcome: str, survey: str, package: int | None, *, scores: Sequence[int]
) -> OutcomeScores:
    return OutcomeScores(
        outcome=Outcome(outcome),
        survey=survey,
        package=package,
        answers=len(scores),
        mean=fmean(scores),
        spread=pstdev(scores),
    )


SHORTFALLS = Projection("shortfalls", 2, (CAUSES, OUTCOMES), project)
