"""Everything refused about references and tariffs."""

from domain.organisation import yardstick_errors as errors
from domain.organisation.service_level_errors import (
    ServiceLevelAlreadySetError,
    ServiceLevelImplausibleError,
)
from domain.organisation.yardsticks import PackageFamilies
from tests.support.builders import ORGANISATION
from tests.support.refusal import Refusal
from tests.support.yardstick_builders import (
    set_neutrality_reference,
    set_service_level,
    set_tariff,
)

YARDSTICKS = (
    Refusal(
        because="a reference lies below the floor",
        error=errors.ReferenceImplausibleError,
        rule="reference-implausible",
        given=ORGANISATION,
        when=set_neutrality_reference(1439),
        facts=("23.9833", "24", "80"),
    ),
    Refusal(
        because="a reference lies above the ceiling",
        error=errors.ReferenceImplausibleError,
        rule="reference-implausible",
        given=ORGANISATION,
        when=set_neutrality_reference(81 * 60),
        facts=("81", "24", "80"),
    ),
    Refusal(
        because="a tolerance is negative",
        error=errors.ToleranceImplausibleError,
        rule="tolerance-implausible",
        given=ORGANISATION,
        when=set_neutrality_reference(2400, -60),
        facts=("-1", "40"),
    ),
    Refusal(
        because="a tolerance is as wide as the reference",
        error=errors.ToleranceImplausibleError,
        rule="tolerance-implausible",
        given=ORGANISATION,
        when=set_neutrality_reference(2400, 2400),
        facts=("40",),
    ),
    Refusal(
        because="a case mix names a package twice",
        error=errors.CaseMixUnclearError,
        rule="case-mix-unclear",
        given=ORGANISATION,
        when=set_neutrality_reference(case_mix=(PackageFamilies(1, 5), PackageFamilies(1, 6))),
        facts=("1", "6"),
    ),
    Refusal(
        because="a case mix counts deferred care",
        error=errors.CaseMixUnclearError,
        rule="case-mix-unclear",
        given=ORGANISATION,
        when=set_neutrality_reference(case_mix=(PackageFamilies(13, 5),)),
        facts=("13", "5"),
    ),
    Refusal(
        because="a case mix counts no families",
        error=errors.CaseMixUnclearError,
        rule="case-mix-unclear",
        given=ORGANISATION,
        when=set_neutrality_reference(case_mix=(PackageFamilies(2, 0),)),
        facts=("2", "0"),
    ),
    Refusal(
        because="a reference rests on nothing",
        error=errors.ReferenceWithoutBasisError,
        rule="reference-needs-a-basis",
        given=ORGANISATION,
        when=set_neutrality_reference(basis="  "),
        facts=("2026-01-01",),
    ),
    Refusal(
        because="a reference is replaced without a reason",
        error=errors.ReferenceAlreadySetError,
        rule="reference-already-set",
        given=(*ORGANISATION, set_neutrality_reference(2604)),
        when=set_neutrality_reference(2568),
        facts=("2026-01-01", "43.4"),
    ),
    Refusal(
        because="care costs nothing",
        error=errors.TariffImplausibleError,
        rule="tariff-implausible",
        given=ORGANISATION,
        when=set_tariff(0),
        facts=("hour_of_care", "0", "100000"),
    ),
    Refusal(
        because="a tariff was meant in tenths of a cent",
        error=errors.TariffImplausibleError,
        rule="tariff-implausible",
        given=ORGANISATION,
        when=set_tariff(100_001),
        facts=("hour_of_care", "100001"),
    ),
    Refusal(
        because="a tariff ends before it starts",
        error=errors.TariffRunsBackwardsError,
        rule="tariff-runs-backwards",
        given=ORGANISATION,
        when=set_tariff(last_day="2025-12-31"),
        facts=("hour_of_care", "2026-01-01", "2025-12-31"),
    ),
    Refusal(
        because="a tariff stands nowhere",
        error=errors.TariffWithoutSourceError,
        rule="tariff-needs-a-source",
        given=ORGANISATION,
        when=set_tariff(source=""),
        facts=("hour_of_care", "2026-01-01"),
    ),
    Refusal(
        because="a tariff is replaced without a reason",
        error=errors.TariffAlreadySetError,
        rule="tariff-already-set",
        given=(*ORGANISATION, set_tariff(6000)),
        when=set_tariff(6100),
        facts=("hour_of_care", "2026-01-01", "6000"),
    ),
    Refusal(
        because="a service level is lower than a coin's",
        error=ServiceLevelImplausibleError,
        rule="service-level-implausible",
        given=ORGANISATION,
        when=set_service_level(49),
        facts=("49", "50", "99"),
    ),
    Refusal(
        because="a service level asks for certainty",
        error=ServiceLevelImplausibleError,
        rule="service-level-implausible",
        given=ORGANISATION,
        when=set_service_level(100),
        facts=("100", "99"),
    ),
    Refusal(
        because="another service level from the same day has no reason",
        error=ServiceLevelAlreadySetError,
        rule="service-level-already-set",
        given=(*ORGANISATION, set_service_level(95)),
        when=set_service_level(90),
        facts=("2026-01-01", "95"),
    ),
)
