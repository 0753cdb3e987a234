"""Policies into the log, and recorded indications given again.

A recorded indication names its policy, version and moment. What was known when it was given is in
the log before it, so it can be given again and must come out the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from domain.application import BatchRefusedError
from domain.assessment.aggregate import Assessment
from domain.assessment.commands import assessment_stream
from domain.assessment.facts import GivenIndication
from domain.assessment.giving import given_under
from domain.assessment.known import facts_known
from domain.care.aggregate import Care
from domain.care.commands import care_stream
from domain.indication.evaluate import indicate
from domain.indication.family_facts import FamilyFacts
from domain.indication.indication import Indication, PolicyIncompleteError
from domain.indication.policy import Policy
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import PublishPolicy, policy_stream
from domain.indication_policy.drafting import commands_for
from domain.kernel.aggregate import Aggregate
from domain.kernel.command import Order, Receipt
from domain.kernel.errors import NotFoundError
from domain.kernel.event import Event
from kraamplan.services import Sender, Services

_BATCH = 5_000
_KINDS: dict[str, type[Aggregate]] = {
    "assessment": Assessment,
    "care": Care,
    "indication-policy": IndicationPolicy,
}
"""Streams an indication rests on, by the first word of their topics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayedIndication:
    """One recorded indication, given again."""

    position: int
    family: str
    policy: str
    version: int
    equal: bool
    difference: str | None
    """What came out otherwise; None when equal."""


def publish_policy(
    services: Services, sender: Sender, policy: Policy, effective_on: date
) -> Receipt:
    """Draft a version of a policy as it stands in a file, and publish it from a day on.

    Raises DomainError when the version is published already with other content, or its check finds
    an error; then nothing is recorded.
    """
    context = sender.context()
    known = services.application.find(IndicationPolicy, policy_stream(policy.policy))
    versions = known.versions if known else {}
    # A new version starts as a copy of the one before.
    drafted = versions.get(policy.version) or versions.get(policy.version - 1)
    publish = PublishPolicy(policy=policy.policy, version=policy.version, effective_on=effective_on)
    orders = [
        Order(command=command, context=sender.context(causation=context))
        for command in (*commands_for(policy, drafted), publish)
    ]
    try:
        return services.application.handle_all(orders)[-1]
    except BatchRefusedError as refused:
        raise refused.refusals[0][1] from None


def replay_indications(services: Services) -> Iterator[ReplayedIndication]:
    """Give every recorded indication again from what the log knew right before it.

    One pass over the log; the streams an indication rests on are held in memory.
    """
    known = _Known()
    recorder, mapper = services.application.recorder, services.application.mapper
    position = 0
    while notifications := recorder.select_notifications(
        start=position, limit=_BATCH, inclusive_of_start=False
    ):
        for notification in notifications:
            event = mapper.to_domain_event(notification)
            assert isinstance(event, Event)
            if isinstance(event, Assessment.Indicated):
                yield known.replayed(notification.id, event)
            known.learn(event)
        position = notifications[-1].id


def explained(services: Services, family: str) -> list[tuple[GivenIndication, Indication]]:
    """The newest indication of a family under each policy, with the words that explain it.

    Raises NotFoundError for a family nobody assessed.
    """
    assessment = services.application.find(Assessment, assessment_stream(family))
    if assessment is None:
        raise NotFoundError(kind=Assessment.KIND, kind_nl=Assessment.KIND_NL, key=family)
    answers = []
    for given in assessment.newest.values():
        policies = services.application.find(IndicationPolicy, policy_stream(given.policy))
        assert policies is not None, "an indication is given under a policy in the log"
        facts = FamilyFacts.of(dict(given.facts))
        answers.append((given, indicate(facts, policies.policy(given.version), given.moment)))
    return answers


@dataclass(slots=True)
class _Known:
    """The streams an indication rests on, as far as the log was read."""

    streams: dict[UUID, Aggregate] = field(default_factory=dict)

    def learn(self, event: Event) -> None:
        kind = _KINDS.get(event.TOPIC.partition(".")[0])
        if kind is not None:
            stream = kind.replay(self.streams.get(event.originator_id), [event])
            assert stream is not None
            self.streams[event.originator_id] = stream

    def replayed(self, position: int, event: Assessment.Indicated) -> ReplayedIndication:
        recorded = event.indication
        try:
            difference = _difference(recorded, self._given_again(event.family, recorded))
        except PolicyIncompleteError as error:
            difference = str(error)
        return ReplayedIndication(
            position=position,
            family=event.family,
            policy=recorded.policy,
            version=recorded.version,
            equal=difference is None,
            difference=difference,
        )

    def _given_again(self, family: str, recorded: GivenIndication) -> GivenIndication:
        care = self.streams[care_stream(family)]
        policies = self.streams[policy_stream(recorded.policy)]
        assessment = self.streams.get(assessment_stream(family))
        assert isinstance(care, Care)
        assert isinstance(policies, IndicationPolicy)
        assert assessment is None or isinstance(assessment, Assessment)
        facts = facts_known(assessment.recorded if assessment else {}, care)
        policy = policies.policy(recorded.version)
        return given_under(policy, recorded.use, recorded.moment, facts)


def _difference(recorded: GivenIndication, again: GivenIndication) -> str | None:
    if recorded == again:
        return None
    parts = [
        f"{name}: recorded {getattr(recorded, name)}, now {getattr(again, name)}"
        for name in GivenIndication.__slots__
        if getattr(recorded, name) != getattr(again, name)
    ]
    return "; ".join(parts)
