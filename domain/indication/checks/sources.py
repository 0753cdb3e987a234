"""Every number says what it rests on, every part has words in two languages."""

from collections.abc import Iterator

from domain.indication import finding
from domain.indication.finding import Finding
from domain.indication.policy import Policy
from domain.indication.sourced import Evidence, Norm, Provenance, Words


def source_findings(policy: Policy) -> list[Finding]:
    """Missing evidence and words, and which hours are invented."""
    return [*_evidence(policy), *_words(policy), *_invented(policy)]


def norms(policy: Policy) -> Iterator[tuple[Words, Norm]]:
    """Every number of minutes in a policy, with the part it belongs to."""
    yield Words("ondergrens", "floor"), policy.frame.bounds.floor
    yield Words("bovengrens", "ceiling"), policy.frame.bounds.ceiling
    for package in policy.packages:
        yield finding.part("package", package.number), package.norm
    if policy.protocol is not None:
        for base in policy.protocol.bases:
            yield finding.part("base", base.code), base.norm
            yield (
                Words(
                    f"ziekenhuisdag bij basis {base.code}", f"day in hospital of base {base.code}"
                ),
                base.hospital_day,
            )
        for factor in policy.protocol.factors:
            yield finding.part("factor", factor.code), factor.norm


def evidence_of(policy: Policy) -> Iterator[tuple[Words, Evidence]]:
    """Everything in a policy that rests on something, with what it rests on."""
    for subject, norm in norms(policy):
        yield subject, norm.evidence
    yield Words("dagen", "days"), policy.frame.bounds.days.evidence
    for package in policy.packages:
        if package.pattern is not None:
            yield (
                Words(
                    f"dagpatroon van pakket {package.number}",
                    f"day pattern of package {package.number}",
                ),
                package.pattern.evidence,
            )
    for criterion in policy.criteria:
        yield finding.part("criterion", criterion.code), criterion.evidence
    for rule in policy.rules:
        yield finding.part("rule", rule.code), rule.evidence
    for case in policy.frame.open_cases:
        yield finding.part("open case", case.code), case.evidence
    if policy.protocol is not None:
        yield finding.HOSPITAL_DAYS, policy.protocol.hospital_days.evidence
        yield (
            finding.BIRTH_ASSISTANCE,
            policy.protocol.birth_assistance.evidence,
        )


def _evidence(policy: Policy) -> Iterator[Finding]:
    for subject, evidence in evidence_of(policy):
        if not evidence.source.strip():
            yield finding.EVIDENCE_MISSING.finding(subject)


def _said(policy: Policy) -> Iterator[tuple[Words, Words]]:
    yield Words("titel", "title"), policy.frame.title
    yield Words("toelichting", "notes"), policy.frame.notes
    for package in policy.packages:
        yield finding.part("package", package.number), package.name
    for rule in policy.rules:
        yield finding.part("rule", rule.code), rule.words
    for case in policy.frame.open_cases:
        yield finding.part("open case", case.code), case.question
    if policy.protocol is not None:
        for base in policy.protocol.bases:
            yield finding.part("base", base.code), base.words


def _words(policy: Policy) -> Iterator[Finding]:
    for subject, words in _said(policy):
        if not (words.nl.strip() and words.en.strip()):
            yield finding.WORDS_MISSING.finding(subject)


def _invented(policy: Policy) -> Iterator[Finding]:
    every = list(norms(policy))
    invented = [
        subject for subject, norm in every if norm.evidence.provenance is Provenance.INVENTED
    ]
    if invented:
        yield finding.INVENTED.finding(
            finding.part("policy", f"{policy.policy} {policy.version}"),
            count=len(invented),
            total=len(every),
            which=Words(
                ", ".join(each.nl for each in invented), ", ".join(each.en for each in invented)
            ),
        )
