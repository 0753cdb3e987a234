"""Maximum tariffs that can be found in public, as a start for an organisation's own.

Of the years between no table was found, nor of those after: they stay unknown. An hour of birth
assistance is paid as an hour of care (NZa BR/REG-20131).
"""

from datetime import date

from domain.organisation.yardsticks import Performance, Tariff

_SOURCES = {
    2010: "NZa, maximum tariffs 2010",
    2019: "maximum tariffs 2019, as listed by hetkraamkloppertje.nl",
    2020: "maximum tariffs 2020, as listed by kraamzorgsadie.nl",
    2023: "maximum tariffs 2023, as listed by kraamcentrumdat.nl",
}
_PERFORMANCES = (
    Performance.HOUR_OF_CARE,
    Performance.HOUR_OF_BIRTH_ASSISTANCE,
    Performance.REGISTRATION,
    Performance.INTAKE_AT_HOME,
    Performance.INTAKE_BY_TELEPHONE,
    Performance.BIRTH_ASSISTANCE,
)
_EURO_CENTS = {
    2010: (4121, 4121, 3822, 5733, 1912, 7645),
    2019: (4969, 4969, 4609, 6912, 2306, 9218),
    2020: (5060, 5060, 4693, 7039, 2348, 9386),
    2023: (5933, 5933, 1491, 10061, 4244, 6955),
}

PUBLISHED_TARIFFS: tuple[Tariff, ...] = tuple(
    Tariff(performance, euro_cents, date(year, 1, 1), date(year, 12, 31), _SOURCES[year])
    for year, amounts in _EURO_CENTS.items()
    for performance, euro_cents in zip(_PERFORMANCES, amounts, strict=True)
)
