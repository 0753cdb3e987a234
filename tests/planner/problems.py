"""Random small problems, in half hours, so that trying every half hour tries everything.

`weeks_behind` draws weeks with a past that makes the rules over many days bind.
"""

from datetime import timedelta

import msgspec
from hypothesis import strategies as st

from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook
from planner.problem import Carer, PlanningProblem, Visit, WeekMinutes, Weights, Worked
from planner.wishes import DayOff, Pair, Pin, Priority, Published, Wishes, WishWeights
from tests.planner.toys import MONDAY, carer, on_call, problem, visit, with_blocks, worked

SKILLS = ("caesarean", "english")

halves = st.integers(0, 48).map(lambda half: half / 2)
rulebooks = st.builds(
    lambda rest, shift, week: Rulebook(
        version="drawn",
        valid_from=CAO_KRAAMZORG_2022.valid_from,
        daily_rest_minutes=rest * 30,
        max_shift_minutes=shift * 30,
        max_week_minutes=week * 30,
    ),
    st.integers(16, 24),
    st.integers(8, 24),
    st.integers(8, 60),
)
weights = st.builds(
    Weights,
    second_carer=st.sampled_from([0, 1_500, 5_000]),
    third_carer=st.sampled_from([100, 4_000]),
    contract_half_hour=st.sampled_from([0, 60]),
    uncovered_visit=st.sampled_from([200, 20_000]),
    uncovered_minute=st.sampled_from([0, 200]),
)


@st.composite
def visits(draw: st.DrawFn, family: str, day: int, wide: bool) -> Visit:
    """A visit of half an hour to four hours, in office hours or anywhere on its day."""
    first, last = (10, 46) if wide else (16, 36)
    length = draw(st.integers(1, 8))
    start = draw(st.integers(first, last - length))
    end = draw(st.integers(start + length, last))
    skills = draw(st.sets(st.sampled_from(SKILLS), max_size=1))
    return visit(family, day, length / 2, (start / 2, end / 2), sorted(skills))


@st.composite
def carers(draw: st.DrawFn, name: str, days: int) -> Carer:
    """A carer with up to two stretches a day."""
    free: list[tuple[int, float, float]] = []
    for day in range(days):
        ends = sorted(draw(st.sets(st.integers(10, 46), max_size=4)))
        usual = draw(st.booleans())
        stretches = [(10, 46)] if usual else list(zip(ends[::2], ends[1::2], strict=False))
        free += [(day, start / 2, end / 2) for start, end in stretches]
    found = carer(
        name,
        contract=draw(halves) / 2,
        most=draw(st.integers(2, 48)) / 2,
        skills=sorted(draw(st.sets(st.sampled_from(SKILLS)))),
        free=free,
        reach=draw(st.sampled_from([30, 60])),
    )
    return msgspec.structs.replace(found, far_trips=draw(st.sampled_from([msgspec.UNSET, 3])))


@st.composite
def gone_by(draw: st.DrawFn, name: str, families: list[str]) -> Worked:
    start = draw(st.integers(8, 40))
    return worked(
        name,
        draw(st.sampled_from([*families, "gone"])),
        draw(st.integers(-2, 0)),
        start / 2,
        (start + draw(st.integers(1, 8))) / 2,
    )


@st.composite
def wishes(draw: st.DrawFn, names: list[str], asked: list[Visit], days: int) -> Wishes:
    """Some of everything; a pin at any half hour its visit could start."""
    pairs = [(name, family) for name in names for family in sorted({one.family for one in asked})]
    preferred = draw(st.sets(st.sampled_from(pairs), max_size=1))
    forbidden = draw(st.sets(st.sampled_from(pairs), max_size=1))
    pinned = draw(st.lists(st.sampled_from(asked), max_size=1))
    return Wishes(
        forbidden=tuple(
            Pair(carer=name, family=family) for name, family in sorted(forbidden - preferred)
        ),
        preferred=tuple(Pair(carer=name, family=family) for name, family in sorted(preferred)),
        days_off=tuple(
            DayOff(carer=name, day=day)
            for name in names
            for day in sorted(draw(st.sets(st.integers(0, days - 1), max_size=1)))
        ),
        pins=tuple(
            Pin(
                visit=one.id,
                carer=draw(st.sampled_from(names)),
                start=draw(st.sampled_from([None, one.earliest, one.latest - one.minutes])),
            )
            for one in pinned
        ),
        published=tuple(
            Published(visit=one.id, carer=draw(st.sampled_from([*names, "gone"])))
            for one in draw(st.lists(st.sampled_from(asked), unique=True))
        ),
        priorities=tuple(
            Priority(family=family, percent=draw(st.sampled_from([0, 50, 150])))
            for family in sorted({one.family for one in asked})
        ),
        most_carers=draw(st.sampled_from([None, 0, 1, 2])),
        weights=WishWeights(far_trip_of_quarter=draw(st.sampled_from([0, 20]))),
        far_minutes=draw(st.sampled_from([20, 60])),
    )


@st.composite
def problems(draw: st.DrawFn, most_visits: int = 4) -> PlanningProblem:
    """One to three days, families and carers, windows narrow or wide, with or without a past."""
    days = draw(st.integers(1, 3))
    families = [f"f{number}" for number in range(draw(st.integers(1, 3)))]
    names = [f"c{number}" for number in range(draw(st.integers(1, 2)))]
    wide = draw(st.booleans())
    asked = draw(
        st.lists(
            st.tuples(st.sampled_from(families), st.integers(0, days - 1)),
            min_size=1,
            max_size=most_visits,
            unique=True,
        )
    )
    places = [*families, *names]
    drawn = [draw(visits(family, day, wide)) for family, day in asked]
    found = problem(
        drawn,
        [draw(carers(name, days)) for name in names],
        past=draw(
            st.lists(
                st.sampled_from(names).flatmap(lambda name: gone_by(name, families)), max_size=2
            )
        ),
        known={
            family: sorted(draw(st.sets(st.sampled_from([*names, "gone"])))) for family in families
        },
        drives={
            (one, other): draw(st.sampled_from([0, 30, 60]))
            for one in places
            for other in places
            if one != other
        },
        rulebook=draw(rulebooks),
        weights=draw(weights),
        days=days,
    )
    asked_for = draw(st.none() | wishes(names, drawn, days))
    return found if asked_for is None else msgspec.structs.replace(found, wishes=asked_for)


over_many_days = st.builds(
    Rulebook,
    version=st.just("drawn"),
    valid_from=st.just(CAO_KRAAMZORG_2022.valid_from),
    daily_rest_minutes=st.sampled_from([8, 11]).map(lambda hours: hours * 60),
    max_shift_minutes=st.just(10 * 60),
    max_week_minutes=st.sampled_from([30, 60]).map(lambda hours: hours * 60),
    weekly_rest_minutes=st.sampled_from([24, 36, 48]).map(lambda hours: hours * 60),
    nine_day_rest_minutes=st.sampled_from([None, 60 * 60]),
    fortnight_rest_minutes=st.sampled_from([None, 72 * 60]),
    fortnight_rest_part_minutes=st.just(32 * 60),
    mean_4_weeks_minutes=st.sampled_from([None, 12 * 60, 55 * 60]),
    mean_16_weeks_minutes=st.sampled_from([None, 4 * 60, 48 * 60]),
    night_rest_minutes=st.sampled_from([None, 14 * 60]),
    night_series=st.just(1),
    night_series_rest_minutes=st.sampled_from([None, 30 * 60]),
    shifts_with_night=st.sampled_from([None, 2]),
    split_part_minutes=st.sampled_from([None, 2 * 60]),
    break_after_minutes=st.sampled_from([None, 4 * 60, 330]),
    break_minutes=st.just(30),
    long_break_after_minutes=st.just(8 * 60),
    long_break_minutes=st.just(45),
    break_part_minutes=st.just(15),
    free_sundays=st.sampled_from([None, 13, 50]),
    free_weekends=st.sampled_from([None, 22, 51]),
    on_call_stretch_minutes=st.sampled_from([None, 16 * 60]),
    on_call_rest_minutes=st.just(8 * 60),
    on_call_and_care_minutes=st.sampled_from([None, 10 * 60]),
    on_call_free_days=st.sampled_from([None, 14]),
    on_call_long_free_minutes=st.sampled_from([None, 48 * 60]),
    on_call_long_free_times=st.sampled_from([2, 3]),
)


@st.composite
def _long_past(draw: st.DrawFn, one: Carer) -> Carer:
    """Weeks and weekends before those that are shown."""
    weeks = draw(st.lists(st.integers(1, 15), max_size=2, unique=True))
    weekends = draw(st.lists(st.integers(1, 51), max_size=3, unique=True))
    sunday = MONDAY - timedelta(days=1)
    return msgspec.structs.replace(
        one,
        counted=tuple(
            WeekMinutes(
                monday=MONDAY - timedelta(weeks=back), minutes=draw(st.integers(1, 40)) * 60
            )
            for back in sorted(weeks)
        ),
        weekend_days=tuple(
            sorted(
                sunday - timedelta(weeks=back, days=draw(st.integers(0, 1))) for back in weekends
            )
        ),
    )


@st.composite
def weeks_behind(draw: st.DrawFn) -> PlanningProblem:
    """A week or two of one or two carers who worked on many of the fortnight's days before."""
    days = draw(st.sampled_from([7, 7, 9]))
    names = [f"c{number}" for number in range(draw(st.integers(1, 2)))]
    asked = draw(
        st.lists(
            st.tuples(st.sampled_from(["f0", "f1"]), st.integers(0, days - 1)),
            min_size=3,
            max_size=10,
            unique=True,
        )
    )
    free = [(day, 5.0, 23.0) for day in range(days)]
    found = problem(
        [draw(visits(family, day, draw(st.booleans()))) for family, day in asked],
        [carer(name, contract=24, most=60, free=free, skills=SKILLS) for name in names],
        past=[
            worked(name, "gone", -day, start, start + draw(st.integers(2, 20)) / 2)
            for name in names
            for day in draw(st.sets(st.integers(1, 14), max_size=14))
            for start in [draw(st.sampled_from([8, 8, 8, 22]))]
        ],
        rulebook=draw(over_many_days),
        days=days,
    )
    stands = [
        on_call(name, day, start, start + 8)
        for name in names
        for day in sorted(draw(st.sets(st.integers(-20, days - 1), max_size=4)))
        for start in [draw(st.sampled_from([0, 8, 16]))]
    ]
    return msgspec.structs.replace(
        with_blocks(found, *stands), carers=tuple(draw(_long_past(one)) for one in found.carers)
    )
