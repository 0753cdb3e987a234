"""Random small problems, in half hours, so that trying every half hour tries everything."""

from hypothesis import strategies as st

from domain.labour.rulebook import CAO_KRAAMZORG_2022, Rulebook
from planner.problem import Carer, PlanningProblem, Visit, Weights, Worked
from tests.planner.toys import carer, problem, visit, worked

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
    return carer(
        name,
        contract=draw(halves) / 2,
        most=draw(st.integers(2, 48)) / 2,
        skills=sorted(draw(st.sets(st.sampled_from(SKILLS)))),
        free=free,
        reach=draw(st.sampled_from([30, 60])),
    )


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
    return problem(
        [draw(visits(family, day, wide)) for family, day in asked],
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
