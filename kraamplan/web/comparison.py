"""The page that holds two indication policies side by side, over the same families."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from kraamplan.web.question import asked
from kraamplan.web.site import Site
from projections.indications import compare, compared_groups, indicated_policies


def routes(site: Site) -> APIRouter:
    """What two policies gave the same families."""
    router = APIRouter(include_in_schema=False)

    @router.get("/indications")
    def comparison(
        first: str | None = None,
        second: str | None = None,
        region: str | None = None,
        month: str | None = None,
        as_of: str | None = None,
    ) -> HTMLResponse:
        with asked(site, as_of) as question:
            region, month = region or None, month or None
            if region is not None:
                question.region(region)
            policies = indicated_policies(question.reader)
            chosen = _chosen(policies, first, second)
            months = sorted({month for _, month in compared_groups(question.reader)})
            return site.page(
                "comparison.html",
                asked=question,
                policies=policies,
                region=region,
                month=month,
                months=months,
                chosen=chosen,
                found=compare(question.reader, chosen, region, month) if chosen else None,
            )

    return router


def _chosen(policies: list[str], first: str | None, second: str | None) -> tuple[str, str] | None:
    """Two different policies there are: those asked for, else the first two."""
    wanted = [each for each in dict.fromkeys((first, second)) if each in policies]
    others = [each for each in policies if each not in wanted]
    pair = [*wanted, *others][:2]
    return (str(pair[0]), str(pair[1])) if len(pair) == 2 else None
