"""The forms of wishes on the pages of families and carers, and what wishes cost in a roster."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from domain.care.commands import PrioritiseFamily, WishCarer
from domain.care.facts import CarerWish, WishGround
from domain.carer.commands import WishDaysOff, WithdrawDaysOff
from domain.kernel.command import Command
from domain.values.goal import INVENTED_PRICES
from kraamplan.asking import existing_day
from kraamplan.explaining import planned_week
from kraamplan.web import rules
from kraamplan.web.api import AsOf, Layer
from kraamplan.web.board import SMALL_BODY
from kraamplan.web.links import Links
from kraamplan.web.looking_back import about_of
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked, asked_well, day_of, layer_of, week_of
from kraamplan.web.site import Site
from kraamplan.wishes import (
    asked_wish,
    price_document,
    priced_wish,
    wish_document,
    wished,
    wished_document,
    wishes_of,
)
from planner.explaining.planned import Planned
from planner.wishes import DayOff, Pin, Wish, Wishes
from projections.planning_wishes import goals_in

Document = dict[str, Any]
_MOST_DIGITS = 9


def routes(site: Site) -> APIRouter:
    """Wishes as pages and as JSON; as commands programs give them like any other."""
    router = APIRouter()

    def record(command: Command, reason: str, address: str) -> Response:
        context = site.sender.context(reason=reason or None)
        site.services.application.handle(command, context)
        return RedirectResponse(address, HTTPStatus.SEE_OTHER)

    @router.post("/families/{family}/wishes", include_in_schema=False)
    def wish_carer(family: str, body: Annotated[bytes, SMALL_BODY]) -> Response:
        form = _Form(body)
        try:
            wish, ground = CarerWish(form["wish"]), WishGround(form["ground"])
        except ValueError:
            raise ProblemError(rules.FORM_UNCLEAR) from None
        command = WishCarer(family=family, carer=form["carer"], wish=wish, ground=ground)
        return record(command, form.reason, Links().family(family))

    @router.post("/families/{family}/priority", include_in_schema=False)
    def prioritise(family: str, body: Annotated[bytes, SMALL_BODY]) -> Response:
        form = _Form(body)
        command = PrioritiseFamily(family=family, percent=form.number("percent"))
        return record(command, form.reason, Links().family(family))

    @router.post("/carers/{carer}/days-off", include_in_schema=False)
    def days_off(carer: str, body: Annotated[bytes, SMALL_BODY]) -> Response:
        form = _Form(body)
        first_day = asked_well(lambda: existing_day(form["first_day"]))
        last_day = asked_well(lambda: existing_day(form.get("last_day") or form["first_day"]))
        kind = WithdrawDaysOff if form.get("withdraw") else WishDaysOff
        command = kind(carer=carer, first_day=first_day, last_day=last_day)
        return record(command, form.reason, Links().carer(carer))

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


class _Form(dict[str, str]):
    """The fields of a form that hold something. Raises ProblemError for one that is missing."""

    def __init__(self, body: bytes) -> None:
        try:
            fields = parse_qs(body.decode("ascii"), strict_parsing=True)
        except ValueError:
            raise ProblemError(rules.FORM_UNCLEAR) from None
        values = {name: values[0].strip() for name, values in fields.items()}
        super().__init__({name: value for name, value in values.items() if value})

    def __missing__(self, name: str) -> str:
        raise ProblemError(rules.FORM_UNCLEAR)

    @property
    def reason(self) -> str:
        """Why, if it was said."""
        return self.get("reason", "")

    def number(self, name: str) -> int:
        """A whole number of a field."""
        text = self[name]
        if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
            raise ProblemError(rules.FORM_UNCLEAR)
        return int(text)


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
