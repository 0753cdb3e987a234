"""What a read model remembers of rosters: how much each plans, and the drives that takes.

Not a projection: a read model keeps rosters and the homes of families in two tables of its own and
asks here how an event changes them. The drive from one family to the next on a day is working time
(CAO Kraamzorg art. 1.1); those from home to the first and from the last home are not. The minutes
come from the table of travel, which is an estimate: whoever shows them says so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date
from itertools import pairwise

from sqlalchemy import JSON, Column, Date, Integer, String, select

from domain.care.aggregate import Care
from domain.kernel.event import Event
from domain.roster.aggregate import Roster
from domain.roster.facts import PlannedVisit
from domain.values.travel import travel_minutes
from domain.values.week import Week
from projections.reader import Reader
from projections.temporal import TemporalTable
from projections.view import View

Visits = dict[str, list[str]]
"""By visit its carer, family, day and start, as they are stored."""


@dataclass(frozen=True, slots=True)
class Rostered:
    """Minutes of a week in the newest rosters, of a region or of all."""

    planned: int
    uncovered: int
    """Of visits nobody was found for."""
    travel: int
    """From one family to the next, between the visits that are planned."""


class RosterTables:
    """Where one read model keeps its rosters."""

    def __init__(self, model: str) -> None:
        self.families = TemporalTable(
            f"{model}_families",
            key=[Column("family", String)],
            values=[Column("postcode", String, nullable=False)],
        )
        self.rosters = TemporalTable(
            f"{model}_rosters",
            key=[Column("region", String), Column("week", String)],
            values=[
                Column("monday", Date, nullable=False),
                Column("visits", JSON, nullable=False),
                Column("planned", Integer, nullable=False),
                Column("uncovered", Integer, nullable=False),
                Column("travel", Integer, nullable=False),
            ],
        )

    def follow(self, event: Event, view: View) -> None:
        """Change what is known of rosters by one event; families drive from where they lived."""
        match event:
            case Care.Registered() | Care.RegistrationAmended():
                view.put(self.families, event.family, postcode=event.registration.postcode)
            case Roster.Proposed():
                visits = {visit.visit: _plain(visit) for visit in event.visits}
                view.put(
                    self.rosters,
                    event.region,
                    event.week,
                    monday=Week.parse(event.week).monday,
                    visits=visits,
                    planned=sum(visit.minutes for visit in event.visits),
                    uncovered=sum(visit.minutes for visit in event.uncovered),
                    travel=self._travel(view, visits),
                )
            case Roster.AssignmentMoved():
                self._move(event, view)

    def weeks(self, reader: Reader, since: date, **where: str) -> dict[Week, Rostered]:
        """What is planned in each week from that of a day on."""
        table = self.rosters
        amounts = [table.c[name] for name in ("week", "planned", "uncovered", "travel")]
        these = [table.c[name] == value for name, value in where.items()]
        statement = select(*amounts).where(
            table.at(reader.as_of), table.c.monday >= Week.containing(since).monday, *these
        )
        found: dict[Week, Rostered] = {}
        for row in reader.all(statement, table):
            week = Week.parse(row["week"])
            known = found.get(week, Rostered(0, 0, 0))
            found[week] = Rostered(
                planned=known.planned + row["planned"],
                uncovered=known.uncovered + row["uncovered"],
                travel=known.travel + row["travel"],
            )
        return found

    def _move(self, event: Roster.AssignmentMoved, view: View) -> None:
        known = view.get(self.rosters, event.region, event.week)
        assert known is not None, "a roster is proposed before it is changed"
        now_planned = 0 if event.after is None else event.after.minutes
        was_planned = 0 if event.before is None else event.before.minutes
        others = {name: each for name, each in known["visits"].items() if name != event.visit}
        visits = others if event.after is None else {**others, event.visit: _plain(event.after)}
        view.change(
            self.rosters,
            event.region,
            event.week,
            visits=visits,
            planned=known["planned"] + now_planned - was_planned,
            uncovered=known["uncovered"] + was_planned - now_planned,
            travel=self._travel(view, visits),
        )

    def _travel(self, view: View, visits: Visits) -> int:
        """Minutes between visits of one carer that follow each other on one day."""
        in_order = sorted(
            (carer, day, start, family) for carer, family, day, start in visits.values()
        )
        drives = (
            (before[-1], after[-1])
            for before, after in pairwise(in_order)
            if before[:2] == after[:2] and before[-1] != after[-1]
        )
        return sum(self._drive(view, *drive) for drive in drives)

    def _drive(self, view: View, origin: str, destination: str) -> int:
        here, there = (view.get(self.families, each) for each in (origin, destination))
        # A roster may be told of a family that was never registered: nobody knows where it lives.
        if here is None or there is None:
            return 0
        return travel_minutes(here["postcode"], there["postcode"])


def travel_share(weeks: Iterable[Rostered]) -> float | None:
    """The part of time worked that went to driving; None when nothing was planned."""
    travel = planned = 0
    for week in weeks:
        travel += week.travel
        planned += week.planned
    return travel / (travel + planned) if planned else None


def _plain(visit: PlannedVisit) -> list[str]:
    # In one offset, so that the order of the text is the order of time.
    start = visit.starts_at.astimezone(UTC).isoformat()
    return [visit.carer, visit.family, visit.day.isoformat(), start]
