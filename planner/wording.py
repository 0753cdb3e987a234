"""The sentences that say why a visit is uncovered, in Dutch and in English."""

from collections import Counter
from collections.abc import Mapping

from domain.values.skill import skill_nl
from planner.problem import Visit
from planner.result import Reason

DUTCH, ENGLISH = 0, 1

# Said first, of the reason that explains the visit; {} is the skill asked for, if any.
_LEADS = {
    Reason.NO_SKILL: ("Geen enkele zorgverlener{}.", "There is no carer{}."),
    Reason.NOT_AVAILABLE: (
        "Geen enkele zorgverlener{} is beschikbaar.",
        "No carer{} is available.",
    ),
    Reason.TOO_FAR: (
        "Elke beschikbare zorgverlener{} woont te ver weg.",
        "Every available carer{} lives too far away.",
    ),
    Reason.RULES: (
        "Elke beschikbare zorgverlener{} in de buurt zou een regel overtreden.",
        "Every available carer{} nearby would break a rule.",
    ),
    Reason.OTHER_VISITS_FIRST: (
        "Elke zorgverlener{} die zou kunnen, heeft andere bezoeken.",
        "Every carer{} who could come has other visits.",
    ),
}
_DEARER = (
    "Een zorgverlener{} zou kunnen, maar kost meer dan het bezoek openlaten.",
    "A carer{} could come, but costs more than leaving the visit open.",
)
# Said of how many carers fell away by what.
_COUNTS = {
    Reason.NO_SKILL: ("{} zonder de bekwaamheid", "{} without the skill"),
    Reason.NOT_AVAILABLE: ("{} niet beschikbaar", "{} not available"),
    Reason.TOO_FAR: ("{} te ver weg", "{} too far away"),
    Reason.RULES: ("{} door een regel", "{} held back by a rule"),
    Reason.OTHER_VISITS_FIRST: ("{} met andere bezoeken", "{} with other visits"),
}
_DEARER_COUNT = ("{} duurder dan een open bezoek", "{} dearer than an open visit")
_RULES = {
    "daily_rest": ("dagelijkse rust", "daily rest"),
    "forbidden_pair": ("verboden combinatie", "forbidden pair"),
    "pin": ("vastgezet bezoek", "pinned visit"),
    "most_carers": ("meeste zorgverleners per gezin", "most carers of a family"),
    "max_shift": ("langste werkdag", "longest working day"),
    "max_week": ("langste werkweek", "longest working week"),
    "protection": ("bescherming", "protection"),
    "breaks": ("pauze", "break"),
    "consecutive_shifts": ("diensten achter elkaar", "shifts on end"),
    "night_rest": ("rust na een nachtdienst", "rest after a night shift"),
    "split_shift": ("onderbroken werkdag", "interrupted working day"),
    "weekly_rest": ("wekelijkse rust", "weekly rest"),
    "mean_4_weeks": ("gemiddelde over 4 weken", "mean over 4 weeks"),
    "mean_16_weeks": ("gemiddelde over 16 weken", "mean over 16 weeks"),
    "free_sundays": ("vrije zondagen", "free Sundays"),
    "free_weekends": ("vrije weekenden", "free weekends"),
    "on_call": ("tijdens haar wachtdienst", "while she is on call"),
    "on_call_blocks": ("rust na wachtdiensten", "rest after being on call"),
    "on_call_rest": ("rust rond een wachtdienst", "rest around being on call"),
    "on_call_and_care": ("wachtdienst en zorg op een dag", "on call and care on one day"),
    "on_call_free_periods": ("vrije dagen bij wachtdiensten", "days off when on call"),
    "contract_band": ("bandbreedte van het contract", "contract band"),
    "overlap": ("tijd tussen twee bezoeken", "time between two visits"),
    "visits_a_day": ("twee bezoeken per dag", "two visits a day"),
}


def sentences(visit: Visit, counts: Mapping[tuple[Reason, str], int]) -> tuple[str, str]:
    """(Dutch, English): what explains it, then how many carers fell away by what.

    Args:
        visit: The visit without a carer.
        counts: (reason, rule in the way) -> carers. OTHER_VISITS_FIRST without a rule means that
            she could come, and that it costs more than leaving the visit open.
    """
    if not counts:
        return ("Er zijn geen zorgverleners om in te plannen.", "There are no carers to plan.")
    return _sentence(visit, counts, DUTCH), _sentence(visit, counts, ENGLISH)


def _sentence(visit: Visit, counts: Mapping[tuple[Reason, str], int], language: int) -> str:
    reason = next(one for one in reversed(Reason) if any(key[0] is one for key in counts))
    dearer = counts.get((Reason.OTHER_VISITS_FIRST, ""), 0)
    lead = (_DEARER if dearer else _LEADS[reason])[language]
    skill, conjunction = ((" met bekwaamheid ", " en "), (" with skill ", " and "))[language]
    skills = map(skill_nl, visit.skills) if language == DUTCH else visit.skills
    named = [f"'{one}'" for one in skills]
    wanted = skill + conjunction.join(named) if named else ""
    parts = []
    for one in Reason:
        rules = Counter({rule: carers for (why, rule), carers in counts.items() if why is one})
        if one is Reason.OTHER_VISITS_FIRST:
            del rules[""]
        if rules:
            parts.append(_COUNTS[one][language].format(rules.total()) + _named(rules, language))
    if dearer:
        parts.append(_DEARER_COUNT[language].format(dearer))
    total = sum(counts.values())
    says = (f"Van {total} zorgverleners: ", f"Of {total} carers: ")[language]
    return f"{lead.format(wanted)} {says}{', '.join(parts)}."


def _named(rules: Counter[str], language: int) -> str:
    named = [
        f"{_RULES[rule][language] if rule in _RULES else rule} {carers}"
        for rule, carers in sorted(rules.items())
        if rule
    ]
    return f" ({', '.join(named)})" if named else ""
