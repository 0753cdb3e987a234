"""Hours are withheld while care is scarce, stay on record as short, and come back when it is over.

Package 1 is 38 hours: 6, 6, 5, 5, 5, 4, 4 and 3 from Monday 2026-11-30 on. Of 36 hours that leaves
6, 6, 5, 5, 4, 4, 3 and 3: an hour less on Friday and on Sunday.
"""

from datetime import timedelta

from hypothesis import given as for_any
from hypothesis import strategies as st

from domain.care.aggregate import Care
from domain.care.commands import LiftLimit, LimitHours, care_stream
from domain.care.course_errors import ShortfallOverexplainedError, ShortfallUnexplainedError
from domain.care.facts import ClosingReason, ShortfallCause
from domain.kernel.event import Event
from domain.organisation.facts import SCARCITY_LADDER
from domain.values.floor import FLOOR_MINUTES
from tests.domain.care.limit_refusals import LIMITED, SCARCE
from tests.support.assessment_builders import indicate_family, record_fact
from tests.support.builders import (
    assign_package,
    close_care,
    day,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import hire_carer
from tests.support.course_builders import (
    choose_minimum_care,
    explain_shortfall,
    lift_limit,
    limit_hours,
    set_scarcity_level,
)
from tests.support.given_when_then import Story, given
from tests.support.plan_builders import REACHED
from tests.support.policy_builders import adopt, drafted, packages_policy, publish

CAPACITY = ShortfallCause.CAPACITY
NORM = (360, 360, 300, 300, 300, 240, 240, 180)
LEFT = (360, 360, 300, 300, 240, 240, 180, 180)
RESTORED = (*LEFT[:5], *NORM[5:])
"""Days from Saturday on are as indicated, Friday stays an hour shorter."""
BACK = "genoeg zorgverleners terug"


def limited(minutes: int = 2160, pattern: tuple[int, ...] = LEFT, turn: int = 1) -> Event:
    return Care.HoursLimited(
        family="G1",
        region="utrecht",
        level_minutes=2160,
        level_first_day=day("2026-11-30"),
        turn=turn,
        minutes=minutes,
        day_pattern=pattern,
    )


def short(minutes: int, words: str | None = None) -> Event:
    return Care.ShortfallExplained(
        family="G1", cause=ShortfallCause.CAPACITY, minutes=minutes, explanation=words
    )


def lifted(pattern: tuple[int, ...], on: str = "2026-12-05") -> Event:
    return Care.LimitLifted(family="G1", lifted_on=day(on), day_pattern=pattern)


def test_what_is_withheld_is_short_of_capacity() -> None:
    given(*SCARCE).when(limit_hours()).then(limited(), short(120))


def test_the_same_limit_again_changes_nothing() -> None:
    given(*LIMITED).when(limit_hours()).then_nothing()


def test_a_limit_may_change_until_care_starts() -> None:
    # A limit of 37 hours leaves 6, 6, 5, 5, 4, 4, 4 and 3.
    pattern = (360, 360, 300, 300, 240, 240, 240, 180)
    given(*LIMITED).when(limit_hours(hours=37)).then(limited(2220, pattern), short(60))


def test_the_turn_is_that_of_package_and_births() -> None:
    story = given(
        *in_care(), register_family("G2", parity=2), report_birth("G2"), assign_package("G2")
    )
    story.given(set_scarcity_level(first_day="2026-11-30")).when(limit_hours("G2"))
    (event, _) = story.new_events
    assert isinstance(event, Care.HoursLimited)
    assert event.turn == 0


def test_a_lifted_limit_gives_back_the_days_that_are_left() -> None:
    given(*LIMITED).when(lift_limit(), reason=BACK).then(lifted(RESTORED), short(60))


def test_a_limit_lifted_before_care_leaves_nothing_withheld() -> None:
    given(*LIMITED).when(lift_limit(lifted_on="2026-11-30"), reason=BACK).then(
        lifted(NORM, "2026-11-30"), short(0)
    )


def test_a_limit_lifted_after_care_gives_nothing_back() -> None:
    given(*LIMITED).when(lift_limit(lifted_on="2026-12-08"), reason=BACK).then(
        lifted(LEFT, "2026-12-08")
    )


def test_what_else_was_short_of_capacity_stays_so() -> None:
    story = given(*LIMITED, explain_shortfall(150, CAPACITY, "griep"))
    # 120 of the 150 minutes were withheld, of which 60 come back.
    story.when(lift_limit(), reason=BACK).then(lifted(RESTORED), short(90, "griep"))


def test_care_may_start_under_a_limit_and_gets_its_later_days_back() -> None:
    story = given(*LIMITED, hire_carer(), deliver_session())
    story.when(lift_limit(), reason=BACK).then(lifted(RESTORED), short(60))


POLICY = (*drafted(packages_policy()), publish(), adopt())


def test_hours_set_anew_stay_limited() -> None:
    story = given(*LIMITED, *POLICY).when(indicate_family(family="G1"))
    # The policy gives 38 hours as well, under another name.
    assert [event.TOPIC for event in story.new_events] == [
        "assessment.indicated",
        "care.package-assigned",
        "care.hours-limited",
    ]
    story.when(limit_hours()).then_nothing()


def test_hours_set_anew_on_the_way_stay_limited_on_the_days_left() -> None:
    story = given(*LIMITED, *POLICY, record_fact()).when(indicate_family(family="G1"))
    (_, hours, anew, _) = story.new_events
    assert isinstance(hours, Care.PackageAssigned)
    assert isinstance(anew, Care.HoursLimited)
    # Monday kept its 6 hours. Of 46 hours 40 are left for seven days, of the 36 of the limit 30.
    assert hours.day_pattern == (360, 420, 420, 360, 360, 300, 300, 240)
    assert anew.day_pattern == LEFT


def test_hours_set_anew_below_the_limit_are_limited_no_more() -> None:
    story = given(*LIMITED, *POLICY, choose_minimum_care())
    story.when(indicate_family(family="G1"))
    assert [event.TOPIC for event in story.new_events] == [
        "assessment.indicated",
        "care.package-assigned",
    ]
    story.when(lift_limit(), reason=BACK)
    assert story.refusal is not None


def test_a_client_who_chooses_minimum_care_is_withheld_nothing() -> None:
    story = given(*LIMITED).when(choose_minimum_care())
    assert [event.TOPIC for event in story.new_events] == [
        "care.minimum-care-chosen",
        "care.shortfall-explained",
    ]
    assert isinstance(story.new_events[1], Care.ShortfallExplained)
    assert story.new_events[1].minutes == 0


def _delivered(story: Story, *minutes: int) -> Story:
    """Sessions of so many minutes from Friday 2026-11-20 on."""
    for index, each in enumerate(minutes):
        on, end = f"2026-11-{21 + index}", 8 * 60 + each
        story.given(
            deliver_session(starts_at=f"{on}T08:00", ends_at=f"{on}T{end // 60:02}:{end % 60:02}")
        )
    return story


def test_care_is_completed_when_what_was_left_is_delivered() -> None:
    story = given(
        *in_care()[:-1],
        report_birth(born_at="2026-11-20T04:10"),
        assign_package(),
        hire_carer(),
        set_scarcity_level(first_day="2026-11-20"),
        limit_hours(),
        *REACHED,
    )
    complete = close_care(why=ClosingReason.COMPLETED)
    _delivered(story, *LEFT[:-1], LEFT[-1] - 1).when(complete)
    story.then_refused(ShortfallUnexplainedError, "121", "1")
    story.given(explain_shortfall(1)).when(complete)
    story.then(Care.Closed(family="G1", closed_on=day("2026-12-01"), why=ClosingReason.COMPLETED))


def test_whoever_delivers_more_than_was_left_explains_less() -> None:
    story = given(
        *in_care()[:-1],
        report_birth(born_at="2026-11-20T04:10"),
        assign_package(),
        hire_carer(),
        set_scarcity_level(first_day="2026-11-20"),
        limit_hours(),
        *REACHED,
    )
    _delivered(story, *NORM).when(close_care(why=ClosingReason.COMPLETED))
    story.then_refused(ShortfallOverexplainedError, "120", "0")


CRITERIA = {package: () if package == 1 else ("reason",) for package in range(1, 13)}


def _care(story: Story) -> Care:
    care = story.app.find(Care, care_stream("G1"))
    assert care is not None
    return care


@for_any(
    st.sampled_from(sorted(CRITERIA)),
    st.sampled_from(SCARCITY_LADDER),
    st.integers(0, 20 * 60),
    st.integers(-2, 12),
)
def test_nobody_is_limited_below_the_floor_and_lifting_gives_every_later_day_back(
    package: int, level: int, above: int, days: int
) -> None:
    story = given(
        *in_care(),
        assign_package(package=package, criteria=CRITERIA[package]),
        set_scarcity_level(first_day="2026-11-30", hours=level // 60),
    )
    norm = _care(story).day_pattern
    story.when(LimitHours(family="G1", minutes=level + above))
    if story.refusal is not None:
        assert level + above >= sum(norm)
        return
    care = _care(story)
    left = (*care.planned_pattern, *(0,) * (len(norm) - len(care.planned_pattern)))
    assert sum(left) == level + above >= FLOOR_MINUTES
    assert care.explained_minutes == care.withheld_minutes == sum(norm) - sum(left)

    story.given(LiftLimit(family="G1", lifted_on=day("2026-11-30") + timedelta(days=days)))
    care, kept = _care(story), max(0, days)
    assert care.planned_pattern == (*left[:kept], *norm[kept:])
    assert care.explained_minutes == max(0, sum(norm) - sum(care.planned_pattern))
    assert care.indicated_minutes == sum(norm)
