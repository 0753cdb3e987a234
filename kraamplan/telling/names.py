"""What events, models, tables, columns and facts are called, in Dutch and in English.

English names are read off the identifiers, which are the terms of the field; where that reads
badly there is a better one here. Dutch names are listed, and held complete by a test.
"""

from domain.kernel.errors import Bilingual
from kraamplan.telling.columns import COLUMNS
from kraamplan.telling.words import EVENTS, FACTS

MODELS = {
    "organisation": "Organisatie",
    "decision_history": "Logboek",
    "hour_budgets": "Urenbudget",
    "indications": "Indicaties",
    "roster_board": "Rooster",
    "on_call": "Wachtdiensten",
    "planning_problem": "Wat de planner weet",
    "roster_edits": "Rooster met de hand gewijzigd",
    "planning_runs": "Planningsruns",
    "yardsticks": "IJkpunten",
    "care_periods": "Kraamperioden",
    "family_records": "Gezinnen",
    "delivered_sessions": "Geleverde bezoeken",
    "scarcity": "Schaarste",
    "shortfalls": "Tekorten en uitkomsten",
    "labour_agreements": "Arbeidsregels",
    "demand_forecast": "Verwachte zorgvraag",
    "capacity": "Capaciteit",
    "surveys": "Vragenlijsten en toestemming",
    "carer_records": "Zorgverleners",
    "recorded_work": "Gewerkte tijd",
    "rule_compliance": "Naleving van arbeidsregels",
    "parked_events": "Geparkeerde gebeurtenissen",
}
TABLES = {
    "organisations": "Organisatie",
    "regions": "Regio’s",
    "decision_history": "Waarover het logboek gaat",
    "hour_budget_weeks": "Uren per week",
    "hour_budget_rosters": "Gezinnen in het rooster",
    "indications": "Indicaties per methode",
    "roster_board_rosters": "Roosters",
    "on_call_drafts": "Voorgestelde wachtdiensten",
    "on_call_needs": "Benodigde wachtdiensten",
    "on_call_blocks": "Gepubliceerde wachtdiensten",
    "planning_problem_on_call": "Wachtdiensten voor de planner",
    "roster_board_visits": "Ingeplande bezoeken",
    "roster_board_uncovered": "Niet ingeplande bezoeken",
    "roster_pins": "Vastgezette bezoeken",
    "roster_moves": "Verplaatste bezoeken",
    "roster_overrides": "Bezoeken waarvoor een regel opzij is gezet",
    "planning_problem_stays": "Ziekenhuisopnames voor de planner",
    "planning_runs": "Planningsruns",
    "planning_run_problems": "Opgaven aan de planner",
    "neutrality_references": "Referenties voor budgetneutraliteit",
    "tariffs": "Tarieven",
    "families": "Gezinnen",
    "intakes": "Intakes",
    "minimum_care": "Minimale zorg",
    "family_hours": "Uren van gezinnen",
    "closings": "Afgesloten zorg",
    "delivered_sessions": "Geleverde bezoeken",
    "care_period_norms": "Norm van de kraamperiode",
    "care_period_corrections": "Gecorrigeerde indicaties in de kraamperiode",
    "care_period_assessments": "Indicatie bij de start van de zorg",
    "care_period_responses": "Wachttijd tot de zorgverlener bij een bevalling",
    "care_period_shortfalls": "Tekorten in de kraamperiode",
    "care_period_feedings": "Voeding in de kraamperiode",
    "survey_results": "Uitslagen van vragenlijsten",
    "study_consents": "Toestemming voor onderzoek",
    "scarcity_levels": "Schaarsteniveaus",
    "scarcity_limits": "Gezinnen die uren inleverden",
    "shortfall_causes": "Oorzaken van tekorten",
    "reported_outcomes": "Gemelde uitkomsten",
    "labour_agreements": "Regelingen",
    "labour_agreement_limits": "Normen van regelingen",
    "demand_families": "Verwachte gezinnen",
    "planning_problem_pairs": "Wensen over zorgverleners voor de planner",
    "planning_problem_priorities": "Voorrang voor de planner",
    "planning_problem_days_off": "Gewenste vrije dagen voor de planner",
    "planning_problem_goals": "Doelen voor de planner",
    "planning_problem_limits": "Normen voor de planner",
    "capacity_families": "Gezinnen bij de capaciteit",
    "capacity_rosters": "Roosters bij de capaciteit",
    "service_levels": "Afgesproken zekerheid",
    "indication_judgements": "Beoordeelde indicaties",
    "carers": "Zorgverleners",
    "carer_absences": "Afwezigheid van zorgverleners",
    "recorded_work": "Gewerkte tijd",
    "rule_compliance_rosters": "Roosters bij de naleving",
    "rule_compliance_limits": "Normen bij de naleving",
    "rule_compliance_on_call": "Wachtdiensten bij de naleving",
    "parked_events": "Geparkeerde gebeurtenissen",
    "hour_budget_carers": "Zorgverleners en hun teams",
}

_ENGLISH = {
    "care.closed": "Care closed",
    "care.registered": "Family registered",
    "carer.hired": "Carer hired",
    "assessment.corrected": "Indication corrected",
    "assessment.indicated": "Family indicated",
    "indication-policy.drafted": "Policy version drafted",
    "indication-policy.published": "Policy version published",
    "indication-policy.retired": "Policy version retired",
    "organisation.established": "Organisation established",
    "planning-run.completed": "Planning run completed",
    "planning-run.failed": "Planning run failed",
    "planning-run.started": "Planning run started",
    "roster.proposed": "Roster proposed",
    "roster.published": "Roster published",
    "carer.pregnancy-reported": "Protection reported",
    "carer.gave-birth": "Protection: day recorded",
    "carer.pregnancy-ended": "Protection ended",
    "minutes": "hours",
    "contract_minutes": "weekly contract",
    "package_minutes": "hours of the package",
    "explanation_nl": "explanation in Dutch",
    "explanation_en": "explanation",
    "starts_at": "from",
    "ends_at": "to",
    "hours_source": "source of the hours",
    "re_indication": "re-indication",
}


CARERS_HEALTH = frozenset({"carer.pregnancy-reported", "carer.gave-birth", "carer.pregnancy-ended"})
"""Topics that say of a carer's health what readers do not need to know: AVG art. 9."""


def event_name(topic: str) -> Bilingual:
    """What happened, such as Bezoek geleverd and Session delivered."""
    what = _ENGLISH.get(topic) or english(topic.rpartition(".")[2]).capitalize()
    return Bilingual(nl=EVENTS.get(topic, topic), en=what)


def model_name(model: str) -> Bilingual:
    """What a read model is about."""
    return Bilingual(nl=MODELS.get(model, model), en=english(model))


def table_name(table: str) -> Bilingual:
    """What the rows of a table are."""
    return Bilingual(nl=TABLES.get(table, table), en=english(table))


def fact_name(name: str) -> Bilingual:
    """What a column of a read model or a fact of an event is called."""
    return Bilingual(nl=FACTS.get(name) or COLUMNS.get(name, name), en=english(name))


def english(identifier: str) -> str:
    """An identifier as the words it is made of."""
    return _ENGLISH.get(identifier) or identifier.replace("_", " ").replace("-", " ")
