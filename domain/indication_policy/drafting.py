"""From a whole policy to the commands that make it."""

from domain.indication.policy import Policy
from domain.indication_policy.commands import (
    DefinePackage,
    DraftPolicy,
    DropCombinationRule,
    MapCriterion,
    PolicyCommand,
    SetCombinationRule,
    SetProtocol,
    UnmapCriterion,
    WithdrawPackage,
)


def commands_for(wanted: Policy, known: Policy | None = None) -> tuple[PolicyCommand, ...]:
    """Commands after which the draft is `wanted`; known is what it starts from.

    That is the version before, or the draft as it is now. Only what differs is asked for, so the
    log shows what became different. Carried out once more they change nothing.
    """
    policy, version = wanted.policy, wanted.version
    known = known or Policy(policy, version, wanted.frame)
    numbers = {package.number for package in wanted.packages}
    criteria = {criterion.code for criterion in wanted.criteria}
    rules = {rule.code for rule in wanted.rules}
    commands: list[PolicyCommand] = [
        DraftPolicy(policy=policy, version=version, frame=wanted.frame),
        *(
            UnmapCriterion(policy=policy, version=version, code=each.code)
            for each in known.criteria
            if each.code not in criteria
        ),
        *(
            DropCombinationRule(policy=policy, version=version, code=each.code)
            for each in known.rules
            if each.code not in rules
        ),
        *(
            WithdrawPackage(policy=policy, version=version, number=each.number)
            for each in known.packages
            if each.number not in numbers
        ),
        *(
            DefinePackage(policy=policy, version=version, package=each)
            for each in wanted.packages
            if each not in known.packages
        ),
        *(
            MapCriterion(policy=policy, version=version, criterion=each)
            for each in wanted.criteria
            if each not in known.criteria
        ),
        *(
            SetCombinationRule(policy=policy, version=version, rule=each)
            for each in wanted.rules
            if each not in known.rules
        ),
    ]
    if wanted.protocol != known.protocol:
        commands.append(SetProtocol(policy=policy, version=version, protocol=wanted.protocol))
    return tuple(commands)
