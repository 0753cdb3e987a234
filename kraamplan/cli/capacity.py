"""Demand and capacity from the command line: what will be asked for, and what can be given."""

from typing import Annotated

import typer
from rich.table import Table

from kraamplan.asking import BadQuestionError, existing_week, told_until, week_ahead
from kraamplan.capacity import documents
from kraamplan.capacity.forecasting import Scored, score_forecasts
from kraamplan.capacity.intake_room import MOST_ROOM, CapacityOutlook, Room, capacity_outlook
from kraamplan.cli.questions import AsOfOption, Question, ask_region, question
from kraamplan.cli.session import DatabaseOption, JsonOption, session
from kraamplan.cli.tables import INVENTED, hours
from projections.arrivals import Arrivals
from projections.convolution import GRID_MINUTES, Distribution
from projections.demand import LEVELS, WEEKS_AHEAD, Known, Stretch, day_after
from projections.demand_forecast import outlook

app = typer.Typer()

WholeRegionOption = Annotated[
    str | None, typer.Option("--region", metavar="R", help="Region code; without it, all regions.")
]
FirstWeekOption = Annotated[
    str | None,
    typer.Option(
        "--week",
        metavar="W",
        help="First week; without it, the first yet to begin.",
        show_default=False,
    ),
]
WeeksOption = Annotated[
    int, typer.Option("--weeks", min=1, max=WEEKS_AHEAD, help="How many weeks.")
]
ToRegisterOption = Annotated[
    bool,
    typer.Option(
        "--to-register/--registered-only",
        help="Count registrations yet to come too, at the pace of the year before.",
    ),
]
CAPACITY_NOTE = (
    "Available is contract less absences that are known, sickness to be expected, which is that of "
    "the year before, and travel from one family to the next on a day, which is working time.\n"
    f"{INVENTED} Estimated: the minutes of a drive, from the distance between postcodes. They "
    "are those of the roster, and for what it leaves or where there is none the share they had in "
    "the rosters of the year before; - means that there was no roster at all, and nothing is taken "
    "off."
)
INVENTED_NOTE = (
    "Invented: the split of the published gestation table over weeks below 37, and until an "
    "organisation has a year of its own the shares of packages."
)
ROOM_NOTE = (
    "Registrations yet to come are left out: whether there is room for them is what is asked."
)


@app.command("forecast")
def forecast(
    region: WholeRegionOption = None,
    week: FirstWeekOption = None,
    weeks: WeeksOption = WEEKS_AHEAD,
    to_register: ToRegisterOption = True,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show how many families and hours of care the coming weeks will ask for, and how sure."""
    with question(database, as_json, as_of, region) as asked:
        told = asked.told
        monday = week_ahead(week, told).monday
        known = outlook(asked.reader, asked.region, day_after(told), to_register=to_register)
        by_day = known.by_day(monday, weeks) if as_json else []
        by_week = known.by_week(monday, weeks)
        asked.answer(
            documents.forecast_document(asked.position, asked.region, known, by_day, by_week),
            _forecast_table(f"Demand of {asked.about}", by_week),
            f"{len(known.in_care)} families in care, {len(known.expecting)} expected, "
            f"{known.overdue} past every due date and left out.",
            _pace(known.arrivals),
            INVENTED_NOTE,
        )


@app.command("capacity")
def capacity(
    region: WholeRegionOption = None,
    week: FirstWeekOption = None,
    weeks: WeeksOption = WEEKS_AHEAD,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what carers can give in the coming weeks, and the chance that more is asked for."""
    with question(database, as_json, as_of, region) as asked:
        found = _ahead(asked, week, weeks)
        asked.answer(
            documents.capacity_document(asked.position, asked.region, found),
            _capacity_table(f"Capacity of {asked.about}", found),
            CAPACITY_NOTE,
            ROOM_NOTE,
            INVENTED_NOTE,
        )


@app.command("intake-room")
def intake_room(
    region: WholeRegionOption = None,
    week: FirstWeekOption = None,
    weeks: WeeksOption = WEEKS_AHEAD,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what one more registration does to the chance of a shortage, and how many still fit."""
    with question(database, as_json, as_of, region) as asked:
        found = _ahead(asked, week, weeks)
        rooms = found.rooms()
        own = "" if found.level.is_own else " (an invented default; set your own: SetServiceLevel)"
        asked.answer(
            documents.room_document(asked.position, asked.region, found.level, rooms),
            _room_table(f"Room for registrations in {asked.about}", rooms),
            f"Service level: a week suffices with a chance of {found.level.percent} %{own}.",
            ROOM_NOTE,
            INVENTED_NOTE,
        )


@app.command("forecast-score")
def forecast_score(
    first: Annotated[str, typer.Option("--from", metavar="W", help="First week forecast from.")],
    last: Annotated[str, typer.Option("--to", metavar="W", help="Last week, which is over.")],
    region: WholeRegionOption = None,
    to_register: ToRegisterOption = True,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Score the forecasts of past weeks on what happened, beside the mean of four weeks before.

    As each of these weeks began, with the log as it was then. Below 1 the ratio of losses says the
    forecast was better; its band is meant to hold 80 % of the days.
    """
    with session(database, as_json) as here:
        code = region and ask_region(here, region)
        begin, end = existing_week(first), existing_week(last)
        if begin > end:
            raise BadQuestionError(
                f"week {begin} komt na week {end}", f"week {begin} comes after week {end}"
            )
        today = told_until(here.services, None)
        if end.days[-1] >= today:
            raise BadQuestionError(
                f"week {end} is op {today} nog niet voorbij: er valt nog niets te toetsen",
                f"week {end} is not over on {today}: it cannot be scored yet",
            )
        found = score_forecasts(here.services, code, begin, end, to_register=to_register)
        here.answer(
            documents.scores_document(code, begin, end, found),
            _score_table(f"Forecasts of {code or 'all regions'}, {begin} to {end}", found),
        )


def _ahead(asked: Question, week: str | None, weeks: int) -> CapacityOutlook:
    told = asked.told
    return capacity_outlook(asked.reader, asked.region, told, week_ahead(week, told), weeks)


def _capacity_table(title: str, found: CapacityOutlook) -> Table:
    table = Table(title=title, caption="hours; asked: half of the time less than p50")
    table.add_column("week")
    absences = ("contract", "leave", "sick", "training", "expected sick")
    names = ("carers", *absences, f"travel{INVENTED}", "available", "planned")
    for name in (*names, "asked p50", "p90", "short"):
        table.add_column(name, justify="right")
    for ahead in found.shown:
        given = ahead.capacity
        minutes = (
            given.contract,
            given.leave,
            given.sickness,
            given.training,
            given.expected_sickness,
            given.travel,
            given.available,
            given.planned,
        )
        asked = [ahead.demand.half_hours.quantile(level) * GRID_MINUTES for level in (0.5, 0.9)]
        cells = ["-" if each is None else hours(each) for each in (*minutes, *asked)]
        table.add_row(given.week, str(given.carers), *cells, f"{ahead.shortage:.1%}")
    return table


def _room_table(title: str, rooms: list[Room]) -> Table:
    table = Table(title=title, caption="chance of a shortage in the week it raises most")
    table.add_column("due in week")
    for name in ("room", "in week", "now", "with one more"):
        table.add_column(name, justify="right")
    for room in rooms:
        table.add_row(
            str(room.week),
            f"{room.registrations}{'+' if room.registrations == MOST_ROOM else ''}",
            str(room.hardest_week),
            f"{room.shortage:.1%}",
            f"{room.shortage_after:.1%}",
        )
    return table


def _pace(found: Arrivals | None) -> str:
    if found is None:
        return "Registrations yet to come are not included."
    return (
        f"Registrations yet to come: {found.per_day * 7:.1f} a week, after {found.registrations} "
        f"in {found.days} days."
    )


def _forecast_table(title: str, weeks: list[Stretch]) -> Table:
    table = Table(title=title, caption="hours; 80 % lies from p10 to p90")
    table.add_column("week from")
    for name in ("families", *(f"p{round(level * 100)}" for level in LEVELS)):
        table.add_column(name, justify="right")
    for part in Known:
        table.add_column(part.replace("_", " "), justify="right")
    for week in weeks:
        table.add_row(
            str(week.first_day),
            f"{week.families.mean:.1f}",
            *_quantiles(week.half_hours),
            *(hours(round(week.mean_minutes[part])) for part in Known),
        )
    return table


def _quantiles(half_hours: Distribution) -> list[str]:
    return [hours(half_hours.quantile(level) * GRID_MINUTES) for level in LEVELS]


def _score_table(title: str, found: list[Scored]) -> Table:
    table = Table(title=title, caption="pinball loss; share of days inside the 80 % band")
    table.add_column("unit")
    for name in ("weeks ahead", "days", "loss", "inside", "baseline", "inside", "ratio"):
        table.add_column(name, justify="right")
    for each in found:
        table.add_row(
            each.unit,
            f"{each.first_week}-{each.last_week}",
            str(each.forecast.forecasts),
            f"{each.forecast.pinball:.2f}",
            f"{each.forecast.coverage:.0%}",
            f"{each.baseline.pinball:.2f}",
            f"{each.baseline.coverage:.0%}",
            "-" if each.ratio is None else f"{each.ratio:.2f}",
        )
    return table
