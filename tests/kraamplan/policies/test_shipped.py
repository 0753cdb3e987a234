"""What is shipped is sound, says what it rests on, and can be replayed."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.indication.check import check
from domain.indication.evaluate import indicate
from domain.indication.facts import KNOWN_FACTS
from domain.indication.family_facts import FamilyFacts
from domain.indication.finding import Severity
from domain.indication.policy import Method, Moment
from domain.indication_policy.aggregate import IndicationPolicy
from domain.indication_policy.commands import policy_stream
from domain.indication_policy.drafting import commands_for
from kraamplan.policies.shipped import SHIPPED, shipped_policy, shipped_text
from tests.support.given_when_then import given as given_facts
from tests.support.policy_builders import publish

POLICIES = {code: shipped_policy(code) for code in SHIPPED}

VALUES = st.fixed_dictionaries(
    {}, optional={fact.code: st.integers(0, fact.most) for fact in KNOWN_FACTS}
)
CODES = st.sampled_from(SHIPPED)
MOMENTS = st.sampled_from(Moment)


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_policy_has_warnings_of_invented_hours_and_nothing_else(code: str) -> None:
    found = check(POLICIES[code])
    assert [(each.severity, each.rule) for each in found] == [(Severity.WARNING, "hours-invented")]


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_policy_says_in_its_title_that_numbers_are_invented(code: str) -> None:
    title = POLICIES[code].frame.title
    assert "verzonnen" in title.nl
    assert "invented" in title.en


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_policy_can_be_drafted_and_published(code: str) -> None:
    story = given_facts(*commands_for(POLICIES[code]), publish(code))
    found = story.app.repository.get(policy_stream(code), projector_func=IndicationPolicy.replay)
    assert isinstance(found, IndicationPolicy)
    assert found.policy(1) == POLICIES[code]


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_file_explains_how_sure_it_is(code: str) -> None:
    assert "published" in shipped_text(code).partition("\n\n")[0]


def test_another_policy_is_not_shipped() -> None:
    with pytest.raises(KeyError, match="klim-2026"):
        shipped_text("klim-2026")


@given(VALUES, CODES, MOMENTS)
def test_hours_lie_within_floor_and_ceiling_and_the_days_add_up(
    values: dict[str, int], code: str, moment: Moment
) -> None:
    policy = POLICIES[code]
    found = indicate(FamilyFacts.of(values), policy, moment)
    bounds = policy.frame.bounds
    assert bounds.floor.minutes <= found.minutes <= bounds.ceiling.minutes
    assert sum(found.day_pattern) == found.minutes
    assert all(180 <= minutes <= 480 for minutes in found.day_pattern)
    assert len(found.day_pattern) <= bounds.days.most
    assert sum(step.minutes for step in found.steps) == found.minutes
    assert (found.package is None) is (
        policy.frame.method is Method.PROTOCOL or bool(values.get("minimum-care-chosen"))
    )


@given(VALUES.flatmap(lambda values: st.permutations(list(values.items()))), CODES, MOMENTS)
def test_the_order_of_facts_means_nothing(
    items: list[tuple[str, int]], code: str, moment: Moment
) -> None:
    one = indicate(FamilyFacts.of(dict(items)), POLICIES[code], moment)
    assert indicate(FamilyFacts.of(dict(sorted(items))), POLICIES[code], moment) == one


@given(VALUES, CODES, MOMENTS)
def test_the_order_in_which_a_policy_is_written_down_means_nothing(
    values: dict[str, int], code: str, moment: Moment
) -> None:
    policy = POLICIES[code]
    reversed_policy = replace(
        policy,
        packages=policy.packages[::-1],
        criteria=policy.criteria[::-1],
        rules=policy.rules[::-1],
    )
    facts = FamilyFacts.of(values)
    assert indicate(facts, reversed_policy, moment) == indicate(facts, policy, moment)


@given(VALUES, CODES, MOMENTS)
def test_the_explanation_names_exactly_the_criteria_that_fired(
    values: dict[str, int], code: str, moment: Moment
) -> None:
    policy = POLICIES[code]
    facts = FamilyFacts.of({**values, "minimum-care-chosen": 0})
    found = indicate(facts, policy, moment)
    conditions = {each.code: each.when for each in policy.criteria}
    if policy.protocol is not None:
        conditions |= {each.code: each.when for each in policy.protocol.factors}
    holding = {code for code, when in conditions.items() if when.holds(facts)}
    assert set(found.criteria) == holding
    listed_nl = re.split("Criteria: |Factoren: ", found.chosen.nl)[1].split("; ")
    listed_en = re.split("Criteria: |Factors: ", found.chosen.en)[1].split("; ")
    assert len(listed_nl) == len(listed_en) == max(1, len(holding))
    for criterion in holding:
        words = conditions[criterion].words
        assert sum(each.startswith(words.nl) for each in listed_nl) == 1
        assert sum(each.startswith(words.en) for each in listed_en) == 1


@given(VALUES, CODES)
def test_every_neighbour_has_a_reason_in_two_languages(values: dict[str, int], code: str) -> None:
    found = indicate(FamilyFacts.of(values), POLICIES[code], Moment.START_OF_CARE)
    assert found.not_chosen
    for each in found.not_chosen:
        assert each.rule != found.rule
        assert each.why.nl != each.why.en
        assert not each.why.nl.endswith(": .")
