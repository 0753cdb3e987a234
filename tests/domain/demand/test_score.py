"""How good forecasts of quantiles were."""

import pytest

from domain.demand.score import pinball_loss, poisson_quantile, score


@pytest.mark.parametrize(
    ("level", "forecast", "value", "loss"),
    [
        # Ten too low costs the level, ten too high what is left of one.
        (0.9, 30, 40, 9.0),
        (0.9, 40, 30, 1.0),
        (0.1, 30, 40, 1.0),
        (0.5, 7, 7, 0.0),
    ],
)
def test_a_quantile_costs_by_the_side_it_missed_on(
    level: float, forecast: float, value: float, loss: float
) -> None:
    assert pinball_loss(level, forecast, value) == pytest.approx(loss)


def test_a_score_is_the_mean_loss_and_the_share_inside_the_band() -> None:
    # 10 lies inside 8 to 12: losses (10-8) 0.1 and (12-10) 0.1, so 0.2 each.
    # 15 lies outside: (15-8) 0.1 = 0.7 and (15-12) 0.9 = 2.7. Mean of four: 3.8 / 4.
    band = {0.1: 8.0, 0.9: 12.0}

    found = score([(band, 10), (band, 15)])

    assert found is not None
    assert (found.forecasts, found.coverage) == (2, 0.5)
    assert found.pinball == pytest.approx(3.8 / 4)


def test_the_ends_of_the_band_are_inside() -> None:
    found = score([({0.1: 8.0, 0.9: 12.0}, value) for value in (8, 12)])

    assert found is not None
    assert found.coverage == 1


def test_without_forecasts_there_is_no_score() -> None:
    assert score([]) is None


def test_quantiles_of_a_poisson_count_by_hand() -> None:
    # Mean 2: P(0) = 0.135, up to 1: 0.406, up to 2: 0.677, up to 3: 0.857, up to 4: 0.947.
    levels = (0.1, 0.14, 0.5, 0.85, 0.9)

    assert [poisson_quantile(2, level) for level in levels] == [0, 1, 2, 3, 4]
    assert poisson_quantile(0, 0.9) == 0
