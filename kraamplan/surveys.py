"""Results of surveys and consents to studies: from a person's numbers, and as documents."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from kraamplan.asking import BadQuestionError
from projections.surveys import Consent, SurveyResult

_NUMBER = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9]{1,2})?")
_SCALE = re.compile(r"(-?[0-9]{1,6})[-:](-?[0-9]{1,6})")


def hundredths(text: str) -> int:
    """A number such as 7.25 or 7,25 in hundredths. Raises BadQuestionError for any other text."""
    if _NUMBER.fullmatch(text) is None:
        raise BadQuestionError(
            f"{text!r} is geen getal met hoogstens twee decimalen, zoals 7,25",
            f"{text!r} is not a number with at most two decimals, such as 7.25",
        )
    return int(Decimal(text.replace(",", ".")) * 100)


def scale(text: str) -> tuple[int, int]:
    """A scale such as 1-10. Raises BadQuestionError for any other text."""
    found = _SCALE.fullmatch(text)
    if found is None:
        raise BadQuestionError(
            f"{text!r} is geen schaal zoals 1-10", f"{text!r} is not a scale such as 1-10"
        )
    return int(found[1]), int(found[2])


def surveys_document(
    position: int, results: Sequence[SurveyResult], consents: Sequence[Consent]
) -> dict[str, Any]:
    """What was reported, as of a position; means and spreads in points of their scale."""
    return {
        "position": position,
        "results": [
            {
                **asdict(each.surveyed),
                "answers": each.result.answers,
                "mean": each.result.mean_hundredths / 100,
                "spread": each.result.spread_hundredths / 100,
                "lowest": each.result.lowest,
                "highest": each.result.highest,
                "source": each.result.source,
                "reported_at": each.reported_at,
            }
            for each in results
        ],
        "consents": [
            {**asdict(each.consent), "reported_at": each.reported_at} for each in consents
        ],
    }
