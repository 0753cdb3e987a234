"""Care that fell short, by cause, and what families said of it; sums worked out by hand.

Package 1 is 38 hours (2,280 minutes), package 5 is 49 (2,940).
"""

import pytest

from domain.care.commands import ExplainShortfall, ReportOutcome
from domain.care.facts import Outcome, ShortfallCause
from projections.shortfalls import (
    CauseMinutes,
    PackageShortfall,
    family_shortfalls,
    outcome_scores,
    shortfalls,
)
from tests.projections.telling import Told
from tests.support.builders import (
    add_region,
    amend_registration,
    assign_package,
    day,
    in_care,
    register_family,
    report_birth,
)
from tests.support.course_builders import limit_hours, set_scarcity_level

READY, LESS, CAPACITY = (
    ShortfallCause.READY,
    ShortfallCause.CLIENT_WANTS_LESS,
    ShortfallCause.CAPACITY,
)


def short(family: str, cause: ShortfallCause, minutes: int) -> ExplainShortfall:
    return ExplainShortfall(family=family, cause=cause, minutes=minutes)


def scored(family: str, score: int, on: str = "2026-12-10") -> ReportOutcome:
    return ReportOutcome(
        family=family,
        outcome=Outcome.EXPERIENCE,
        survey="2026-1",
        measured_on=day(on),
        score=score,
    )


THREE = (
    *in_care(),
    add_region("gooi", "Gooi en Vechtstreek"),
    assign_package(),
    register_family("G2"),
    report_birth("G2"),
    assign_package("G2", first_day="2026-12-01"),
    register_family("G3"),
    report_birth("G3"),
    assign_package("G3", package=5, criteria=("caesarean",)),
)
"""G1 and G2 have package 1, from November and from December on; G3 has package 5."""


@pytest.fixture
def three(told: Told) -> Told:
    told.tell(
        *THREE,
        short("G1", READY, 120),
        short("G1", CAPACITY, 60),
        short("G2", READY, 30),
        short("G3", LESS, 240),
    )
    return told


def test_minutes_and_families_are_counted_by_package_and_cause(three: Told) -> None:
    assert three.ask(shortfalls) == [
        PackageShortfall(
            package=1,
            families=2,
            indicated=4560,
            causes=(
                CauseMinutes(cause=CAPACITY, families=1, minutes=60),
                CauseMinutes(cause=READY, families=2, minutes=150),
            ),
        ),
        PackageShortfall(
            package=5,
            families=1,
            indicated=2940,
            causes=(CauseMinutes(cause=LESS, families=1, minutes=240),),
        ),
    ]
    assert [each.minutes for each in three.ask(shortfalls)] == [210, 240]


def test_a_cause_told_again_is_replaced_and_one_taken_back_is_gone(three: Told) -> None:
    three.tell(short("G1", READY, 90), short("G1", CAPACITY, 0))
    first = three.ask(shortfalls)[0]
    assert first.causes == (CauseMinutes(cause=READY, families=2, minutes=120),)


def test_a_package_without_any_shortfall_is_there_with_its_families(told: Told) -> None:
    told.tell(*in_care(), assign_package())
    assert told.ask(shortfalls) == [
        PackageShortfall(package=1, families=1, indicated=2280, causes=())
    ]


def test_a_family_without_hours_is_in_no_package(told: Told) -> None:
    told.tell(*in_care(), short("G1", READY, 60))
    assert told.ask(shortfalls) == []


def test_one_region_and_month_are_asked_by_themselves(three: Told) -> None:
    three.tell(amend_registration("G3", region="gooi"))
    assert [each.package for each in three.ask(shortfalls, "gooi")] == [5]
    (december,) = three.ask(shortfalls, "utrecht", "2026-12")
    assert (december.families, december.minutes) == (1, 30)
    assert three.ask(shortfalls, month="2027-01") == []


def test_what_scarcity_withholds_is_short_of_capacity(told: Told) -> None:
    told.tell(*THREE, set_scarcity_level(first_day="2026-11-30"), limit_hours())
    assert told.ask(shortfalls)[0].causes == (
        CauseMinutes(cause=CAPACITY, families=1, minutes=120),
    )


def test_scores_have_a_mean_and_a_spread_per_package(three: Told) -> None:
    three.tell(scored("G1", 80), scored("G2", 90), scored("G3", 70))
    first, second = three.ask(outcome_scores)
    assert (first.package, first.answers, first.mean, first.spread) == (1, 2, 85, 5)
    assert (second.package, second.answers, second.mean, second.spread) == (5, 1, 70, 0)


def test_a_score_told_again_is_replaced_and_months_are_of_measuring(three: Told) -> None:
    three.tell(scored("G1", 80), scored("G1", 60), scored("G2", 90, "2026-11-30"))
    assert [each.mean for each in three.ask(outcome_scores)] == [75]
    assert [each.mean for each in three.ask(outcome_scores, month="2026-12")] == [60]
    assert three.ask(outcome_scores, "gooi") == []


def test_a_family_is_told_by_itself(three: Told) -> None:
    three.tell(scored("G1", 80))
    found = three.ask(family_shortfalls, "G1")
    assert found.causes == ((CAPACITY, 60, None), (READY, 120, None))
    assert [(each["outcome"], each["score"]) for each in found.outcomes] == [("experience", 80)]


def test_as_of_a_position_later_causes_and_scores_are_not_known(three: Told) -> None:
    before = three.services.application.position()
    three.tell(short("G1", READY, 0), scored("G1", 80))
    then = three.as_of(before)
    assert then.ask(shortfalls)[0].minutes == 210
    assert then.ask(outcome_scores) == []
