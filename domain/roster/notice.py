"""How long beforehand carers know their roster, and what a new one changes within that time."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.roster.facts import PlannedVisit

NOTICE_DAYS = 28
"""Arbeidstijdenwet art. 4:2: 28 days ahead, unless the collective agreement says otherwise.

What the CAO Kraamzorg says of it was not found, so the law's own number stands here.
"""


def changed_days(
    before: Iterable[PlannedVisit], after: Iterable[PlannedVisit], today: date
) -> tuple[date, ...]:
    """Days from today on, within the notice, on which a carer has another day than she was told."""
    last = today + timedelta(days=NOTICE_DAYS - 1)
    told = {(one.carer, one.family, one.starts_at, one.ends_at, one.day) for one in before}
    now = {(one.carer, one.family, one.starts_at, one.ends_at, one.day) for one in after}
    return tuple(sorted({part[-1] for part in told ^ now if today <= part[-1] <= last}))
