"""How carers stand with the labour rules: a page of all of them by what is left, and as JSON."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.labour.compliance_document import NAMES, compliance_document, known_rule
from kraamplan.labour.compliance_overview import carers_by_slack
from kraamplan.web.carers import AsOf, Until
from kraamplan.web.looking_back import about_of
from kraamplan.web.question import asked, asked_well, day_of
from kraamplan.web.site import Site
from projections.parked_events import incomplete_streams
from projections.rule_compliance import rule_compliance

MOST_BROKEN = 5
"""Violations of one carer on the page; the rest stands on her own."""


def routes(site: Site) -> APIRouter:
    """The page of all carers, and the document of every rule."""
    router = APIRouter()

    @router.get("/api/compliance", tags=["reading"])
    def compliance(
        carer: str | None = None,
        region: str | None = None,
        rule: str | None = None,
        until: Until = None,
        as_of: AsOf = None,
    ) -> dict[str, Any]:
        """Where labour rules were broken in a year of work and the roster ahead, and how nearly."""
        named = about_of(carer=carer).carer
        about = asked_well(lambda: known_rule(rule)) if rule else None
        with asked(site, as_of) as question:
            day = day_of(until) or question.told
            code = question.region(region) if region else None
            found = rule_compliance(question.reader, day, carer=named, region=code, rule=about)
            streams = incomplete_streams(question.reader)
            document = compliance_document(question.position, day, found, streams)
            return question.answer(document)

    @router.get("/compliance", include_in_schema=False)
    def page(
        region: str | None = None, until: str | None = None, as_of: str | None = None
    ) -> HTMLResponse:
        with asked(site, as_of) as question:
            code = question.region(region) if region else None
            day = day_of(until) or question.told
            found = rule_compliance(question.reader, day, region=code)
            carers = carers_by_slack(found, incomplete_streams(question.reader))
            return site.page(
                "compliance.html",
                asked=question,
                region=code,
                until=until or None,
                day=day,
                carers=carers,
                names=NAMES,
                most=MOST_BROKEN,
            )

    return router
