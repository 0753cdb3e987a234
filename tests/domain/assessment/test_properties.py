"""The order in which facts become known does not matter, nor how often they are told."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.assessment.facts import GivenIndication
from domain.indication.facts import KNOWN_FACTS
from domain.kernel.command import Command
from tests.domain.assessment.stories import driving
from tests.support.assessment_builders import SHADOWED, indicate_family, record_fact
from tests.support.builders import command_context
from tests.support.given_when_then import Story
from tests.support.stores import stored_log

EXAMPLES = settings(max_examples=25, deadline=None)

FACTS = st.lists(
    st.sampled_from(KNOWN_FACTS).flatmap(
        lambda fact: st.tuples(st.just(fact.code), st.integers(0, fact.most))
    ),
    max_size=8,
    unique_by=lambda fact: fact[0],
)


def recorded(facts: list[tuple[str, int]]) -> list[Command]:
    return [record_fact(code, value) for code, value in facts]


def indication(facts: list[tuple[str, int]]) -> GivenIndication:
    story = Story().given(*SHADOWED, *recorded(facts))
    return driving(story.when(indicate_family()))


@EXAMPLES
@given(facts=FACTS, drawn=st.data())
def test_facts_recorded_in_another_order_give_the_same_indication(
    facts: list[tuple[str, int]], drawn: st.DataObject
) -> None:
    assert indication(facts) == indication(drawn.draw(st.permutations(facts)))


@EXAMPLES
@given(facts=FACTS)
def test_facts_told_twice_give_the_same_indication_as_told_once(
    facts: list[tuple[str, int]],
) -> None:
    assert indication([*facts, *facts]) == indication(facts)


@EXAMPLES
@given(facts=FACTS)
def test_the_same_commands_sent_again_leave_the_log_as_it_is(
    facts: list[tuple[str, int]],
) -> None:
    story = Story().given(*SHADOWED)
    commands = (*recorded(facts), indicate_family(), *recorded(facts[::-1]))
    sent = [(command, command_context(1000 + n)) for n, command in enumerate(commands)]
    for command, context in sent:
        story.when(command, context=context)
    before = stored_log(story.app)
    for command, context in sent:
        story.when(command, context=context).then_nothing()
    assert stored_log(story.app) == before
