"""Night shifts: what the rules about nights share. Arbeidstijdenwet art. 1:7."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from domain.labour.rule import Work
from domain.values.horizon import Horizon

NIGHT = time(0), time(6)
SOME_NIGHT_MINUTES = 60
"""Work in the night up to which a shift is none of the night."""
_BY_DAY = 7 * 60, 23 * 60
"""Minutes of a day between which no work lies in the night, whatever the clock does."""


def night_minutes(day: date, shift: Sequence[Work], first_day: date) -> tuple[int, date]:
    """(the most work of a day's shift in one night, the day on which that night ends).

    first_day is the day at whose local midnight minutes are zero.
    """
    midnight = (day - first_day).days * 24 * 60
    early, late = _BY_DAY
    if all(midnight + early <= one.start and one.end <= midnight + late for one in shift):
        return 0, day
    horizon = Horizon(first_day, 1)
    nights = []
    for night in (day, day + timedelta(days=1)):
        begins, stops = (horizon.offset_at((night - first_day).days, clock) for clock in NIGHT)
        within = (max(0, min(one.end, stops) - max(one.start, begins)) for one in shift)
        nights.append((sum(within), night))
    return max(nights)


def is_night_shift(day: date, shift: Sequence[Work], first_day: date) -> bool:
    """Whether more than an hour of a day's shift lies in the night."""
    return night_minutes(day, shift, first_day)[0] > SOME_NIGHT_MINUTES
