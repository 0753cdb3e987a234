"""Policies into the log, recorded indications given again, and what explains them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import msgspec
import pytest

from domain.assessment.aggregate import Assessment
from domain.assessment.commands import assessment_stream
from domain.assessment.facts import GivenIndication
from domain.indication.policy import Moment, Policy
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import policy_stream
from domain.indication_policy.errors import PolicyNotSoundError, VersionPublishedError
from domain.kernel.command import Receipt
from domain.kernel.errors import NotFoundError
from kraamplan.indicating import (
    ReplayedIndication,
    explained,
    publish_policy,
    replay_indications,
)
from kraamplan.policies.shipped import SHIPPED, shipped_policy
from kraamplan.services import Sender
from tests.projections.telling import LATER, Told, in_memory
from tests.support.assessment_builders import (
    SHADOWED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import command_context
from tests.support.policy_builders import norm, packages_policy
from tests.support.stores import log_of

NEW_YEAR = date(2026, 1, 1)
SENDER = Sender("p.jansen", "planner", lambda: LATER)


@pytest.fixture
def told() -> Iterator[Told]:
    with in_memory() as told:
        yield told


def published(told: Told, policy: Policy, on: date = NEW_YEAR) -> Receipt:
    """Publish a policy as from its file."""
    return publish_policy(told.services, SENDER, policy, on)


def known(told: Told, policy: str) -> IndicationPolicy:
    """The policy as the log knows it."""
    found = told.services.application.find(IndicationPolicy, policy_stream(policy))
    assert found is not None
    return found


def without_a_criterion(version: int) -> Policy:
    """The small policy with other hours in package 2 and without the planned caesarean."""
    first = packages_policy(version)
    packages = [
        replace(each, norm=norm(47)) if each.number == 2 else each
        for each in first.packages
        if each.number not in {5, 10}
    ]
    return replace(
        first,
        packages=tuple(packages),
        criteria=tuple(each for each in first.criteria if each.package == 2),
        rules=tuple(each for each in first.rules if each.code != "pair"),
    )


@pytest.mark.parametrize("code", SHIPPED)
def test_a_policy_that_comes_with_the_program_is_published_whole(told: Told, code: str) -> None:
    policy = shipped_policy(code)
    receipt = published(told, policy)
    assert receipt.position == told.services.application.position()
    assert known(told, code).policy() == policy
    assert known(told, code).effective_on == {policy.version: NEW_YEAR}


def test_every_event_of_a_publication_shares_its_correlation(told: Told) -> None:
    published(told, shipped_policy("kom-2020"))
    log = log_of(told.services.application)
    assert len(log) > 2
    assert len({event.origin.correlation_id for event in log}) == 1
    assert {event.origin.actor for event in log} == {"p.jansen"}


def test_publishing_the_same_file_twice_changes_nothing(told: Told) -> None:
    published(told, shipped_policy("kom-2020"))
    before = told.services.application.position()
    assert published(told, shipped_policy("kom-2020")).repeated
    assert told.services.application.position() == before


def test_an_unsound_policy_is_refused_and_nothing_is_recorded(told: Told) -> None:
    unsound = replace(packages_policy(), rules=())
    with pytest.raises(PolicyNotSoundError):
        published(told, unsound)
    assert told.services.application.position() == 0


def test_a_published_version_with_other_content_is_refused(told: Told) -> None:
    published(told, packages_policy())
    before = told.services.application.position()
    with pytest.raises(VersionPublishedError):
        published(told, without_a_criterion(1))
    assert told.services.application.position() == before


def test_a_next_version_is_what_its_file_says(told: Told) -> None:
    published(told, packages_policy())
    published(told, without_a_criterion(2), date(2026, 7, 1))
    assert known(told, "small").policy(2) == without_a_criterion(2)
    assert known(told, "small").policy(1) == packages_policy()
    assert known(told, "small").effective_on == {1: NEW_YEAR, 2: date(2026, 7, 1)}


def test_a_next_version_says_in_the_log_only_what_became_different(told: Told) -> None:
    published(told, packages_policy())
    before = told.services.application.position()
    published(told, without_a_criterion(2))
    assert [type(event) for event in log_of(told.services.application)[before:]] == [
        IndicationPolicy.Drafted,
        IndicationPolicy.CriterionUnmapped,
        IndicationPolicy.CombinationRuleDropped,
        IndicationPolicy.PackageWithdrawn,
        IndicationPolicy.PackageWithdrawn,
        IndicationPolicy.PackageDefined,
        IndicationPolicy.Published,
    ]


def recorded_otherwise(told: Told, **changes: object) -> int:
    """The newest driving indication of G1 recorded once more, with something altered."""
    application = told.services.application
    assessment = application.find(Assessment, assessment_stream("G1"))
    assert assessment is not None
    assert assessment.driving is not None
    altered = Assessment.Indicated(
        family="G1",
        indication=replace(assessment.driving, **changes),  # type: ignore[arg-type]
        assessor=None,
    )
    placed = msgspec.structs.replace(
        altered,
        originator_id=assessment.id,
        originator_version=assessment.version + 1,
        origin=command_context(99, now=LATER).origin,
    )
    application.events.put([placed])
    return application.position()


def replayed(told: Told) -> list[ReplayedIndication]:
    return list(replay_indications(told.services))


def test_without_indications_there_is_nothing_to_give_again(told: Told) -> None:
    assert replayed(told) == []
    told.tell(*SHADOWED)
    assert replayed(told) == []


def test_every_recorded_indication_comes_out_as_it_was(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family(Moment.INTAKE), indicate_family())
    told.tell(record_fact(), indicate_family(Moment.DAY_3), correct_indication())
    found = replayed(told)
    assert [each.policy for each in found] == ["small", "hours"] * 4
    assert {(each.family, each.version, each.equal, each.difference) for each in found} == {
        ("G1", 1, True, None)
    }


def test_each_names_the_position_of_its_event(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family())
    log = log_of(told.services.application)
    indicated = [at for at, event in enumerate(log, 1) if isinstance(event, Assessment.Indicated)]
    assert [each.position for each in replayed(told)] == indicated


def test_what_became_known_since_does_not_change_the_replay(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family(), record_fact(), record_fact("caesarean-planned"))
    assert all(each.equal for each in replayed(told))


def test_altered_minutes_are_told_with_both(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family())
    position = recorded_otherwise(told, minutes=2281)
    *good, bad = replayed(told)
    assert all(each.equal for each in good)
    assert bad == ReplayedIndication(
        position=position,
        family="G1",
        policy="small",
        version=1,
        equal=False,
        difference="minutes: recorded 2281, now 2280",
    )


def test_every_difference_is_told(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family())
    recorded_otherwise(told, rule="pair", package=10)
    difference = replayed(told)[-1].difference
    assert difference == "package: recorded 10, now 1; rule: recorded pair, now none"


def newest(told: Told, family: str = "G1") -> dict[str, GivenIndication]:
    return {given.policy: given for given, _ in explained(told.services, family)}


def test_the_newest_indication_under_each_policy_is_explained(told: Told) -> None:
    told.tell(*SHADOWED, indicate_family(), record_fact(), indicate_family(Moment.DAY_3))
    assert {policy: each.minutes for policy, each in newest(told).items()} == {
        "small": 2760,
        "hours": 2940,
    }
    assert {each.moment for each in newest(told).values()} == {Moment.DAY_3}


def test_the_words_are_those_of_the_indication_given(told: Told) -> None:
    told.tell(*SHADOWED, record_fact(), indicate_family())
    for given, words in explained(told.services, "G1"):
        assert (words.policy, words.version) == (given.policy, given.version)
        assert (words.minutes, words.package) == (given.minutes, given.package)
        assert (words.criteria, words.rule) == (given.criteria, given.rule)
        assert words.chosen.nl != words.chosen.en


def test_a_family_nobody_assessed_cannot_be_explained(told: Told) -> None:
    told.tell(*SHADOWED)
    with pytest.raises(NotFoundError):
        explained(told.services, "G1")


def test_a_family_with_facts_alone_has_nothing_to_explain(told: Told) -> None:
    told.tell(*SHADOWED, record_fact())
    assert explained(told.services, "G1") == []
