"""What a week asks of the planner now: the problem, and what of the roster is not to be touched."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import msgspec

from domain.labour.rule import Violation
from domain.labour.rules.contract_band import ContractBand
from domain.roster.commands import ProposeRoster
from domain.roster.errors import NothingPublishedError
from domain.values.horizon import Horizon, local_day
from domain.values.week import Week
from kraamplan.planning.roster_facts import (
    assignments_of,
    gone_by,
    planned_visits,
    uncovered_visits,
)
from planner.problem import KeptVisit, PlanningProblem
from planner.replanning.frozen import frozen
from planner.result import Assignment, PlanningResult
from planner.wishes import Pin, Published, Wishes
from projections.board_parts import BoardVisit, RosterBoard
from projections.planning_problem import planning_problem, served_days
from projections.reader import Reader
from projections.roster_board import PUBLISHED, roster_board
from projections.roster_edits import Override, overrides, pins


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedWeek:
    """One region's week as the planner may know it."""

    problem: PlanningProblem
    """Everything still to come, with what is pinned and published."""
    proposed: RosterBoard | None
    published: RosterBoard | None
    today: date
    served: set[tuple[str, date]]
    """Family and day of sessions delivered in the week."""
    overrides: tuple[Override, ...]
    """What stands against a rule by a planner's will."""

    @property
    def pinned(self) -> dict[str, str]:
        """Visit -> the carer it is pinned to."""
        return {one.visit: one.carer for one in (Wishes.of(self.problem.wishes) or Wishes()).pins}

    @property
    def version(self) -> int | None:
        """Of the roster, when there is one."""
        return None if self.proposed is None else self.proposed.version

    def to_come(self, board: RosterBoard) -> list[BoardVisit]:
        """Visits of a board that are neither over nor served."""
        return [
            visit
            for carer in board.carers
            for visit in carer.visits
            if visit.day >= self.today and (visit.family, visit.day) not in self.served
        ]

    def assignments(self, board: RosterBoard) -> list[Assignment]:
        """The same in minutes of the problem."""
        return assignments_of(self.to_come(board), _horizon(self.problem))

    def still_asked(self, board: RosterBoard) -> list[Assignment]:
        """Of these the visits the problem asks for: not those of closed care or a stay since."""
        asked = {visit.id for visit in self.problem.visits}
        return [one for one in self.assignments(board) if one.visit in asked]

    @property
    def held(self) -> tuple[Assignment, ...]:
        """Visits to come that stand against a rule: planning again leaves them where they are."""
        if self.proposed is None:
            return ()
        standing = {(each.visit, each.carer) for each in self.overrides}
        return tuple(
            one for one in self.still_asked(self.proposed) if (one.visit, one.carer) in standing
        )

    @property
    def open_to_planning(self) -> PlanningProblem:
        """The problem without what is held: that is work to plan around."""
        return frozen(self.problem, self.held, ()) if self.held else self.problem

    @property
    def to_change_least(self) -> PlanningProblem:
        """The same with the roster carers work by to keep.

        Raises NothingPublishedError when there is none.
        """
        if self.published is None:
            raise NothingPublishedError(region=self.problem.region, week=self.week)
        held = {one.visit for one in self.held}
        return msgspec.structs.replace(
            self.open_to_planning,
            to_keep=tuple(
                KeptVisit(visit=one.visit, carer=one.carer, start=one.start, end=one.end)
                for one in self.assignments(self.published)
                if one.visit not in held
            ),
        )

    @property
    def week(self) -> Week:
        """Of which this is."""
        return Week.containing(self.problem.first_day)

    def not_set_aside(self, violations: Iterable[Violation]) -> tuple[Violation, ...]:
        """Violations nobody accepted for that carer and day, or worse than what was accepted."""
        accepted: dict[tuple[str, str, date | None], int] = {}
        for each in self.overrides:
            for rule in each.overridden:
                key = (rule.rule, rule.carer, _day_of(rule.rule, local_day(each.starts_at)))
                accepted[key] = max(accepted.get(key, 0), abs(rule.measured - rule.allowed))
        horizon = _horizon(self.problem)
        return tuple(
            one
            for one in violations
            if abs(one.measured - one.allowed)
            > accepted.get(
                (
                    one.rule,
                    one.carer,
                    _day_of(one.rule, local_day(horizon.moment(one.start))),
                ),
                -1,
            )
        )

    def proposal(self, run: UUID, result: PlanningResult) -> ProposeRoster:
        """What a run came to, beside what is over and what is held."""
        before = self.published or self.proposed
        visits, uncovered = gone_by(before, self.today, self.served)
        planned = (*self.held, *result.assignments)
        return ProposeRoster(
            region=self.problem.region,
            week=str(self.week),
            run=run,
            visits=(*visits, *planned_visits(self.problem, planned)),
            uncovered=(*uncovered, *uncovered_visits(self.problem, result.uncovered)),
            known_version=self.version,
        )


def asked_week(reader: Reader, region: str, week: Week, today: date) -> AskedWeek:
    """The week as it is known to a reader; days before today are over."""
    problem = planning_problem(reader, region, week, not_before=today)
    asked = AskedWeek(
        problem=problem,
        proposed=roster_board(reader, region, week),
        published=roster_board(reader, region, week, PUBLISHED),
        today=today,
        served=served_days(reader, week),
        overrides=overrides(reader, region, week),
    )
    told = () if asked.published is None else asked.to_come(asked.published)
    wishes = msgspec.structs.replace(
        Wishes.of(problem.wishes) or Wishes(),
        pins=tuple(
            Pin(visit=visit, carer=pin.carer, start=_minute(problem, pin.starts_at))
            for visit, pin in pins(reader, region, week).items()
        ),
        published=tuple(Published(visit=one.visit, carer=one.carer) for one in told),
    )
    return replace(asked, problem=msgspec.structs.replace(problem, wishes=wishes))


def _day_of(rule: str, day: date) -> date | None:
    """The day a rule is about; the most hours of a carer are about her week."""
    return None if rule == ContractBand.name else day


def _minute(problem: PlanningProblem, moment: datetime | None) -> int | None:
    return None if moment is None else _horizon(problem).offset(moment)


def _horizon(problem: PlanningProblem) -> Horizon:
    return Horizon(problem.first_day, problem.days)
