"""Levels of scarcity at work: who gives hours where care starts, and who gets them back.

`domain.organisation.giving` decides the order; each family's hours are limited by a command of its
own, all of them together or none.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.application import BatchRefusedError
from domain.care.commands import LiftLimit, LimitHours
from domain.kernel.command import Order
from domain.organisation.aggregate import Organisation
from domain.organisation.commands import ORGANISATION_STREAM
from domain.organisation.errors import ScarcityNotSetError
from domain.organisation.facts import Scarcity
from domain.organisation.giving import Given, Giver, give_hours
from domain.values.horizon import local_day
from kraamplan.services import Sender, Services
from projections.scarcity import limited_families, waiting_families


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A level that was applied: who waits, what was given before and who gives now.

    needed_minutes is None when everybody with a turn comes down to the level.
    """

    region: str
    level: Scarcity
    waiting: int
    needed_minutes: int | None
    given_before_minutes: int
    given: tuple[Given, ...]

    @property
    def given_minutes(self) -> int:
        """Minutes given now."""
        return sum(each.given_minutes for each in self.given)

    @property
    def missing_minutes(self) -> int:
        """Minutes needed that nobody can give any more."""
        if self.needed_minutes is None:
            return 0
        return max(0, self.needed_minutes - self.given_before_minutes - self.given_minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A family whose later days got their hours back."""

    family: str
    lifted_on: date


def apply_level(
    services: Services,
    sender: Sender,
    region: str,
    needed_minutes: int | None = None,
    *,
    on: date | None = None,
    dry_run: bool = False,
) -> Applied:
    """Have the families whose care is to start under a day's level give hours, in its order.

    The day is today unless given. What families gave before counts towards what is needed, so
    applying twice gives no more. Raises ScarcityNotSetError when no level holds on that day.
    """
    day = on or local_day(services.clock())
    level = _organisation(services).scarcity_on(region, day)
    if level is None:
        raise ScarcityNotSetError(region=region, day=day)
    with services.reader() as reader:
        waiting = waiting_families(reader, region, level.first_day, level.last_day)
    before = sum(each.withheld for each in waiting)
    givers = [
        Giver(family=each.family, package=each.package, parity=each.parity, minutes=each.minutes)
        for each in waiting
    ]
    needed = None if needed_minutes is None else max(0, needed_minutes - before)
    given = give_hours(level, givers, needed)
    _handle(
        services,
        sender,
        [LimitHours(family=each.family, minutes=each.left_minutes) for each in given],
        f"schaarsteniveau van {level.minutes / 60:g} uur vanaf {level.first_day}",
        dry_run=dry_run,
    )
    return Applied(
        region=region,
        level=level,
        waiting=len(waiting),
        needed_minutes=needed_minutes,
        given_before_minutes=before,
        given=given,
    )


def restore_hours(
    services: Services, sender: Sender, region: str, *, on: date | None = None
) -> tuple[Restored, ...]:
    """Give hours back from the day after the level that limits them, if it is over on a day.

    The day is today unless given.
    """
    day, organisation = on or local_day(services.clock()), _organisation(services)
    with services.reader() as reader:
        limited = limited_families(reader, region)
    restored = []
    for each in limited:
        level = organisation.scarcity.get((region, each.level_first_day))
        over = None if level is None else level.last_day
        # A level that was lifted on its first day never came about.
        lifted_on = each.level_first_day if level is None else _day_after(over)
        if each.holds and not each.closed and lifted_on is not None and lifted_on <= day:
            restored.append(Restored(family=each.family, lifted_on=lifted_on))
    _handle(
        services,
        sender,
        [LiftLimit(family=each.family, lifted_on=each.lifted_on) for each in restored],
        f"schaarste in regio {region} voorbij",
    )
    return tuple(restored)


def _organisation(services: Services) -> Organisation:
    known = services.application.find(Organisation, ORGANISATION_STREAM)
    assert known is not None, "a region is known before it is scarce"
    return known


def _day_after(day: date | None) -> date | None:
    return None if day is None else day + timedelta(days=1)


def _handle(
    services: Services,
    sender: Sender,
    commands: list[LimitHours] | list[LiftLimit],
    reason: str,
    *,
    dry_run: bool = False,
) -> None:
    orders = [Order(command=each, context=sender.context(reason=reason)) for each in commands]
    try:
        services.application.handle_all(orders, dry_run=dry_run)
    except BatchRefusedError as refused:
        raise refused.refusals[0][1] from None
