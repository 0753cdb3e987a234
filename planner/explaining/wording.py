"""The sentences of an answer, in Dutch and in English."""

from collections.abc import Sequence

from planner.explaining.answer import Finding
from planner.explaining.limits import Limit
from planner.explaining.witness import TermChange, Witness

DUTCH, ENGLISH = 0, 1

Words = tuple[str, str]

LIMITS: dict[Limit, Words] = {
    Limit.REACH: ("langste reistijd", "longest drive"),
    Limit.OWN_MAXIMUM: ("eigen maximum aan uren", "own maximum of hours"),
    Limit.AVAILABILITY: ("beschikbaarheid", "availability"),
    Limit.SKILLS: ("gevraagde bekwaamheid", "skill asked for"),
    Limit.MAX_SHIFT: ("langste werkdag", "longest working day"),
    Limit.MAX_WEEK: ("langste werkweek", "longest working week"),
    Limit.DAILY_REST: ("dagelijkse rust", "daily rest"),
    Limit.SPLIT_SHIFT: ("onderbroken werkdag", "interrupted working day"),
    Limit.BREAKS: ("pauze", "break"),
    Limit.NIGHT_REST: ("rust na een nachtdienst", "rest after a night shift"),
    Limit.FREE_WEEKENDS: ("vrije weekenden", "free weekends"),
    Limit.FREE_SUNDAYS: ("vrije zondagen", "free Sundays"),
    Limit.MEAN_16_WEEKS: ("gemiddelde over 16 weken", "mean over 16 weeks"),
    Limit.MEAN_4_WEEKS: ("gemiddelde over 4 weken", "mean over 4 weeks"),
    Limit.WEEKLY_REST: ("wekelijkse rust", "weekly rest"),
}
GOALS: dict[str, Words] = {
    "uncovered": ("niet ingepland", "uncovered"),
    "continuity": ("wisselende gezichten", "changing faces"),
    "contract_balance": ("afwijking van contract", "deviation from contract"),
    "travel": ("reistijd", "travel"),
}
UNITS: dict[str, Words] = {
    "visits": ("bezoeken", "visits"),
    "further carers": ("extra zorgverleners", "further carers"),
    "half hours": ("halve uren", "half hours"),
    "minutes": ("minuten", "minutes"),
}
_SAID_VISITS = 4
"""How many visits a sentence names before it counts the rest."""


def sentences(
    visits: Sequence[str],
    carer: str | None,
    finding: Finding,
    limits: Sequence[Limit],
    smallest: bool,
    found: Witness | None,
) -> Words:
    """(Dutch, English): what was found, what it costs, what changes."""
    return (
        _text(visits, carer, finding, limits, smallest, found, DUTCH),
        _text(visits, carer, finding, limits, smallest, found, ENGLISH),
    )


def _text(
    visits: Sequence[str],
    carer: str | None,
    finding: Finding,
    limits: Sequence[Limit],
    smallest: bool,
    found: Witness | None,
    language: int,
) -> str:
    subject = _subject(visits, carer, language)
    match finding:
        case Finding.ALREADY:
            said = (f"{subject}: zo staat het al in het rooster.", f"{subject}: it is so already.")
        case Finding.POSSIBLE:
            said = (f"{subject}: dat kan.", f"{subject}: that can be.")
        case Finding.FORBIDDEN:
            names = _listed([LIMITS[one][language] for one in limits], language)
            least = ("het minste dat moet wijken is", "the least that has to give is")
            enough = ("het kan wel als dit wijkt:", "it can be when these give:")
            lead = (least if smallest else enough)[language]
            said = (
                f"{subject}: dat kan niet binnen de grenzen; {lead} {names}.",
                f"{subject}: the limits forbid it; {lead} {names}.",
            )
        case Finding.IMPOSSIBLE:
            # Wishes are not lifted, so no more is said than was tried.
            tried = [_listed([words[one] for words in LIMITS.values()], one) for one in (0, 1)]
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
    return " ".join(parts)


def _subject(visits: Sequence[str], carer: str | None, language: int) -> str:
    named = _listed(visits[:_SAID_VISITS], language)
    rest = len(visits) - _SAID_VISITS
    if rest > 0:
        named += (f" en {rest} andere", f" and {rest} more")[language]
    if len(visits) > 1:
        return (f"Bezoeken {named} inplannen", f"To plan visits {named}")[language]
    if carer is None:
        return (f"Bezoek {named} inplannen", f"To plan visit {named}")[language]
    return (f"Bezoek {named} door {carer}", f"Visit {named} by {carer}")[language]


def _price(found: Witness, language: int) -> str:
    price, terms = found.price, _terms(found.terms, language)
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


def _terms(terms: Sequence[TermChange], language: int) -> str:
    said = [
        f"{_name(GOALS, one.name, language)} {one.before} → {one.after} "
        f"{_name(UNITS, one.unit, language)}"
        for one in terms
    ]
    return f" ({', '.join(said)})" if said else ""


def _consequences(visits: Sequence[str], found: Witness, language: int) -> list[str]:
    others = [one for one in found.moved if one.visit not in visits]
    open_now = [one.visit for one in others if one.after is None]
    elsewhere = sum(one.before is not None and one.after is not None for one in others)
    parts = []
    if open_now:
        named = _listed(open_now, language)
        parts.append((f"Dan blijft open: {named}.", f"Then left open: {named}.")[language])
    if elsewhere:
        parts.append(
            (
                f"Bij {elsewhere} andere bezoeken komt een andere zorgverlener.",
                f"{elsewhere} other visits get another carer.",
            )[language]
        )
    return parts


def points(count: int, language: int) -> str:
    """A cost; 10 points are a minute of travel."""
    if count == 1:
        return ("1 punt", "1 point")[language]
    grouped = f"{count:,}"
    return (f"{grouped.replace(',', '.')} punten", f"{grouped} points")[language]


def _listed(names: Sequence[str], language: int) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{(' en ', ' and ')[language]}{names[-1]}"


def _name(names: dict[str, Words], code: str, language: int) -> str:
    return names[code][language] if code in names else code


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
    shown, at_least, at_most = worth
    whom = carer or ("iedereen", "everybody")[language]
    lead = (
        f"{minutes} minuten meer ruimte in {LIMITS[limit][DUTCH]} voor {whom}",
        f"{minutes} minutes more room in {LIMITS[limit][ENGLISH]} for {whom}",
    )[language]
    if at_most == 0:
        return (f"{lead} levert niets op.", f"{lead} buys nothing.")[language]
    if at_least == at_most:
        said = ("scheelt precies", "saves exactly")[language]
        return f"{lead} {said} {points(at_least, language)}{_terms(terms, language)}."
    gain = points(shown, language), points(at_least, language), points(at_most, language)
    changed = _terms(terms, language)
    dutch = (
        f"{lead}: gevonden is een rooster dat {gain[0]} minder kost{changed}. Bewezen is een "
        f"winst van ten minste {gain[1]} en ten hoogste {gain[2]}."
    )
    english = (
        f"{lead}: a roster was found that costs {gain[0]} less{changed}. Proven is a gain of at "
        f"least {gain[1]} and at most {gain[2]}."
    )
    return (dutch, english)[language]
