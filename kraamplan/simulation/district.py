"""One region from day to day: births, starts of care, visits, ends."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from domain.care.commands import CloseCare
from domain.care.facts import ClosingReason
from domain.values.horizon import moment_of
from kraamplan.simulation import starting, visits
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.course import Course
from kraamplan.simulation.in_care import InCare, first_pattern
from kraamplan.simulation.pregnancy import Expected, Fate


@dataclass(slots=True)
class District:
    """The families of one region; what each day brings comes out as steps.

    Some of a day's steps are recorded on a later day.
    """

    course: Course
    _born: dict[date, list[Expected]] = field(default_factory=lambda: defaultdict(list))
    _starting: dict[date, list[Expected]] = field(default_factory=lambda: defaultdict(list))
    _in_care: list[InCare] = field(default_factory=list)

    def expect(self, expected: Expected) -> None:
        """A family registered in this region."""
        if expected.fate is not Fate.LEAVES:
            self._born[expected.family.born_on].append(expected)

    def day(self, day: date) -> Iterator[Step]:
        """Everything that happens on this day."""
        yield from self.course.team.morning(day)
        for expected in self._born.pop(day, ()):
            yield from starting.birth(self.course.chance, self.course.team, expected)
            if expected.fate is Fate.CARE:
                self._starting[expected.family.first_day].append(expected)
        begun = self._in_care
        for expected in self._starting.pop(day, ()):
            yield from self._start(expected, day)
        self._in_care = [care for care in begun if care.first_day == day]
        for care in begun:
            if care.first_day != day:
                yield from self.course.day_of_care(care, day)
                if care.plan:
                    self._in_care.append(care)

    def _start(self, expected: Expected, day: date) -> Iterator[Step]:
        course = self.course
        pattern = first_pattern(expected, course.minutes(expected.family.known), day)
        if pattern is None:
            course.tally.given_up += 1
            yield _given_up(expected, day)
            return
        main = visits.choose_main(course.team, day, pattern)
        if main is None:
            course.tally.postponed += 1
            self._starting[day + timedelta(days=1)].append(expected)
            return
        care, steps = course.begin(expected, day, main)
        self._in_care.append(care)
        yield from steps


def _given_up(expected: Expected, day: date) -> Step:
    """No carer could come while the hours still fitted: another organisation takes over."""
    command = CloseCare(family=expected.family.name, closed_on=day, why=ClosingReason.TRANSFERRED)
    return Step(moment_of(day, time(15)), command, "planbureau", "planner", "Niemand vrij")
