"""The forms of wishes on the pages of families and carers."""

from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from domain.care.commands import PrioritiseFamily, WishCarer
from domain.care.facts import CarerWish, WishGround
from domain.carer.commands import WishDaysOff, WithdrawDaysOff
from domain.kernel.command import Command
from domain.kernel.errors import DomainError
from kraamplan.asking import BadQuestionError, existing_day
from kraamplan.web.bodies import Body
from kraamplan.web.carers import carer_page
from kraamplan.web.family import family_page
from kraamplan.web.forms import Fields, Filled, fields_of, one_of, said, whole
from kraamplan.web.links import Links
from kraamplan.web.site import Site


def routes(site: Site) -> APIRouter:
    """Where the forms go; they come back as they were filled in when they are refused."""
    router = APIRouter(include_in_schema=False)

    def recorded(
        body: Body,
        name: str,
        meant: Callable[[Fields], Command],
        page: Callable[..., Response],
        address: str,
    ) -> Response:
        """Go back to the address of the page; show it with the form when that is refused."""
        form = fields_of(body)
        try:
            context = site.sender.context(reason=form.get("reason"))
            site.services.application.handle(meant(form), context)
        except (BadQuestionError, DomainError) as error:
            return page(filled=Filled.refused(name, form, error))
        return RedirectResponse(address, HTTPStatus.SEE_OTHER)

    @router.post("/families/{family}/wishes")
    def wish_carer(family: str, body: Body) -> Response:
        page, address = partial(family_page, site, family), Links().family(family)
        return recorded(body, "carer-wish", partial(_carer_wish, family), page, address)

    @router.post("/families/{family}/priority")
    def prioritise(family: str, body: Body) -> Response:
        page, address = partial(family_page, site, family), Links().family(family)
        return recorded(body, "priority", partial(_priority, family), page, address)

    @router.post("/carers/{carer}/days-off")
    def days_off(carer: str, body: Body) -> Response:
        page, address = partial(carer_page, site, carer), Links().carer(carer)
        return recorded(body, "days-off", partial(_days_off, carer), page, address)

    return router


def _carer_wish(family: str, form: Fields) -> Command:
    return WishCarer(
        family=family,
        carer=said(form, "carer"),
        wish=one_of(CarerWish, form, "wish"),
        ground=one_of(WishGround, form, "ground"),
    )


def _priority(family: str, form: Fields) -> Command:
    return PrioritiseFamily(family=family, percent=whole(form, "percent"))


def _days_off(carer: str, form: Fields) -> Command:
    first_day = existing_day(said(form, "first_day"))
    last_day = existing_day(form["last_day"]) if "last_day" in form else first_day
    kind = WithdrawDaysOff if "withdraw" in form else WishDaysOff
    return kind(carer=carer, first_day=first_day, last_day=last_day)
