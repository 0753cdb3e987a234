"""How carers stand with the labour rules as a document: what --json and the HTTP interface give."""

from collections.abc import Set
from dataclasses import asdict
from datetime import date
from typing import Any

from domain.kernel.errors import Bilingual
from domain.labour.catalogue import RULES
from kraamplan.asking import BadQuestionError
from kraamplan.labour.compliance_overview import carers_by_slack
from planner.explaining.limits import Limit
from planner.explaining.names import LIMITS
from projections.rule_compliance import Broken, Compliance

_CHECKED_ONLY = ("nachtwerk", "night work")
NAMES = {
    rule.name: Bilingual(*(LIMITS[Limit(rule.name)] if rule.name in set(Limit) else _CHECKED_ONLY))
    for rule in RULES
}
"""What rules are called."""


def compliance_document(
    position: int, day: date, found: list[Compliance], streams: Set[str]
) -> dict[str, Any]:
    """Every carer and rule, with where it was broken and what came closest to it.

    streams are those of which not everything is taken in.
    """
    return {
        "position": position,
        "day": day.isoformat(),
        "carers": [
            {
                "carer": each.carer,
                "region": each.region,
                "worked": each.worked,
                "planned": each.planned,
                "tightest": each.tightest and each.tightest.rule,
                "incomplete": each.incomplete,
            }
            for each in carers_by_slack(found, streams)
        ],
        "rules": [
            {
                "carer": each.carer,
                "region": each.region,
                "rule": each.rule,
                "source": each.source,
                "broken": [_broken(one) for one in each.broken],
                "nearest": None if each.nearest is None else asdict(each.nearest),
            }
            for each in found
        ],
    }


def known_rule(rule: str) -> str:
    """The rule itself. Raises BadQuestionError when there is none of that name."""
    if rule not in NAMES:
        raise BadQuestionError(
            f"{rule!r} is geen arbeidsregel; kies uit {', '.join(NAMES)}",
            f"{rule!r} is no labour rule; choose one of {', '.join(NAMES)}",
        )
    return rule


def _broken(one: Broken) -> dict[str, Any]:
    return {
        **asdict(one),
        "starts_at": one.starts_at.isoformat(),
        "ends_at": one.ends_at.isoformat(),
    }
