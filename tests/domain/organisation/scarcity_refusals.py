"""Everything refused about scarcity."""

from domain.organisation import errors
from domain.organisation.facts import Births, ReductionGroup
from tests.support.builders import ORGANISATION
from tests.support.course_builders import lift_scarcity_level, set_scarcity_level
from tests.support.refusal import Refusal

SCARCE = (*ORGANISATION, set_scarcity_level())

SCARCITY = (
    Refusal(
        because="a level lies below the floor",
        error=errors.BelowFloorError,
        rule="scarcity-below-floor",
        given=ORGANISATION,
        when=set_scarcity_level(hours=23),
        facts=("utrecht", "23", "24"),
    ),
    Refusal(
        because="a level nobody knows is set",
        error=errors.ScarcityLevelUnknownError,
        rule="scarcity-level-unknown",
        given=ORGANISATION,
        when=set_scarcity_level(hours=30),
        facts=("utrecht", "30", "36, 24"),
    ),
    Refusal(
        because="a level ends before it starts",
        error=errors.ScarcityRunsBackwardsError,
        rule="scarcity-runs-backwards",
        given=ORGANISATION,
        when=set_scarcity_level(last_day="2026-11-30"),
        facts=("utrecht", "2026-12-01", "2026-11-30"),
    ),
    Refusal(
        because="a second level is set at the same time",
        error=errors.ScarcityAlreadySetError,
        rule="scarcity-already-set",
        given=SCARCE,
        when=set_scarcity_level(hours=24, first_day="2026-12-10"),
        facts=("utrecht", "2026-12-01", "36"),
    ),
    Refusal(
        because="a level nobody set is lifted",
        error=errors.ScarcityNotSetError,
        rule="scarcity-not-set",
        given=ORGANISATION,
        when=lift_scarcity_level(),
        facts=("utrecht", "2026-12-05"),
    ),
    Refusal(
        because="families with package 1 are hit in two turns",
        error=errors.ReductionOrderUnclearError,
        rule="reduction-order-unclear",
        given=ORGANISATION,
        when=set_scarcity_level(order=(ReductionGroup((1, 2), Births.LATER), ReductionGroup((1,)))),
        facts=("utrecht", "1", "later"),
    ),
    Refusal(
        because="there is no package 14 to be hit",
        error=errors.ReductionOrderUnclearError,
        rule="reduction-order-unclear",
        given=ORGANISATION,
        when=set_scarcity_level(order=(ReductionGroup((1, 14)),)),
        facts=("utrecht", "14"),
    ),
    Refusal(
        because="a level is set without a reason",
        error=errors.ScarcityWithoutReasonError,
        rule="scarcity-needs-a-reason",
        given=ORGANISATION,
        when=set_scarcity_level(),
        facts=("utrecht",),
    ),
    Refusal(
        because="a level is lifted without a reason",
        error=errors.ScarcityWithoutReasonError,
        rule="scarcity-needs-a-reason",
        given=SCARCE,
        when=lift_scarcity_level(),
        facts=("utrecht",),
    ),
    Refusal(
        because="a region nobody added is scarce",
        error=errors.UnknownRegionError,
        rule="region-must-exist",
        given=ORGANISATION,
        when=set_scarcity_level("zeist"),
        facts=("zeist", "utrecht"),
    ),
)
