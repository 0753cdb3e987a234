"""Every fact about a family that an indication policy may ask for, once.

The five kinds of source are those of the Kraamzorg op Maat summary (December 2020). Which single
facts the study used is not published: these are plausible examples, and the evidence for using one
stands with the criterion that does. A code is never renamed or reused, because past indications
must come out the same again.
"""

from dataclasses import dataclass
from enum import StrEnum

from domain.indication.sourced import Words


class FactSource(StrEnum):
    """Where a fact is found."""

    LIP_FACTOR = "lip_factor"
    """One of the adjusting factors of the national protocol of 2008."""
    HOME_START_LIST = "home_start_list"
    """Thuisstartlijst: the list filled in when care at home starts."""
    ISK = "isk"
    """Source of postcode, age and family situation; nobody published what the letters mean."""
    E_DOSSIER = "e_dossier"
    """The family's electronic file."""
    GIZ = "giz"
    """Gezamenlijk Inschatten Zorgbehoefte: the estimate of needs made together with parents."""


class FactKind(StrEnum):
    """What the value of a fact means."""

    FLAG = "flag"
    """1 when it is so; a family of whom it is not so has no such fact."""
    COUNT = "count"
    """A whole number in the unit its words name; 0 is known to be none."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One fact; most is the highest value that can be believed."""

    code: str
    source: FactSource
    kind: FactKind
    words: Words
    most: int = 1


def _flag(code: str, source: FactSource, nl: str, en: str) -> KnownFact:
    return KnownFact(code, source, FactKind.FLAG, Words(nl, en))


def _count(code: str, source: FactSource, most: int, nl: str, en: str) -> KnownFact:
    return KnownFact(code, source, FactKind.COUNT, Words(nl, en), most)


_LIP, _START = FactSource.LIP_FACTOR, FactSource.HOME_START_LIST
_ISK, _DOSSIER, _GIZ = FactSource.ISK, FactSource.E_DOSSIER, FactSource.GIZ

KNOWN_FACTS: tuple[KnownFact, ...] = (
    # The mother and what she can bear.
    _count("mother-age-years", _ISK, 60, "leeftijd moeder in jaren", "mother's age in years"),
    _count("body-mass-index", _DOSSIER, 80, "body-mass-index", "body mass index"),
    _flag("pelvic-pain", _LIP, "ernstige bekkenklachten", "severe pelvic complaints"),
    _flag("physical-disability", _DOSSIER, "lichamelijke beperking", "physical disability"),
    _flag("chronic-disease", _DOSSIER, "chronische ziekte", "chronic disease"),
    _flag("not-self-sufficient", _LIP, "lichamelijk niet zelfredzaam", "cannot care for herself"),
    # The surroundings.
    _count("children-under-4", _ISK, 8, "andere kinderen onder 4 jaar", "other children under 4"),
    _count("earlier-births", _DOSSIER, 20, "eerdere bevallingen", "earlier births"),
    _flag("no-partner", _ISK, "geen partner", "no partner"),
    _flag("no-social-network", _GIZ, "geen sociaal netwerk", "no social network"),
    _flag("low-income", _DOSSIER, "laag inkomen", "low income"),
    _flag("language-barrier", _DOSSIER, "taalbarrière", "language barrier"),
    _flag("poor-housing", _GIZ, "slechte huisvesting", "poor housing"),
    _flag("deprived-postcode", _ISK, "postcode in achterstandswijk", "deprived postcode area"),
    # The mind.
    _flag("psychiatric-history", _DOSSIER, "psychiatrisch verleden", "psychiatric history"),
    _flag("depression-or-anxiety", _GIZ, "depressie of angst", "depression or anxiety"),
    _flag("psychotropic-medication", _LIP, "psychofarmaca", "psychotropic medication"),
    _flag("traumatic-birth", _GIZ, "traumatische bevalling", "traumatic birth"),
    _flag("addiction", _DOSSIER, "verslaving", "addiction"),
    _flag("domestic-violence", _GIZ, "huiselijk geweld", "domestic violence"),
    # The birth.
    _flag("caesarean-planned", _START, "geplande sectio", "planned caesarean section"),
    _flag("caesarean-unplanned", _START, "ongeplande sectio", "unplanned caesarean section"),
    _flag("vacuum-or-forceps", _START, "vacuüm of tang", "vacuum or forceps"),
    _flag("episiotomy", _START, "knip (episiotomie)", "episiotomy"),
    _flag("severe-tear", _START, "3e- of 4e-graads ruptuur", "third or fourth degree tear"),
    _count("blood-loss-ml", _START, 10_000, "bloedverlies in ml", "blood loss in ml"),
    _flag("manual-placenta", _START, "manuele placentaverwijdering", "manual placenta removal"),
    _count(
        "birth-assistance-minutes",
        _START,
        2_880,
        "minuten partusassistentie",
        "minutes of birth assistance",
    ),
    # The child.
    _count("children-born", _START, 6, "kinderen bij deze geboorte", "children in this birth"),
    _count("gestation-weeks", _START, 44, "volle zwangerschapsweken", "full weeks of pregnancy"),
    _count("birth-weight-grams", _START, 7_000, "geboortegewicht in gram", "birth weight in grams"),
    _flag("small-for-age", _START, "klein voor de zwangerschapsduur", "small for gestational age"),
    _flag("large-for-age", _START, "groot voor de zwangerschapsduur", "large for gestational age"),
    _flag("congenital-anomaly", _START, "aangeboren afwijking", "congenital anomaly"),
    _count("apgar-5-minutes", _START, 10, "Apgar na 5 minuten", "Apgar at 5 minutes"),
    _flag("neonatal-admission", _START, "opname neonatologie", "admission to a neonatal unit"),
    _flag("hypoglycaemia", _START, "te lage bloedsuiker kind", "hypoglycaemia of the child"),
    _count(
        "weight-loss-percent", _LIP, 40, "gewichtsverlies kind in %", "weight loss of child in %"
    ),
    _flag("phototherapy", _START, "geel met lichttherapie", "jaundice with phototherapy"),
    # Feeding: each is so or not; a policy says which goes first when several are reported.
    _flag("feeding-breast", _DOSSIER, "borstvoeding", "breast feeding"),
    _flag("feeding-bottle", _DOSSIER, "kunstvoeding", "bottle feeding"),
    _flag("feeding-mixed", _DOSSIER, "gemengde voeding", "mixed feeding"),
    _flag("feeding-problems", _LIP, "voedingsproblemen", "feeding problems"),
    # The course of care. Days in hospital are calendar days from the day of birth, the day of
    # discharge included; whether that last day counts is for the policy to say.
    _count(
        "hospital-days-mother",
        _START,
        60,
        "dagen moeder in ziekenhuis, ontslagdag meegeteld",
        "days of the mother in hospital, day of discharge included",
    ),
    _count(
        "hospital-days-child",
        _START,
        180,
        "dagen kind in ziekenhuis, ontslagdag meegeteld",
        "days of the child in hospital, day of discharge included",
    ),
    _count("complication-days", _LIP, 10, "dagen met complicaties", "days with complications"),
    _count(
        "extra-care-days",
        _LIP,
        2,
        "extra zorgdagen (dag 9 en 10) op advies van de verloskundige",
        "extra days of care (9 and 10) on the midwife's advice",
    ),
    _flag("deferred-start", _START, "uitgestelde start van de zorg", "deferred start of care"),
    _flag(
        "minimum-care-chosen",
        _DOSSIER,
        "cliënt kiest minimale kraamzorg",
        "client chooses minimum care",
    ),
)
"""In the order a person would ask for them."""

FACTS: dict[str, KnownFact] = {fact.code: fact for fact in KNOWN_FACTS}
"""The same by code."""
