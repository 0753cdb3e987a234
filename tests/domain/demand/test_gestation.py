"""How long pregnancies last, in weeks and in days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.demand.gestation import (
    FULL_TERM_DAYS,
    GESTATION_TABLES,
    NL_2020,
    GestationTable,
    daily_shares,
)


@pytest.mark.parametrize("table", GESTATION_TABLES.values(), ids=str)
def test_the_weeks_of_a_table_follow_each_other_and_add_up_to_all_births(
    table: GestationTable,
) -> None:
    for weeks in (table.all_births, table.multiples):
        assert [share.week for share in weeks] == list(
            range(weeks[0].week, weeks[0].week + len(weeks))
        )
        assert sum(share.percent for share in weeks) == pytest.approx(100)


@pytest.mark.parametrize(
    ("before_week", "share"),
    [(37, 0.058), (40, 0.56), (42, 0.984)],
    ids=["preterm", "before 40+0", "before 42+0"],
)
def test_the_published_sums_come_out_of_the_days(before_week: int, share: float) -> None:
    first, days = NL_2020.daily(multiple=False)

    assert sum(days[: before_week * 7 - first]) == pytest.approx(share)


def test_more_than_half_of_multiples_come_before_37_weeks() -> None:
    first, days = NL_2020.daily(multiple=True)

    assert sum(days[: 37 * 7 - first]) == pytest.approx(0.541)


def test_the_days_have_the_mean_that_the_weeks_have() -> None:
    # Counted from the middle of each week the weeks of the table give 3.7 days before the due date.
    first, days = NL_2020.daily(multiple=False)

    mean = sum((first + at - FULL_TERM_DAYS) * share for at, share in enumerate(days))

    assert mean == pytest.approx(-3.7, abs=0.2)


def test_every_version_is_known_by_its_name() -> None:
    assert all(name == table.version for name, table in GESTATION_TABLES.items())


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_days_are_never_negative_and_keep_the_sum_of_each_week(weekly: list[float]) -> None:
    days = daily_shares(tuple(weekly))

    assert min(days) >= -1e-12
    for week, share in enumerate(weekly):
        assert sum(days[week * 7 : week * 7 + 7]) == pytest.approx(share, abs=1e-9)
