"""Instances drawn for the rest between a night and being on call are in its way alone."""

from benchmarks.lawful import binds
from benchmarks.lawful_instances import instance
from domain.labour.rules.on_call_rest import OnCallRest
from planner.on_call.problem import OnCallProblem


def test_the_rest_after_a_night_binds_where_nothing_else_of_its_rule_is_asked() -> None:
    asked = instance(5, OnCallRest)
    assert isinstance(asked, OnCallProblem)
    rulebook = asked.staff.rulebook
    assert rulebook.on_call_rest_minutes is None
    assert rulebook.on_call_after_night_minutes == 14 * 60
    assert binds(OnCallRest, asked)
