"""What stands on record before anything happens: the organisation, its regions, its methods."""

from collections.abc import Iterator
from datetime import date, time

from domain.indication.policy import Policy
from domain.indication_policy.commands import (
    DefinePackage,
    DraftPolicy,
    MapCriterion,
    PublishPolicy,
    SetCombinationRule,
    SetProtocol,
)
from domain.kernel.command import Command
from domain.organisation.adoption import PolicyUse
from domain.organisation.commands import AddRegion, AdoptPolicy, EstablishOrganisation
from domain.values.horizon import moment_of
from kraamplan.agreements.shipped import SHIPPED, shipped_agreement
from kraamplan.labour.agreeing import commands_for as agreed
from kraamplan.simulation.agenda import Step
from kraamplan.simulation.scale import Place

NAME = "Kraamzorg Gesimuleerd"
DRIVING = "kom-2020"
SHADOW = "lip-2008"
"""The older method runs in the shadow, so that both give hours to the same families."""
_USE = {DRIVING: PolicyUse.DRIVING, SHADOW: PolicyUse.SHADOW}


def opening(places: tuple[Place, ...], policies: dict[str, Policy], day: date) -> Iterator[Step]:
    """Found the organisation on this day."""
    commands: list[Command] = [EstablishOrganisation(name=NAME, demonstration=True)]
    commands += [AddRegion(region=place.region, name=place.name) for place in places]
    for agreement in SHIPPED:
        commands += agreed(shipped_agreement(agreement))
    for code, use in _USE.items():
        policy = policies[code]
        commands += _drafting(policy)
        commands.append(
            PublishPolicy(policy=policy.policy, version=policy.version, effective_on=day)
        )
        commands.append(
            AdoptPolicy(policy=policy.policy, version=policy.version, use=use, effective_on=day)
        )
    for command in commands:
        yield Step(moment_of(day, time(8)), command, "directie", "directie")


def _drafting(policy: Policy) -> Iterator[Command]:
    code, version = policy.policy, policy.version
    yield DraftPolicy(policy=code, version=version, frame=policy.frame)
    for package in policy.packages:
        yield DefinePackage(policy=code, version=version, package=package)
    for criterion in policy.criteria:
        yield MapCriterion(policy=code, version=version, criterion=criterion)
    for rule in policy.rules:
        yield SetCombinationRule(policy=code, version=version, rule=rule)
    if policy.protocol is not None:
        yield SetProtocol(policy=code, version=version, protocol=policy.protocol)
