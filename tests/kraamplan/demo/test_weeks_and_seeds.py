"""The demonstration holds together in every week and for every seed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle

import pytest

from domain.care.aggregate import Care
from domain.care.facts import BirthMode
from domain.carer.aggregate import Carer
from domain.values.horizon import local, local_day
from projections.planning_problem import planning_problem
from tests.kraamplan.demo.demonstrations import Demonstration, demonstration

WEEKS = (
    "2026-W49",
    "2026-W53",  # ends in another year than it starts
    "2027-W01",
    "2027-W12",  # the clock goes forward on its Sunday
    "2027-W13",  # and on the eve of this one
    "2027-W43",  # the clock goes back on its Sunday
)
"""The clock goes back on the eve of 2027-W44; that week has a test of its own below."""
EXAMPLES = list(zip(range(20), cycle(WEEKS), strict=False))
IN_CARE = 45


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda pair: f"{pair[1]}-seed-{pair[0]}")
def made(request: pytest.FixtureRequest) -> Iterator[Demonstration]:
    """Each example once; nobody may add to it."""
    seed, week = request.param
    with demonstration(week, seed) as made:
        yield made


def test_nothing_is_recorded_before_it_happened_or_after_the_clock(made: Demonstration) -> None:
    assert local(made.now).isoformat()[11:19] == "20:00:00"
    for event in made.log:
        assert event.origin.recorded_at <= made.now
    for birth in made.of(Care.BirthReported):
        assert birth.born_at <= birth.origin.recorded_at
    for session in made.of(Care.SessionDelivered):
        assert session.ends_at <= session.origin.recorded_at
    for intake in made.of(Care.IntakeHeld):
        assert intake.held_on <= local_day(intake.origin.recorded_at)


def test_the_counts_are_those_announced(made: Demonstration) -> None:
    assert len(made.of(Carer.Hired)) == 60
    assert len(made.of(Care.PackageAssigned)) == IN_CARE
    assert len(made.of(Care.Registered)) == IN_CARE + 120


def test_every_day_of_care_up_to_the_eve_was_served_as_long_as_planned(
    made: Demonstration,
) -> None:
    served = {
        (session.family, session.starts_at.date()): session.minutes
        for session in made.of(Care.SessionDelivered)
    }
    due = {
        (care.family, day): minutes
        for care in made.of(Care.PackageAssigned)
        for day, minutes in zip(_days(care), care.day_pattern, strict=True)
        if day <= local_day(made.now)
    }
    assert set(served) == set(due)
    assert {due[key] - served[key] for key in due} <= {0, 30}


def test_carers_work_on_days_they_can_and_once_a_day(made: Demonstration) -> None:
    free_to_work = {
        event.carer: {window.weekday for window in event.windows}
        for event in made.of(Carer.AvailabilitySet)
    }
    absences = {event.carer: event.absence for event in made.of(Carer.AbsenceReported)}
    days = [(work.carer, work.starts_at.date()) for work in made.of(Carer.WorkRecorded)]
    assert len(set(days)) == len(days)
    for carer, day in days:
        assert day.isoweekday() in free_to_work.get(carer, range(1, 8))
        away = absences.get(carer)
        assert away is None or not away.first_day <= day <= away.last_day


def test_a_caesarean_brings_a_night_more_in_hospital(made: Demonstration) -> None:
    modes = {birth.family: birth.mode for birth in made.of(Care.BirthReported)}
    for care in made.of(Care.PackageAssigned):
        assert (modes[care.family] is BirthMode.CAESAREAN) == (care.package in (5, 10))


def test_the_usual_package_is_the_usual_one() -> None:
    packages: Counter[int | None] = Counter()
    for seed in range(6):
        with demonstration(seed=seed) as made:
            packages.update(care.package for care in made.of(Care.PackageAssigned))
    # 48 of 100 families are meant to have package 1; of 270 that is 130, give or take 8.
    assert 130 - 3 * 8 <= packages[1] <= 130 + 3 * 8
    assert set(packages) <= set(range(1, 13))


@pytest.mark.parametrize("week", WEEKS)
def test_every_family_in_care_has_visits_in_the_week(week: str) -> None:
    with demonstration(week, seed=3) as made:
        problem = made.told.ask(planning_problem, "UTR", made.week, not_before=local_day(made.now))
        assert len(problem.families) == IN_CARE
        assert len(problem.carers) == 60
        assert {visit.day for visit in problem.visits} == set(range(7))


def test_on_a_sunday_the_clock_goes_back_care_starts_no_earlier() -> None:
    with demonstration("2027-W44") as made:
        starts = [session.starts_at for session in made.of(Care.SessionDelivered)]
        assert min(f"{start:%H:%M}" for start in starts) >= "08:00"


def test_a_birth_is_never_later_than_a_birth_can_be() -> None:
    with demonstration("2026-W49", seed=508) as made:
        assert made.log


def test_a_week_in_the_past_can_be_shown_too() -> None:
    with demonstration("2024-W20") as made:
        assert max(event.origin.recorded_at for event in made.log) <= made.now


def test_care_starts_the_day_after_birth_or_two_after_a_caesarean() -> None:
    with demonstration(seed=7) as made:
        born = {birth.family: birth for birth in made.of(Care.BirthReported)}
        for care in made.of(Care.PackageAssigned):
            birth = born[care.family]
            nights = 2 if birth.mode is BirthMode.CAESAREAN else 1
            assert (care.first_day - local_day(birth.born_at)).days == nights


def _days(care: Care.PackageAssigned) -> list[date]:
    return [care.first_day + timedelta(days=index) for index in range(len(care.day_pattern))]
