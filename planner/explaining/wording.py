"""The sentences of an answer, in Dutch and in English."""

from collections.abc import Sequence

from planner.explaining.answer import Finding
from planner.explaining.limits import Limit
from planner.explaining.names import DUTCH, ENGLISH, LIMITS, Words, listed, points
from planner.explaining.witness import Witness
from planner.explaining.wording_terms import terms_said

_SAID_VISITS = 4
"""How many visits a sentence names before it counts the rest."""


def sentences(
    visits: Sequence[str],
    carer: str | None,
    finding: Finding,
    limits: Sequence[Limit],
    smallest: bool,
    found: Witness | None,
    around: int | None = None,
) -> Words:
    """(Dutch, English): what was found, what it costs, what changes."""
    return (
        _text(visits, carer, finding, limits, smallest, found, around, DUTCH),
        _text(visits, carer, finding, limits, smallest, found, around, ENGLISH),
    )


def _text(
    visits: Sequence[str],
    carer: str | None,
    finding: Finding,
    limits: Sequence[Limit],
    smallest: bool,
    found: Witness | None,
    around: int | None,
    language: int,
) -> str:
    subject = _subject(visits, carer, language)
    match finding:
        case Finding.ALREADY:
            said = (f"{subject}: zo staat het al in het rooster.", f"{subject}: it is so already.")
        case Finding.POSSIBLE:
            said = (f"{subject}: dat kan.", f"{subject}: that can be.")
        case Finding.FORBIDDEN:
            names = listed([LIMITS[one][language] for one in limits], language)
            least = ("het minste dat moet wijken is", "the least that has to give is")
            enough = ("het kan wel als dit wijkt:", "it can be when these give:")
            lead = (least if smallest else enough)[language]
            said = (
                f"{subject}: dat kan niet binnen de grenzen; {lead} {names}.",
                f"{subject}: the limits forbid it; {lead} {names}.",
            )
        case Finding.IMPOSSIBLE:
            # No more is said than was tried.
            tried = [listed([words[one] for words in LIMITS.values()], one) for one in (0, 1)]
            said = (
                f"{subject}: dat kan niet, ook niet zonder {tried[DUTCH]}.",
                f"{subject}: it cannot be, even without {tried[ENGLISH]}.",
            )
        case Finding.UNKNOWN:
            said = (
                f"{subject}: binnen het toegestane rekenwerk is dat niet uitgemaakt.",
                f"{subject}: not settled within the work allowed.",
            )
    parts = [said[language]]
    if found is not None:
        parts += [_price(found, language), *_consequences(visits, found, language)]
    if around is not None:
        dutch = f"Uitgezocht met de weken van {around} zorgverleners eromheen; de rest bleef staan."
        english = f"Found by moving the weeks of {around} carers around it; the rest stayed."
        parts.append((dutch, english)[language])
    return " ".join(parts)


def _subject(visits: Sequence[str], carer: str | None, language: int) -> str:
    named = listed(visits[:_SAID_VISITS], language)
    rest = len(visits) - _SAID_VISITS
    if rest > 0:
        named += (f" en {rest} andere", f" and {rest} more")[language]
    if len(visits) > 1:
        return (f"Bezoeken {named} inplannen", f"To plan visits {named}")[language]
    if carer is None:
        return (f"Bezoek {named} inplannen", f"To plan visit {named}")[language]
    return (f"Bezoek {named} door {carer}", f"Visit {named} by {carer}")[language]


def _price(found: Witness, language: int) -> str:
    price, terms = found.price, terms_said(found.terms, language)
    if price.at_most < 0:
        return (
            f"Gevonden is zo een rooster dat {points(-price.at_most, DUTCH)} minder kost{terms}.",
            f"A roster found so costs {points(-price.at_most, ENGLISH)} less{terms}.",
        )[language]
    if price.at_most == 0:
        return (f"Dat kost niets extra{terms}.", f"That costs nothing more{terms}.")[language]
    most = ("", "") if price.exact else ("ten hoogste ", "at most ")
    return (
        f"Dat kost {most[DUTCH]}{points(price.at_most, DUTCH)} meer{terms}.",
        f"That costs {most[ENGLISH]}{points(price.at_most, ENGLISH)} more{terms}.",
    )[language]


def _consequences(visits: Sequence[str], found: Witness, language: int) -> list[str]:
    others = [one for one in found.moved if one.visit not in visits]
    open_now = [one.visit for one in others if one.after is None]
    elsewhere = sum(one.before is not None and one.after is not None for one in others)
    parts = []
    if open_now:
        named = listed(open_now, language)
        parts.append((f"Dan blijft open: {named}.", f"Then left open: {named}.")[language])
    if elsewhere:
        parts.append(
            (
                f"Bij {elsewhere} andere bezoeken komt een andere zorgverlener.",
                f"{elsewhere} other visits get another carer.",
            )[language]
        )
    return parts
