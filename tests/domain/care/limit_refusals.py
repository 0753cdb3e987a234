"""Everything refused about limits to a family's hours."""

from domain.care import limit_errors as errors
from domain.care.errors import CareClosedError
from tests.support.builders import assign_package, close_care, deliver_session, in_care
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    choose_minimum_care,
    lift_limit,
    limit_hours,
    set_scarcity_level,
)
from tests.support.refusal import Refusal

IN_PACKAGE_1 = (*in_care(), assign_package())
SCARCE = (*IN_PACKAGE_1, set_scarcity_level(first_day="2026-11-30"))
LIMITED = (*SCARCE, limit_hours())

LIMITS = (
    Refusal(
        because="hours that were never set are limited",
        error=errors.HoursNotSetError,
        rule="limit-needs-hours",
        given=(*in_care(), set_scarcity_level(first_day="2026-11-30")),
        when=limit_hours(),
        facts=("G1",),
    ),
    Refusal(
        because="hours are limited where care is not scarce",
        error=errors.NoScarcityError,
        rule="limit-needs-scarcity",
        given=IN_PACKAGE_1,
        when=limit_hours(),
        facts=("G1", "2026-11-30", "utrecht"),
    ),
    Refusal(
        because="hours are limited of a family whose care started before the level",
        error=errors.NoScarcityError,
        rule="limit-needs-scarcity",
        given=(*IN_PACKAGE_1, set_scarcity_level(first_day="2026-12-01")),
        when=limit_hours(),
        facts=("G1", "2026-11-30"),
    ),
    Refusal(
        because="a family gives that stands in no group",
        error=errors.FamilySparedError,
        rule="family-is-spared",
        given=(
            *in_care(),
            assign_package(package=13, criteria=("deferred",)),
            set_scarcity_level(first_day="2026-11-30"),
        ),
        when=limit_hours(),
        facts=("G1", "utrecht"),
    ),
    Refusal(
        because="hours are limited after the first session",
        error=errors.LimitedAfterStartError,
        rule="limited-after-start",
        given=(*SCARCE, hire_carer(), deliver_session()),
        when=limit_hours(),
        facts=("G1", "2026-11-30 08:00:00+01:00"),
    ),
    Refusal(
        because="hours are limited below the level",
        error=errors.LimitBelowLevelError,
        rule="limit-below-level",
        given=SCARCE,
        when=limit_hours(hours=35.5),
        facts=("G1", "35.5", "36"),
    ),
    Refusal(
        because="a limit takes nothing",
        error=errors.LimitTakesNothingError,
        rule="limit-takes-nothing",
        given=SCARCE,
        when=limit_hours(hours=38),
        facts=("G1", "38"),
    ),
    Refusal(
        because="a limit takes nothing of the minimum a client chose",
        error=errors.LimitTakesNothingError,
        rule="limit-takes-nothing",
        given=(*SCARCE, choose_minimum_care()),
        when=limit_hours(),
        facts=("G1", "36", "24"),
    ),
    Refusal(
        because="hours are limited of care that is closed",
        error=CareClosedError,
        rule="care-is-closed",
        given=(*SCARCE, close_care()),
        when=limit_hours(),
        facts=("G1", "2026-12-01"),
    ),
    Refusal(
        because="a limit nobody set is lifted",
        error=errors.NotLimitedError,
        rule="hours-not-limited",
        given=SCARCE,
        when=lift_limit(),
        facts=("G1",),
    ),
    Refusal(
        because="a limit is lifted without a reason",
        error=errors.LimitLiftedWithoutReasonError,
        rule="lifted-limit-needs-a-reason",
        given=LIMITED,
        when=lift_limit(),
        facts=("G1",),
    ),
)
