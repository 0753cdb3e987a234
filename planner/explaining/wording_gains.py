"""The sentences that say what more room, or a wish less, would save."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.explaining.limits import Limit
from planner.explaining.names import DUTCH, ENGLISH, LIMITS, Words, points
from planner.explaining.witness import TermChange
from planner.explaining.wording_terms import terms_said
from planner.wishes import DayOff, Pair, Pin, Wish


def room_sentences(
    limit: Limit,
    carer: str | None,
    minutes: int,
    worth: tuple[int, int, int],
    terms: Sequence[TermChange],
) -> Words:
    """(Dutch, English) of what more room buys; worth is what is shown, at least and at most."""
    return (
        _room(limit, carer, minutes, worth, terms, DUTCH),
        _room(limit, carer, minutes, worth, terms, ENGLISH),
    )


def _room(
    limit: Limit,
    carer: str | None,
    minutes: int,
    worth: tuple[int, int, int],
    terms: Sequence[TermChange],
    language: int,
) -> str:
    whom = carer or ("iedereen", "everybody")[language]
    lead = (
        f"{minutes} minuten meer ruimte in {LIMITS[limit][DUTCH]} voor {whom}",
        f"{minutes} minutes more room in {LIMITS[limit][ENGLISH]} for {whom}",
    )[language]
    if worth[2] == 0:
        return (f"{lead} levert niets op.", f"{lead} buys nothing.")[language]
    return _gain(lead, worth, terms, language)


def wish_sentences(
    wish: Wish | None, first_day: date, worth: tuple[int, int, int], terms: Sequence[TermChange]
) -> Words:
    """(Dutch, English) of what a wish costs; worth is what is shown, at least and at most."""
    return (
        _wish(wish, first_day, worth, terms, DUTCH),
        _wish(wish, first_day, worth, terms, ENGLISH),
    )


def _wish(
    wish: Wish | None,
    first_day: date,
    worth: tuple[int, int, int],
    terms: Sequence[TermChange],
    language: int,
) -> str:
    match wish:
        case None:
            lead = (
                "De grens aan zorgverleners per gezin loslaten",
                "To let go of the cap on the carers of a family",
            )
        case Pin():
            lead = (f"Bezoek {wish.visit} losmaken", f"To unpin visit {wish.visit}")
        case DayOff():
            day = first_day + timedelta(days=wish.day)
            lead = (
                f"De vrije dag van {wish.carer} op {day} loslaten",
                f"To let go of the day off of {wish.carer} on {day}",
            )
        case Pair():
            lead = (
                f"De wens over {wish.carer} bij gezin {wish.family} loslaten",
                f"To let go of the wish about {wish.carer} in family {wish.family}",
            )
    if worth[2] == 0:
        return (f"{lead[DUTCH]}: dat scheelt niets.", f"{lead[ENGLISH]}: that saves nothing.")[
            language
        ]
    return _gain(lead[language], worth, terms, language)


def _gain(
    lead: str, worth: tuple[int, int, int], terms: Sequence[TermChange], language: int
) -> str:
    shown, at_least, at_most = worth
    if at_least == at_most:
        said = ("scheelt precies", "saves exactly")[language]
        return f"{lead} {said} {points(at_least, language)}{terms_said(terms, language)}."
    gain = points(shown, language), points(at_least, language), points(at_most, language)
    changed = terms_said(terms, language)
    dutch = (
        f"{lead}: gevonden is een rooster dat {gain[0]} minder kost{changed}. Bewezen is een "
        f"winst van ten minste {gain[1]} en ten hoogste {gain[2]}."
    )
    english = (
        f"{lead}: a roster was found that costs {gain[0]} less{changed}. Proven is a gain of at "
        f"least {gain[1]} and at most {gain[2]}."
    )
    return (dutch, english)[language]
