"""The parameters labour rules are checked with, each with its article.

Where the law (Arbeidstijdenwet) and the collective agreement (CAO Kraamzorg) both speak, the
stricter one stands here. A limit that is None is set by nobody, and its rule asks nothing.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One version of the limits, in minutes."""

    version: str
    valid_from: date
    daily_rest_minutes: int
    """Unbroken rest between two shifts. Arbeidstijdenwet art. 5:3."""
    max_shift_minutes: int
    """First to last minute of a working day. CAO Kraamzorg art. 4.4; the law allows 12 hours."""
    max_week_minutes: int
    """Work in any one week. Arbeidstijdenwet art. 5:7."""
    short_daily_rest_minutes: int | None = None
    """Daily rest once in 7 times 24 hours, never planned. Arbeidstijdenwet art. 5:3."""
    second_short_daily_rest_minutes: int | None = None
    """Daily rest once more in 7 times 24 hours, never planned. Arbeidstijdenbesluit art. 5.19."""
    incidental_shift_minutes: int | None = None
    """A working day when something unforeseen happens, never planned. CAO Kraamzorg art. 4.4."""
    weekly_rest_minutes: int | None = None
    """Unbroken rest in each 7 times 24 hours. Arbeidstijdenwet art. 5:5."""
    nine_day_rest_minutes: int | None = None
    """Or unbroken rest in each 9 times 24 hours. CAO Kraamzorg art. 4.4."""
    short_nine_day_rest_minutes: int | None = None
    """That rest once in 5 weeks, never planned. CAO Kraamzorg art. 4.4."""
    fortnight_rest_minutes: int | None = None
    """Or rest in each 14 times 24 hours, in parts. Arbeidstijdenwet art. 5:5."""
    fortnight_rest_part_minutes: int | None = None
    """The shortest of those parts. Arbeidstijdenwet art. 5:5."""
    mean_4_weeks_minutes: int | None = None
    """Work a week, on average over 4 weeks. Arbeidstijdenwet art. 5:7."""
    mean_16_weeks_minutes: int | None = None
    """Work a week, on average over 16 weeks. Arbeidstijdenwet art. 5:7."""
    free_sundays: int | None = None
    """Sundays without work in 52 weeks. Arbeidstijdenwet art. 5:6."""
    free_weekends: int | None = None
    """Weekends without work in 52 weeks. CAO Kraamzorg art. 4.6."""
    night_rest_minutes: int | None = None
    """Unbroken rest after a night shift that ends after 02:00. Arbeidstijdenwet art. 5:8."""
    night_series: int | None = None
    """Night shifts on end after which the rest is longer. Arbeidstijdenwet art. 5:8."""
    night_series_rest_minutes: int | None = None
    """Unbroken rest after so many night shifts on end. Arbeidstijdenwet art. 5:8."""
    night_shift_minutes: int | None = None
    """First to last minute of a night shift. Arbeidstijdenwet art. 5:8."""
    long_night_shift_minutes: int | None = None
    """The same once in a while, never planned. Arbeidstijdenwet art. 5:8."""
    long_nights_in_2_weeks: int | None = None
    """How often that may be in 14 days. Arbeidstijdenwet art. 5:8."""
    long_nights_in_52_weeks: int | None = None
    """How often that may be in 52 weeks. Arbeidstijdenwet art. 5:8."""
    night_shifts_in_16_weeks: int | None = None
    """Night shifts in 16 weeks. Arbeidstijdenwet art. 5:8."""
    many_night_shifts: int | None = None
    """Night shifts in 16 weeks from which a lower mean holds. Arbeidstijdenwet art. 5:8."""
    mean_with_nights_minutes: int | None = None
    """Work a week, on average over 16 weeks with so many nights. Arbeidstijdenwet art. 5:8."""
    shifts_with_night: int | None = None
    """Working days on end when one is a night shift. Arbeidstijdenwet art. 5:8."""
    split_part_minutes: int | None = None
    """The shortest part of an interrupted working day. CAO Kraamzorg art. 4.9."""
    break_after_minutes: int | None = None
    """Work in a day that needs no break. Arbeidstijdenwet art. 5:4."""
    break_minutes: int | None = None
    """The break of a day with more work. Arbeidstijdenwet art. 5:4."""
    long_break_after_minutes: int | None = None
    """Work in a day for which that break is enough. Arbeidstijdenwet art. 5:4."""
    long_break_minutes: int | None = None
    """The break of a day with still more work. Arbeidstijdenwet art. 5:4."""
    break_part_minutes: int | None = None
    """The shortest part of a break. Arbeidstijdenwet art. 5:4."""
    pregnant_shift_minutes: int | None = None
    """A working day of a carer who is pregnant. Arbeidstijdenwet art. 4:5."""
    pregnant_mean_4_weeks_minutes: int | None = None
    """Her work a week, on average over 4 weeks. Arbeidstijdenwet art. 4:5."""
    pregnant_mean_16_weeks_minutes: int | None = None
    """Her work a week, on average over 16 weeks. Arbeidstijdenwet art. 4:5."""
    on_call_stretch_minutes: int | None = None
    """On call on end: two blocks of 8 hours. CAO Kraamzorg art. 4.7."""
    on_call_rest_minutes: int | None = None
    """Rest after that, before any more of it. CAO Kraamzorg art. 4.7."""
    on_call_and_care_minutes: int | None = None
    """On call and care together on one day. CAO Kraamzorg art. 4.7."""
    incidental_on_call_and_care_minutes: int | None = None
    """The same when something unforeseen happens, never planned. CAO Kraamzorg art. 4.7."""
    on_call_in_7_days: int | None = None
    """Times on call in 7 times 24 hours. Arbeidstijdenbesluit art. 5.19."""
    on_call_in_16_weeks: int | None = None
    """Times on call in 16 weeks. Arbeidstijdenbesluit art. 5.19."""
    on_call_after_night_minutes: int | None = None
    """Rest between work at night and being on call. Arbeidstijdenwet art. 5:9."""
    on_call_free_days: int | None = None
    """Days of each 28 without being on call. Arbeidstijdenwet art. 5:9."""
    on_call_long_free_minutes: int | None = None
    """Time on end without work and without being on call. Arbeidstijdenwet art. 5:9."""
    on_call_long_free_times: int | None = None
    """How often that comes in each 28 days. Arbeidstijdenwet art. 5:9."""
    on_call_notice_days: int | None = None
    """Days ahead that blocks on call are told. CAO Kraamzorg art. 4.7."""
    plus_week_minutes: int | None = None
    """Work planned in a week above the contract; no number is published. CAO Kraamzorg art. 4.3."""
    quarter_balance_minutes: int | None = None
    """Plus or minus hours after a quarter; no number is published. CAO Kraamzorg art. 4.3."""


CAO_KRAAMZORG_2022 = Rulebook(
    version="cao-kraamzorg-2022",
    valid_from=date(2022, 1, 1),
    daily_rest_minutes=11 * 60,
    max_shift_minutes=10 * 60,
    max_week_minutes=60 * 60,
)
"""What holds for an organisation that has put no labour agreement on record."""
