"""Any run of commands, valid and invalid mixed."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from domain.assessment import commands as assessment
from domain.care import commands as care
from domain.carer import commands as carer
from domain.kernel.command import Command, Order
from tests.support.builders import (
    NOW,
    command_context,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.command_strategies import COMMAND_STRATEGIES
from tests.support.plan_builders import AGREED
from tests.support.policy_builders import adopt, published

BEGUN: tuple[Command, ...] = (
    *in_care("G1"),
    register_family("G2"),
    report_birth("G2"),
    *published(),
    adopt(),
    hire_carer("K1"),
    hire_carer("K2"),
    deliver_session("G1", carer="K1"),
    *AGREED,
    report_absence("K1", first_day="2026-12-01", last_day="2026-12-02"),
)
"""A beginning from which most commands can go right."""

_OFTEN: list[type[Command]] = [
    care.DeliverSession,
    care.CorrectSession,
    carer.ReportAbsence,
    assessment.RecordFact,
    assessment.IndicateFamily,
]


def commands() -> st.SearchStrategy[Command]:
    """Any command; those that need another one before them more often."""
    kinds = [*COMMAND_STRATEGIES, *_OFTEN, *_OFTEN, *_OFTEN]
    return st.sampled_from(kinds).flatmap(COMMAND_STRATEGIES.__getitem__)


_STEPS = st.tuples(
    commands(),
    st.sampled_from([None, "verbetering"]),
    st.sampled_from([None] * 20 + [0, 1, 2, 3]),
    st.sampled_from([False] * 9 + [True]),
)


@st.composite
def stories(draw: st.DrawFn) -> list[Order]:
    """Orders one after the other; now and then one is sent again, or expects a version."""
    beginning = draw(st.sampled_from([BEGUN] * 7 + [()]))
    story = [Order(command=each, context=command_context()) for each in beginning]
    for command, reason, version, again in draw(st.lists(_STEPS, min_size=10, max_size=30)):
        order = Order(
            command=command, context=command_context(reason=reason), expected_version=version
        )
        story += [order, order] if again else [order]
    return _numbered(story)


def _numbered(story: list[Order]) -> list[Order]:
    """Each order with an id and a minute of its own; one sent again keeps what it had."""
    numbered: list[Order] = []
    for number, order in enumerate(story):
        if number and order is story[number - 1]:
            numbered.append(numbered[-1])
        else:
            context = command_context(
                number, now=NOW + timedelta(minutes=number), reason=order.context.reason
            )
            numbered.append(replace(order, context=context))
    return numbered
