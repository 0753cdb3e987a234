"""The sentences that say why a carer cannot have a visit beside her own."""

from collections.abc import Sequence

from planner.explaining.limits import Limit
from planner.explaining.names import DUTCH, ENGLISH, LIMITS, Words, listed


def beside_sentences(
    visit: str,
    carer: str,
    limits: Sequence[Limit],
    smallest: bool,
    visits: Sequence[str],
    tried: Sequence[Limit],
) -> Words:
    """(Dutch, English) of why she cannot have a visit beside her own.

    Args:
        visit: Asked for.
        carer: Who would have it.
        limits: That have to give.
        smallest: Whether no smaller set would do.
        visits: Hers that another would have to make instead.
        tried: Limits that did not help, all lifted together; nothing when that is not settled.
    """
    return (
        _beside(visit, carer, limits, smallest, visits, tried, DUTCH),
        _beside(visit, carer, limits, smallest, visits, tried, ENGLISH),
    )


def _beside(
    visit: str,
    carer: str,
    limits: Sequence[Limit],
    smallest: bool,
    visits: Sequence[str],
    tried: Sequence[Limit],
    language: int,
) -> str:
    lead = (
        f"Naast haar andere bezoeken kan {carer} bezoek {visit} niet hebben",
        f"Beside her other visits {carer} cannot have visit {visit}",
    )[language]
    if limits:
        least = ("het minste dat moet wijken is", "the least that has to give is")
        enough = ("het kan wel als dit wijkt:", "she can when these give:")
        names = listed([LIMITS[one][language] for one in limits], language)
        lead += f"; {(least if smallest else enough)[language]} {names}"
    elif tried:
        lead += ("; geen grens die kan wijken helpt", "; no limit that can give helps")[language]
    parts = [f"{lead}."]
    if visits:
        named = listed(visits, language)
        parts.append(
            (
                f"Het kan ook als een ander {named} doet."
                if limits
                else f"Het kan als een ander {named} doet.",
                f"She also can when another makes {named}."
                if limits
                else f"She can when another makes {named}.",
            )[language]
        )
    return " ".join(parts)
