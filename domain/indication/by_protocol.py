"""Hours by a protocol: a base by feeding, factors, days in hospital, floor and ceiling."""

from domain.indication.facts import FACTS
from domain.indication.family_facts import FamilyFacts
from domain.indication.indication import Fired, Indication, NotChosen, PolicyIncompleteError, Step
from domain.indication.policy import Moment, Policy
from domain.indication.protocol import Base, Factor, HourProtocol
from domain.indication.reckoning import spread, total, within
from domain.indication.sourced import Evidence, Words, weakest
from domain.indication.wording import fired_list, hours


def indicate_by_protocol(facts: FamilyFacts, policy: Policy, moment: Moment) -> Indication:
    """The hours for these facts. Raises PolicyIncompleteError when the policy has no protocol."""
    protocol = policy.protocol
    if protocol is None or not protocol.bases:
        raise PolicyIncompleteError(f"policy {policy.policy} has no base to count from")
    base = chosen_base(protocol, facts)
    factors = [factor for factor in protocol.factors if factor.when.holds(facts)]
    fired = tuple(_fired(factor, facts) for factor in factors)
    hospital_days = deducted_days(protocol, facts)
    steps = [
        Step(base.code, base.norm.minutes, base.norm.evidence, base.words),
        *(Step(each.code, each.minutes or 0, each.evidence, each.when.words) for each in fired),
        *_hospital_steps(base, hospital_days, protocol),
    ]
    steps = within(steps, policy.frame.bounds, used_minutes=_used_of_ceiling(protocol, facts))
    minutes = total(steps)
    days = policy.frame.bounds.days
    extra = sum(
        factor.extra_days * factor.units(facts.value(factor.when.fact) or 0) for factor in factors
    )
    pattern = spread(minutes, max(1, min(days.usual + extra, days.most) - hospital_days))
    return Indication(
        policy=policy.policy,
        version=policy.version,
        moment=moment,
        provisional=moment not in policy.frame.moments,
        package=None,
        minutes=minutes,
        day_pattern=pattern,
        fired=fired,
        rule=base.code,
        rule_evidence=base.norm.evidence,
        steps=tuple(steps),
        chosen=_chosen(base, steps, fired, minutes),
        not_chosen=tuple(
            _not_chosen(other, base, facts) for other in protocol.bases if other is not base
        ),
        remarks=(
            *_nothing_known(base, facts),
            *_too_late(len(pattern) + hospital_days, days.most),
        ),
    )


def chosen_base(protocol: HourProtocol, facts: FamilyFacts) -> Base:
    """The first base whose condition holds; the first of all when none does."""
    holding = (base for base in protocol.bases if base.when.holds(facts))
    return next(holding, protocol.bases[0])


def deducted_days(protocol: HourProtocol, facts: FamilyFacts) -> int:
    """Days in hospital that take hours off."""
    days = facts.highest(protocol.hospital_days.facts)
    return days if protocol.hospital_days.discharge_day_counts else max(0, days - 1)


def _fired(factor: Factor, facts: FamilyFacts) -> Fired:
    value = facts.value(factor.when.fact) or 0
    return Fired(
        code=factor.code,
        when=factor.when,
        value=value,
        source=FACTS[factor.when.fact].source,
        evidence=factor.norm.evidence,
        minutes=factor.norm.minutes * factor.units(value),
    )


def _hospital_steps(base: Base, days: int, protocol: HourProtocol) -> list[Step]:
    if not days:
        return []
    per_day = hours(base.hospital_day.minutes)
    counted, taken = protocol.hospital_days.evidence, base.hospital_day.evidence
    evidence = Evidence(
        weakest((counted.provenance, taken.provenance)), f"{taken.source}; {counted.source}"
    )
    nl, en = ("ziekenhuisdag", "day") if days == 1 else ("ziekenhuisdagen", "days")
    words = Words(f"{days} {nl} van {per_day.nl}", f"{days} {en} in hospital of {per_day.en}")
    return [Step("hospital-days", -days * base.hospital_day.minutes, evidence, words)]


def _used_of_ceiling(protocol: HourProtocol, facts: FamilyFacts) -> int:
    if not protocol.birth_assistance.counts_to_ceiling:
        return 0
    return facts.value(protocol.birth_assistance.fact) or 0


def _chosen(base: Base, steps: list[Step], fired: tuple[Fired, ...], minutes: int) -> Words:
    amount, why = hours(minutes), fired_list(fired)
    parts = [_part(step) for step in steps]
    sum_nl = "".join(part.nl for part in parts).removeprefix(" + ")
    sum_en = "".join(part.en for part in parts).removeprefix(" + ")
    return Words(
        f"{amount.nl} = {sum_nl}. Basis {base.code}. Factoren: {why.nl}.",
        f"{amount.en} = {sum_en}. Base {base.code}. Factors: {why.en}.",
    )


def _part(step: Step) -> Words:
    sign, amount = "-" if step.minutes < 0 else "+", hours(abs(step.minutes))
    return Words(f" {sign} {amount.nl} ({step.words.nl})", f" {sign} {amount.en} ({step.words.en})")


def _not_chosen(other: Base, chosen: Base, facts: FamilyFacts) -> NotChosen:
    if other.when.holds(facts):
        why = Words(
            f"{other.words.nl}: geldt ook, maar {chosen.code} gaat voor.",
            f"{other.words.en}: holds as well, but {chosen.code} goes first.",
        )
    else:
        why = Words(
            f"{other.words.nl}: niet gemeld: {other.when.words.nl}.",
            f"{other.words.en}: not reported: {other.when.words.en}.",
        )
    return NotChosen(rule=other.code, package=None, minutes=other.norm.minutes, why=why)


def _nothing_known(base: Base, facts: FamilyFacts) -> tuple[Words, ...]:
    if base.when.holds(facts):
        return ()
    return (
        Words(
            f"Geen enkele basis geldt; gerekend met {base.words.nl}.",
            f"No base holds; counted with {base.words.en}.",
        ),
    )


def _too_late(last_day: int, most: int) -> tuple[Words, ...]:
    if last_day <= most:
        return ()
    return (
        Words(
            f"Deze uren passen niet binnen {most} dagen vanaf de geboorte.",
            f"These hours do not fit within {most} days from the birth.",
        ),
    )
