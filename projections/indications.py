"""What did each adopted policy give each family, and where do they differ?

The newest indication of a family under a policy counts; estimates at intake do not. Families that
chose minimum care stand outside, as they did in the Kraamzorg op Maat study.
"""

from collections.abc import Set
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import Any

from sqlalchemy import JSON, Column, Integer, String

from domain.assessment.aggregate import Assessment
from domain.indication.indication import MINIMUM_CARE
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse
from domain.values.horizon import local_day
from projections.family_record import family_rows
from projections.reader import Reader
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

BASIC_PACKAGE = 1
COMBINED_PACKAGES = range(2, 13)
"""Between these and the basic package the study moved hours; deferred care stands outside."""

INDICATIONS = TemporalTable(
    "indications",
    key=[Column("family", String), Column("policy", String)],
    values=[
        Column("version", Integer, nullable=False),
        Column("use", String, nullable=False),
        Column("package", Integer),
        Column("minutes", Integer, nullable=False),
        Column("provenance", String, nullable=False),
        Column("rule", String, nullable=False),
    ],
)
JUDGEMENTS = TemporalTable(
    "indication_judgements",
    key=[Column("family", String), Column("number", Integer)],
    values=[
        Column("month", String, nullable=False),
        Column("assessor", String),
        Column("criteria", JSON, nullable=False),
        Column("corrected", JSON, nullable=False),
    ],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageHours:
    """Families in one package under one policy; spread is the standard deviation, in minutes."""

    package: int | None
    families: int
    mean_minutes: float
    spread_minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyHours:
    """What one policy gave the compared families; minutes per family."""

    policy: str
    families: int
    mean_minutes: float
    spread_minutes: float
    invented: bool
    """Whether any of the hours rest on invented numbers."""
    packages: tuple[PackageHours, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two policies over the families that both indicated, in one region and month or in all.

    Differences are of the second policy against the first.
    """

    region: str | None
    month: str | None
    first: PolicyHours
    second: PolicyHours
    gaining: int
    losing: int
    unchanged: int
    basic_difference: int
    """Minutes of difference summed over the families in the second policy's basic package."""
    combined_difference: int
    """The same over its packages 2 to 12."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorRate:
    """How often indications were corrected; rate is a share of those judged."""

    judged: int
    corrected: int

    @property
    def rate(self) -> float:
        """Corrected indications as a share of those judged."""
        return self.corrected / self.judged if self.judged else 0.0


def compare(
    reader: Reader,
    policies: tuple[str, str],
    region: str | None = None,
    month: str | None = None,
    *,
    families: Set[str] | None = None,
) -> Comparison:
    """Two policies over the families both indicated, or those of them that are in `families`."""
    asked = {family for family, place in _places(reader).items() if _is(place, region, month)}
    given: dict[str, dict[str, Values]] = {}
    for row in reader.rows(INDICATIONS):
        counts = row["family"] in asked and (families is None or row["family"] in families)
        if counts and row["policy"] in policies:
            given.setdefault(row["family"], {})[row["policy"]] = row
    both = [
        (rows[policies[0]], rows[policies[1]])
        for rows in given.values()
        if len(rows) == len(set(policies))
        and all(row["rule"] != MINIMUM_CARE for row in rows.values())
    ]
    moved = [(second["package"], second["minutes"] - first["minutes"]) for first, second in both]
    return Comparison(
        region=region,
        month=month,
        first=_hours(policies[0], [first for first, _ in both]),
        second=_hours(policies[1], [second for _, second in both]),
        gaining=sum(difference > 0 for _, difference in moved),
        losing=sum(difference < 0 for _, difference in moved),
        unchanged=sum(difference == 0 for _, difference in moved),
        basic_difference=sum(minutes for package, minutes in moved if package == BASIC_PACKAGE),
        combined_difference=sum(
            minutes for package, minutes in moved if package in COMBINED_PACKAGES
        ),
    )


def indicated_policies(reader: Reader) -> list[str]:
    """Codes of the policies families were indicated under, the driving ones last."""
    uses = {(row["use"] == PolicyUse.DRIVING, row["policy"]) for row in reader.rows(INDICATIONS)}
    return list(dict.fromkeys(policy for _, policy in sorted(uses)))


def compared_groups(reader: Reader) -> list[tuple[str, str]]:
    """Region and month of every family that was indicated, each once."""
    return sorted({(region, month) for region, month in _places(reader).values() if month})


def error_rates(reader: Reader, by: str) -> dict[str, ErrorRate]:
    """Corrections among the driving indications, by "criterion", "assessor" or "month"."""
    judged: dict[str, int] = {}
    corrected: dict[str, int] = {}
    for row in reader.rows(JUDGEMENTS):
        wrong = set(row["corrected"])
        match by:
            case "criterion":
                keys = sorted({*row["criteria"], *wrong})
                bad = [key for key in keys if key in wrong]
            case "assessor" | "month":
                keys = [row[by] or "-"]
                bad = keys if wrong else []
            case _:
                raise ValueError(f"error rates are by criterion, assessor or month, not by {by}")
        for key in keys:
            judged[key] = judged.get(key, 0) + 1
        for key in bad:
            corrected[key] = corrected.get(key, 0) + 1
    return {
        key: ErrorRate(judged=judged[key], corrected=corrected.get(key, 0))
        for key in sorted(judged)
    }


def project(event: Event, view: View) -> None:
    """Change the indications by one event."""
    match event:
        case Assessment.Indicated() if event.indication.moment is not Moment.INTAKE:
            _indicated(event, view)
        case Assessment.Corrected():
            _corrected(event, view)


def _indicated(event: Assessment.Indicated, view: View) -> None:
    given = event.indication
    view.put(
        INDICATIONS,
        event.family,
        given.policy,
        version=given.version,
        use=str(given.use),
        package=given.package,
        minutes=given.minutes,
        provenance=str(given.provenance),
        rule=given.rule,
    )
    if given.use is not PolicyUse.DRIVING:
        return
    judgements = len(list(view.rows(JUDGEMENTS, family=event.family)))
    # Whoever indicates first judges, also where the start of care was never indicated as such.
    if given.moment is Moment.START_OF_CARE or not judgements:
        view.put(
            JUDGEMENTS,
            event.family,
            judgements + 1,
            month=f"{local_day(event.origin.recorded_at):%Y-%m}",
            assessor=event.assessor,
            criteria=sorted(given.criteria),
            corrected=[],
        )


def _corrected(event: Assessment.Corrected, view: View) -> None:
    """Charge whoever first judged so, not who found it so and left it.

    What is corrected before care starts was an estimate, and no judgement of hours.
    """
    judgements = [row for _, row in view.rows(JUDGEMENTS, family=event.family)]
    wrong = len(judgements)
    while wrong > 1 and _fired(judgements[wrong - 2], event) == _fired(judgements[-1], event):
        wrong -= 1
    if judgements:
        corrected = sorted({*judgements[wrong - 1]["corrected"], event.criterion})
        view.change(JUDGEMENTS, event.family, wrong, corrected=corrected)


def _fired(judgement: Values, event: Assessment.Corrected) -> bool:
    return event.criterion in judgement["criteria"]


def _places(reader: Reader) -> dict[str, tuple[str, str | None]]:
    """The region of every family, and the month of its newest judgement."""
    months = {row["family"]: row["month"] for row in reader.rows(JUDGEMENTS)}
    return {
        row["family"]: (row["region"], months.get(row["family"])) for row in family_rows(reader)
    }


def _is(place: tuple[str, str | None], region: str | None, month: str | None) -> bool:
    return region in (None, place[0]) and month in (None, place[1])


def _hours(policy: str, rows: list[Values]) -> PolicyHours:
    by_package: dict[int | None, list[int]] = {}
    for row in rows:
        by_package.setdefault(row["package"], []).append(row["minutes"])
    minutes = [row["minutes"] for row in rows]
    return PolicyHours(
        policy=policy,
        families=len(rows),
        mean_minutes=_mean(minutes),
        spread_minutes=_spread(minutes),
        invented=any(row["provenance"] == Provenance.INVENTED for row in rows),
        packages=tuple(
            PackageHours(
                package=package,
                families=len(of_package),
                mean_minutes=_mean(of_package),
                spread_minutes=_spread(of_package),
            )
            for package, of_package in sorted(by_package.items(), key=_by_number)
        ),
    )


def _by_number(item: tuple[int | None, Any]) -> int:
    return item[0] or 0


def _mean(minutes: list[int]) -> float:
    return fmean(minutes) if minutes else 0.0


def _spread(minutes: list[int]) -> float:
    return pstdev(minutes) if minutes else 0.0


INDICATION_COMPARISON = Projection("indications", 3, (INDICATIONS, JUDGEMENTS), project)
