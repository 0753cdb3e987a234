"""The auditor's page: what was recorded between two positions of the log, and what that changed."""

from collections.abc import Iterable
from itertools import groupby

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.looking_back import MODELS, About, differences, history
from kraamplan.telling.changes import ToldChange
from kraamplan.telling.names import model_name
from kraamplan.web import rules
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked, asked_well, position_asked, week_of
from kraamplan.web.site import Site

MOST = 200
"""Events and changes on one page; whoever wants more asks for less at a time, or the document."""
_AT_FIRST = 10
"""Events shown to who did not say from where."""

Groups = list[tuple[str, list[tuple[str, list[ToldChange]]]]]
"""Changes by read model, and there by what they are about."""


def routes(site: Site) -> APIRouter:
    """The page."""
    router = APIRouter(include_in_schema=False)

    @router.get("/difference")
    def difference(
        since: str | None = None,
        until: str | None = None,
        model: str | None = None,
        family: str | None = None,
        region: str | None = None,
        week: str | None = None,
    ) -> HTMLResponse:
        with asked(site, None) as question:
            end = position_asked(site, until) if until else question.newest
            start = position_asked(site, since) if since else max(0, end - _AT_FIRST)
            about = about_of(family=family, region=region, week=week)
            if about.region is not None:
                question.region(about.region)
            found = asked_well(
                lambda: differences(question.reader, start, end, about, model or None, MOST)
            )
        with asked(site, str(end)) as then:
            told = history(then.reader, about, start, MOST + 1)
        return site.page(
            "difference.html",
            asked=question,
            since=start,
            until=end,
            model=model or "",
            models={each.name: model_name(each.name).nl for each in MODELS},
            about=about,
            found=found,
            groups=grouped(found.changes),
            told=told[:MOST],
            more_told=len(told) > MOST,
            most=MOST,
        )

    return router


def about_of(**named: str | None) -> About:
    """What a question is about; empty fields of a form are everything. Raises ProblemError."""
    given = {name: value for name, value in named.items() if value}
    # No database is asked about a character that one of them cannot store.
    if any("\0" in value for value in given.values()):
        raise ProblemError(rules.UNKNOWN_FAMILY, family=given.get("family", "-"))
    if "week" in given:
        given["week"] = str(week_of(given["week"]))
    return About(**given)


def grouped(changes: Iterable[ToldChange]) -> Groups:
    """Changes by read model, and there by family, carer, week or whatever they are about."""
    return [
        (model, [(subject, list(each)) for subject, each in groupby(of_model, _subject)])
        for model, of_model in groupby(changes, lambda each: each.model.nl)
    ]


def _subject(told: ToldChange) -> str:
    return ", ".join(f"{name.nl} {part.nl}" for name, part in told.about)
