"""Reading as JSON. Minutes throughout; every answer says which position of the log it is as of."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from domain.care.commands import care_stream
from kraamplan.documents import budget_document, roster_document
from kraamplan.looking_back import Causes
from kraamplan.looking_back_documents import event_document
from kraamplan.web import rules
from kraamplan.web.family import family_log
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked, layer_of, week_of
from kraamplan.web.site import Site
from projections.budget_rollups import team_families
from projections.hour_budgets import family_budgets, week_budgets
from projections.planning_problem import families_in_hospital
from projections.roster_board import PROPOSED, PUBLISHED, roster_board, rosters

Document = dict[str, Any]
AsOf = Annotated[
    str | None,
    Query(description="A log position, a day or an RFC 3339 time; without it, now."),
]
Layer = Annotated[
    str | None, Query(description=f"{PROPOSED} (unless given otherwise) or {PUBLISHED}.")
]

Team = Annotated[
    str | None, Query(description="Only families to whom carers of this team came or are to come.")
]


def routes(site: Site) -> APIRouter:
    """Regions, rosters, budgets and logs."""
    router = APIRouter(prefix="/api", tags=["reading"])

    @router.get("/regions")
    def regions(as_of: AsOf = None) -> Document:
        """The regions, and the weeks each has a roster for."""
        with asked(site, as_of) as question:
            planned = rosters(question.reader)
            weeks = {
                region: [week for of_region, week in planned if of_region == region]
                for region in question.regions
            }
            return question.answer(
                {
                    "organisation": question.organisation,
                    "demonstration": question.demonstration,
                    "regions": [
                        {"region": region, "name": name, "weeks": weeks[region]}
                        for region, name in question.regions.items()
                    ],
                }
            )

    @router.get("/regions/{region}/weeks/{week}/roster")
    def roster(
        region: str, week: str, response: Response, layer: Layer = None, as_of: AsOf = None
    ) -> Document:
        """The roster of a region's week; its ETag is the version of the roster."""
        asked_week, asked_layer = week_of(week), layer_of(layer)
        with asked(site, as_of) as question:
            question.region(region)
            board = roster_board(question.reader, region, asked_week, asked_layer)
            if board is None:
                raise ProblemError(rules.NO_ROSTER, region=region, week=week, layer=asked_layer)
            response.headers["ETag"] = etag(board.version)
            stays = families_in_hospital(question.reader, region, asked_week)
            return question.answer(roster_document(board, stays))

    @router.get("/regions/{region}/weeks/{week}/budget")
    def week_budget(region: str, week: str, team: Team = None, as_of: AsOf = None) -> Document:
        """The hour budget of a region's week, by family."""
        return _budget(site, region, week, team, as_of)

    @router.get("/budget")
    def budget(
        region: str | None = None, week: str | None = None, team: Team = None, as_of: AsOf = None
    ) -> Document:
        """Hour budgets by week and by family, of all regions, weeks and teams unless given."""
        return _budget(site, region, week, team, as_of)

    @router.get("/families/{family}/log")
    def log(family: str, response: Response, as_of: AsOf = None) -> Document:
        """Every event about a family; its ETag is the version of the family's care."""
        with asked(site, as_of) as question:
            told = family_log(question, family)
            care = str(care_stream(family))
            versions = [each.entry["version"] for each in told if each.entry["stream"] == care]
            response.headers["ETag"] = etag(max(versions, default=0))
            causes = Causes(question.reader)
            entries = [event_document(each, causes.of(each.entry)) for each in told]
            return question.answer({"family": family, "entries": entries})

    return router


def etag(version: int) -> str:
    """The version of a stream as an entity tag: what If-Match is compared with.

    An answer may hold more than that stream. No cache goes wrong by it: none may store an answer.
    """
    return f'"{version}"'


def _budget(
    site: Site, region: str | None, week: str | None, team: str | None, as_of: str | None
) -> Document:
    asked_week = str(week_of(week)) if week else None
    with asked(site, as_of) as question:
        asked_region = question.region(region) if region else None
        asked_team = question.team(team) if team else None
        families = (
            None
            if asked_team is None
            else team_families(question.reader, asked_team, asked_region, asked_week)
        )
        document = budget_document(
            question.position,
            asked_region,
            asked_week,
            asked_team,
            week_budgets(question.reader, asked_region, asked_week, families=families),
            family_budgets(question.reader, asked_region, asked_week, families=families),
        )
        return question.answer(document)
