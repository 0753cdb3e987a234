"""Forecasts of past weeks scored on a simulated history, beside the mean of four weeks before."""

from collections.abc import Iterator

import pytest

from domain.values.week import Week
from kraamplan.capacity.forecasting import Scored, score_forecasts
from kraamplan.services import Services
from tests.kraamplan.simulation.histories import written


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Seven months of care of a small organisation, from January 2027 on."""
    with written(tmp_path_factory.mktemp("scored"), months=7) as (services, _):
        yield services


@pytest.fixture(scope="module")
def scores(simulated: Services) -> list[Scored]:
    return score_forecasts(simulated, None, Week(2027, 9), Week(2027, 28))


def test_every_number_of_weeks_ahead_is_scored_in_families_and_in_minutes(
    scores: list[Scored],
) -> None:
    leads = [(1, 1), (2, 4), (5, 12)]
    assert [(each.unit, (each.first_week, each.last_week)) for each in scores] == [
        *(("families", lead) for lead in leads),
        *(("minutes", lead) for lead in leads),
    ]
    # Twenty weeks, each forecasting the next week; one of them has no second week to score.
    assert [each.forecast.forecasts for each in scores][:2] == [20 * 7, (19 + 18 + 17) * 7]


def test_the_band_holds_about_four_in_five_days(scores: list[Scored]) -> None:
    # Days of neighbouring weeks go together, so twenty weeks leave a wide margin.
    assert [each for each in scores if not 0.6 <= each.forecast.coverage <= 0.97] == []


def test_the_next_week_is_foretold_far_better_than_by_the_mean_of_the_weeks_before(
    scores: list[Scored],
) -> None:
    next_week = [each.ratio for each in scores if each.last_week == 1]
    assert [ratio for ratio in next_week if ratio is None or ratio > 0.7] == []


def test_no_weeks_ahead_is_foretold_worse_than_by_that_mean(scores: list[Scored]) -> None:
    assert [each for each in scores if each.ratio is None or each.ratio > 1.05] == []


def test_a_region_without_care_has_nothing_the_baseline_could_miss(simulated: Services) -> None:
    found = score_forecasts(simulated, "elsewhere", Week(2027, 9), Week(2027, 9))
    assert [(each.ratio, each.forecast.pinball) for each in found] == [(None, 0), (None, 0)]
