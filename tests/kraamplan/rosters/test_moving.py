"""What a planner changes by hand keeps the rules, or says with a reason which one it sets aside."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from domain.kernel.errors import StaleVersionError
from domain.roster.by_hand_errors import (
    ChangedMeanwhileError,
    MoveBreaksRuleError,
    OverrideNeedsReasonError,
    PinnedVisitError,
    RuleNotOverridableError,
    UnknownMoveError,
    VisitGoneByError,
    VisitNotInRosterError,
)
from domain.roster.errors import (
    ChangeNeedsReasonError,
    NoLongerLawfulError,
    NothingProposedError,
    VisitInHospitalError,
)
from kraamplan.planning.recorded_runs import Onlooker
from kraamplan.planning.week import plan, publish
from kraamplan.rosters.moving import Asking, move, pin, undo, unpin
from planner.wishes import Wishes
from projections.board_parts import BoardVisit
from projections.roster_board import PUBLISHED
from projections.roster_edits import moves, overrides, pins
from tests.kraamplan.planned_region import QUICK, Region, region_on_the_eve_of
from tests.support.builders import close_care
from tests.support.carer_builders import report_absence, set_availability, window
from tests.support.course_builders import record_hospital_stay

VISIT = "G1/2026-12-02"


@pytest.fixture
def region() -> Iterator[Region]:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        yield region


def asking(region: Region, reason: str | None = None, *, override: bool = False) -> Asking:
    return Asking(
        services=region.services,
        context=region.sender.context(reason=reason),
        region="utrecht",
        week=region.week,
        override=override,
    )


def holder(region: Region, visit: str = VISIT, layer: str = "proposed") -> BoardVisit | None:
    visits = [each for row in region.board(layer).carers for each in row.visits]
    return next((each for each in visits if each.visit == visit), None)


def idle(region: Region) -> str:
    """A carer with nothing to do on the day of the visit."""
    return next(
        row.carer
        for row in region.board().carers
        if all(f"{each.day}" != VISIT[-10:] for each in row.visits)
    )


def only_until(region: Region, carer: str, hour: str, *weekdays: int) -> None:
    """On these days, Wednesday unless given, she is there until this hour only."""
    short = weekdays or (3,)
    ends = {day: hour if day in short else "18:00" for day in range(1, 8)}
    region.tell(set_availability(carer, *(window(day, end=end) for day, end in ends.items())))


def test_a_visit_goes_to_another_carer_at_the_same_time(region: Region) -> None:
    before = holder(region)
    assert before is not None
    other = idle(region)
    found = move(asking(region), VISIT, other)
    assert (found.carer, found.starts_at, found.overridden) == (other, before.starts_at, ())
    assert found.more is not None
    after = holder(region)
    assert after == replace(before, carer=other)


def test_without_a_lawful_start_at_that_time_the_nearest_one_is_taken(region: Region) -> None:
    before, other = holder(region), idle(region)
    assert before is not None
    # Package 1 gives five hours on the third day: until 14:15 she can begin at 09:15 at the latest.
    hours = (window(weekday, start="09:15", end="14:15") for weekday in range(1, 8))
    region.tell(set_availability(other, *hours))
    assert before.starts_at == datetime.fromisoformat("2026-12-02T08:00+01:00")
    found = move(asking(region), VISIT, other)
    assert found.starts_at == datetime.fromisoformat("2026-12-02T09:15+01:00")


def test_what_breaks_a_rule_is_refused_in_the_words_of_the_rule(region: Region) -> None:
    other = idle(region)
    region.tell(report_absence(other, first_day="2026-12-02", last_day="2026-12-02"))
    position = region.services.application.position()
    with pytest.raises(MoveBreaksRuleError) as refused:
        move(asking(region), VISIT, other)
    assert f"{other} is niet het hele bezoek {VISIT} beschikbaar." in refused.value.text_nl
    assert f"{other} is not available for all of visit {VISIT}." in refused.value.text_en
    assert region.services.application.position() == position


def test_what_was_agreed_is_set_aside_with_a_reason_and_stays_on_record(region: Region) -> None:
    other = idle(region)
    only_until(region, other, "10:00")
    with pytest.raises(OverrideNeedsReasonError):
        move(asking(region, override=True), VISIT, other)
    found = move(asking(region, "zij ruilt met haar zus", override=True), VISIT, other)
    (rule,) = found.overridden
    assert (rule.rule, rule.carer) == ("availability", other)
    (standing,) = region.told.ask(overrides, "utrecht", region.week)
    assert (standing.visit, standing.reason) == (VISIT, "zij ruilt met haar zus")


def test_nobody_sets_the_law_aside(region: Region) -> None:
    before = holder(region)
    assert before is not None
    theirs = next(
        each
        for row in region.board().carers
        for each in row.visits
        if each.day == before.day and each.visit != VISIT
    )
    # Two places at once.
    with pytest.raises(RuleNotOverridableError, match="overlap"):
        move(asking(region, "het moet", override=True), VISIT, theirs.carer, theirs.starts_at)


def test_what_was_set_aside_is_published_and_kept_when_the_week_is_planned_again(
    region: Region,
) -> None:
    other = idle(region)
    only_until(region, other, "10:00")
    with_it = move(asking(region, "zij ruilt", override=True), VISIT, other)
    publish(region.services, region.sender, "utrecht", region.week)
    told = holder(region, layer=PUBLISHED)
    assert told is not None
    assert (told.carer, told.starts_at) == (other, with_it.starts_at)
    region.plan()
    again = holder(region)
    assert again is not None
    assert (again.carer, again.starts_at) == (other, with_it.starts_at)
    assert [each.visit for each in region.told.ask(overrides, "utrecht", region.week)] == [VISIT]


def test_what_was_set_aside_for_one_day_holds_on_another(region: Region) -> None:
    other = idle(region)
    only_until(region, other, "10:00")
    hers = [row for row in region.board().carers if row.carer == other]
    for each in hers[0].visits:
        move(asking(region), each.visit, None)
    move(asking(region, "zij ruilt", override=True), VISIT, other)
    move(asking(region), "G1/2026-12-03", other)
    only_until(region, other, "10:00", 3, 4)
    with pytest.raises(NoLongerLawfulError) as refused:
        publish(region.services, region.sender, "utrecht", region.week)
    assert "G1/2026-12-03" in refused.value.text_nl
    assert VISIT not in refused.value.text_nl


def test_a_visit_goes_to_nobody_and_back(region: Region) -> None:
    before = holder(region)
    taken = move(asking(region), VISIT, None)
    assert holder(region) is None
    (waiting,) = [each for each in region.board().uncovered if each.visit == VISIT]
    assert waiting.reason == "taken_off"
    undo(asking(region), taken.receipt.version)
    assert holder(region) == before
    first, second = region.told.ask(moves, "utrecht", region.week)
    assert (first.undone, second.undoes) == (True, first.version)


def test_an_earlier_state_is_shown_as_it_was(region: Region) -> None:
    before = holder(region)
    position = region.services.application.position()
    pin(asking(region), VISIT)
    unpin(asking(region), VISIT)
    moved = move(asking(region), VISIT, None)
    then = replace(region, told=region.told.as_of(position))
    assert holder(then) == before
    assert then.told.ask(moves, "utrecht", region.week) == ()
    pinned = region.told.as_of(position + 1).ask(pins, "utrecht", region.week)
    assert set(pinned) == {VISIT}
    assert region.board().version == moved.receipt.version


def test_planning_again_keeps_what_is_pinned(region: Region) -> None:
    other = idle(region)
    found = move(asking(region), VISIT, other, datetime.fromisoformat("2026-12-02T09:30+01:00"))
    pin(asking(region), VISIT, with_time=True)
    planned = region.plan()
    wishes = Wishes.of(planned.problem.wishes)
    assert wishes is not None
    # Wednesday 09:30 in minutes since Monday 00:00.
    assert [(one.visit, one.start) for one in wishes.pins] == [(VISIT, 2 * 1440 + 570)]
    again = holder(region)
    assert again is not None
    assert (again.carer, again.starts_at) == (other, found.starts_at)
    with pytest.raises(PinnedVisitError):
        move(asking(region), VISIT, None)


def test_planning_after_publication_counts_changes_against_what_carers_were_told(
    region: Region,
) -> None:
    publish(region.services, region.sender, "utrecht", region.week)
    told = [each.visit for row in region.board(PUBLISHED).carers for each in row.visits]
    planned = region.plan()
    wishes = Wishes.of(planned.problem.wishes)
    assert wishes is not None
    assert sorted(one.visit for one in wishes.published) == sorted(told)
    (stability,) = (term for term in planned.result.terms if term.name == "stability")
    assert stability.quantity == 0


def test_what_was_published_changes_by_hand_with_a_reason(region: Region) -> None:
    publish(region.services, region.sender, "utrecht", region.week)
    assert region.board().published
    other = idle(region)
    move(asking(region), VISIT, other)
    assert not region.board().published
    told = holder(region, layer=PUBLISHED)
    assert told is not None
    assert told.carer != other
    with pytest.raises(ChangeNeedsReasonError):
        publish(region.services, region.sender, "utrecht", region.week)
    publish(region.services, region.sender, "utrecht", region.week, reason="wens van het gezin")
    assert region.board().published


def test_a_change_made_while_the_planner_is_at_work_is_not_overwritten(region: Region) -> None:
    def pin_meanwhile() -> bool:
        if not region.told.ask(pins, "utrecht", region.week):
            pin(asking(region), VISIT)
        return False

    with pytest.raises(ChangedMeanwhileError):
        plan(
            region.services,
            region.sender,
            "utrecht",
            region.week,
            effort=QUICK,
            onlooker=Onlooker(cancelled=pin_meanwhile),
        )


def test_whoever_saw_an_older_roster_looks_again(region: Region) -> None:
    seen = region.board().version
    pin(asking(region), VISIT)
    with pytest.raises(StaleVersionError):
        move(replace(asking(region), expected_version=seen), "G2/2026-12-02", None)
    with pytest.raises(StaleVersionError):
        unpin(replace(asking(region), expected_version=seen), VISIT)


def test_a_visit_to_a_mother_in_hospital_is_not_moved(region: Region) -> None:
    friday = region.at("2026-12-04T07:00+01:00")
    friday.tell(record_hospital_stay(admitted_on="2026-12-04", discharged_on=None))
    with pytest.raises(VisitInHospitalError, match="since 2026-12-04"):
        move(asking(friday), "G1/2026-12-05", None)
    assert move(asking(friday), "G2/2026-12-05", None).carer is None


def test_visits_of_care_closed_since_stand_in_nobodys_way(region: Region) -> None:
    wednesday = region.at("2026-12-02T07:00+01:00")
    wednesday.tell(close_care("G1", closed_on="2026-12-01"))
    assert move(asking(wednesday), "G2/2026-12-03", None).carer is None


def test_a_move_sent_again_is_answered_as_it_was_though_the_week_was_planned_since(
    region: Region,
) -> None:
    seen = replace(asking(region, "ruil"), expected_version=region.board().version)
    first = move(seen, VISIT, None)
    region.plan()
    position = region.services.application.position()
    again = move(seen, VISIT, None)
    assert again == replace(first, receipt=replace(first.receipt, repeated=True))
    assert region.services.application.position() == position


def test_what_is_not_there_or_over_is_refused(region: Region) -> None:
    with pytest.raises(VisitNotInRosterError):
        move(asking(region), "G9/2026-12-02", None)
    with pytest.raises(UnknownMoveError):
        undo(asking(region), 1)
    with pytest.raises(NothingProposedError):
        move(replace(asking(region), week=region.week.shifted(1)), VISIT, None)
    with pytest.raises(VisitGoneByError, match=VISIT):
        move(asking(region.at("2026-12-03T07:00+01:00")), VISIT, None)
    with pytest.raises(MoveBreaksRuleError, match="K9 cannot be planned"):
        move(asking(region), VISIT, "K9")
