"""Long unbroken rest, in 7, 9 or 14 times 24 hours, and where it lies.

Work from 8 to 18 leaves 14 hours between two days, 38 around one free day and 62 around two.
"""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.weekly_rest import WeeklyRest, Witness
from tests.domain.labour.rules.shifts import at, shift, shifts

A_WEEK = WeeklyRest(week=36 * 60)
NINE_DAYS = WeeklyRest(week=36 * 60, nine_days=60 * 60)
ALL_WAYS = WeeklyRest(week=36 * 60, nine_days=60 * 60, fortnight=72 * 60, part=32 * 60)


def test_six_days_and_a_free_sunday_pass() -> None:
    assert not A_WEEK.violations(shifts([*range(6), *range(7, 13)]))


def test_seven_days_on_end_violate() -> None:
    (violation,) = A_WEEK.violations(shifts(range(7)))

    assert (violation.rule, violation.carer) == ("weekly_rest", "anna")
    # The rests of Monday's period last from 18:00 to 8:00; after Sunday it ends on Monday at 8:00.
    assert (violation.measured, violation.allowed) == (14 * 60, 36 * 60)
    assert (violation.start, violation.end) == (at(0, 8), at(7, 8))


def test_a_period_starts_with_the_first_work_of_every_worked_day() -> None:
    # From Tuesday on there are seven days on end too: those of Monday and Tuesday fail.
    assert [one.start for one in A_WEEK.violations(shifts(range(8)))] == [at(0, 8), at(1, 8)]


def test_a_rest_counts_as_far_as_it_lies_in_the_period() -> None:
    # Saturday off: from Friday 18:00 to Sunday 6:00 is exactly 36 hours; half an hour less is not.
    week = shifts(range(5))
    assert not A_WEEK.violations([*week, shift(6, 6), *shifts([7])])
    late = shifts(range(4)), shift(4, 8, 18.5), shift(6, 6), shifts([7])
    assert A_WEEK.violations([*late[0], late[1], late[2], *late[3]])


def test_sixty_hours_in_nine_days_are_another_way() -> None:
    # Seven days on end and two off: from Sunday 18:00 to Wednesday 8:00 is 62 hours, of which 62
    # lie before the ninth day of Monday's period ends, on Wednesday at 8:00.
    work = shifts([*range(7), *range(9, 15)])
    assert A_WEEK.violations(work)
    assert not NINE_DAYS.violations(work)
    assert NINE_DAYS.witness([(one.start, one.end) for one in work]) == Witness(
        at(0, 8), 9, ((at(6, 18), at(9, 8)),)
    )


def test_eight_days_on_end_leave_too_little_of_nine() -> None:
    # Of the rest after the second Monday only 38 hours lie before Wednesday 8:00.
    assert [one.start for one in NINE_DAYS.violations(shifts(range(8)))] == [at(0, 8)]


def test_seventy_two_hours_in_a_fortnight_may_lie_in_parts() -> None:
    # Eight days on end, then one off, four on, one off: 38 and 38 hours.
    work = shifts([*range(8), *range(9, 13), *range(14, 18)])
    assert not ALL_WAYS.violations(work)
    assert ALL_WAYS.witness([(one.start, one.end) for one in work]) == Witness(
        at(0, 8), 14, ((at(7, 18), at(9, 8)), (at(12, 18), at(14, 8)))
    )


def test_a_part_shorter_than_the_shortest_does_not_count() -> None:
    # Parts of 38 and 34 hours are 72; with a shortest part of 35 only the first counts.
    work = [*shifts([*range(8), *range(9, 13)]), shift(14, 4), *shifts(range(15, 18), 4)]
    assert not ALL_WAYS.violations(work[:-3])
    strict = WeeklyRest(week=36 * 60, fortnight=72 * 60, part=35 * 60)
    assert at(0, 8) in [one.start for one in strict.violations(work)]


def test_what_is_not_known_yet_is_rest() -> None:
    assert not A_WEEK.violations(shifts(range(6)))


def test_two_shifts_of_a_day_are_one_and_carers_rest_each_for_themselves() -> None:
    split = [shift(day, start, start + 3) for day in range(6) for start in (8, 14)]
    assert not A_WEEK.violations([*split, *(shift(day, carer="bea") for day in (6, 7))])


def test_a_rulebook_without_weekly_rest_asks_nothing() -> None:
    assert not WeeklyRest(None).in_force
    assert WeeklyRest(None).violations(shifts(range(30))) == ()


def test_the_message_names_the_rest_the_day_and_the_article() -> None:
    (violation,) = A_WEEK.violations(shifts(range(7)))

    assert violation.message_nl == (
        "anna rust in de 7 dagen vanaf 2026-11-30 ten hoogste 14 uur achtereen; 36 uur is nodig, "
        "of langer in 9 of 14 dagen (Arbeidstijdenwet art. 5:5)."
    )
    assert "14 h" in violation.message_en


@given(st.sets(st.integers(0, 20)), st.integers(0, 20))
def test_working_on_one_day_less_never_breaks_it(days: set[int], free: int) -> None:
    if not ALL_WAYS.violations(shifts(sorted(days))):
        assert not ALL_WAYS.violations(shifts(sorted(days - {free})))


WITH_SHORT = WeeklyRest(week=36 * 60, nine_days=60 * 60, short=32 * 60)


def test_time_worked_may_have_one_short_rest_in_nine_days_once_in_five_weeks() -> None:
    # Eight days on end, one off: 38 hours in nine days.
    eight = [*range(8), *range(9, 14)]
    assert NINE_DAYS.violations(shifts(eight))
    assert not WITH_SHORT.violations(shifts(eight))


def test_a_second_one_within_five_weeks_violates() -> None:
    twice = [*range(8), *range(9, 14), *range(16, 24), *range(25, 28)]
    later = [*range(8), *range(9, 14), *range(35, 43), *range(44, 46)]
    assert WITH_SHORT.violations(shifts(twice))
    assert not WITH_SHORT.violations(shifts(later))


def test_the_exception_comes_from_the_rulebook_for_time_worked_only() -> None:
    rulebook = replace(
        CAO_KRAAMZORG_2022, weekly_rest_minutes=36 * 60, short_nine_day_rest_minutes=32 * 60
    )
    assert WeeklyRest.with_exceptions(rulebook) == WeeklyRest(week=36 * 60, short=32 * 60)
    assert WeeklyRest.under(rulebook) == A_WEEK
