"""Rest between two worked days (Arbeidstijdenwet art. 5:3)."""

from dataclasses import replace
from datetime import date

from domain.labour.rule import Work
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.labour.rules.daily_rest import DailyRest, Excused
from tests.domain.labour.rules.shifts import at, shift

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)
ELEVEN_HOURS = DailyRest(minutes=11 * 60)


def work(day: date, start: float, end: float, carer: str = "anna") -> Work:
    zero = (day - MONDAY).days * 24
    return Work(
        carer=carer, day=day, start=round((zero + start) * 60), end=round((zero + end) * 60)
    )


def test_eleven_hours_between_two_days_pass() -> None:
    assert not ELEVEN_HOURS.violations([work(MONDAY, 14, 21), work(TUESDAY, 8, 12)])


def test_one_minute_less_violates() -> None:
    late, early = work(MONDAY, 14, 21), work(TUESDAY, 8, 12)
    sooner = Work(carer="anna", day=TUESDAY, start=early.start - 1, end=early.end)

    (violation,) = ELEVEN_HOURS.violations([late, sooner])

    assert (violation.rule, violation.carer) == ("daily_rest", "anna")
    assert (violation.measured, violation.allowed) == (659, 660)
    assert (violation.start, violation.end) == (late.end, sooner.start)


def test_the_last_work_of_a_day_and_the_first_of_the_next_count() -> None:
    (violation,) = ELEVEN_HOURS.violations(
        [work(MONDAY, 8, 11), work(MONDAY, 19, 22.5), work(TUESDAY, 14, 18), work(TUESDAY, 8, 9)]
    )

    assert violation.measured == 9 * 60 + 30


def test_rest_between_two_visits_of_one_day_is_not_daily_rest() -> None:
    assert not ELEVEN_HOURS.violations([work(MONDAY, 8, 11), work(MONDAY, 15, 18)])


def test_work_past_midnight_belongs_to_the_evening_it_began() -> None:
    (violation,) = ELEVEN_HOURS.violations([work(MONDAY, 22, 26), work(TUESDAY, 12, 15)])

    assert violation.measured == 10 * 60


def test_a_day_off_is_rest_enough() -> None:
    assert not ELEVEN_HOURS.violations([work(MONDAY, 14, 23), work(WEDNESDAY, 6, 9)])


def test_carers_do_not_rest_for_each_other() -> None:
    assert not ELEVEN_HOURS.violations([work(MONDAY, 14, 23), work(TUESDAY, 6, 9, carer="bea")])


def test_the_message_names_the_rest_the_limit_and_the_article() -> None:
    (violation,) = ELEVEN_HOURS.violations([work(MONDAY, 14, 22.5), work(TUESDAY, 8, 12)])

    assert violation.message_nl == (
        "Tussen twee werkdagen van anna ligt 9 uur 30 rust; "
        "ten minste 11 uur is nodig (Arbeidstijdenwet art. 5:3)."
    )
    assert "9 h 30" in violation.message_en
    assert "11 h" in violation.message_en


TWICE_SHORT = DailyRest(minutes=11 * 60, exceptions=(8 * 60, 10 * 60))
ONCE_SHORT = DailyRest(minutes=11 * 60, exceptions=(8 * 60,))


def short_nights(*rests: tuple[int, float]) -> list[Work]:
    """Work until midnight of a day, and again after so many hours of rest."""
    return [
        stretch
        for day, hours in rests
        for stretch in (shift(day, 20, 24), shift(day + 1, hours, hours + 3))
    ]


def test_time_worked_may_have_one_short_rest_in_seven_days() -> None:
    work = short_nights((0, 8.5))
    assert ONCE_SHORT.violations(work) == ()
    assert ONCE_SHORT.excused(work) == (Excused("anna", at(1, 0), at(1, 8.5), 8 * 60),)
    assert len(DailyRest(minutes=11 * 60).violations(work)) == 1


def test_a_second_short_rest_within_seven_days_violates_and_one_later_does_not() -> None:
    (violation,) = ONCE_SHORT.violations(short_nights((0, 9), (6, 9)))
    assert violation.start == at(7, 0)
    assert ONCE_SHORT.violations(short_nights((0, 9), (7, 9))) == ()


def test_a_rest_shorter_than_the_exception_violates() -> None:
    assert len(ONCE_SHORT.violations(short_nights((0, 7.5)))) == 1


def test_exceptions_are_used_so_that_most_rests_are_excused() -> None:
    # The rest of 8.5 hours on the eighth day needs the exception of 8 hours, so the first rest has
    # to use it: seven days before the last one it is free again.
    work = short_nights((0, 10.5), (3, 10.5), (8, 8.5))
    assert TWICE_SHORT.violations(work) == ()
    assert [one.allowed for one in TWICE_SHORT.excused(work)] == [8 * 60, 10 * 60, 8 * 60]


def test_the_exceptions_come_from_the_rulebook_for_time_worked_only() -> None:
    rulebook = replace(
        CAO_KRAAMZORG_2022, short_daily_rest_minutes=480, second_short_daily_rest_minutes=600
    )
    assert DailyRest.with_exceptions(rulebook) == TWICE_SHORT
    assert DailyRest.under(rulebook).exceptions == ()
