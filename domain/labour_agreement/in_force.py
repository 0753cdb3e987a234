"""From what laws and agreements say to the one rulebook that holds on a day.

Of each law or agreement the provision with the latest date counts. Then the strictest of all is
kept, unless an agreement derogates: then its own value is, but no further than a law lets it go.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.labour.parameters import Parameter, strictest
from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook
from domain.labour_agreement.facts import Force, Provision


@dataclass(frozen=True, slots=True)
class Said:
    """A provision and the law or agreement it stands in."""

    agreement: str
    provision: Provision


def in_force(said: Iterable[Said], day: date) -> dict[Parameter, Said]:
    """What is kept of each limit on a day, in the order of the parameters."""
    newest: dict[tuple[str, Parameter], Said] = {}
    for each in sorted(said, key=lambda one: (one.provision.effective_on, one.agreement)):
        if each.provision.effective_on <= day:
            newest[each.agreement, each.provision.parameter] = each
    kept = {}
    for parameter in Parameter:
        candidates = _speaking(
            [
                each
                for (_, about), each in newest.items()
                if about is parameter and each.provision.value is not None
            ]
        )
        if candidates:
            values = {_value(each): each for each in reversed(candidates)}
            kept[parameter] = values[strictest(parameter, list(values))]
    return kept


def rulebook_on(said: Iterable[Said], day: date) -> Rulebook:
    """The rulebook of a day.

    Without any provision that is the one the program comes with, which also lends the three limits
    no rulebook can do without where nobody sets them.
    """
    kept = in_force(said, day)
    if not kept:
        return CAO_KRAAMZORG_2022
    sources = sorted({each.agreement for each in kept.values()})
    since = max(each.provision.effective_on for each in kept.values())
    limits: dict[str, Any] = {
        Parameter.DAILY_REST: CAO_KRAAMZORG_2022.daily_rest_minutes,
        Parameter.MAX_SHIFT: CAO_KRAAMZORG_2022.max_shift_minutes,
        Parameter.MAX_WEEK: CAO_KRAAMZORG_2022.max_week_minutes,
        **{parameter: _value(each) for parameter, each in kept.items()},
    }
    return Rulebook(
        version=f"{'+'.join(sources)}@{since}",
        valid_from=since,
        **{str(parameter): value for parameter, value in limits.items()},
    )


def _speaking(about_one: list[Said]) -> list[Said]:
    """Those among which the strictest is kept."""
    forces = {each.provision.force for each in about_one}
    if Force.DEROGATES in forces:
        return [each for each in about_one if each.provision.force is not Force.HOLDS]
    return [each for each in about_one if each.provision.force is Force.HOLDS]


def _value(said: Said) -> int:
    value = said.provision.value
    assert value is not None, "what ended was left out"
    return value
