"""What is wrong with a policy, before anybody is indicated by it.

A policy with an error must not be published. `check` looks at everything and stops at nothing.
"""

from domain.indication import finding
from domain.indication.checks.combinations import combination_findings
from domain.indication.checks.hours import hour_findings
from domain.indication.checks.references import reference_findings
from domain.indication.checks.sources import source_findings
from domain.indication.finding import Finding, Severity
from domain.indication.policy import Method, Policy


def check(policy: Policy) -> tuple[Finding, ...]:
    """Everything found, errors first."""
    found = [
        *_whole(policy),
        *reference_findings(policy),
        *hour_findings(policy),
        *source_findings(policy),
    ]
    if policy.frame.method is Method.PACKAGES:
        found += combination_findings(policy)
    return tuple(sorted(found, key=lambda each: each.severity is not Severity.ERROR))


def errors(policy: Policy) -> tuple[Finding, ...]:
    """What keeps a policy from being published."""
    return tuple(each for each in check(policy) if each.severity is Severity.ERROR)


def _whole(policy: Policy) -> list[Finding]:
    subject = finding.part("policy", f"{policy.policy} {policy.version}")
    found = []
    by_packages = bool(policy.packages or policy.criteria or policy.rules)
    matches = {
        Method.PACKAGES: bool(policy.packages and policy.rules) and policy.protocol is None,
        Method.PROTOCOL: bool(policy.protocol and policy.protocol.bases) and not by_packages,
    }
    if not matches[policy.frame.method]:
        found.append(finding.METHOD_MISMATCH.finding(subject))
    if not policy.frame.moments:
        found.append(finding.NO_MOMENT.finding(subject))
    return found
