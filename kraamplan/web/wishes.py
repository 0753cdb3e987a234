"""What wishes cost in a roster, as a page and as JSON."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from domain.values.goal import INVENTED_PRICES
from kraamplan.rosters.explaining import planned_week
from kraamplan.rosters.wishes import (
    asked_wish,
    price_document,
    priced_wish,
    wish_document,
    wished,
    wished_document,
    wishes_of,
)
from kraamplan.web.api import AsOf, Layer
from kraamplan.web.looking_back import about_of
from kraamplan.web.question import asked, asked_well, day_of, layer_of, week_of
from kraamplan.web.site import Site
from planner.explaining.planned import Planned
from planner.wishes import DayOff, Pin, Wish, Wishes
from projections.planning_wishes import goals_in

Document = dict[str, Any]


def routes(site: Site) -> APIRouter:
    """Wishes as pages and as JSON; as commands programs give them like any other."""
    router = APIRouter()

    @router.get("/regions/{region}/weeks/{week}/wishes", include_in_schema=False)
    def page(
        region: str,
        week: str,
        family: str | None = None,
        carer: str | None = None,
        day: str | None = None,
        most: bool = False,
        layer: str | None = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        asked_week, asked_layer, off = week_of(week), layer_of(layer), day_of(day)
        with asked(site, as_of) as question:
            question.region(region)
            planned = planned_week(question.reader, region, asked_week, asked_layer)
            found = None
            if most or family or carer:
                wish = _meant(planned, family or None, carer or None, off)
                found = priced_wish(planned, wish)
            goals = goals_in(question.reader, asked_week.monday)
            return site.page(
                "wishes.html",
                asked=question,
                region=region,
                week=asked_week,
                layer=asked_layer,
                wishes=_listed(planned),
                most_carers=(Wishes.of(planned.problem.wishes) or Wishes()).most_carers,
                found=found,
                own={one.goal: one.points for one in goals.prices},
                usual=INVENTED_PRICES,
            )

    @router.get("/api/wishes", tags=["reading"])
    def read(family: str | None = None, carer: str | None = None, as_of: AsOf = None) -> Document:
        """Wishes that hold: about carers, priorities, days off to come, and goals in force."""
        about = about_of(family=family, carer=carer)
        with asked(site, as_of) as question:
            today = question.told
            found = wished(question.reader, today, family=about.family, carer=about.carer)
            return question.answer(wished_document(found))

    @router.get("/api/regions/{region}/weeks/{week}/wish-price", tags=["reading"])
    def price(
        region: str,
        week: str,
        family: str | None = None,
        carer: str | None = None,
        day: Annotated[str | None, Query(description="The day she asked off.")] = None,
        layer: Layer = None,
        as_of: AsOf = None,
    ) -> Document:
        """What a wish costs in a roster; without any named that is the most carers of a family."""
        asked_week, asked_layer, off = week_of(week), layer_of(layer), day_of(day)
        with asked(site, as_of) as question:
            question.region(region)
            planned = planned_week(question.reader, region, asked_week, asked_layer)
            wish = _meant(planned, family or None, carer or None, off)
            return question.answer(price_document(planned, priced_wish(planned, wish)))

    return router


def _meant(
    planned: Planned, family: str | None, carer: str | None, day: date | None
) -> Wish | None:
    return asked_well(lambda: asked_wish(planned, family=family, carer=carer, day=day))


def _listed(planned: Planned) -> list[Document]:
    """The wishes with a kind in one word."""
    preferred = (Wishes.of(planned.problem.wishes) or Wishes()).preferred
    found = []
    for one in wishes_of(planned):
        match one:
            case DayOff():
                kind = "day_off"
            case Pin():
                kind = "pin"
            case _:
                kind = "preferred" if one in preferred else "forbidden"
        found.append({"kind": kind, **wish_document(planned, one)})
    return found
