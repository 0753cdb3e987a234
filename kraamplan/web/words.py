"""Dutch words for everything the log holds, so that a planner need not read code."""

from collections.abc import Mapping

from domain.values.skill import Skill

ABSENCES = {"sickness": "ziekte", "leave": "verlof", "training": "scholing"}

REASONS = {
    "no_skill": "Geen zorgverlener met de gevraagde bekwaamheid",
    "not_available": "Niemand beschikbaar",
    "too_far": "Iedereen woont te ver weg",
    "rules": "Arbeidsregels staan in de weg",
    "other_visits_first": "Andere bezoeken gingen voor",
}

STATUSES = {
    "optimal": "Bewezen optimaal: er bestaat geen goedkoper rooster.",
    "feasible": "Geldig rooster; een goedkoper is niet uitgesloten.",
}

TERMS = {
    "uncovered": "Niet ingepland",
    "continuity": "Wisselende gezichten",
    "contract_balance": "Afwijking van contract",
    "travel": "Reistijd",
}

UNITS = {
    "visits": ("bezoek", "bezoeken"),
    "further carers": ("extra zorgverlener", "extra zorgverleners"),
    "half hours": ("half uur", "halve uren"),
    "minutes": ("minuut", "minuten"),
}

EVENTS = {
    "organisation.established": "Organisatie vastgelegd",
    "organisation.region-added": "Regio toegevoegd",
    "care.registered": "Ingeschreven",
    "care.registration-amended": "Inschrijving gewijzigd",
    "care.intake-held": "Intake gehouden",
    "care.birth-reported": "Geboorte gemeld",
    "care.package-assigned": "Zorgpakket toegekend",
    "care.session-delivered": "Bezoek geleverd",
    "care.session-corrected": "Bezoek gecorrigeerd",
    "care.closed": "Zorg afgesloten",
    "carer.hired": "In dienst",
    "carer.contract-amended": "Contract gewijzigd",
    "carer.skill-certified": "Bekwaamheid vastgelegd",
    "carer.availability-set": "Beschikbaarheid opgegeven",
    "carer.absence-reported": "Afwezigheid gemeld",
    "carer.absence-ended": "Afwezigheid beëindigd",
    "carer.work-recorded": "Gewerkte tijd vastgelegd",
    "roster.proposed": "Rooster voorgesteld",
    "roster.published": "Rooster gepubliceerd",
    "planning-run.started": "Planningsrun gestart",
    "planning-run.completed": "Planningsrun afgerond",
    "planning-run.failed": "Planningsrun mislukt",
}

FACTS = {
    "family": "Cliëntnummer",
    "region": "Regio",
    "due_date": "Uitgerekende datum",
    "postcode": "Postcode",
    "feeding": "Voeding",
    "parity": "Eerdere bevallingen",
    "held_on": "Gehouden op",
    "form": "Vorm",
    "skills": "Gevraagde bekwaamheden",
    "born_at": "Geboren",
    "place": "Plaats",
    "mode": "Wijze",
    "children": "Kinderen",
    "package": "Pakket",
    "minutes": "Uren",
    "hours_source": "Herkomst van de uren",
    "policy": "Indicatiemethode",
    "criteria": "Criteria",
    "first_day": "Eerste zorgdag",
    "day_pattern": "Uren per dag",
    "session": "Bezoek",
    "carer": "Zorgverlener",
    "starts_at": "Van",
    "ends_at": "Tot",
    "outside_hours_reason": "Reden buiten 08:00–18:00",
    "closed_on": "Afgesloten op",
    "why": "Waarom",
}

_VALUES: Mapping[str, Mapping[str, str]] = {
    "feeding": {
        "breast": "borstvoeding",
        "bottle": "flesvoeding",
        "mixed": "borst- en flesvoeding",
        "undecided": "nog niet gekozen",
    },
    "form": {"home_visit": "huisbezoek", "telephone": "telefonisch"},
    "place": {
        "home": "thuis",
        "birth_centre": "geboortecentrum",
        "outpatient": "poliklinisch",
        "hospital": "ziekenhuis",
    },
    "mode": {
        "spontaneous": "spontaan",
        "instrumental": "kunstverlossing",
        "caesarean": "keizersnede",
    },
    "hours_source": {"published": "gepubliceerd", "invented": "verzonnen"},
    "why": {
        "completed": "voltooid",
        "ended_by_client": "op verzoek van het gezin",
        "transferred": "overgedragen",
        "pregnancy_ended": "zwangerschap geëindigd",
    },
    "skills": {str(skill): skill.nl for skill in Skill},
}


def absence(kind: str) -> str:
    """Why a carer is away."""
    return ABSENCES.get(kind, kind)


def reason(code: str) -> str:
    """Why a visit found nobody."""
    return REASONS.get(code, code)


def value(fact: str, code: str) -> str:
    """The word behind a code of the log; other text stays what it is."""
    return _VALUES.get(fact, {}).get(code, code)
