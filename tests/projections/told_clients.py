"""Families whose care is closed, told command by command: so many minutes due, so many given.

Hours by hand: package 1 is 38 hours (2280 minutes). Every child is born on 2026-11-20; carers
come from the 21st on, for six hours a day and the rest on the last.
"""

from domain.care.facts import ClosingReason
from domain.kernel.command import Command
from tests.support.builders import (
    add_region,
    assign_package,
    close_care,
    deliver_session,
    establish_organisation,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer

PACKAGE_1 = 2280
ORGANISATION: tuple[Command, ...] = (
    establish_organisation(),
    add_region(),
    add_region("gooi", "Gooi en Vechtstreek"),
    hire_carer("K1"),
)
_DAY = 6 * 60


def sessions(family: str, minutes: int, *carers: str) -> tuple[Command, ...]:
    """So many minutes of care, by these carers in turn; else by one the family has to itself."""
    by = carers or (f"K-{family}",)
    given = 0
    told: list[Command] = [hire_carer(carer) for carer in by]
    for number in range(9):
        length = min(_DAY, minutes - given)
        if length <= 0:
            break
        carer = by[number % len(by)]
        start = f"2026-11-{21 + number}T09:00"
        end = f"2026-11-{21 + number}T{9 + length // 60:02}:{length % 60:02}"
        told.append(deliver_session(family, carer=carer, starts_at=start, ends_at=end))
        given += length
    assert given == minutes, "nine days hold 54 hours"
    return tuple(told)


def born(family: str, *, region: str = "utrecht", parity: int = 0) -> tuple[Command, ...]:
    """A family registered, with its child."""
    return (
        register_family(family, region=region, parity=parity),
        report_birth(family, born_at="2026-11-20T04:10"),
    )


def client(
    family: str,
    delivered: int = PACKAGE_1,
    *,
    package: int = 1,
    region: str = "utrecht",
    closed_on: str = "2026-11-30",
    why: ClosingReason = ClosingReason.ENDED_BY_CLIENT,
    between: tuple[Command, ...] = (),
) -> tuple[Command, ...]:
    """A family in a package, what it got, what happened before its end, and its end."""
    criteria = () if package == 1 else ("pelvic-pain",)
    return (
        *born(family, region=region),
        assign_package(family, package=package, criteria=criteria, first_day="2026-11-21"),
        *sessions(family, delivered),
        *between,
        close_care(family, closed_on=closed_on, why=why),
    )
