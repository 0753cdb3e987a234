"""Every refusal of indication policies and of their adoption."""

from dataclasses import replace
from datetime import date

from domain.indication_policy import errors
from domain.indication_policy.commands import DefinePackage, DraftPolicy, RetirePolicy
from domain.organisation import errors as organisation
from domain.organisation.adoption import PolicyUse
from tests.support.builders import ORGANISATION
from tests.support.policy_builders import (
    adopt,
    drafted,
    drop,
    frame,
    package,
    packages_policy,
    publish,
    published,
)
from tests.support.refusal import Refusal

RETIRE = RetirePolicy(policy="small", version=1, retired_on=date(2026, 9, 1))
GAP = replace(packages_policy(), rules=packages_policy().rules[:-1])
SHADOW = adopt(use=PolicyUse.SHADOW)

POLICIES = (
    Refusal(
        because="a package is defined in a version nobody drafted",
        error=errors.UnknownVersionError,
        rule="policy-version-must-exist",
        given=drafted(),
        when=DefinePackage(policy="small", version=3, package=package(1)),
        facts=("3", "1"),
    ),
    Refusal(
        because="a policy begins with version 2",
        error=errors.VersionOutOfOrderError,
        rule="policy-versions-follow-each-other",
        given=(),
        when=DraftPolicy(policy="small", version=2, frame=frame()),
        facts=("small", "2", "1"),
    ),
    Refusal(
        because="a second version is begun while the first is a draft",
        error=errors.DraftOpenError,
        rule="policy-has-one-draft",
        given=drafted(),
        when=DraftPolicy(policy="small", version=2, frame=frame()),
        facts=("small", "1"),
    ),
    Refusal(
        because="a package of a published version is changed",
        error=errors.VersionPublishedError,
        rule="published-policy-never-changes",
        given=published(),
        when=DefinePackage(policy="small", version=1, package=package(1, 30)),
        facts=("small", "1", "2026-01-01"),
    ),
    Refusal(
        because="a policy that leaves a combination open is published",
        error=errors.PolicyNotSoundError,
        rule="published-policy-must-be-sound",
        given=drafted(GAP),
        when=publish(),
        facts=("small", "combination-not-covered", "package-unreachable (package 10)"),
    ),
    Refusal(
        because="a draft is retired",
        error=errors.NotPublishedError,
        rule="policy-must-be-published",
        given=drafted(),
        when=RETIRE,
        facts=("small", "1"),
    ),
    Refusal(
        because="a version is retired before it takes effect",
        error=errors.NotYetEffectiveError,
        rule="policy-not-yet-effective",
        given=(*drafted(), publish(effective_on="2027-01-01")),
        when=RETIRE,
        facts=("2027-01-01", "2026-09-01"),
    ),
    Refusal(
        because="a version is retired once more on another day",
        error=errors.AlreadyRetiredError,
        rule="policy-is-retired",
        given=(*published(), RETIRE),
        when=replace(RETIRE, retired_on=date(2026, 10, 1)),
        facts=("small", "2026-09-01"),
    ),
    Refusal(
        because="a version that drives is retired",
        error=errors.StillAdoptedError,
        rule="adopted-policy-is-not-retired",
        given=(*ORGANISATION, *published(), adopt()),
        when=RETIRE,
        facts=("small", "driving", "2026-09-01"),
    ),
    Refusal(
        because="a version that will run in the shadow is retired",
        error=errors.StillAdoptedError,
        rule="adopted-policy-is-not-retired",
        given=(*ORGANISATION, *published(), adopt(use=PolicyUse.SHADOW, on="2026-12-24")),
        when=RETIRE,
        facts=("small", "shadow"),
    ),
)

ADOPTIONS = (
    Refusal(
        because="a draft is adopted",
        error=errors.NotPublishedError,
        rule="policy-must-be-published",
        given=(*ORGANISATION, *drafted()),
        when=adopt(),
        facts=("small", "1"),
    ),
    Refusal(
        because="a policy is adopted before it takes effect",
        error=errors.NotYetEffectiveError,
        rule="policy-not-yet-effective",
        given=(*ORGANISATION, *published()),
        when=adopt(on="2025-12-31"),
        facts=("2026-01-01", "2025-12-31"),
    ),
    Refusal(
        because="a retired policy is adopted",
        error=errors.AlreadyRetiredError,
        rule="policy-is-retired",
        given=(*ORGANISATION, *published(), RETIRE),
        when=adopt(on="2026-09-01"),
        facts=("2026-09-01",),
    ),
    Refusal(
        because="a policy that drives is made to drive once more",
        error=organisation.AlreadyAdoptedError,
        rule="policy-already-adopted",
        given=(*ORGANISATION, *published(), adopt()),
        when=adopt(on="2026-07-01"),
        facts=("small", "driving", "2026-06-01"),
    ),
    Refusal(
        because="a policy is to run twice in the shadow",
        error=organisation.AlreadyAdoptedError,
        rule="policy-already-adopted",
        given=(*ORGANISATION, *published(), SHADOW),
        when=adopt(use=PolicyUse.SHADOW, on="2026-03-01"),
        facts=("small", "shadow", "2026-06-01"),
    ),
    Refusal(
        because="two policies are to drive from the same day",
        error=organisation.DrivingDateTakenError,
        rule="one-driving-policy-per-date",
        given=(*ORGANISATION, *published(), *published("other"), adopt()),
        when=adopt("other"),
        facts=("small", "2026-06-01"),
    ),
    Refusal(
        because="a policy is dropped that nobody adopted",
        error=organisation.NotAdoptedError,
        rule="policy-must-be-adopted",
        given=(*ORGANISATION, *published(), adopt()),
        when=drop(),
        facts=("small", "shadow", "2026-09-01"),
    ),
    Refusal(
        because="a policy is dropped before it was adopted",
        error=organisation.NotAdoptedError,
        rule="policy-must-be-adopted",
        given=(*ORGANISATION, *published(), SHADOW),
        when=drop(on="2026-05-31"),
        facts=("2026-05-31",),
    ),
    Refusal(
        because="the driving policy is dropped without another",
        error=organisation.DrivingPolicyNeededError,
        rule="driving-policy-is-replaced",
        given=(*ORGANISATION, *published(), adopt()),
        when=drop(use=PolicyUse.DRIVING),
        facts=("small", "2026-09-01"),
    ),
    Refusal(
        because="a driving policy is withdrawn on the day it took effect",
        error=organisation.DrivingPolicyNeededError,
        rule="driving-policy-is-replaced",
        given=(*ORGANISATION, *published(), adopt()),
        when=drop(use=PolicyUse.DRIVING, on="2026-06-01"),
        facts=("small", "2026-06-01"),
    ),
)
