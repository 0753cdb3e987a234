"""A week on call from its need to a change, on the record and checked at each step."""

from collections.abc import Iterator
from datetime import date

import pytest

from domain.kernel.command import Command
from domain.kernel.errors import StaleVersionError
from domain.on_call.errors import (
    NothingDraftedError,
    NoticeTooShortError,
    OnCallNotLawfulError,
)
from domain.on_call.facts import BlockName, Change
from domain.roster.errors import WeekIsOverError
from domain.values.week import Week
from kraamplan.on_call.blocks import change_on_call, plan_on_call, publish_on_call
from kraamplan.on_call.need import week_need
from planner.on_call.problem import OnCallProblem
from planner.on_call.solve import fill_blocks
from projections.on_call import OnCallWeek, on_call_week
from projections.planning_problem import planning_problem
from projections.planning_runs import problem_of
from tests.kraamplan.planned_region import Region, region_on_the_eve_of
from tests.support.agreement_builders import AGREED
from tests.support.builders import register_family
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.on_call_builders import plan_id

WEEK = Week.parse("2026-W52")
MONDAY = WEEK.monday
NIGHT, DAY, EVENING = BlockName


def expecting(children: int) -> list[Command]:
    """So many second children due on the Wednesday of the week."""
    return [
        register_family(f"N{number}", due_date=WEEK.days[2], parity=1) for number in range(children)
    ]


@pytest.fixture
def region() -> Iterator[Region]:
    """Sunday 2026-11-29: seven carers, thirty children due on 2026-12-23."""
    with region_on_the_eve_of("2026-W49") as region:
        region.tell(*expecting(30), *(hire_carer(f"K{number}") for number in range(4, 8)))
        yield region


def told(region: Region, *, published: bool = False) -> OnCallWeek:
    found = region.told.ask(on_call_week, "utrecht", WEEK, published=published)
    assert found is not None
    return found


def plan(region: Region, **options: int) -> None:
    plan_on_call(region.services, region.sender, "utrecht", WEEK, **options)  # type: ignore[arg-type]


def publish(region: Region, **options: object) -> None:
    publish_on_call(region.services, region.sender, "utrecht", WEEK, **options)  # type: ignore[arg-type]


def change(region: Region, wanted: Change, reason: str | None = None) -> None:
    change_on_call(region.services, region.sender, "utrecht", WEEK, wanted, reason=reason)


def test_a_higher_chance_asks_for_more_carers(region: Region) -> None:
    def carers(percent: int) -> int:
        need = region.told.ask(week_need, "utrecht", WEEK, date(2026, 11, 30), percent)
        assert all(one.enough >= percent / 100 for one in need.blocks)
        return sum(one.carers for one in need.blocks)

    assert carers(50) < carers(95) <= carers(99)


def test_without_a_chance_of_its_own_the_service_level_sizes_it(region: Region) -> None:
    need = region.told.ask(week_need, "utrecht", WEEK, date(2026, 11, 30))
    assert (need.level.percent, need.level.is_own) == (95, False)


def test_where_nobody_is_expected_nobody_is_needed() -> None:
    with region_on_the_eve_of("2026-W49") as region:
        need = region.told.ask(week_need, "utrecht", WEEK, date(2026, 11, 30))
    assert {(one.carers, one.calls, one.enough) for one in need.blocks} == {(0, 0, 1.0)}


def test_a_draft_fills_what_is_needed_and_can_be_made_again(region: Region) -> None:
    plan(region, percent=95, care_days=3)

    drafted = told(region)
    assert not drafted.published
    assert sum(one.needed for one in drafted.blocks) > 0
    assert sum(one.missing for one in drafted.blocks) == 0
    assert {one.care_days for each in drafted.blocks for one in each.on_call} == {3}
    (event,) = [entry for entry in region.log() if entry["topic"] == "on-call.drafted"]
    recorded = region.told.ask(problem_of, event["facts"]["draft"]["problem_hash"])
    again = fill_blocks(OnCallProblem.from_json(recorded))
    assert again.objective == drafted.objective == drafted.lower_bound


def test_what_is_published_is_working_time_of_the_weeks_roster(region: Region) -> None:
    plan(region)
    publish(region)

    blocks = told(region, published=True).blocks
    asked = region.told.ask(planning_problem, "utrecht", WEEK, not_before=MONDAY)
    assert {(one.carer, one.start) for one in asked.on_call or ()} == {
        (one.carer, (each.day - MONDAY).days * 1440 + 480 * list(BlockName).index(each.block))
        for each in blocks
        for one in each.on_call
    }


def test_turns_of_the_quarter_go_on_from_what_was_published(region: Region) -> None:
    plan(region)
    publish(region)
    told_before = told(region, published=True)
    later = plan_on_call(region.services, region.sender, "utrecht", WEEK.shifted(1))
    had = {one.carer: one.blocks for one in later.problem.had or ()}
    assert had == told_before.by_carer


def test_a_new_draft_is_filled_as_if_the_published_one_were_not_there(region: Region) -> None:
    plan(region)
    publish(region)
    before = told(region).by_carer
    plan(region)
    assert told(region).by_carer == before
    assert told(region, published=True).plan != told(region).plan


def test_who_fell_away_since_the_draft_cannot_be_published(region: Region) -> None:
    plan(region)
    carer, *_ = told(region).by_carer
    region.tell(report_absence(carer, first_day=f"{MONDAY}", last_day=f"{WEEK.days[-1]}"))
    with pytest.raises(OnCallNotLawfulError) as refused:
        publish(region)
    assert carer in refused.value.text_nl
    assert "niet beschikbaar" in refused.value.text_nl
    assert "not available" in refused.value.text_en


def test_the_publisher_names_the_draft_she_saw(region: Region) -> None:
    with pytest.raises(NothingDraftedError):
        publish(region)
    plan(region)
    with pytest.raises(StaleVersionError):
        publish(region, plan=plan_id(9))


def test_thirteen_days_ahead_it_takes_a_reason(region: Region) -> None:
    plan(region)
    late = region.at("2026-12-08T09:00+01:00")
    with pytest.raises(NoticeTooShortError):
        publish(late)
    publish(late, reason="ziekte van de planner")
    assert told(region, published=True).published


def test_the_notice_is_that_of_the_agreement_on_record(region: Region) -> None:
    region.tell(*AGREED)
    plan(region)
    publish(region)
    (event,) = [entry for entry in region.log() if entry["topic"] == "on-call.published"]
    assert event["facts"]["notice_days"] == 14


def test_a_block_goes_to_another_carer_if_that_is_lawful(region: Region) -> None:
    plan(region)
    publish(region)
    filled = next(one for one in told(region).blocks if one.on_call)
    had = filled.on_call[0].carer
    region.tell(hire_carer("K8"))

    change(region, Change(filled.day, filled.block, had, "K8"))

    before, after = told(region).by_carer, told(region, published=True).by_carer
    assert after["K8"] == 1
    assert after.get(had, 0) == before[had] - 1


def test_a_carer_who_is_away_is_given_no_block(region: Region) -> None:
    plan(region)
    publish(region)
    region.tell(report_absence("K1", first_day=f"{WEEK.days[3]}", last_day=f"{WEEK.days[3]}"))
    with pytest.raises(OnCallNotLawfulError, match="not available"):
        change(region, Change(WEEK.days[3], NIGHT, None, "K1"))


def test_a_week_that_has_begun_is_not_drafted(region: Region) -> None:
    with pytest.raises(WeekIsOverError):
        plan(region.at(f"{MONDAY}T06:00+01:00"))
