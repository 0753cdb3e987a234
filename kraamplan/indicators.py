"""The sets of indicators as people ask for them, and as documents."""

from dataclasses import asdict
from enum import StrEnum
from typing import Any

from projections.indicator import Indicator
from projections.population import Selection
from projections.quality_indicators import quality_indicators
from projections.reader import Reader
from projections.success_indicators import success_indicators


class IndicatorSet(StrEnum):
    """Which indicators: the eight of the study, or the national ones."""

    STUDY = "study"
    NATIONAL = "national"


def indicators(
    reader: Reader, kind: IndicatorSet, selection: Selection, position: int
) -> tuple[Indicator, ...]:
    """Every indicator of a set, as of a position."""
    ask = success_indicators if kind is IndicatorSet.STUDY else quality_indicators
    return ask(reader, selection, position)


def indicators_document(
    position: int, kind: IndicatorSet, selection: Selection, found: tuple[Indicator, ...]
) -> dict[str, Any]:
    """A set as of a position; what has no value says why."""
    return {
        "position": position,
        "set": kind,
        "region": selection.region,
        "from": selection.first_day,
        "to": selection.last_day,
        "indicators": [_indicator(each) for each in found],
    }


def _indicator(found: Indicator) -> dict[str, Any]:
    told = asdict(found)
    definition = told.pop("definition")
    return {**definition, **told}
