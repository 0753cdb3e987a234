"""Questions about a roster, each answered by solving again with a demand."""

from typing import Annotated

import typer
from rich.table import Table

from domain.values.week import Week
from kraamplan.asking import BadQuestionError, existing_week
from kraamplan.cli.questions import AsOfOption, ask_region, pinned
from kraamplan.cli.session import (
    DatabaseOption,
    JsonOption,
    RegionOption,
    Session,
    WeekOption,
    session,
)
from kraamplan.rosters.explaining import (
    candidates_document,
    explanation_document,
    known_carer,
    known_visit,
    planned_week,
    room_document,
)
from planner.explaining.answer import Explanation
from planner.explaining.candidates import Candidate, candidates
from planner.explaining.limits import IN_MINUTES, Limit
from planner.explaining.nothing_fits import what_must_give
from planner.explaining.planned import Planned
from planner.explaining.rule_price import price_of_room
from planner.explaining.why import why
from projections.roster_board import PROPOSED, PUBLISHED

app = typer.Typer()

VisitArgument = Annotated[
    str, typer.Argument(metavar="VISIT", help="Family and day, as F-1001/2026-12-01.")
]
PublishedOption = Annotated[bool, typer.Option("--published", help="Not the newest draft.")]


@app.command("why")
def why_visit(
    visit: VisitArgument,
    region: RegionOption,
    week: WeekOption,
    carer: Annotated[
        str | None, typer.Option("--carer", metavar="C", help="Why not this one.")
    ] = None,
    published: PublishedOption = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say why a visit has no carer, or not this one: what it would cost, or what forbids it."""
    with session(database, as_json) as here:
        planned = _planned(here, region, existing_week(week), as_of, published, visit)
        answer = why(planned, known_visit(planned, visit), known_carer(planned, carer))
        here.answer(explanation_document(answer), *_said(answer))


@app.command("must-give")
def must_give(
    region: RegionOption,
    week: WeekOption,
    published: PublishedOption = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say which limits or wishes must give before every visit has a carer."""
    with session(database, as_json) as here:
        answer = what_must_give(_planned(here, region, existing_week(week), as_of, published))
        here.answer(explanation_document(answer), *_said(answer))


@app.command("candidates")
def candidates_for(
    visit: VisitArgument,
    region: RegionOption,
    week: WeekOption,
    top: Annotated[
        int, typer.Option("--top", min=0, max=20, help="How many to price by solving again.")
    ] = 3,
    published: PublishedOption = False,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Rank everybody who could have a visit, each with the price of a change by hand."""
    with session(database, as_json) as here:
        planned = _planned(here, region, existing_week(week), as_of, published, visit)
        found = candidates(planned, known_visit(planned, visit), top)
        here.answer(candidates_document(visit, found), _ranked(visit, found))


@app.command("room")
def room_in(
    limit: Annotated[
        Limit, typer.Argument(metavar="LIMIT", help=f"One of {', '.join(IN_MINUTES)}.")
    ],
    minutes: Annotated[
        int, typer.Argument(metavar="MINUTES", min=1, max=10_080, help="Of room more.")
    ],
    region: RegionOption,
    week: WeekOption,
    carer: Annotated[
        str | None, typer.Option("--carer", metavar="C", help="For her alone.")
    ] = None,
    as_of: AsOfOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what more room in a limit would buy, such as half an hour of travel or an hour a week."""
    with session(database, as_json) as here:
        planned = _planned(here, region, existing_week(week), as_of)
        whose = known_carer(planned, carer)
        try:
            room = price_of_room(planned, limit, minutes, whose)
        except ValueError as error:
            raise BadQuestionError(
                f"{limit} is voor iedereen gelijk of telt geen minuten", str(error)
            ) from None
        here.answer(room_document(room), room.text_nl, room.text_en)


def _planned(
    here: Session,
    region: str,
    week: Week,
    as_of: str | None,
    published: bool = False,
    about: str | None = None,
) -> Planned:
    code = ask_region(here, region)
    with here.services.reader(pinned(here, as_of)) as reader:
        return planned_week(reader, code, week, PUBLISHED if published else PROPOSED, about)


def _said(answer: Explanation) -> list[str]:
    return [
        answer.text_nl,
        answer.text_en,
        *(f"  {one.text_nl} / {one.text_en}" for one in answer.broken),
    ]


def _what_it_takes(one: Candidate) -> str:
    """What solving again showed, else what stands in the way when nothing else moves."""
    shown = one.answer or one.obstacle
    return "" if shown is None else shown.text_en


def _ranked(visit: str, found: tuple[Candidate, ...]) -> Table:
    table = Table(title=f"Candidates for {visit}, in points more than the roster as it is")
    table.add_column("carer")
    for name in ("price", "simply"):
        table.add_column(name, justify="right")
    table.add_column("what it takes")
    for one in found:
        table.add_row(
            f"{one.carer} (now)" if one.has_it else one.carer,
            "-" if one.price is None else str(one.price),
            "-" if one.simply is None else str(one.simply),
            _what_it_takes(one),
        )
    return table
