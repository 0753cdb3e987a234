"""Reading demand and capacity as JSON, in the documents of the command line."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from kraamplan.capacity import documents
from kraamplan.capacity.intake_room import CapacityOutlook, capacity_outlook
from kraamplan.web.api import AsOf
from kraamplan.web.question import Asked, asked, first_week_of
from kraamplan.web.site import Site
from projections.demand import day_after
from projections.demand_forecast import outlook

Document = dict[str, Any]
FirstWeek = Annotated[
    str | None, Query(description="First of the twelve weeks; without it, the next to begin.")
]

ToRegister = Annotated[
    bool, Query(description="Whether registrations yet to come count, at the pace of the past.")
]


def routes(site: Site) -> APIRouter:
    """Forecast, capacity and room for registrations, of all regions unless one is given."""
    router = APIRouter(prefix="/api", tags=["reading"])

    @router.get("/forecast")
    def forecast(
        region: str | None = None,
        week: FirstWeek = None,
        to_register: ToRegister = True,
        as_of: AsOf = None,
    ) -> Document:
        """Families and minutes of care the coming weeks ask for, as quantiles."""
        with asked(site, as_of) as question:
            monday = first_week_of(week, question.told).monday
            code = question.region(region) if region else None
            known = outlook(
                question.reader, code, day_after(question.told), to_register=to_register
            )
            days, weeks = known.by_day(monday), known.by_week(monday)
            return question.answer(
                documents.forecast_document(question.position, code, known, days, weeks)
            )

    @router.get("/capacity")
    def capacity(region: str | None = None, week: FirstWeek = None, as_of: AsOf = None) -> Document:
        """Minutes carers can give per week, and the chance that more is asked for."""
        with asked(site, as_of) as question:
            code, found = weeks_ahead(question, region, week)
            return question.answer(documents.capacity_document(question.position, code, found))

    @router.get("/intake-room")
    def intake_room(
        region: str | None = None, week: FirstWeek = None, as_of: AsOf = None
    ) -> Document:
        """How many more registrations due in a week fit at the service level."""
        with asked(site, as_of) as question:
            code, found = weeks_ahead(question, region, week)
            return question.answer(
                documents.room_document(question.position, code, found.level, found.rooms())
            )

    return router


def weeks_ahead(
    question: Asked, region: str | None, week: str | None
) -> tuple[str | None, CapacityOutlook]:
    """The region asked for, None for all, and its twelve weeks ahead."""
    first = first_week_of(week, question.told)
    code = question.region(region) if region else None
    return code, capacity_outlook(question.reader, code, question.told, first)
