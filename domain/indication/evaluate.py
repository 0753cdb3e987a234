"""From facts about a family to hours of care, under one policy.

The same facts and the same version of a policy give the same indication, always: nothing else is
looked at, no clock and no other family.
"""

from dataclasses import replace

from domain.indication.by_packages import indicate_by_packages
from domain.indication.by_protocol import indicate_by_protocol
from domain.indication.family_facts import FamilyFacts
from domain.indication.indication import MINIMUM_CARE, Indication, NotChosen, Step
from domain.indication.policy import Method, Moment, Policy
from domain.indication.reckoning import spread
from domain.indication.sourced import Words
from domain.indication.wording import hours


def indicate(facts: FamilyFacts, policy: Policy, moment: Moment) -> Indication:
    """The hours for these facts under this policy, and why.

    Raises PolicyIncompleteError where the policy has a gap that its check would have found.
    """
    match policy.frame.method:
        case Method.PACKAGES:
            indication = indicate_by_packages(facts, policy, moment)
        case Method.PROTOCOL:
            indication = indicate_by_protocol(facts, policy, moment)
    chosen = policy.frame.minimum_care
    if chosen is not None and chosen.holds(facts):
        return _minimum_care(indication, policy)
    return indication


def _minimum_care(otherwise: Indication, policy: Policy) -> Indication:
    # Women who chose minimum care were left out of the Kraamzorg op Maat study beforehand: their
    # choice is a way of its own beside packages and factors, so it replaces the outcome as a whole.
    floor, days = policy.frame.bounds.floor, policy.frame.bounds.days
    least, instead = hours(floor.minutes), hours(otherwise.minutes)
    words = Words("minimale kraamzorg op verzoek", "minimum care by choice")
    return replace(
        otherwise,
        package=None,
        minutes=floor.minutes,
        day_pattern=spread(floor.minutes, days.usual),
        rule=MINIMUM_CARE,
        rule_evidence=floor.evidence,
        steps=(Step(MINIMUM_CARE, floor.minutes, floor.evidence, words),),
        chosen=Words(
            f"{least.nl}: de cliënt kiest minimale kraamzorg.",
            f"{least.en}: the client chooses minimum care.",
        ),
        not_chosen=(
            NotChosen(
                rule=otherwise.rule,
                package=otherwise.package,
                minutes=otherwise.minutes,
                why=Words(
                    f"Zonder die keuze {instead.nl}: {otherwise.chosen.nl}",
                    f"Without that choice {instead.en}: {otherwise.chosen.en}",
                ),
            ),
        ),
        remarks=(),
    )
