"""The limits that laws and collective agreements set, by the names they have in a rulebook.

Names are stored, so never renamed or reused; the end of a name says what is counted.
"""

from enum import StrEnum


class Parameter(StrEnum):
    """One limit; the rulebook's field of that name says what it means."""

    DAILY_REST = "daily_rest_minutes"
    SHORT_DAILY_REST = "short_daily_rest_minutes"
    SECOND_SHORT_DAILY_REST = "second_short_daily_rest_minutes"
    MAX_SHIFT = "max_shift_minutes"
    INCIDENTAL_SHIFT = "incidental_shift_minutes"
    MAX_WEEK = "max_week_minutes"
    WEEKLY_REST = "weekly_rest_minutes"
    NINE_DAY_REST = "nine_day_rest_minutes"
    SHORT_NINE_DAY_REST = "short_nine_day_rest_minutes"
    FORTNIGHT_REST = "fortnight_rest_minutes"
    FORTNIGHT_REST_PART = "fortnight_rest_part_minutes"
    MEAN_4_WEEKS = "mean_4_weeks_minutes"
    MEAN_16_WEEKS = "mean_16_weeks_minutes"
    FREE_SUNDAYS = "free_sundays"
    FREE_WEEKENDS = "free_weekends"
    NIGHT_REST = "night_rest_minutes"
    NIGHT_SERIES = "night_series"
    NIGHT_SERIES_REST = "night_series_rest_minutes"
    NIGHT_SHIFT = "night_shift_minutes"
    LONG_NIGHT_SHIFT = "long_night_shift_minutes"
    LONG_NIGHTS_IN_2_WEEKS = "long_nights_in_2_weeks"
    LONG_NIGHTS_IN_52_WEEKS = "long_nights_in_52_weeks"
    NIGHTS_IN_16_WEEKS = "night_shifts_in_16_weeks"
    MANY_NIGHTS = "many_night_shifts"
    MEAN_WITH_NIGHTS = "mean_with_nights_minutes"
    SHIFTS_WITH_NIGHT = "shifts_with_night"
    SPLIT_PART = "split_part_minutes"
    BREAK_AFTER = "break_after_minutes"
    BREAK = "break_minutes"
    LONG_BREAK_AFTER = "long_break_after_minutes"
    LONG_BREAK = "long_break_minutes"
    BREAK_PART = "break_part_minutes"
    PREGNANT_SHIFT = "pregnant_shift_minutes"
    PREGNANT_MEAN_4_WEEKS = "pregnant_mean_4_weeks_minutes"
    PREGNANT_MEAN_16_WEEKS = "pregnant_mean_16_weeks_minutes"
    ON_CALL_STRETCH = "on_call_stretch_minutes"
    ON_CALL_REST = "on_call_rest_minutes"
    ON_CALL_AND_CARE = "on_call_and_care_minutes"
    INCIDENTAL_ON_CALL_AND_CARE = "incidental_on_call_and_care_minutes"
    ON_CALL_IN_7_DAYS = "on_call_in_7_days"
    ON_CALL_IN_16_WEEKS = "on_call_in_16_weeks"
    ON_CALL_AFTER_NIGHT = "on_call_after_night_minutes"
    ON_CALL_FREE_DAYS = "on_call_free_days"
    ON_CALL_LONG_FREE = "on_call_long_free_minutes"
    ON_CALL_LONG_FREE_TIMES = "on_call_long_free_times"
    ON_CALL_NOTICE = "on_call_notice_days"
    PLUS_WEEK = "plus_week_minutes"
    QUARTER_BALANCE = "quarter_balance_minutes"

    @property
    def counts_minutes(self) -> bool:
        """Whether its value is minutes; else it is a number of times."""
        return self.value.endswith("_minutes")


AT_MOST = frozenset(
    {
        Parameter.MAX_SHIFT,
        Parameter.INCIDENTAL_SHIFT,
        Parameter.MAX_WEEK,
        Parameter.MEAN_4_WEEKS,
        Parameter.MEAN_16_WEEKS,
        Parameter.NIGHT_SERIES,
        Parameter.NIGHT_SHIFT,
        Parameter.LONG_NIGHT_SHIFT,
        Parameter.LONG_NIGHTS_IN_2_WEEKS,
        Parameter.LONG_NIGHTS_IN_52_WEEKS,
        Parameter.NIGHTS_IN_16_WEEKS,
        Parameter.MANY_NIGHTS,
        Parameter.MEAN_WITH_NIGHTS,
        Parameter.SHIFTS_WITH_NIGHT,
        Parameter.BREAK_AFTER,
        Parameter.LONG_BREAK_AFTER,
        Parameter.PREGNANT_SHIFT,
        Parameter.PREGNANT_MEAN_4_WEEKS,
        Parameter.PREGNANT_MEAN_16_WEEKS,
        Parameter.ON_CALL_STRETCH,
        Parameter.ON_CALL_AND_CARE,
        Parameter.INCIDENTAL_ON_CALL_AND_CARE,
        Parameter.ON_CALL_IN_7_DAYS,
        Parameter.ON_CALL_IN_16_WEEKS,
        Parameter.PLUS_WEEK,
        Parameter.QUARTER_BALANCE,
    }
)
"""Limits of which the lower value is the stricter one; of all others it is the higher."""


def strictest(parameter: Parameter, values: list[int]) -> int:
    """The value that lets the least pass. Raises ValueError when there is none."""
    return min(values) if parameter in AT_MOST else max(values)
