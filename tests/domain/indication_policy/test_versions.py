"""A policy is drafted, published once and for ever, and followed by its next version."""

from dataclasses import replace
from datetime import date

from domain.indication.condition import Condition
from domain.indication.policy import Criterion, Matching, Method, Policy
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import (
    DefinePackage,
    DraftPolicy,
    DropCombinationRule,
    MapCriterion,
    RetirePolicy,
    SetCombinationRule,
    SetProtocol,
    UnmapCriterion,
    WithdrawPackage,
    policy_stream,
)
from domain.indication_policy.drafting import commands_for
from domain.indication_policy.errors import VersionPublishedError
from tests.support.given_when_then import Story, given
from tests.support.policy_builders import (
    INVENTED,
    PAIR,
    criterion,
    drafted,
    frame,
    hour_protocol,
    package,
    packages_policy,
    protocol_policy,
    publish,
    published,
    rule,
)

DRAFTED = IndicationPolicy.Drafted(policy="small", version=1, based_on=None, frame=frame())
PUBLISHED = IndicationPolicy.Published(policy="small", version=1, effective_on=date(2026, 1, 1))
SECOND = DraftPolicy(policy="small", version=2, frame=frame(title="second"))
RETIRE = RetirePolicy(policy="small", version=1, retired_on=date(2026, 9, 1))


def in_log(story: Story, version: int | None = None, policy: str = "small") -> Policy:
    """The policy as the log of this story gives it."""
    aggregate = story.app.repository.get(
        policy_stream(policy), projector_func=IndicationPolicy.replay
    )
    assert isinstance(aggregate, IndicationPolicy)
    return aggregate.policy(version)


def test_a_first_version_starts_empty() -> None:
    given().when(DraftPolicy(policy="small", version=1, frame=frame())).then(DRAFTED)


def test_drafting_it_again_changes_nothing() -> None:
    given(DRAFTED).when(DraftPolicy(policy="small", version=1, frame=frame())).then_nothing()


def test_a_draft_says_something_else_of_itself() -> None:
    other = frame(title="other")
    given(DRAFTED).when(DraftPolicy(policy="small", version=1, frame=other)).then(
        IndicationPolicy.FrameAmended(policy="small", version=1, frame=other)
    )


def test_a_package_is_defined_and_defined_anew() -> None:
    story = given(DRAFTED)
    for hours in (38, 39):
        story.when(DefinePackage(policy="small", version=1, package=package(1, hours))).then(
            IndicationPolicy.PackageDefined(policy="small", version=1, package=package(1, hours))
        )
    assert in_log(story).packages == (package(1, 39),)


def test_a_criterion_is_mapped_and_mapped_to_another_package() -> None:
    story = given(DRAFTED)
    for number in (2, 3):
        story.when(
            MapCriterion(policy="small", version=1, criterion=criterion("pelvic-pain", number))
        ).then(
            IndicationPolicy.CriterionMapped(
                policy="small", version=1, criterion=criterion("pelvic-pain", number)
            )
        )
    assert in_log(story).criteria == (criterion("pelvic-pain", 3),)


def test_a_combination_rule_is_set_and_set_otherwise() -> None:
    wider = replace(PAIR, matching=Matching.CONTAINS)
    story = given(DRAFTED)
    for each in (PAIR, wider):
        story.when(SetCombinationRule(policy="small", version=1, rule=each)).then(
            IndicationPolicy.CombinationRuleSet(policy="small", version=1, rule=each)
        )
    assert in_log(story).rules == (wider,)


def test_a_protocol_of_hours_is_set() -> None:
    protocol = hour_protocol()
    given(DRAFTED).when(SetProtocol(policy="small", version=1, protocol=protocol)).then(
        IndicationPolicy.ProtocolSet(policy="small", version=1, protocol=protocol)
    ).when(SetProtocol(policy="small", version=1, protocol=protocol)).then_nothing()


def test_parts_are_taken_out_of_a_draft_once() -> None:
    story = given(*drafted())
    for command, event in (
        (
            WithdrawPackage(policy="small", version=1, number=10),
            IndicationPolicy.PackageWithdrawn(policy="small", version=1, number=10),
        ),
        (
            UnmapCriterion(policy="small", version=1, code="pelvic-pain"),
            IndicationPolicy.CriterionUnmapped(policy="small", version=1, code="pelvic-pain"),
        ),
        (
            DropCombinationRule(policy="small", version=1, code="pair"),
            IndicationPolicy.CombinationRuleDropped(policy="small", version=1, code="pair"),
        ),
    ):
        story.when(command).then(event).when(command).then_nothing()
    rest = in_log(story)
    assert [each.number for each in rest.packages] == [1, 2, 5, 13]
    assert [each.code for each in rest.criteria] == ["caesarean-planned"]
    assert [each.code for each in rest.rules] == ["deferred", "none", "one"]


def test_a_whole_policy_becomes_commands_and_comes_back() -> None:
    story = given(*drafted())
    assert in_log(story) == packages_policy()


def test_a_protocol_policy_becomes_commands_and_comes_back() -> None:
    policy = protocol_policy()
    assert in_log(given(*commands_for(policy)), policy="hours") == policy


def test_a_sound_draft_is_published_once() -> None:
    given(*drafted()).when(publish()).then(PUBLISHED).when(publish()).then_nothing()


def test_carrying_out_the_same_commands_on_a_published_version_changes_nothing() -> None:
    story = given(*published())
    for command in drafted():
        story.when(command).then_nothing()


def test_a_published_version_is_not_published_from_another_day() -> None:
    given(*published()).when(publish(effective_on="2026-02-01")).then_refused(
        VersionPublishedError, "2026-01-01"
    )


def test_nothing_in_a_published_version_changes() -> None:
    for command in (
        DraftPolicy(policy="small", version=1, frame=frame(title="other")),
        DefinePackage(policy="small", version=1, package=package(1, 30)),
        WithdrawPackage(policy="small", version=1, number=1),
        MapCriterion(policy="small", version=1, criterion=criterion("chronic-disease", 2)),
        UnmapCriterion(policy="small", version=1, code="pelvic-pain"),
        SetCombinationRule(policy="small", version=1, rule=rule("x", 9, Matching.ANY, (), 1)),
        DropCombinationRule(policy="small", version=1, code="pair"),
        SetProtocol(policy="small", version=1, protocol=hour_protocol()),
    ):
        given(*published()).when(command).then_refused(VersionPublishedError, "small", "1")


def test_the_next_version_starts_as_a_copy_of_the_one_before() -> None:
    story = given(*published()).when(SECOND)
    story.then(
        IndicationPolicy.Drafted(policy="small", version=2, based_on=1, frame=frame(title="second"))
    )
    copy = replace(packages_policy(version=2), frame=frame(title="second"))
    assert in_log(story) == copy
    assert in_log(story, 1) == packages_policy()


def test_only_what_became_different_is_recorded_of_a_next_version() -> None:
    next_version = replace(
        packages_policy(version=2),
        packages=(*packages_policy().packages[:-1], package(13, 26)),
        criteria=(
            criterion("caesarean-planned", 5),
            Criterion("old", Condition("mother-age-years", at_least=41), 2, INVENTED),
        ),
    )
    commands = commands_for(next_version, packages_policy())
    assert [type(command) for command in commands] == [
        DraftPolicy,
        UnmapCriterion,
        DefinePackage,
        MapCriterion,
    ]
    story = given(*published(), *commands)
    assert in_log(story) == next_version
    assert in_log(story, 1) == packages_policy()


def test_a_draft_is_made_into_what_is_wanted_now() -> None:
    wanted = replace(
        packages_policy(),
        packages=packages_policy().packages[:-1],
        rules=packages_policy().rules[1:],
    )
    story = given(*drafted(), *commands_for(wanted, packages_policy()))
    assert in_log(story) == wanted


def test_a_protocol_set_by_mistake_is_taken_out_again() -> None:
    story = given(*drafted(), SetProtocol(policy="small", version=1, protocol=hour_protocol()))
    mixed = replace(packages_policy(), protocol=hour_protocol())
    assert in_log(story) == mixed
    story = story.given(*commands_for(packages_policy(), mixed))
    assert in_log(story) == packages_policy()


def test_a_method_is_not_mixed_with_another() -> None:
    mixed = replace(packages_policy(), frame=frame(Method.PROTOCOL))
    story = given(*drafted(mixed)).when(publish())
    assert story.new_events == []


def test_a_published_version_is_retired_once() -> None:
    given(*published()).when(RETIRE).then(
        IndicationPolicy.Retired(policy="small", version=1, retired_on=date(2026, 9, 1))
    ).when(RETIRE).then_nothing()
