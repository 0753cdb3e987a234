"""The care already given, by carers who were free: one main carer a family where possible."""

from datetime import date, time, timedelta

from domain.care.commands import DeliverSession
from domain.values.horizon import moment_of
from kraamplan.demo.families import InCare
from kraamplan.demo.timeline import Timeline

_MOST_DAYS_IN_TWO_WEEKS = 8


def add_sessions(
    timeline: Timeline, families: list[InCare], working_days: dict[str, set[date]]
) -> None:
    """Deliver every day of care up to the clock's Sunday."""
    free = {carer: set(days) for carer, days in working_days.items()}
    worked = dict.fromkeys(working_days, 0)
    main: dict[str, str] = {}
    for day in (timeline.eve - timedelta(days=back) for back in range(13, -1, -1)):
        for family in families:
            index = (day - family.first_day).days
            if not 0 <= index < len(family.day_pattern):
                continue
            carer = _carer_for(timeline, family, main, free, worked, day)
            if carer is None:
                continue
            free[carer].discard(day)
            worked[carer] += 1
            main.setdefault(family.family, carer)
            _deliver(timeline, family, carer, day, family.day_pattern[index])


def _carer_for(
    timeline: Timeline,
    family: InCare,
    main: dict[str, str],
    free: dict[str, set[date]],
    worked: dict[str, int],
    day: date,
) -> str | None:
    candidates = [
        carer
        for carer, days in free.items()
        if day in days and worked[carer] < _MOST_DAYS_IN_TWO_WEEKS
    ]
    if main.get(family.family) in candidates:
        return main[family.family]
    return min(candidates, key=lambda carer: (worked[carer], carer), default=None)


def _deliver(timeline: Timeline, family: InCare, carer: str, day: date, minutes: int) -> None:
    late = timeline.chance.choice((0, 0, 0, 15, 30))
    short = timeline.chance.choice((0, 0, 0, 0, 30))
    start = moment_of(day, time(8, 30)) + timedelta(minutes=late)
    end = start + timedelta(minutes=minutes - short)
    timeline.add(
        end + timedelta(minutes=20),
        DeliverSession(family=family.family, carer=carer, starts_at=start, ends_at=end),
    )
