"""Dutch words for everything the log holds, so that a planner need not read code."""

from kraamplan.web.codes import CODES

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
    "cancelled": "Afgebroken voordat de zoektocht klaar was.",
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
    "organisation.scarcity-level-set": "Schaarsteniveau ingesteld",
    "organisation.scarcity-level-lifted": "Schaarsteniveau opgeheven",
    "organisation.policy-adopted": "Indicatiebeleid in gebruik genomen",
    "organisation.policy-dropped": "Indicatiebeleid buiten gebruik gesteld",
    "organisation.neutrality-reference-set": "Referentie voor budgetneutraliteit vastgesteld",
    "organisation.tariff-set": "Tarief vastgesteld",
    "indication-policy.drafted": "Beleidsversie opgezet",
    "indication-policy.frame-amended": "Kader van beleid gewijzigd",
    "indication-policy.package-defined": "Pakket in beleid vastgelegd",
    "indication-policy.package-withdrawn": "Pakket uit beleid gehaald",
    "indication-policy.criterion-mapped": "Criterium in beleid vastgelegd",
    "indication-policy.criterion-unmapped": "Criterium uit beleid gehaald",
    "indication-policy.combination-rule-set": "Combinatieregel vastgelegd",
    "indication-policy.combination-rule-dropped": "Combinatieregel vervallen",
    "indication-policy.protocol-set": "Urenprotocol vastgelegd",
    "indication-policy.published": "Beleidsversie gepubliceerd",
    "indication-policy.retired": "Beleidsversie vervallen",
    "labour-agreement.registered": "Arbeidsregeling vastgelegd",
    "labour-agreement.provision-set": "Arbeidsnorm vastgelegd",
    "care.registered": "Ingeschreven",
    "care.registration-amended": "Inschrijving gewijzigd",
    "care.intake-held": "Intake gehouden",
    "care.birth-reported": "Geboorte gemeld",
    "care.package-assigned": "Zorguren vastgesteld",
    "care.session-delivered": "Bezoek geleverd",
    "care.session-corrected": "Bezoek gecorrigeerd",
    "care.birth-assistance-delivered": "Partusassistentie geleverd",
    "care.birth-assistance-corrected": "Partusassistentie gecorrigeerd",
    "care.hospital-stay-recorded": "Ziekenhuisopname vastgelegd",
    "care.hospital-stay-corrected": "Ziekenhuisopname gecorrigeerd",
    "care.care-deferred": "Zorg uitgesteld",
    "care.minimum-care-chosen": "Minimale kraamzorg gekozen",
    "care.shortfall-explained": "Tekort verklaard",
    "care.outcome-reported": "Uitkomst gemeld",
    "care.closed": "Zorg afgesloten",
    "assessment.fact-recorded": "Feit vastgelegd",
    "assessment.indicated": "Geïndiceerd",
    "assessment.corrected": "Indicatie gecorrigeerd",
    "care-plan.goal-proposed": "Zorgdoel voorgesteld",
    "care-plan.goal-agreed": "Zorgdoel afgesproken",
    "care-plan.goal-reached": "Zorgdoel bereikt",
    "care-plan.goal-found-unreachable": "Zorgdoel niet haalbaar",
    "care-plan.goal-handed-over": "Zorgdoel overgedragen",
    "care-plan.goal-withdrawn": "Zorgdoel ingetrokken",
    "care-plan.goal-reopened": "Zorgdoel heropend",
    "care-plan.after-period-plan-made": "Plan voor na de kraamperiode gemaakt",
    "care-plan.closing-below-floor-agreed": "Akkoord met minder dan 24 uur",
    "care-plan.signal-recorded": "Signaal vastgelegd",
    "care-plan.signal-acted-on": "Gehandeld op signaal",
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
    "planning-problem.recorded": "Planningsprobleem vastgelegd",
    "planning-run.cancelled": "Planningsrun afgebroken",
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
    "activities": "Werkzaamheden",
    "kind": "Soort",
    "assistance": "Partusassistentie",
    "called_at": "Opgeroepen",
    "stay": "Opname",
    "patient": "Wie",
    "admitted_on": "Opgenomen op",
    "discharged_on": "Ontslagen op",
    "expected_start": "Verwachte start",
    "chosen_on": "Gekozen op",
    "cause": "Oorzaak",
    "explanation": "Toelichting",
    "outcome": "Uitkomst",
    "survey": "Vragenlijst",
    "measured_on": "Gemeten op",
    "score": "Score van 100",
    "closed_on": "Afgesloten op",
    "why": "Waarom",
    "fact": "Feit",
    "value": "Waarde",
    "was": "Was",
    "source": "Bron",
    "assessor": "Beoordeeld door",
    "moment": "Moment",
    "use": "Gebruik",
    "version": "Versie",
    "facts": "Feiten",
    "provenance": "Herkomst van de uren",
    "rule": "Regel",
    "criterion": "Criterium",
    "goal": "Doel",
    "theme": "Thema",
    "wording": "In woorden",
    "agreed_on": "Afgesproken op",
    "reached_on": "Bereikt op",
    "found_on": "Vastgesteld op",
    "to": "Aan",
    "handed_over_on": "Overgedragen op",
    "client_consents": "Cliënt stemt in",
    "withdrawn_on": "Ingetrokken op",
    "reopened_on": "Heropend op",
    "professionals": "Professionals",
    "network": "Eigen netwerk",
    "signal": "Signaal",
    "about": "Over",
    "noticed_on": "Opgemerkt op",
    "action": "Actie",
    "called_in": "Ingeroepen",
    "acted_on": "Gehandeld op",
}


def absence(kind: str) -> str:
    """Why a carer is away."""
    return ABSENCES.get(kind, kind)


def reason(code: str) -> str:
    """Why a visit found nobody."""
    return REASONS.get(code, code)


def value(fact: str, code: str) -> str:
    """The word behind a code of the log; other text stays what it is."""
    return CODES.get(fact, {}).get(code, code)
