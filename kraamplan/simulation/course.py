"""A family's days of care: from a drawn family to what is recorded and when.

begin       the first day: who comes, how she judges the family, what is agreed
day_of_care one more day, until nothing is planned any more
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from domain.care.facts import ShortfallCause
from domain.care_plan.commands import AgreeGoal
from domain.indication.day_pattern import SHORTEST_VISIT_MINUTES
from domain.indication.evaluate import indicate
from domain.indication.family_facts import FamilyFacts
from domain.indication.policy import Moment, Policy
from domain.values.horizon import moment_of
from kraamplan.simulation import ending, starting, visits
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.draws import happens
from kraamplan.simulation.goals import goals_agreed, signal
from kraamplan.simulation.in_care import InCare, first_pattern
from kraamplan.simulation.judgement import Judgement, judge
from kraamplan.simulation.pregnancy import Expected
from kraamplan.simulation.team import Carer, Team
from kraamplan.simulation.visits import Visit

_TIMES_CORRECTED = 0.015
_CORRECTED_BY = 30
_CARE_BY_TWO = 2
_THIN_MONTHS = (7, 8)
_THINNED = 0.25
_LONG = 5 * 60
_THINNED_BY = 60
"""INVENTED: in summer the longer visits are shortened, so that fewer carers reach everybody."""


@dataclass(slots=True)
class Tally:
    """What a history came to, counted while it is made."""

    started: int = 0
    wrong: int = 0
    corrected: int = 0
    by_at_most_two: int = 0
    finished: int = 0
    due_minutes: int = 0
    short_minutes: int = 0
    capacity_minutes: int = 0
    postponed: int = 0
    given_up: int = 0


@dataclass(slots=True)
class Course:
    """How care goes in one region: chance, the policy that drives, and the carers."""

    chance: Random
    policy: Policy
    team: Team
    tally: Tally = field(default_factory=Tally)

    def minutes(self, known: FamilyFacts) -> int:
        """Hours of the driving policy."""
        return indicate(known, self.policy, Moment.START_OF_CARE).minutes

    def begin(self, expected: Expected, day: date, main: Carer) -> tuple[InCare, list[Step]]:
        """The first day of care; the hours must fit in the days that are left."""
        family = expected.family
        right = self.minutes(family.known)
        judgement, due = self._judged(expected, day, main, right)
        pattern = first_pattern(expected, due, day)
        assert pattern is not None, "whoever begins care saw that its hours fit"
        second = visits.choose_second(self.team, main, day, pattern)
        care = InCare(expected, day, due, deque(pattern), main, second, slip=judgement.slip)
        care.right_minutes = right
        care.plan_days(self.chance)
        if judgement.slip is not None and judgement.slip.noticed:
            care.corrected_on = day + timedelta(days=self.chance.randrange(1, 4))
        main.families += 1
        if second is not None:
            second.backs += 1
        self.tally.started += 1
        self.tally.wrong += judgement.slip is not None
        steps = [
            *starting.start_of_care(care, judgement, main),
            *starting.third_day(care, main),
            *self._plan_of_care(care, day),
            *self._visited(
                care,
                visits.morning_visit(self.chance, main, day, care.wanted_today(self.chance)),
                day,
            ),
        ]
        return care, steps

    def day_of_care(self, care: InCare, day: date) -> Iterator[Step]:
        """One more day; when nothing is planned after it, care ends today."""
        wanted = care.wanted_today(self.chance)
        if day.month in _THIN_MONTHS and wanted >= _LONG and happens(self.chance, _THINNED):
            wanted -= _THINNED_BY
            care.capacity_lost += _THINNED_BY
        visit = visits.visit(self.chance, self.team, care, day, wanted)
        if visit is None:
            care.not_given(wanted, day)
        else:
            care.capacity_lost += wanted - visit.minutes
            yield from self._visited(care, visit, day)
        if care.corrected_on == day:
            self.tally.corrected += 1
            yield from starting.correction(care, day)
            care.plan_again(care.right_minutes, day)
        if not care.plan:
            at = moment_of(day, time(17)) if visit is None else visit.ends_at
            yield from self._end(care, max(at, moment_of(day, time(13, 30))))

    def _end(self, care: InCare, at: datetime) -> Iterator[Step]:
        care.main.families -= 1
        if care.second is not None:
            care.second.backs -= 1
        self.tally.finished += 1
        self.tally.by_at_most_two += len(care.carers) <= _CARE_BY_TWO
        self.tally.due_minutes += care.due
        self.tally.short_minutes += care.short
        self.tally.capacity_minutes += care.shortfalls.get(ShortfallCause.CAPACITY, 0)
        yield from ending.end_of_care(self.chance, care, at + timedelta(minutes=25))

    def _judged(
        self, expected: Expected, day: date, carer: Carer, right: int
    ) -> tuple[Judgement, int]:
        family = expected.family
        judgement = judge(self.chance, family, carer, self.policy)
        if judgement.slip is None:
            return judgement, right
        due = self.minutes(judgement.known)
        if first_pattern(expected, due, day) is None:
            return Judgement(family.facts, None), right
        return judgement, due

    def _plan_of_care(self, care: InCare, day: date) -> Iterator[Step]:
        commands = list(goals_agreed(self.chance, care.name, day))
        care.goals = [each.goal for each in commands if isinstance(each, AgreeGoal)]
        noon = moment_of(day, time(11, 15))
        for at, command in enumerate(commands):
            yield Step(noon + timedelta(minutes=at), command, care.main.name, "zorgverlener")
        for moment, command in signal(self.chance, care.name, noon + timedelta(hours=1)):
            yield Step(moment, command, care.main.name, "zorgverlener")

    def _visited(self, care: InCare, visit: Visit, day: date) -> Iterator[Step]:
        care.carers.add(visit.carer.name)
        care.delivered += visit.minutes
        yield ending.session(self.chance, care, visit)
        long_enough = visit.minutes > SHORTEST_VISIT_MINUTES + _CORRECTED_BY
        # Only while care goes on: nothing is added once it is closed, perhaps already today.
        goes_on = care.plan and care.corrected_on != day
        if goes_on and long_enough and happens(self.chance, _TIMES_CORRECTED):
            care.delivered -= _CORRECTED_BY
            yield ending.shortened(care, visit, _CORRECTED_BY)
