"""The care to come, by numbers worked out by hand.

It is 2026-12-01 unless said; family G1 is due on 2026-11-28 and package 1 gives 38 hours in eight
days, 6, 6, 5, 5, 5, 4, 4 and 3.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given

from domain.care.facts import BirthPlan, ClosingReason
from domain.demand.birth_day import expected_birth
from domain.demand.courses import CAESAREAN_COURSES, DEMONSTRATION_COURSES, NO_CARE, leaving
from domain.indication.policy import Moment
from domain.kernel.command import Command
from projections.convolution import GRID_MINUTES, Distribution
from projections.demand import Expecting, Known, Outlook
from projections.demand_forecast import LEAVES, asked_for, outlook
from projections.reader import Reader
from tests.projections.histories import SOME_EXAMPLES, histories
from tests.projections.telling import Told, cut_off, empty_engine, in_memory, runner_on
from tests.support.assessment_builders import PUBLISHED, indicate_family, record_fact
from tests.support.builders import (
    ORGANISATION,
    add_region,
    amend_registration,
    assign_package,
    close_care,
    day,
    expecting,
    hold_intake,
    in_care,
    register_family,
    report_birth,
)
from tests.support.course_builders import defer_care, plan_birth
from tests.support.policy_builders import adopt

TODAY = date(2026, 12, 1)
"""Births are told up to the day before."""
HOUR = 60


def _ahead(told: Told, not_before: date = TODAY, region: str | None = "utrecht") -> Outlook:
    return told.ask(outlook, region, not_before)


def _hours(ahead: Outlook, first_day: date, days: int) -> list[float]:
    found = ahead.by_day(first_day)[:days]
    return [each.half_hours.mean * GRID_MINUTES / HOUR for each in found]


def test_a_family_in_care_asks_for_the_days_its_package_still_has(told: Told) -> None:
    told.tell(*in_care(), assign_package())

    ahead = _ahead(told)

    # Born on the 29th, first day the 30th: on 1 December the second day of the pattern.
    assert _hours(ahead, TODAY, 9) == [6, 5, 5, 5, 4, 4, 3, 0, 0]
    first = ahead.by_day(TODAY)[0]
    assert (first.families.quantile(0.1), first.families.quantile(0.9)) == (1, 1)
    week = ahead.by_week(TODAY)[0]
    assert week.mean_minutes == dict.fromkeys(Known, 0) | {Known.IN_CARE: 32 * HOUR}


def test_care_that_was_closed_asks_for_nothing(told: Told) -> None:
    told.tell(*in_care(), assign_package(), close_care(why=ClosingReason.ENDED_BY_CLIENT))

    assert _hours(_ahead(told), TODAY, 8) == [0] * 8


def test_a_pregnancy_asks_for_what_the_demonstration_got_while_there_is_no_past(
    told: Told,
) -> None:
    told.tell(*ORGANISATION, register_family(due_date=date(2026, 12, 20)))
    birth = expected_birth(date(2026, 12, 20), TODAY)
    assert birth is not None
    courses = leaving(DEMONSTRATION_COURSES, LEAVES)

    # By hand for 15 December: every birth day times every course.
    on = date(2026, 12, 15)
    expected = sum(
        chance * share * course.minutes((on - birth.first_day).days - at)
        for at, chance in enumerate(birth.chances)
        for course, share in courses.items()
    )
    assert _hours(_ahead(told), on, 1) == [pytest.approx(expected / HOUR)]


def test_who_gave_birth_without_an_intake_did_not_leave_before_it(told: Told) -> None:
    told.tell(*in_care(), assign_package(), close_care(why=ClosingReason.ENDED_BY_CLIENT))
    told.tell(register_family("G2"), close_care("G2", why=ClosingReason.ENDED_BY_CLIENT))

    leaves = _ahead(told, date(2026, 12, 21)).newcomer.courses[NO_CARE]

    # G2 alone left; G1 stayed. Known beforehand is 3 % of 20 families.
    assert leaves == pytest.approx((1 + 0.03 * 20) / (2 + 20))


def test_a_planned_section_is_nearly_certain_on_its_day(told: Told) -> None:
    told.tell(*ORGANISATION, register_family(due_date=date(2026, 12, 8)), hold_intake())
    told.tell(plan_birth("2026-12-02"))

    ahead = _ahead(told)

    # 99 % on 2 December, 1 % the day before; care begins one to three days later: 20, 45, 35 %.
    delays = {1: 0.2, 2: 0.45, 3: 0.35}
    born_on_2 = sum(share for delay, share in delays.items() if delay <= 2)
    born_on_1 = 1.0
    in_care_on_4 = 0.99 * born_on_2 + 0.01 * born_on_1
    assert ahead.by_day(date(2026, 12, 4))[0].families.mean == pytest.approx(in_care_on_4)
    week = ahead.by_week(TODAY)[0]
    assert week.mean_minutes[Known.PLANNED] > 0
    assert week.mean_minutes[Known.EXPECTED] == 0


def test_a_planned_induction_has_a_day_but_not_the_care_of_a_section(told: Told) -> None:
    told.tell(*ORGANISATION, register_family(due_date=date(2026, 12, 8)), hold_intake())
    told.tell(plan_birth("2026-12-01", BirthPlan.INDUCTION))

    whole = sum(_hours(_ahead(told), TODAY, 40))

    mean = sum(sum(course.pattern) * share for course, share in DEMONSTRATION_COURSES.items())
    assert whole == pytest.approx(mean / HOUR)


def test_a_plan_called_off_leaves_the_due_date(told: Told) -> None:
    told.tell(*ORGANISATION, register_family(due_date=date(2026, 12, 20)), hold_intake())
    before = _hours(_ahead(told), TODAY, 30)
    told.tell(plan_birth("2026-12-12"), plan_birth(None))

    assert _hours(_ahead(told), TODAY, 30) == pytest.approx(before)


def test_multiples_known_in_pregnancy_come_earlier(told: Told) -> None:
    due = date(2027, 1, 20)
    told.tell(*ORGANISATION, register_family("G1", due_date=due))
    one = _ahead(told).by_week(TODAY, 4)
    told.tell(record_fact("children-born", 2, family="G1"))
    two = _ahead(told).by_week(TODAY, 4)

    assert two[2].families.mean > 5 * one[2].families.mean


def test_who_is_born_and_waits_for_care_starts_on_the_days_that_are_left(told: Told) -> None:
    told.tell(*in_care())

    ahead = _ahead(told)

    # Born on the 29th; on 1 December care can only begin two days after birth, or be deferred
    # (14 days, 1 % of families). Two days: 0.25 of 0.89 families without section, 0.45 of 0.10.
    two, three, deferred = 0.25 * 0.89 + 0.45 * 0.1, 0.35 * 0.1, 0.01
    assert ahead.by_day(TODAY)[0].families.mean == pytest.approx(
        two / (two + three + deferred), abs=1e-6
    )
    assert ahead.expecting[0].known is Known.PLANNED


def test_deferred_care_starts_on_the_day_it_is_expected(told: Told) -> None:
    told.tell(*in_care(), defer_care("2026-12-10"))

    days = _ahead(told).by_day(TODAY)

    asked = {each.first_day for each in days if each.families.mean > 0}
    assert min(asked) == date(2026, 12, 10)
    assert days[9].families.mean == pytest.approx(1)


def test_a_birth_that_must_have_been_missed_asks_for_nothing_and_is_counted(told: Told) -> None:
    told.tell(*expecting())

    # Due on 28 November: 42 weeks and 6 days on 18 December.
    assert _ahead(told, date(2026, 12, 18)).overdue == 0
    late = _ahead(told, date(2026, 12, 19))
    assert (late.overdue, late.expecting) == (1, ())


def test_families_of_the_past_year_teach_what_care_follows(told: Told) -> None:
    told.tell(*ORGANISATION)
    for number in range(20):
        name = f"P{number}"
        told.tell(register_family(name), report_birth(name), assign_package(name))
    told.tell(register_family("G9", due_date=date(2027, 2, 1), parity=1), hold_intake("G9"))
    after = date(2026, 12, 9)

    ahead = _ahead(told, after)

    # The twenty weigh as much as the demonstration: half of the hours are theirs.
    mean = sum(sum(course.pattern) * share for course, share in DEMONSTRATION_COURSES.items())
    whole = sum(_hours(ahead, after, 84))
    assert whole == pytest.approx((38 + mean / HOUR) / 2, abs=0.05)


def test_the_package_estimated_at_intake_tells_families_apart(told: Told) -> None:
    told.tell(*ORGANISATION, *PUBLISHED, adopt())
    for number in range(30):
        name = f"P{number}"
        told.tell(register_family(name), record_fact(family=name))
        told.tell(indicate_family(Moment.INTAKE, family=name), report_birth(name))
        told.tell(indicate_family(family=name))
    due = date(2027, 2, 1)
    told.tell(*(register_family(name, due_date=due) for name in ("G8", "G9")))
    told.tell(*(hold_intake(name) for name in ("G8", "G9")))
    told.tell(record_fact(family="G9"))
    told.tell(*(indicate_family(Moment.INTAKE, family=name) for name in ("G8", "G9")))

    basic, pain = _ahead(told, date(2026, 12, 10)).expecting

    # Thirty with pelvic pain got the 46 hours of package 2, more than the demonstration's mean.
    assert _mean_hours(basic) < _mean_hours(pain) < 46


def _mean_hours(family: Expecting) -> float:
    """Of all of its care, whenever the child comes."""
    return sum(Distribution(0, row).mean * GRID_MINUTES / HOUR for row in family.care.of_day)


def test_a_region_asks_for_its_own_families_and_all_regions_for_all(told: Told) -> None:
    told.tell(*in_care(), assign_package(), add_region("gooi", "Gooi"))
    told.tell(amend_registration(region="gooi"))

    assert len(_ahead(told).in_care) == 0
    assert len(_ahead(told, region="gooi").in_care) == 1
    assert len(_ahead(told, region=None).in_care) == 1


def test_days_that_are_over_asked_for_the_pattern_up_to_the_end_of_care(told: Told) -> None:
    told.tell(*in_care(), assign_package())
    told.tell(close_care(closed_on="2026-12-02", why=ClosingReason.ENDED_BY_CLIENT))

    asked = told.ask(asked_for, "utrecht", day("2026-11-29"), 5)

    assert [(each.families, each.minutes // HOUR) for each in asked] == [
        (0, 0),
        (1, 6),
        (1, 6),
        (1, 5),
        (0, 0),
    ]


def test_sections_of_the_demonstration_start_later_than_other_births() -> None:
    assert min(course.delay_days for course in CAESAREAN_COURSES) == 1


@SOME_EXAMPLES
@given(histories())
def test_a_forecast_as_of_then_is_the_forecast_of_the_log_cut_there(
    history: list[Command],
) -> None:
    with in_memory() as told:
        told.try_to_tell(*history)
        newest = told.services.application.position()
        for position in (newest // 2, newest):
            then = told.as_of(position).ask(_said)
            with cut_off(told.services.application, position) as shorter, empty_engine() as engine:
                runner_on(shorter, engine).catch_up()
                with engine.connect() as connection:
                    assert _said(Reader(connection)) == then


def _said(reader: Reader) -> list[tuple[float, ...]]:
    weeks = outlook(reader, None, TODAY).by_week(TODAY + timedelta(days=6), 3)
    return [
        (week.families.mean, week.half_hours.mean, *map(week.half_hours.quantile, (0.1, 0.5, 0.9)))
        for week in weeks
    ]
