"""Rest between two worked days (Arbeidstijdenwet art. 5:3)."""

from datetime import date

from domain.labour.rule import Work
from domain.labour.rules.daily_rest import DailyRest

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
