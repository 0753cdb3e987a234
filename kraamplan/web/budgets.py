"""The operations manager's page: hour budgets added up, and how families burn through them."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.indication.burn import BurnStatus
from kraamplan.web.budgets_view import HEIGHT, LEFT, burn_chart, height
from kraamplan.web.question import asked, week_of
from kraamplan.web.site import Site
from projections.budget_rollups import (
    family_burns,
    package_budgets,
    region_budgets,
    team_families,
    team_hours,
    team_names,
)
from projections.budget_sums import total
from projections.hour_budgets import family_budgets, week_budgets
from projections.reader import Reader
from projections.scarcity import Level, levels

_Package = Annotated[str | None, Query(alias="package", pattern=r"^([0-9]{1,2})?$")]
"""An empty field of the form is every package; 0 is families without one."""
MOST_FAMILIES = 500
"""More families than this are not listed on one page: choose a region, a week or a package."""
_STATUSES = {
    BurnStatus.UNDER: "achter",
    BurnStatus.WITHIN: "binnen de band",
    BurnStatus.OVER: "voor",
}


def routes(site: Site) -> APIRouter:
    """Budgets per region, package, team and week; what is chosen stands in the address."""
    router = APIRouter(include_in_schema=False)

    @router.get("/budgets")
    def page(
        region: str | None = None,
        week: str | None = None,
        of_package: _Package = None,
        team: str | None = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        package = int(of_package) if of_package else None
        with asked(site, as_of) as question:
            code = question.region(region) if region else None
            name = str(week_of(week)) if week else None
            reader, day = question.reader, question.told
            of_team = question.team(team) if team else None
            only = None if of_team is None else team_families(reader, of_team, code, name)
            families = [
                each
                for each in family_budgets(reader, code, name, families=only)
                if package in (None, each.package or 0)
            ]
            burns = [
                each
                for each in family_burns(reader, day, code, families=only)
                if package in (None, each.package or 0)
            ]
            return site.page(
                "budgets.html",
                asked=question,
                region=code,
                week=name,
                package=package,
                team=of_team,
                day=day,
                whole=total([each.budget for each in families]),
                families=families[:MOST_FAMILIES],
                counted=len(families),
                regions=region_budgets(reader, code, name, package, families=only),
                packages=package_budgets(reader, code, name, families=only),
                teams=team_hours(reader, code, name, team=of_team),
                team_names=team_names(reader),
                weeks=week_budgets(reader, code, package=package, families=only),
                levels=_in_force(reader, code, day),
                burns={each.family: each.burn for each in burns},
                chart=burn_chart(burns),
                shape={"left": LEFT, "height": HEIGHT, "top": height(1), "bottom": height(-1)},
                statuses=_STATUSES,
            )

    return router


def _in_force(reader: Reader, region: str | None, day: date) -> list[Level]:
    return [
        each
        for each in levels(reader, region)
        if each.first_day <= day <= (each.last_day or date.max)
    ]
