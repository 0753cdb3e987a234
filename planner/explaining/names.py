"""What limits, goals and amounts are called in sentences, in Dutch and in English."""

from collections.abc import Sequence

from planner.explaining.limits import Limit

DUTCH, ENGLISH = 0, 1

Words = tuple[str, str]

LIMITS: dict[Limit, Words] = {
    Limit.PIN: ("vastgezet bezoek", "pinned visit"),
    Limit.MOST_CARERS: ("meeste zorgverleners per gezin", "most carers of a family"),
    Limit.FORBIDDEN_PAIR: ("verboden combinatie", "forbidden pair"),
    Limit.REACH: ("langste reistijd", "longest drive"),
    Limit.CONTRACT_BAND: ("bandbreedte van het contract", "contract band"),
    Limit.AVAILABILITY: ("beschikbaarheid", "availability"),
    Limit.QUALIFICATION: ("gevraagde bekwaamheid", "skill asked for"),
    Limit.ON_CALL: ("wachtdiensten", "blocks on call"),
    Limit.MAX_SHIFT: ("langste werkdag", "longest working day"),
    Limit.MAX_WEEK: ("langste werkweek", "longest working week"),
    Limit.DAILY_REST: ("dagelijkse rust", "daily rest"),
    Limit.SPLIT_SHIFT: ("onderbroken werkdag", "interrupted working day"),
    Limit.BREAKS: ("pauze", "break"),
    Limit.CONSECUTIVE_SHIFTS: ("diensten achter elkaar", "shifts on end"),
    Limit.NIGHT_REST: ("rust na een nachtdienst", "rest after a night shift"),
    Limit.FREE_WEEKENDS: ("vrije weekenden", "free weekends"),
    Limit.FREE_SUNDAYS: ("vrije zondagen", "free Sundays"),
    Limit.MEAN_16_WEEKS: ("gemiddelde over 16 weken", "mean over 16 weeks"),
    Limit.MEAN_4_WEEKS: ("gemiddelde over 4 weken", "mean over 4 weeks"),
    Limit.WEEKLY_REST: ("wekelijkse rust", "weekly rest"),
    Limit.ON_CALL_BLOCKS: ("rust na wachtdiensten", "rest after being on call"),
    Limit.ON_CALL_REST: ("rust rond een wachtdienst", "rest around being on call"),
    Limit.ON_CALL_AND_CARE: ("wachtdienst en zorg op een dag", "on call and care on one day"),
    Limit.ON_CALL_FREQUENCY: ("aantal wachtdiensten", "times on call"),
    Limit.ON_CALL_FREE_PERIODS: ("vrije dagen bij wachtdiensten", "days off when on call"),
    Limit.PROTECTION: ("bescherming", "protection"),
}
GOALS: dict[str, Words] = {
    "uncovered": ("niet ingepland", "uncovered"),
    "continuity": ("wisselende gezichten", "changing faces"),
    "contract_balance": ("afwijking van contract", "deviation from contract"),
    "travel": ("reistijd", "travel"),
    "stability": ("gewijzigd na publicatie", "changed since published"),
    "fairness": ("weekenddagen", "weekend days"),
    "far_trips": ("verre ritten", "far trips"),
    "days_off": ("gewerkt op gevraagde vrije dagen", "worked on days asked off"),
    "preferred_carer": ("door een ander dan de voorkeur", "by others than preferred"),
}
UNITS: dict[str, Words] = {
    "visits": ("bezoeken", "visits"),
    "further carers": ("extra zorgverleners", "further carers"),
    "half hours": ("halve uren", "half hours"),
    "minutes": ("minuten", "minutes"),
    "changed visits": ("bezoeken", "visits"),
    "weekend days": ("dagen", "days"),
    "far visits": ("ritten", "trips"),
    "days asked off": ("dagen", "days"),
    "visits by others": ("bezoeken", "visits"),
}


def points(count: int, language: int) -> str:
    """A cost; 10 points are a minute of travel."""
    if count == 1:
        return ("1 punt", "1 point")[language]
    grouped = f"{count:,}"
    return (f"{grouped.replace(',', '.')} punten", f"{grouped} points")[language]


def listed(names: Sequence[str], language: int) -> str:
    """Names with commas, the last after "and"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{(' en ', ' and ')[language]}{names[-1]}"
