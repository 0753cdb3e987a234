"""A week planned in several regions from the command line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Annotated, Any

import typer
from rich.table import Table

from domain.values.week import Week
from kraamplan.asking import BadQuestionError, existing_week
from kraamplan.cli.interrupting import asked_to_stop
from kraamplan.cli.planning import LimitOption, SeedOption, WeightOption
from kraamplan.cli.progress import Told, progress_told
from kraamplan.cli.questions import ask_region
from kraamplan.cli.session import DatabaseOption, JsonOption, Session, WeekOption, session
from kraamplan.cli.terminal import REFUSED, counted
from kraamplan.planning.prices import prices_of
from kraamplan.planning.regions import Ending, PlannedRegions, RegionOutcome, Searches, plan_regions
from kraamplan.planning.regions_document import regions_document
from planner.effort import Effort
from planner.progress import Progress
from projections.organisation import region_names
from projections.planning_runs import planning_run

app = typer.Typer()

_WORDS = {
    Ending.PLANNED: "planned",
    Ending.CANCELLED: "stopped, nothing proposed",
    Ending.FAILED: "failed, nothing proposed",
    Ending.NOT_BEGUN: "not begun",
}


@app.command("plan-regions")
def plan_several(
    week: WeekOption,
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region", metavar="R", help="Region code; may be repeated. Without it, all regions."
        ),
    ] = None,
    at_once: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Regions solved at a time.")
    ] = 2,
    limit: LimitOption = None,
    seed: SeedOption = 1,
    weight: WeightOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Plan a week in several regions: a run and a proposed roster for each.

    Ctrl-C stops all of them; regions that are done keep their rosters.
    """
    with session(database, as_json) as here, asked_to_stop() as stopped:
        asked, prices = existing_week(week), prices_of(weight or ())
        codes = [ask_region(here, each) for each in region] if region else _every_region(here)
        with progress_told(here.terminal) as told:
            planned = plan_regions(
                here.services,
                here.sender,
                codes,
                asked,
                _Told(told, asked, len(set(codes)), stopped),
                searches=Searches(at_once),
                effort=Effort(seed=seed, limit=limit),
                prices=prices,
            )
        show_planned_regions(here, planned)


@dataclass(frozen=True, slots=True)
class _Told:
    """Says on the terminal how far each region is."""

    told: Told
    week: Week
    asked: int
    stops: Callable[[], bool]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def progressed(self, region: str, step: Progress) -> None:
        self.told.step(f"planning {region} {self.week}", step)

    def ended(self, outcome: RegionOutcome) -> None:
        why = outcome.failure
        ending = f"{why.nl} / {why.en}" if why else _WORDS[outcome.ending]
        done = f"{next(self.numbers)} of {counted(self.asked, 'region')} done"
        self.told.ended(
            f"planning {outcome.region} {self.week}",
            f"{outcome.region} {self.week}: {ending}; {done}",
        )


def show_planned_regions(here: Session, planned: PlannedRegions) -> None:
    """How each region ended and what they come to together, as a document or as a table.

    Raises typer.Exit with the code of a refusal unless every region was planned.
    """
    with here.services.reader() as reader:
        runs = {
            each.run: run
            for each in planned.outcomes
            if each.run is not None and (run := planning_run(reader, str(each.run))) is not None
        }
    document = regions_document(planned, runs)
    total = document["total"]
    here.answer(
        document,
        _table(document),
        f"Planned {total['regions']} of {counted(len(planned.outcomes), 'region')}: "
        f"{counted(total['uncovered'], 'visit')} of {total['visits']} without a carer, cost "
        f"{total['objective']}, proven minimum {total['lower_bound']}, gap {total['gap']:.1%}; "
        f"the greedy planner's rosters cost {total['baseline_objective']}. "
        f"The runs share the correlation {planned.correlation_id}.",
    )
    if total["regions"] < len(planned.outcomes):
        raise typer.Exit(REFUSED)


def _table(document: dict[str, Any]) -> Table:
    table = Table(title=f"Regions {document['week']}")
    for name in ("region", "ending"):
        table.add_column(name)
    for name in ("visits", "without a carer", "cost", "proven minimum", "gap"):
        table.add_column(name, justify="right")
    for each in document["regions"]:
        ending = each["message_en"] or _WORDS[Ending(each["ending"])]
        found = each["planned"]
        figures = found and [
            *(str(found[name]) for name in ("visits", "uncovered", "objective", "lower_bound")),
            f"{found['gap']:.1%}",
        ]
        table.add_row(each["region"], ending, *(figures or ()))
    return table


def _every_region(here: Session) -> list[str]:
    with here.services.reader() as reader:
        codes = list(region_names(reader))
    if not codes:
        raise BadQuestionError(
            "er zijn nog geen regio's om te plannen", "there are no regions to plan yet"
        )
    return codes
