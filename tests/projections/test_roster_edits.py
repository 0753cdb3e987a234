"""Rules that were set aside in a log of old, under the names they have now."""

from dataclasses import replace

import msgspec

from domain.roster.aggregate import Roster
from domain.roster.commands import roster_stream
from domain.values.week import Week
from projections.roster_edits import overrides
from tests.projections.telling import Told
from tests.support.builders import ORGANISATION
from tests.support.planning_builders import planned_visit, propose_roster, too_far

WEEK = Week.parse("2026-W49")


def test_a_rule_set_aside_under_a_former_name_goes_by_its_new_one(told: Told) -> None:
    told.tell(*ORGANISATION, propose_roster(planned_visit("G1", on="2026-12-02")))
    events = told.services.application.events
    *_, proposed = events.get(roster_stream("utrecht", str(WEEK)))
    assert isinstance(proposed, Roster.Proposed)
    before = planned_visit("G1", on="2026-12-02")
    moved = Roster.AssignmentMoved(
        region="utrecht",
        week=str(WEEK),
        visit=before.visit,
        before=before,
        after=replace(before, carer="K2"),
        left_open=None,
        overridden=(replace(too_far(), rule="own_maximum"),),
        undoes=None,
    )
    events.put(
        [
            msgspec.structs.replace(
                moved,
                originator_id=proposed.originator_id,
                originator_version=proposed.originator_version + 1,
                origin=proposed.origin,
            )
        ]
    )

    (found,) = told.ask(overrides, "utrecht", WEEK)

    assert [rule.rule for rule in found.overridden] == ["contract_band"]
