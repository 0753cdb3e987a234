"""A pregnancy is told, corrected, followed by a birth, ended or withdrawn."""

from datetime import date

import pytest

from domain.carer.aggregate import Carer
from domain.carer.errors import UnknownProtectionError
from domain.carer.protection import Pregnancy
from tests.support.builders import day
from tests.support.carer_builders import employed, end_pregnancy, give_birth, report_pregnancy
from tests.support.given_when_then import given

TOLD = (*employed(), report_pregnancy())


def reported(expected_on: str = "2027-04-01") -> Carer.PregnancyReported:
    return Carer.PregnancyReported(
        carer="K1", reported_on=day("2026-12-01"), expected_on=day(expected_on)
    )


def test_a_pregnancy_is_told() -> None:
    given(*employed()).when(report_pregnancy()).then(reported())


def test_telling_it_again_changes_nothing_and_another_day_corrects_it() -> None:
    story = given(*TOLD).when(report_pregnancy())
    story.then_nothing()
    story.when(report_pregnancy(expected_on="2027-04-10")).then(reported("2027-04-10"))


def test_a_birth_is_recorded_once_and_corrected() -> None:
    story = given(*TOLD).when(give_birth())
    story.then(
        Carer.GaveBirth(carer="K1", reported_on=day("2026-12-01"), born_on=day("2027-03-29"))
    )
    story.when(give_birth()).then_nothing()
    story.when(give_birth(born_on="2027-03-30")).then(
        Carer.GaveBirth(carer="K1", reported_on=day("2026-12-01"), born_on=day("2027-03-30"))
    )


def test_a_day_before_it_was_told_withdraws_it_and_it_may_be_told_anew() -> None:
    story = given(*TOLD).when(end_pregnancy(ended_on="2026-11-01"))
    story.then(
        Carer.PregnancyEnded(carer="K1", reported_on=day("2026-12-01"), ended_on=day("2026-12-01"))
    )
    story.when(give_birth()).then_refused(UnknownProtectionError, "K1")
    story.when(report_pregnancy()).then(reported())
    story.when(report_pregnancy()).then_nothing()


def test_the_next_may_begin_when_one_is_over() -> None:
    # Born on 2027-03-29, away until 42 days later, 2027-05-10.
    again = report_pregnancy(reported_on="2027-05-11", expected_on="2027-12-01")
    given(*TOLD, give_birth()).when(again).then(
        Carer.PregnancyReported(
            carer="K1", reported_on=day("2027-05-11"), expected_on=day("2027-12-01")
        )
    )


@pytest.mark.parametrize(
    ("born_on", "first", "last"),
    [
        # 28 days before 2027-04-01 and 42 after.
        (None, date(2027, 3, 4), date(2027, 5, 13)),
        (date(2027, 4, 8), date(2027, 3, 4), date(2027, 5, 20)),
        # Born before the leave began: it begins with the birth.
        (date(2027, 2, 20), date(2027, 2, 20), date(2027, 4, 3)),
    ],
    ids=["not born yet", "a week late", "early"],
)
def test_she_is_away_from_28_days_before_the_day_expected_until_42_after_the_birth(
    born_on: date | None, first: date, last: date
) -> None:
    told = Pregnancy(date(2026, 12, 1), date(2027, 4, 1), born_on)
    assert told.away == (first, last)
    assert told.protected == (date(2026, 12, 1), last)


def test_what_ended_protects_until_the_day_before() -> None:
    told = Pregnancy(date(2026, 12, 1), date(2027, 4, 1), ended_on=date(2026, 12, 20))
    assert told.protected == (date(2026, 12, 1), date(2026, 12, 19))
    first, last = told.away
    assert last < first
    assert told.touches(date(2026, 12, 19), date(2026, 12, 25))
    assert not told.touches(date(2026, 12, 20), date(2026, 12, 25))
