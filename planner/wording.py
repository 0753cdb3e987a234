"""The sentences that say why a visit is uncovered, in Dutch and in English."""

from collections import Counter
from collections.abc import Mapping

from planner.problem import Visit
from planner.result import Reason

_IN_THE_WAY = {
    "daily_rest": ("dagelijkse rust", "daily rest"),
    "max_shift": ("langste werkdag", "longest working day"),
    "max_week": ("langste werkweek", "longest working week"),
    "own_maximum": ("eigen maximum aan uren", "own maximum of hours"),
    "overlap": ("tijd tussen twee bezoeken", "time between two visits"),
    "visits_a_day": ("twee bezoeken per dag", "two visits a day"),
}


def sentences(visit: Visit, counts: Mapping[tuple[Reason, str], int]) -> tuple[str, str]:
    """(Dutch, English): what explains it, then how many carers fell away by what.

    Args:
        visit: The visit without a carer.
        counts: (reason, rule in the way or "") -> carers.
    """
    by_reason: Counter[Reason] = Counter()
    rules: dict[Reason, Counter[str]] = {reason: Counter() for reason in Reason}
    for (reason, rule), carers in counts.items():
        by_reason[reason] += carers
        rules[reason][rule] += carers
    total = sum(by_reason.values())
    if not total:
        return ("Er zijn geen zorgverleners om in te plannen.", "There are no carers to plan.")
    skills = " en ".join(f"'{one}'" for one in visit.skills)
    skills_en = " and ".join(f"'{one}'" for one in visit.skills)
    with_nl = f" met bekwaamheid {skills}" if skills else ""
    with_en = f" with skill {skills_en}" if skills_en else ""
    reason = next(one for one in reversed(Reason) if by_reason[one])
    spared = rules[reason][""] if reason is Reason.OTHER_VISITS_FIRST else 0
    leads = {
        Reason.NO_SKILL: (
            f"Geen enkele zorgverlener heeft bekwaamheid {skills}.",
            f"No carer has skill {skills_en}.",
        ),
        Reason.NOT_AVAILABLE: (
            f"Geen enkele zorgverlener{with_nl} is beschikbaar.",
            f"No carer{with_en} is available.",
        ),
        Reason.TOO_FAR: (
            f"Elke beschikbare zorgverlener{with_nl} woont te ver weg.",
            f"Every available carer{with_en} lives too far away.",
        ),
        Reason.RULES: (
            f"Elke beschikbare zorgverlener{with_nl} in de buurt zou een regel overtreden.",
            f"Every available carer{with_en} nearby would break a rule.",
        ),
        Reason.OTHER_VISITS_FIRST: (
            f"Elke zorgverlener{with_nl} die zou kunnen, heeft andere bezoeken."
            if not spared
            else f"Een zorgverlener{with_nl} zou kunnen, maar kost meer dan het bezoek openlaten.",
            f"Every carer{with_en} who could come has other visits."
            if not spared
            else f"A carer{with_en} could come, but costs more than leaving the visit open.",
        ),
    }
    nl = [
        (Reason.NO_SKILL, "{} zonder de bekwaamheid"),
        (Reason.NOT_AVAILABLE, "{} niet beschikbaar"),
        (Reason.TOO_FAR, "{} te ver weg"),
        (Reason.RULES, "{} door een regel"),
        (Reason.OTHER_VISITS_FIRST, "{} met andere bezoeken"),
    ]
    en = [
        (Reason.NO_SKILL, "{} without the skill"),
        (Reason.NOT_AVAILABLE, "{} not available"),
        (Reason.TOO_FAR, "{} too far away"),
        (Reason.RULES, "{} held back by a rule"),
        (Reason.OTHER_VISITS_FIRST, "{} with other visits"),
    ]
    parts_nl = [
        text.format(by_reason[one]) + _which(rules[one], 0) for one, text in nl if by_reason[one]
    ]
    parts_en = [
        text.format(by_reason[one]) + _which(rules[one], 1) for one, text in en if by_reason[one]
    ]
    return (
        f"{leads[reason][0]} Van {total} zorgverleners: {', '.join(parts_nl)}.",
        f"{leads[reason][1]} Of {total} carers: {', '.join(parts_en)}.",
    )


def _which(rules: Counter[str], language: int) -> str:
    named = [
        f"{_IN_THE_WAY[rule][language] if rule in _IN_THE_WAY else rule} {carers}"
        for rule, carers in sorted(rules.items())
        if rule
    ]
    return f" ({', '.join(named)})" if named else ""
