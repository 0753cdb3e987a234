"""Dutch words for the codes that facts in the log may hold, by the name of the fact."""

from collections.abc import Mapping

from domain.care_plan.themes import THEMES
from domain.indication.facts import KNOWN_FACTS
from domain.values.skill import Skill

_PROFESSIONALS = {
    "midwife": "verloskundige",
    "general_practitioner": "huisarts",
    "gynaecologist": "gynaecoloog",
    "paediatrician": "kinderarts",
    "youth_health_care": "jeugdgezondheidszorg",
    "lactation_consultant": "lactatiekundige",
    "dietician": "diëtist",
    "physiotherapist": "fysiotherapeut",
    "mental_health_care": "geestelijke gezondheidszorg",
    "home_nursing": "wijkverpleging",
    "social_services": "maatschappelijk werk",
    "domestic_violence_centre": "Veilig Thuis",
    "emergency_services": "spoedeisende hulp",
}
_SOURCES_OF_HOURS = {
    "published": "gepubliceerd",
    "inferred": "afgeleid",
    "invented": "verzonnen",
}
_FACTS_OF_FAMILIES = {fact.code: fact.words.nl for fact in KNOWN_FACTS}

CODES: Mapping[str, Mapping[str, str]] = {
    # Care.
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
    "how": {"caesarean": "geplande sectio", "induction": "inleiding"},
    "mode": {
        "spontaneous": "spontaan",
        "instrumental": "kunstverlossing",
        "caesarean": "keizersnede",
    },
    "hours_source": _SOURCES_OF_HOURS,
    "why": {
        "completed": "voltooid",
        "ended_by_client": "op verzoek van het gezin",
        "transferred": "overgedragen",
        "pregnancy_ended": "zwangerschap geëindigd",
    },
    "skills": {str(skill): skill.nl for skill in Skill},
    "patient": {"mother": "moeder", "child": "kind", "both": "moeder en kind"},
    "cause": {
        "client_wants_less": "cliënt wil minder",
        "capacity": "te weinig zorgverleners",
        "ready": "doelen bereikt",
        "hospital": "ziekenhuisopname",
        "other": "anders",
    },
    "outcome": {
        "breastfeeding": "borstvoeding",
        "health": "gezondheid",
        "empowerment": "zelfredzaamheid",
        "experience": "ervaring",
        "enough_care": "genoeg zorg",
    },
    "kind": {
        # Of work for a family.
        "care": "kraamzorg",
        "birth_assistance": "partusassistentie",
        # Of activities.
        "mother_care": "verzorging moeder",
        "newborn_care": "verzorging kind",
        "feeding": "voeding",
        "education": "voorlichting",
        "family": "gezin",
        "observation": "observatie",
        "hygiene": "hygiëne",
        # Of signals.
        "medical": "medisch",
        "psychosocial": "psychosociaal",
        # Of absence.
        "sickness": "ziekte",
        "leave": "verlof",
        "training": "scholing",
    },
    # Indication.
    "moment": {
        "intake": "intake",
        "start_of_care": "start van de zorg",
        "day_3": "dag 3",
        "day_8": "dag 8",
        "re_indication": "herindicatie",
    },
    "use": {"driving": "leidend", "shadow": "schaduw"},
    "provenance": _SOURCES_OF_HOURS,
    "source": {
        "lip_factor": "factor van het indicatieprotocol",
        "home_start_list": "thuisstartlijst",
        "isk": "ISK",
        "e_dossier": "elektronisch dossier",
        "giz": "gezamenlijk inschatten zorgbehoefte",
    },
    "fact": _FACTS_OF_FAMILIES,
    "facts": _FACTS_OF_FAMILIES,
    # Policies.
    "method": {"packages": "zorgpakketten", "protocol": "urenprotocol"},
    "matching": {
        "any": "wat er ook geldt",
        "none": "geen enkel pakket",
        "one": "precies één pakket",
        "exactly": "precies deze pakketten",
        "contains": "deze pakketten, ook met andere erbij",
        "with_another": "deze pakketten met ten minste één ander",
    },
    "births": {"first": "eerste kind", "later": "volgend kind", "any": "elk kind"},
    "wish": {
        "preferred": "bij voorkeur",
        "forbidden": "niet",
        "none": "geen wens",
    },
    "ground": {
        "family_asked": "het gezin vroeg het",
        "carer_asked": "de zorgverlener vroeg het",
        "known_before": "bekend van eerder",
        "language": "taal",
        "private_tie": "kennen elkaar privé",
        "safety": "veiligheid",
    },
    "goal": {
        "uncovered_visit": "bezoek zonder zorgverlener",
        "uncovered_minute": "minuut van zo’n bezoek",
        "second_carer": "tweede zorgverlener in een gezin",
        "third_carer": "derde zorgverlener in een gezin",
        "further_carer": "elke volgende zorgverlener in een gezin",
        "contract_half_hour": "half uur boven of onder contract",
        "travel_minute": "minuut reizen",
        "changed_visit": "gewijzigd gepubliceerd bezoek",
        "weekend_day": "gewerkte weekenddag",
        "second_weekend_day": "weekenddag na een gewerkt weekend",
        "weekend_of_quarter": "weekenddag, per gewerkt weekend van dit kwartaal",
        "far_trip_of_quarter": "verre rit, per verre rit van dit kwartaal",
        "day_off": "gewerkte gewenste vrije dag",
        "other_carer": "bezoek door een ander dan het gezin wenst",
    },
    # Rosters and runs.
    "block": {"night": "nacht", "day": "dag", "evening": "avond"},
    "layer": {"proposed": "voorstel", "published": "gepubliceerd"},
    "status": {"optimal": "bewezen optimaal", "feasible": "geldig"},
    # The care plan.
    "theme": {str(theme): described.name_nl for theme, described in THEMES.items()},
    "to": _PROFESSIONALS,
    "called_in": _PROFESSIONALS,
    "professionals": _PROFESSIONALS,
    "about": {"mother": "moeder", "newborn": "pasgeborene", "family": "gezin"},
    "action": {"helped": "zelf geholpen", "called_in": "hulp ingeroepen", "reported": "gemeld"},
}
