"""How the hours of a package are spread over the days of care.

INVENTED RULE: a straight taper from 1.5 hours above the daily mean to 1.5 hours below it, in whole
hours. What is known is only that the first days get more and the last days less; the rule gives
38 h = 6,6,5,5,5,4,4,3 and 24 h = 8 x 3.
"""

SHORTEST_VISIT_MINUTES = 3 * 60
LONGEST_VISIT_MINUTES = 8 * 60
USUAL_DAYS = 8
MOST_DAYS = 10
"""Care is insured for ten days from the day of birth. Besluit zorgverzekering art. 2.11."""

_TAPER_MINUTES = 90
_STEP_MINUTES = 60


def day_pattern(minutes: int, days: int = USUAL_DAYS) -> tuple[int, ...]:
    """Minutes of care per day, most on the first day; they add up to `minutes` exactly.

    Every day gets between 3 and 8 hours. With too few minutes for that many days there are fewer
    days. Raises ValueError when the minutes do not fit in `days` days of 8 hours, or do not fill
    one shortest visit.
    """
    days = min(days, minutes // SHORTEST_VISIT_MINUTES)
    if days < 1 or minutes > days * LONGEST_VISIT_MINUTES:
        raise ValueError(
            f"{minutes} minutes cannot be spread over {days} days of "
            f"{SHORTEST_VISIT_MINUTES} to {LONGEST_VISIT_MINUTES} minutes"
        )
    mean = minutes / days
    taper = min(_TAPER_MINUTES, mean - SHORTEST_VISIT_MINUTES, LONGEST_VISIT_MINUTES - mean)
    wanted = [
        mean + taper * (1 - 2 * day / (days - 1)) if days > 1 else mean for day in range(days)
    ]
    pattern = [int(day // _STEP_MINUTES) * _STEP_MINUTES for day in wanted]
    by_remainder = sorted(range(days), key=lambda day: (pattern[day] - wanted[day], day))
    left = minutes - sum(pattern)
    for day in by_remainder:
        step = min(_STEP_MINUTES, left)
        pattern[day] += step
        left -= step
    return tuple(sorted(pattern, reverse=True))
