"""How each carer stands with all labour rules together: who broke one, and who comes near to it."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from itertools import groupby

from domain.carer.commands import carer_stream
from projections.rule_compliance import Compliance


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerStanding:
    """One carer and the rule that leaves her least."""

    carer: str
    region: str
    worked: int
    """Violations in time worked."""
    planned: int
    """Violations that only come with the roster ahead."""
    tightest: Compliance | None
    """None where no limit that is set came in sight."""
    rules: tuple[Compliance, ...]
    """Those that were broken."""
    incomplete: bool
    """Whether not everything of her own record is taken in."""


def carers_by_slack(found: Iterable[Compliance], streams: Set[str]) -> list[CarerStanding]:
    """Every carer with work: who broke a rule first, then by the least part of a limit left.

    Args:
        found: Every carer and rule, ordered by carer.
        streams: Those of which not everything is taken in.
    """
    standings = [
        _standing(carer, list(rules), streams)
        for carer, rules in groupby(found, key=lambda each: each.carer)
    ]
    return sorted(standings, key=_order)


def _standing(carer: str, rules: list[Compliance], streams: Set[str]) -> CarerStanding:
    broken = [one for each in rules for one in each.broken]
    planned = sum(one.planned for one in broken)
    return CarerStanding(
        carer=carer,
        region=rules[0].region,
        worked=len(broken) - planned,
        planned=planned,
        tightest=min((each for each in rules if each.nearest), key=_share, default=None),
        rules=tuple(each for each in rules if each.broken),
        incomplete=str(carer_stream(carer)) in streams,
    )


def _order(one: CarerStanding) -> tuple[bool, float, str]:
    share = float("inf") if one.tightest is None else _share(one.tightest)
    return not one.rules, share, one.carer


def _share(each: Compliance) -> float:
    assert each.nearest is not None, "only those with a measure are compared"
    return each.nearest.share
