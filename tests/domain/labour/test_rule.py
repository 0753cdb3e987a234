"""What rules share: whose work it is, and how lengths of time are written."""

from datetime import date

from domain.labour.rule import Work, by_carer, hours_en, hours_nl

MONDAY = date(2026, 11, 30)


def test_work_is_grouped_by_carer_in_order_of_time() -> None:
    late = Work(carer="anna", day=MONDAY, start=900, end=960)
    early = Work(carer="anna", day=MONDAY, start=480, end=600)
    other = Work(carer="bea", day=MONDAY, start=0, end=60)

    assert by_carer([other, late, early]) == [("anna", [early, late]), ("bea", [other])]


def test_whole_hours_are_written_without_minutes() -> None:
    assert (hours_nl(600), hours_en(600)) == ("10 uur", "10 h")


def test_minutes_are_written_in_two_digits() -> None:
    assert (hours_nl(545), hours_en(545)) == ("9 uur 05", "9 h 05")


def test_less_than_nothing_keeps_its_sign() -> None:
    assert (hours_nl(-90), hours_en(-90)) == ("-1 uur 30", "-1 h 30")
