"""On which days of the week children are born.

CBS 2016 gives Wednesday, Friday, Saturday and Sunday; the other days share what is left. Planned
births make most of this rhythm; those with a date on record follow their date instead.
"""

from datetime import date

from domain.indication.sourced import Evidence, Provenance

BIRTHS_BY_WEEKDAY = (14.93, 14.94, 15.4, 14.93, 15.8, 12.7, 11.3)
"""Per cent of births, Monday first."""
RHYTHM_EVIDENCE = Evidence(
    Provenance.INFERRED, "CBS 2016: Wed 15.4, Fri 15.8, Sat 12.7, Sun 11.3 %; the rest divided"
)


def weekday_weight(day: date) -> float:
    """How much more a child is born on this day of the week than on a flat week's day."""
    return BIRTHS_BY_WEEKDAY[day.weekday()] * 7 / 100
