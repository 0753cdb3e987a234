"""Between two positions: what was added, removed and changed, by the versions of the rows."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from kraamplan.bootstrap import build_services
from projections.catalogue import PROJECTIONS
from projections.delivered_sessions import DELIVERED_SESSIONS
from projections.difference import Change, ChangeKind, difference
from projections.family_record import FAMILY_RECORDS
from projections.hour_budgets import HOUR_BUDGETS
from projections.reader import Reader
from projections.roster_board import ROSTER_BOARD
from tests.projections.histories import BEGUN, EVERY_KIND, SOME_EXAMPLES, Step, histories
from tests.projections.tables import TABLES
from tests.projections.telling import LATER, Told, in_memory
from tests.support.builders import amend_registration, deliver_session
from tests.support.planning_builders import planned_visit, propose_roster

_MODELS = (FAMILY_RECORDS, DELIVERED_SESSIONS, HOUR_BUDGETS, ROSTER_BOARD)
State = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


def state_at(reader: Reader, position: int) -> State:
    """The values of every row of every table as of a position, by table and key."""
    state: State = {}
    for table in TABLES:
        rows = reader.connection.execute(select(table.table).where(table.at(position))).mappings()
        state[table.name] = {
            tuple(row[name] for name in table.key_names): {
                name: row[name] for name in table.value_names
            }
            for row in rows
        }
    return state


def applied(state: State, change: Change) -> None:
    """Change a state as a difference says, after holding it against what it says there was."""
    rows, key = state[change.table], tuple(change.key.values())
    assert rows.get(key) == change.old
    assert change.old != change.new
    if change.new is None:
        del rows[key]
    else:
        rows[key] = change.new


def difference_leads_from_one_state_to_the_other(told: Told, since: int, until: int) -> None:
    def check(reader: Reader) -> None:
        state = state_at(reader, since)
        for change in difference(reader, PROJECTIONS, since, until):
            applied(state, change)
            assert all(since < position <= until for position in change.positions)
            assert change.positions
        assert state == state_at(reader, until)

    told.ask(check)


@given(histories(), st.data())
@SOME_EXAMPLES
def test_applied_to_the_state_before_it_gives_the_state_after(
    history: Step, data: st.DataObject
) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        newest = told.services.application.position()
        since, until = sorted(data.draw(st.tuples(*[st.integers(0, newest)] * 2)))
        difference_leads_from_one_state_to_the_other(told, since, until)


def test_it_holds_for_every_kind_of_event_on_both_databases(database_url: str) -> None:
    services = build_services(database_url, clock=lambda: LATER)
    try:
        told = Told(services)
        newest = told.tell(*EVERY_KIND)
        for since, until in ((0, newest), (len(BEGUN), newest), (20, 21), (newest, newest)):
            difference_leads_from_one_state_to_the_other(told, since, until)
    finally:
        services.close()


def changes(told: Told, since: int, **about: Any) -> list[Change]:
    until = told.services.application.position()

    def ask(reader: Reader) -> list[Change]:
        return list(difference(reader, _MODELS, since, until, about))

    return told.ask(ask)


def test_a_change_has_the_old_and_the_new_value_and_the_events_that_made_it(told: Told) -> None:
    since = told.tell(*BEGUN)
    first = told.tell(propose_roster(planned_visit("G1")))
    told.tell(deliver_session("G1"))
    both = planned_visit("G1"), planned_visit("G1", on="2026-12-01")
    second = told.tell(propose_roster(*both, run=2))
    [week] = [each for each in changes(told, since) if each.table == "hour_budget_weeks"]
    assert week.kind is ChangeKind.CHANGED
    assert week.key == {"family": "G1", "week": "2026-W49"}
    assert week.columns == ("planned", "planned_by")
    assert week.old is not None
    assert week.new is not None
    # Two visits of five hours.
    assert (week.old["planned"], week.new["planned"]) == (0, 600)
    assert (week.old["planned_by"], week.new["planned_by"]) == (None, "utrecht")
    # Between them stands the session.
    assert week.positions == (first, second)


def test_what_came_and_what_went_is_told_apart(told: Told) -> None:
    told.tell(*BEGUN)
    since = told.tell(propose_roster(planned_visit("G1", on="2026-12-01")))
    told.tell(propose_roster(planned_visit("G1", on="2026-12-02"), run=2))
    visits = {
        change.key["visit"]: change
        for change in changes(told, since)
        if change.table == "roster_board_visits"
    }
    gone, came = visits["G1/2026-12-01"], visits["G1/2026-12-02"]
    assert (gone.kind, came.kind) == (ChangeKind.REMOVED, ChangeKind.ADDED)
    assert (gone.new, came.old) == (None, None)
    assert set(gone.columns) == set(came.columns) >= {"carer", "starts_at"}
    assert gone.positions == came.positions == (since + 1,)


def test_what_is_again_as_it_was_makes_no_difference(told: Told) -> None:
    since = told.tell(*BEGUN, amend_registration("G1", region="utrecht"))
    told.tell(amend_registration("G1", region="gooi"), amend_registration("G1", region="utrecht"))
    assert changes(told, since) == []


def test_it_can_be_asked_about_one_family_or_region(told: Told) -> None:
    since = told.tell(*BEGUN)
    told.tell(deliver_session("G1"), amend_registration("G2", region="gooi"))
    told.tell(propose_roster(planned_visit("G1")))
    assert {change.table for change in changes(told, since, family="G1")} == {
        "delivered_sessions",
        "hour_budget_weeks",
        "roster_board_visits",
    }
    # A family that moved is told about in both regions; the roster is Utrecht's alone.
    tables = {
        region: {each.table for each in changes(told, since, region=region)}
        for region in ("utrecht", "gooi")
    }
    assert tables["gooi"] == {"families"}
    assert tables["utrecht"] >= {"families", "hour_budget_rosters"}


def test_time_does_not_run_backwards(told: Told) -> None:
    with pytest.raises(ValueError, match="position 2 lies after position 1"):
        told.ask(lambda reader: list(difference(reader, PROJECTIONS, 2, 1)))
