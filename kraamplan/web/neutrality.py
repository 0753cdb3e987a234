"""The manager's page: whether hours are budget neutral, with its charts and what is behind them."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from kraamplan.charts.drawing import Chart, saved_svg, svg
from kraamplan.charts.neutrality import neutrality_charts
from kraamplan.neutrality import as_csv, neutrality_answer
from kraamplan.web import neutrality_words, rules
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import Asked, asked, selection_of
from kraamplan.web.site import Site
from projections.budget_neutrality import counted_clients
from projections.neutrality_course import Per
from projections.population import Reason

_FROM = Annotated[str | None, Query(alias="from")]
_TO = Annotated[str | None, Query(alias="to")]


def routes(site: Site) -> APIRouter:
    """The page, the families behind it, and its charts as files."""
    router = APIRouter(include_in_schema=False)

    @router.get("/neutrality")
    def page(
        region: str | None = None,
        first_day: _FROM = None,
        last_day: _TO = None,
        policy: str | None = None,
        per: Per = Per.MONTH,
        as_of: str | None = None,
    ) -> HTMLResponse:
        with asked(site, as_of) as question:
            selection = selection_of(question, region, first_day, last_day, policy)
            answer = neutrality_answer(question.reader, selection, per)
            charts = neutrality_charts(answer)
            return site.page(
                "neutrality.html",
                asked=question,
                selection=selection,
                per=per,
                found=answer.neutrality,
                course=answer.course,
                charts=charts,
                drawn={name: svg(chart) for name, chart in charts.items()},
                words=neutrality_words,
            )

    @router.get("/neutrality/families")
    def families(
        region: str | None = None,
        first_day: _FROM = None,
        last_day: _TO = None,
        policy: str | None = None,
        package: int | None = None,
        reason: Reason | None = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        with asked(site, as_of) as question:
            selection = selection_of(question, region, first_day, last_day, policy)
            return site.page(
                "neutrality_families.html",
                asked=question,
                selection=selection,
                package=package,
                reason=reason,
                clients=counted_clients(question.reader, selection, package=package, reason=reason),
                words=neutrality_words,
            )

    @router.get("/neutrality/charts/{file}")
    def chart_file(
        file: str,
        region: str | None = None,
        first_day: _FROM = None,
        last_day: _TO = None,
        policy: str | None = None,
        per: Per = Per.MONTH,
        as_of: str | None = None,
    ) -> Response:
        name, _, kind = file.partition(".")
        with asked(site, as_of) as question:
            chart = _chart(question, name, (region, first_day, last_day, policy), per)
        if chart is None or kind not in ("svg", "csv"):
            raise ProblemError(rules.UNKNOWN_ADDRESS)
        incomplete = question.incomplete
        saved = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
        if kind == "svg":
            drawn = saved_svg(chart, incomplete)
            return Response(drawn, media_type="image/svg+xml", headers=saved)
        return Response(as_csv(chart.rows, incomplete), media_type="text/csv", headers=saved)

    return router


def _chart(
    question: Asked,
    name: str,
    chosen: tuple[str | None, str | None, str | None, str | None],
    per: Per,
) -> Chart | None:
    selection = selection_of(question, *chosen)
    return neutrality_charts(neutrality_answer(question.reader, selection, per)).get(name)
