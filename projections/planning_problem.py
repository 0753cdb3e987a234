"""What does the planner have to solve?

Families in care with the days their package still has, but for those in hospital, the carers of the
region with the time they can be planned, and the work of the weeks before, because rest and
continuity need the past.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import UNSET
from sqlalchemy import select

from domain.kernel.event import Event
from domain.labour.rulebook import Rulebook
from domain.labour.rules.contract_band import ContractBand
from domain.values.horizon import Horizon
from domain.values.week import Week
from planner import problem as planning
from projections.agreed_limits import limits_table, remember, rulebook_in
from projections.asked_visits import asked_visits
from projections.carer_record import CarerRecord, carer_records
from projections.earlier_work import LONGEST_MEAN, EarlierWork
from projections.family_record import CLOSINGS, FAMILIES, HOURS, INTAKES, family_rows, in_region
from projections.hospital_stays import follow_stays, stays_by_family, stays_table
from projections.on_call_blocks import blocks_not_called_from, blocks_table, follow_blocks
from projections.planning_wishes import TABLES as WISHES
from projections.planning_wishes import remember_wishes, wishes_in
from projections.reader import Reader
from projections.recorded_work import WORK
from projections.temporal import Values
from projections.travel_table import travel_between
from projections.view import Projection, View

HISTORY = timedelta(days=28)
"""How far back work is given to the planner."""

LIMITS = limits_table("planning_problem_limits")
BLOCKS = blocks_table("planning_problem_on_call")
STAYS = stays_table("planning_problem_stays")


def planning_problem(
    reader: Reader,
    region: str,
    week: Week,
    *,
    not_before: date,
    rulebook: Rulebook | None = None,
) -> planning.PlanningProblem:
    """The problem of one region and week; days before not_before are history, not to be planned.

    Its rulebook is the one in force on the first day, unless another one is asked about.
    """
    horizon = Horizon.of_week(week)
    rulebook = rulebook or rulebook_in(reader, LIMITS, horizon.first_day)
    families = _in_care(reader, region)
    work = _work(reader, horizon)
    asked = asked_visits(families, work, stays_by_family(reader, STAYS), horizon, not_before)
    in_care = {visit.family for visit in asked.visits}
    earlier = EarlierWork.of(reader, WORK, BLOCKS, horizon.first_day, HISTORY)
    records = carer_records(reader, horizon.first_day - LONGEST_MEAN, region=region)
    where = earlier.places(reader, FAMILIES, records)
    carers = [_carer(*each, horizon, rulebook, earlier, where) for each in records.items()]
    places = [family for family in families if family["family"] in in_care]
    postcodes = {family["postcode"] for family in places} | {each.postcode for each in carers}
    named = {carer.id for carer in carers}
    weights, wishes = wishes_in(reader, horizon, in_care, named)
    return planning.PlanningProblem(
        region=region,
        first_day=horizon.first_day,
        days=horizon.days,
        families=tuple(
            planning.Family(
                id=family["family"],
                postcode=family["postcode"],
                carers_so_far=tuple(
                    sorted({row["carer"] for row in work.get(family["family"], [])})
                ),
            )
            for family in places
        ),
        visits=asked.visits,
        carers=tuple(carers),
        worked=tuple(_worked(work, named, horizon)),
        rulebook=rulebook,
        weights=weights,
        wishes=wishes,
        travel=travel_between(sorted(postcodes)),
        on_call=_on_call(reader, named, horizon) or UNSET,
        in_hospital=asked.in_hospital or UNSET,
    )


def families_in_hospital(
    reader: Reader, region: str, week: Week
) -> tuple[planning.InHospital, ...]:
    """Families of a region that get no visits on some days of a week, and until when.

    Of the whole week, its days gone by included; a day that was served all the same is not.
    """
    horizon = Horizon.of_week(week)
    families = _in_care(reader, region)
    stays = stays_by_family(reader, STAYS)
    work = _work(reader, horizon)
    return asked_visits(families, work, stays, horizon, horizon.first_day).in_hospital


def served_days(reader: Reader, week: Week) -> set[tuple[str, date]]:
    """Family and day of every session delivered in a week."""
    horizon = Horizon.of_week(week)
    return {
        (family, row["day"])
        for family, rows in _work(reader, horizon).items()
        for row in rows
        if row["day"] >= horizon.first_day
    }


def project(event: Event, view: View) -> None:
    """Change what the planner may know by one event."""
    remember(event, view, LIMITS)
    remember_wishes(event, view)
    follow_blocks(event, view, BLOCKS)
    follow_stays(event, view, STAYS)


def _in_care(reader: Reader, region: str) -> list[Values]:
    """Families of a region with hours whose care is not closed."""
    in_care = [*in_region(region), HOURS.c.first_day.is_not(None), CLOSINGS.c.closed_on.is_(None)]
    return family_rows(reader, INTAKES, HOURS, CLOSINGS, where=in_care)


def _carer(
    carer: str,
    record: CarerRecord,
    horizon: Horizon,
    rulebook: Rulebook,
    earlier: EarlierWork,
    where: dict[str, str],
) -> planning.Carer:
    available = []
    for index in range(horizon.days):
        window = record.window_on(horizon.day(index))
        if window is not None and record.at_work_on(horizon.day(index)):
            start, end = (horizon.offset_at(index, clock) for clock in window)
            # In the spring night a window in the hour the clock skips has no length.
            if start < end:
                available.append((start, end))
    days = [horizon.day(index) for index in range(horizon.days)]
    expected = record.expected_minutes(days)
    band = ContractBand.under(rulebook).of_week(carer, days[0], days[-1], expected)
    longest = rulebook.max_week_minutes
    return planning.Carer(
        id=carer,
        postcode=record.postcode,
        contract_minutes=expected,
        max_minutes=longest if band is None else min(band.most, longest),
        skills=record.skills,
        available=tuple(available),
        counted=earlier.counted(carer, record, horizon) or UNSET,
        weekend_days=earlier.weekend_days(carer) or UNSET,
        far_trips=earlier.far_trips(carer, record.postcode, where) or UNSET,
        protected=_protected(record, horizon) or UNSET,
    )


def _protected(record: CarerRecord, horizon: Horizon) -> tuple[planning.Protection, ...]:
    """What protects her in the horizon; not why."""
    days = horizon.first_day, horizon.day(horizon.days - 1)
    return tuple(
        planning.Protection(
            first_day=one.protected[0],
            last_day=one.protected[1],
            away_from=one.away[0],
            away_until=one.away[1],
        )
        for one in record.pregnancies
        if one.touches(*days)
    )


def _work(reader: Reader, horizon: Horizon) -> dict[str, list[Values]]:
    """Work from the weeks before to the end of the horizon, by family."""
    by_family: dict[str, list[Values]] = {}
    for row in _work_since(reader, horizon.first_day - HISTORY, horizon):
        by_family.setdefault(row["family"], []).append(row)
    return by_family


def _work_since(reader: Reader, day: date, horizon: Horizon) -> Iterator[Values]:
    in_reach = (WORK.c.day >= day) & (WORK.c.day < horizon.day(horizon.days))
    yield from reader.all(select(WORK.table).where(WORK.at(reader.as_of), in_reach), WORK)


def _worked(
    work: dict[str, list[Values]], carers: set[str], horizon: Horizon
) -> list[planning.Worked]:
    worked = [
        planning.Worked(
            carer=row["carer"],
            family=row["family"],
            start=horizon.offset(datetime.fromisoformat(row["starts_at"])),
            end=horizon.offset(datetime.fromisoformat(row["ends_at"])),
        )
        for rows in work.values()
        for row in rows
        if row["carer"] in carers
    ]
    # Less than a minute is nothing to plan around.
    lasting = (each for each in worked if each.start < each.end)
    return sorted(lasting, key=lambda each: (each.carer, each.start))


def _on_call(reader: Reader, carers: set[str], horizon: Horizon) -> tuple[planning.OnCall, ...]:
    """Blocks of the longest mean, less what she worked in them, which counts by itself."""
    # A night of work that began the day before the first block may end in it.
    since = horizon.first_day - LONGEST_MEAN - timedelta(days=1)
    worked = _work_since(reader, since, horizon)
    return tuple(
        planning.OnCall(carer=carer, start=part.start, end=part.end)
        for carer, part in blocks_not_called_from(
            reader, BLOCKS, worked, horizon, LONGEST_MEAN, carers
        )
    )


PLANNING_PROBLEM = Projection(
    "planning_problem",
    13,
    (BLOCKS, STAYS, LIMITS, *WISHES),
    project,
)
