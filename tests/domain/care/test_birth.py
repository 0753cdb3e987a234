"""A birth is reported once, in a plausible week, and never before it happened."""

import pytest

from domain.care.aggregate import Care
from domain.care.commands import ReportBirth
from domain.care.errors import BirthAlreadyReportedError, TimeDoesNotExistError
from domain.care.facts import BirthMode, BirthPlace
from tests.support.builders import (
    ORGANISATION,
    clock,
    day,
    expecting,
    in_care,
    register_family,
    report_birth,
)
from tests.support.given_when_then import given


def born(born_at: str, *, children: int = 1) -> Care.BirthReported:
    return Care.BirthReported(
        family="G1",
        born_at=clock(born_at),
        place=BirthPlace.HOME,
        mode=BirthMode.SPONTANEOUS,
        children=children,
    )


def test_a_birth_is_reported_with_the_dutch_offset() -> None:
    given(*expecting()).when(report_birth()).then(born("2026-11-29T04:10+01:00"))


def test_a_birth_reported_in_utc_is_the_same_moment_on_the_dutch_clock() -> None:
    given(*expecting()).when(report_birth(born_at="2026-11-29T03:10+00:00")).then(
        born("2026-11-29T04:10+01:00")
    )


def test_a_birth_may_be_reported_in_the_minute_it_happens() -> None:
    given(*expecting()).when(report_birth(born_at="2026-12-01T13:00")).then(
        born("2026-12-01T13:00+01:00")
    )


@pytest.mark.parametrize(
    ("due_date", "born_at"),
    [
        ("2026-11-28", "2026-08-08T00:00+02:00"),
        ("2026-10-28", "2026-11-25T23:59+01:00"),
        ("2026-10-28", "2026-10-28T12:00+01:00"),
    ],
    ids=["first day of week 24", "last day of 44 weeks", "due date"],
)
def test_a_birth_between_24_and_44_weeks_is_believed(due_date: str, born_at: str) -> None:
    given(*ORGANISATION, register_family(due_date=day(due_date))).when(
        report_birth(born_at=born_at)
    ).then(born(born_at))


def test_a_birth_brings_one_child_unless_more_are_named() -> None:
    report = ReportBirth(
        family="G1",
        born_at=clock("2026-11-29T04:10"),
        place=BirthPlace.HOME,
        mode=BirthMode.SPONTANEOUS,
    )
    given(*expecting()).when(report).then(born("2026-11-29T04:10+01:00", children=1))


@pytest.mark.parametrize("children", [1, 2, 6])
def test_a_birth_brings_one_to_six_children(children: int) -> None:
    given(*expecting()).when(report_birth(children=children)).then(
        born("2026-11-29T04:10+01:00", children=children)
    )


def test_a_birth_happens_once_even_when_reported_the_same() -> None:
    given(*in_care()).when(report_birth()).then_refused(BirthAlreadyReportedError, "G1")


def test_no_child_is_born_in_the_hour_the_clock_skips() -> None:
    given(*expecting()).when(report_birth(born_at="2026-03-29T02:30")).then_refused(
        TimeDoesNotExistError, "2026-03-29 02:30:00"
    )
