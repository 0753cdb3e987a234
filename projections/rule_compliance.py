"""Does each carer's work keep to the labour rules, and how near does it come to them?

Judged are 52 weeks of time worked up to a day (records of working time are kept that long at least,
Arbeidstijdenwet art. 4:3 and Arbeidstijdenbesluit art. 3.2:1; the log keeps them for good), and the
published roster of the days from then on. Each week is judged by the rules in force when it began.
What was worked is judged with the exceptions of law and agreement, the roster without. Weeks
nothing is known of count as free. Published blocks on call are working time; what she was called to
stands as work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import JSON, Column, Date, String, select

from domain.kernel.event import Event
from domain.labour.compliance import standings
from domain.labour.nearness import Nearest
from domain.labour.on_call import time_on_call
from domain.labour.rule import Violation
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit
from domain.values.horizon import Horizon, local, local_day
from domain.values.week import Week
from projections.agreed_limits import limits_table, remember, said_in
from projections.carer_record import carer_records
from projections.family_record import INTAKES, family_rows
from projections.judged_work import Judged, Stretch, as_work, rulebooks_since, stretch_of
from projections.on_call_blocks import blocks_not_called_from, blocks_table, follow_blocks
from projections.reader import Reader
from projections.recorded_work import WORK
from projections.temporal import TemporalTable, Values
from projections.view import Projection, View

JUDGED = timedelta(weeks=52)
"""How far back. Arbeidstijdenbesluit art. 3.2:1."""
_BEFORE = timedelta(weeks=52)
"""Work that older violations do not come from, but that years and means look back at."""
_AHEAD = timedelta(weeks=52)
"""Further ahead nobody publishes."""

ROSTERS = TemporalTable(
    "rule_compliance_rosters",
    key=[Column("region", String), Column("week", String)],
    values=[
        Column("monday", Date, nullable=False),
        Column("proposal", JSON, nullable=False),
        Column("published", JSON, nullable=False),
    ],
)
LIMITS = limits_table("rule_compliance_limits")
BLOCKS = blocks_table("rule_compliance_on_call")


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A place where a limit is passed; planned when it only comes with the roster ahead."""

    starts_at: datetime
    ends_at: datetime
    planned: bool
    measured: int
    allowed: int
    text_nl: str
    text_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """One carer and one rule."""

    carer: str
    region: str
    rule: str
    source: str
    broken: tuple[Broken, ...]
    nearest: Nearest | None


def rule_compliance(
    reader: Reader,
    day: date,
    *,
    carer: str | None = None,
    region: str | None = None,
    rule: str | None = None,
) -> list[Compliance]:
    """Every carer with work, and every rule, up to and from a day; or one of either.

    With a region only those hired into it are judged.
    """
    first_day = Week.containing(day - JUDGED - _BEFORE).monday
    horizon = Horizon(first_day, (day + _AHEAD - first_day).days)
    asked = {"carer": carer, "region": region}
    about = {name: value for name, value in asked.items() if value is not None}
    records = carer_records(reader, first_day, **about)
    rows = _worked(reader, horizon, day, set(records) if about else None)
    families = {row["family"]: row for row in family_rows(reader, INTAKES)}
    stretches = [
        *(stretch_of(row, horizon, families, planned=False) for row in rows),
        *_planned(reader, horizon, day, rows, families, set(records)),
    ]
    work = as_work(
        [one for one in stretches if one.carer in records],
        {family: row["postcode"] for family, row in families.items()},
    )
    for name, part in blocks_not_called_from(
        reader, BLOCKS, rows, horizon, timedelta(), set(records)
    ):
        on = local_day(horizon.moment(part.start))
        work.append((time_on_call(name, on, part.start, part.end), on >= day))
    rulebooks = rulebooks_since(said_in(reader, LIMITS), first_day)
    judged = Judged(records, horizon, rulebooks)
    worked, planned = ([one for one, later in work if later is ahead] for ahead in (False, True))
    found = standings(
        worked,
        planned,
        judged.history(day, worked, planned),
        rulebooks,
        day - JUDGED,
    )
    return [
        Compliance(
            carer=each.carer,
            region=records[each.carer].region,
            rule=each.rule.name,
            source=each.rule.source,
            broken=tuple(
                _broken(one, horizon, planned=ahead)
                for ahead, several in ((False, each.worked), (True, each.planned))
                for one in several
            ),
            nearest=each.nearest,
        )
        for each in found
        if rule in (None, each.rule.name)
    ]


def _worked(reader: Reader, horizon: Horizon, day: date, carers: set[str] | None) -> list[Values]:
    statement = select(WORK.table).where(
        WORK.at(reader.as_of), WORK.c.day >= horizon.first_day, WORK.c.day <= day
    )
    if carers is not None:
        statement = statement.where(WORK.c.carer.in_(sorted(carers)))
    return reader.all(statement, WORK)


def _planned(
    reader: Reader,
    horizon: Horizon,
    day: date,
    worked: list[Values],
    families: dict[str, Values],
    carers: set[str],
) -> Iterator[Stretch]:
    """Published visits from the day on that no work of the carer and the family stands for."""
    statement = select(ROSTERS.table).where(
        ROSTERS.at(reader.as_of), ROSTERS.c.monday > day - timedelta(days=7)
    )
    done = {(row["carer"], row["family"], row["day"]) for row in worked}
    for roster in reader.all(statement, ROSTERS):
        for row in roster["published"].values():
            on = date.fromisoformat(row["day"])
            wanted = on >= day and row["carer"] in carers
            if wanted and (row["carer"], row["family"], on) not in done:
                yield stretch_of({**row, "day": on}, horizon, families, planned=True)


def _broken(one: Violation, horizon: Horizon, *, planned: bool) -> Broken:
    return Broken(
        starts_at=local(horizon.moment(one.start)),
        ends_at=local(horizon.moment(one.end)),
        planned=planned,
        measured=one.measured,
        allowed=one.allowed,
        text_nl=one.message_nl,
        text_en=one.message_en,
    )


def project(event: Event, view: View) -> None:
    """Change what is judged by one event."""
    remember(event, view, LIMITS)
    follow_blocks(event, view, BLOCKS)
    match event:
        case Roster.Proposed():
            known = view.get(ROSTERS, event.region, event.week)
            view.put(
                ROSTERS,
                event.region,
                event.week,
                monday=Week.parse(event.week).monday,
                proposal={visit.visit: _plain(visit) for visit in event.visits},
                published={} if known is None else known["published"],
            )
        case Roster.AssignmentMoved():
            known = view.get(ROSTERS, event.region, event.week)
            assert known is not None, "what is moved was proposed"
            others = {key: row for key, row in known["proposal"].items() if key != event.visit}
            moved = {} if event.after is None else {event.visit: _plain(event.after)}
            view.change(ROSTERS, event.region, event.week, proposal=others | moved)
        case Roster.Published():
            known = view.get(ROSTERS, event.region, event.week)
            assert known is not None, "what is published was proposed"
            view.change(ROSTERS, event.region, event.week, published=known["proposal"])


def _plain(visit: PlannedVisit) -> Values:
    return {
        "carer": visit.carer,
        "family": visit.family,
        "day": visit.day.isoformat(),
        "starts_at": visit.starts_at.isoformat(),
        "ends_at": visit.ends_at.isoformat(),
    }


RULE_COMPLIANCE = Projection(
    "rule_compliance",
    4,
    (ROSTERS, LIMITS, BLOCKS),
    project,
)
