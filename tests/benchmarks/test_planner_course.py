"""What several regions come to together is put together from the course of each."""

from benchmarks.planner_course import course, work_seconds
from benchmarks.planner_regions import Asked, Moment, Region


def region(*course_of_it: tuple[float, int, int]) -> Region:
    """A region with (seconds of the processor, cost, proven) along its way."""
    *_, (_, objective, bound) = course_of_it
    return Region(
        asked=Asked(carers=1, families=1, seed=1, limit=1),
        visits=1,
        objective=objective,
        lower_bound=bound,
        baseline=course_of_it[0][1],
        violations=0,
        uncovered=0,
        terms={},
        result_hash="",
        memory_mb=0,
        curve=[Moment(0, seconds, cost, proven) for seconds, cost, proven in course_of_it],
    )


def test_first_rosters_come_before_searches_and_whoever_is_free_takes_the_next() -> None:
    regions = [
        region((1, 100, 0), (10, 80, 70)),
        region((2, 200, 0), (20, 160, 150)),
        region((3, 300, 0), (30, 240, 230)),
    ]
    whole = course(regions, 2, work_seconds)
    # First rosters: one worker makes those of 1 and 3 seconds, the other that of 2.
    assert whole.first_seconds == 4
    # Then one searches from 4 to 14 and on to 44, the other from 4 to 24. The last region's search
    # is 3 seconds old at 17, when the second still has its greedy roster.
    assert list(whole.steps) == [
        (17, 80 + 200 + 300, 70 + 0 + 0),
        (24, 80 + 160 + 300, 70 + 150 + 0),
        (44, 80 + 160 + 240, 70 + 150 + 230),
    ]
    assert whole.seconds == 44
    assert whole.gap_at(16) is None
    assert whole.gap_at(30) == round(320 / 540, 4)
    # At the end 480 against 450 proven: 6.25 per cent.
    assert (whole.seconds_to(0.08), whole.seconds_to(0.05)) == (44, None)


def test_one_region_has_its_own_course() -> None:
    whole = course([region((1, 100, 0), (10, 80, 79))], 2, work_seconds)
    assert (whole.first_seconds, whole.seconds) == (1, 10)
    assert list(whole.steps) == [(1, 100, 0), (10, 80, 79)]
