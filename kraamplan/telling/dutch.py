"""Days, hours and numbers as Dutch people write them."""

import re
from datetime import date, datetime
from fractions import Fraction

from domain.values.horizon import local

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DIGITS = re.compile(r"(\d+)")
_MINUS = "\N{MINUS SIGN}"


def number(value: int) -> str:
    """1234567 as 1.234.567."""
    return f"{value:,}".replace(",", ".").replace("-", _MINUS)


def percent(share: float) -> str:
    """0.0525 as 5,3 %."""
    return f"{share * 100:.1f} %".replace(".", ",").replace("-", _MINUS)


def decimal(value: float) -> str:
    """12.34 as 12,3."""
    return f"{value:.1f}".replace(".", ",").replace("-", _MINUS)


def hours(minutes: int) -> str:
    """Minutes as hours, exactly: 360 as 6 u, 330 as 5 u 30."""
    whole, rest = divmod(abs(minutes), 60)
    sign = _MINUS if minutes < 0 else ""
    return f"{sign}{number(whole)} u" + (f" {rest:02}" if rest else "")


def decimal_hours(minutes: Fraction | float | None) -> str:
    """A mean of minutes as hours: 2568 as 42,8 u, nothing as –."""
    if minutes is None:
        return "–"
    # Adding zero makes of a minus zero a plain one.
    rounded = round(float(minutes) / 60, 1) + 0.0
    return f"{rounded:.1f} u".replace(".", ",").replace("-", _MINUS)


def euro(cents: int) -> str:
    """Cents as € 1.234,56."""
    whole, rest = divmod(abs(cents), 100)
    return f"€ {_MINUS if cents < 0 else ''}{number(whole)},{rest:02}"


def clock(moment: datetime) -> str:
    """The time on a Dutch clock: 08:00."""
    return f"{local(moment):%H:%M}"


def day_name(day: date) -> str:
    """The name of a weekday."""
    return DAYS[day.weekday()]


def short_day(day: date) -> str:
    """1 december, as 1 dec."""
    return f"{day.day} {_short_month(day)}"


def weekday_and_day(day: date) -> str:
    """A day as di 1 dec."""
    return f"{day_name(day)[:2]} {short_day(day)}"


def visit(key: str) -> str:
    """A visit by its family and day: G1/2026-12-01 as G1, di 1 dec; any other key as it is."""
    family, _, day = key.rpartition("/")
    try:
        return f"{family}, {weekday_and_day(date.fromisoformat(day))}"
    except ValueError:
        return key


def full_day(day: date) -> str:
    """A day as dinsdag 1 december 2026."""
    return f"{day_name(day)} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def moment(value: datetime) -> str:
    """A moment as di 1 dec 2026, 13:00 on a Dutch clock."""
    zoned = local(value)
    return f"{weekday_and_day(zoned.date())} {zoned.year}, {zoned:%H:%M}"


def span(first: date, last: date) -> str:
    """Days from and to, without saying twice what they share: 30 november - 6 december 2026."""
    start = str(first.day)
    if first.month != last.month:
        start += f" {_MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start} – {last.day} {_MONTHS[last.month - 1]} {last.year}"


def count(amount: int, one: str, more: str) -> str:
    """1 bezoek, 2 bezoeken."""
    return f"{number(amount)} {one if amount == 1 else more}"


def as_people_count(key: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key under which K2 comes before K10."""
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(key)
    )


def _short_month(day: date) -> str:
    return "mrt" if day.month == 3 else _MONTHS[day.month - 1][:3]
