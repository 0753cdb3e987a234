"""From facts and a policy to an indication as it is put on record.

The same facts, policy version and moment give the same record, so a recorded indication can be
given again years later and compared.
"""

from domain.assessment.facts import GivenIndication
from domain.indication.evaluate import indicate
from domain.indication.family_facts import FamilyFacts
from domain.indication.policy import Moment, Policy
from domain.organisation.adoption import PolicyUse


def given_under(
    policy: Policy, use: PolicyUse, moment: Moment, facts: FamilyFacts
) -> GivenIndication:
    """The indication on record. Raises PolicyIncompleteError where the policy has a gap."""
    found = indicate(facts, policy, moment)
    return GivenIndication(
        moment=found.moment,
        use=use,
        policy=found.policy,
        version=found.version,
        facts=facts.entries,
        package=found.package,
        minutes=found.minutes,
        provenance=found.provenance,
        day_pattern=found.day_pattern,
        criteria=found.criteria,
        rule=found.rule,
    )
