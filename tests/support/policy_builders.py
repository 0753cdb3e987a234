"""Indication policies with sensible defaults: small ones, whole ones, and the commands on them.

`packages_policy()` is sound and small: package 1 for nobody's criterion, 2 and 5 for one each, 10
for both, 13 for a deferred start.
"""

from datetime import date

from domain.indication.condition import Condition
from domain.indication.family_facts import FamilyFacts
from domain.indication.policy import (
    Bounds,
    CombinationRule,
    Criterion,
    Days,
    Frame,
    Matching,
    Method,
    Moment,
    OpenCase,
    Package,
    Pattern,
    Policy,
)
from domain.indication.protocol import (
    Base,
    BirthAssistance,
    Factor,
    HospitalDays,
    HourProtocol,
)
from domain.indication.sourced import Evidence, Norm, Provenance, Words
from domain.indication_policy.commands import PolicyCommand, PublishPolicy
from domain.indication_policy.drafting import commands_for
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from domain.organisation.commands import AdoptPolicy, DropPolicy

PUBLISHED = Evidence(Provenance.PUBLISHED, "a report")
INFERRED = Evidence(Provenance.INFERRED, "follows from a report")
INVENTED = Evidence(Provenance.INVENTED, "made up")


def words(text: str) -> Words:
    return Words(f"{text} nl", f"{text} en")


def norm(hours: float, evidence: Evidence = PUBLISHED) -> Norm:
    return Norm(round(hours * 60), evidence)


def facts(**values: int) -> FamilyFacts:
    """Facts by code, with underscores for hyphens."""
    return FamilyFacts.of({code.replace("_", "-"): value for code, value in values.items()})


def bounds(floor: float = 24, ceiling: float = 80, usual: int = 8, most: int = 10) -> Bounds:
    return Bounds(norm(floor), norm(ceiling), Days(usual, most, PUBLISHED))


def frame(
    method: Method = Method.PACKAGES,
    *,
    title: str = "policy",
    limits: Bounds | None = None,
    open_cases: tuple[OpenCase, ...] = (),
    moments: tuple[Moment, ...] = (Moment.START_OF_CARE,),
) -> Frame:
    return Frame(
        title=words(title),
        notes=words("notes"),
        method=method,
        moments=moments,
        bounds=limits or bounds(),
        minimum_care=Condition("minimum-care-chosen"),
        open_cases=open_cases,
    )


def package(number: int, hours: float = 40, pattern: Pattern | None = None) -> Package:
    return Package(number, words(f"package {number}"), norm(hours), pattern)


def criterion(fact: str, number: int, code: str | None = None) -> Criterion:
    return Criterion(code or fact, Condition(fact), number, INVENTED)


def rule(
    code: str,
    rank: int,
    matching: Matching,
    packages: tuple[int, ...] = (),
    leads_to: int | None = None,
    when: Condition | None = None,
) -> CombinationRule:
    return CombinationRule(
        code, rank, matching, words(f"rule {code}"), PUBLISHED, packages, leads_to, when
    )


DEFERRED = rule("deferred", 1, Matching.ANY, (), 13, Condition("deferred-start"))
NONE = rule("none", 2, Matching.NONE, (), 1)
ONE = rule("one", 2, Matching.ONE)
PAIR = rule("pair", 2, Matching.EXACTLY, (2, 5), 10)


def packages_policy(version: int = 1, policy: str = "small") -> Policy:
    return Policy(
        policy=policy,
        version=version,
        frame=frame(),
        packages=(
            package(1, 38),
            package(2, 46),
            package(5, 49),
            package(10, 54),
            package(13, 24),
        ),
        criteria=(criterion("pelvic-pain", 2), criterion("caesarean-planned", 5)),
        rules=(DEFERRED, NONE, ONE, PAIR),
    )


def hour_protocol(*factors: Factor, counts_to_ceiling: bool = False) -> HourProtocol:
    return HourProtocol(
        bases=(
            Base("breast", Condition("feeding-breast"), norm(49), norm(6), words("breast")),
            Base("bottle", Condition("feeding-bottle"), norm(45), norm(5.5), words("bottle")),
        ),
        hospital_days=HospitalDays(
            ("hospital-days-mother", "hospital-days-child"),
            discharge_day_counts=False,
            evidence=PUBLISHED,
        ),
        birth_assistance=BirthAssistance("birth-assistance-minutes", counts_to_ceiling, PUBLISHED),
        factors=factors,
    )


def protocol_policy(*factors: Factor, counts_to_ceiling: bool = False) -> Policy:
    return Policy(
        policy="hours",
        version=1,
        frame=frame(Method.PROTOCOL),
        protocol=hour_protocol(*factors, counts_to_ceiling=counts_to_ceiling),
    )


def drafted(policy: Policy | None = None) -> tuple[PolicyCommand, ...]:
    """Commands after which the policy is a draft."""
    return commands_for(policy or packages_policy())


def publish(
    policy: str = "small", version: int = 1, effective_on: str = "2026-01-01"
) -> PublishPolicy:
    return PublishPolicy(
        policy=policy, version=version, effective_on=date.fromisoformat(effective_on)
    )


def published(policy: str = "small") -> tuple[Command, ...]:
    """Commands after which version 1 is published as of New Year 2026."""
    return (*drafted(packages_policy(policy=policy)), publish(policy))


def adopt(
    policy: str = "small",
    version: int = 1,
    use: PolicyUse = PolicyUse.DRIVING,
    on: str = "2026-06-01",
) -> AdoptPolicy:
    return AdoptPolicy(policy=policy, version=version, use=use, effective_on=date.fromisoformat(on))


def drop(
    policy: str = "small",
    version: int = 1,
    use: PolicyUse = PolicyUse.SHADOW,
    on: str = "2026-09-01",
) -> DropPolicy:
    return DropPolicy(policy=policy, version=version, use=use, dropped_on=date.fromisoformat(on))
