"""How hours, packages and fired criteria are said in Dutch and in English."""

from collections.abc import Iterable

from domain.indication.indication import Fired
from domain.indication.policy import Package
from domain.indication.sourced import Words


def hours(minutes: int) -> Words:
    """Minutes as a person says them: 38 uur, 5,5 uur, 7 uur en 20 minuten."""
    sign, rest = ("-" if minutes < 0 else ""), abs(minutes)
    whole, left = divmod(rest, 60)
    if left == 0:
        unit = "hour" if whole == 1 else "hours"
        return Words(f"{sign}{whole} uur", f"{sign}{whole} {unit}")
    if left == 30:
        return Words(f"{sign}{whole},5 uur", f"{sign}{whole}.5 hours")
    return Words(f"{sign}{whole} uur en {left} minuten", f"{sign}{whole} hours and {left} minutes")


def package_name(package: Package) -> Words:
    """The number with the name."""
    return Words(
        f"zorgpakket {package.number} ({package.name.nl})",
        f"care package {package.number} ({package.name.en})",
    )


def numbers(packages: Iterable[int]) -> str:
    """Package numbers as a list; a dash when there are none."""
    return ", ".join(map(str, sorted(packages))) or "-"


def fired_list(fired: Iterable[Fired]) -> Words:
    """The fired criteria with the values of their facts."""
    each = [_fired(one) for one in fired]
    if not each:
        return Words("geen enkel criterium geldt", "no criterion holds")
    return Words("; ".join(one.nl for one in each), "; ".join(one.en for one in each))


def _fired(fired: Fired) -> Words:
    words = fired.when.words
    value = "" if fired.when.is_flag else f": {fired.value}"
    nl, en = f"{words.nl}{value}", f"{words.en}{value}"
    if fired.package is not None:
        return Words(f"{nl}, pakket {fired.package}", f"{en}, package {fired.package}")
    added = hours(fired.minutes or 0)
    return Words(f"{nl}, {added.nl}", f"{en}, {added.en}")
