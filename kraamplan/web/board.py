"""The page of a region's week, and publishing what it shows."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from domain.kernel.errors import DomainError, StaleVersionError
from domain.values.week import Week
from kraamplan.planning.runs_at_work import RunAtWork
from kraamplan.rosters.changes import roster_changes
from kraamplan.rosters.given_up import HandMove, given_up_moves
from kraamplan.rosters.stale_edits import overtaken
from kraamplan.telling import dutch, words
from kraamplan.web import rules
from kraamplan.web.board_view import ByHand, board_view
from kraamplan.web.bodies import Body
from kraamplan.web.budget_view import budget_view
from kraamplan.web.forms import fields_of, whole
from kraamplan.web.links import Links
from kraamplan.web.on_call_view import on_call_view
from kraamplan.web.problems import Problem, ProblemError
from kraamplan.web.question import Asked, asked, layer_of, week_of
from kraamplan.web.run_view import run_view
from kraamplan.web.site import Site
from kraamplan.web.sought import EVERYTHING, Sought
from projections.hour_budgets import family_budgets
from projections.planning_problem import families_in_hospital
from projections.planning_runs import planning_run
from projections.roster_board import PROPOSED, PUBLISHED, roster_board, rosters
from projections.roster_edits import moves, overrides, pins


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """What a planner knows before she has a week planned."""

    busy: RunAtWork | None
    """The run the region has to wait for."""
    published: bool
    given_up: tuple[HandMove, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What a reader came from: a form that was carried out, or one that was refused."""

    receipt: str | None = None
    """The version that publishing made."""
    changed: str = ""
    """The visit that was changed."""
    refusal: DomainError | None = None
    seen: int = 0
    """The version the form was shown with."""
    reason: str | None = None


NOWHERE = Came()


def routes(site: Site) -> APIRouter:
    """The start page, the board, and the form on it."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start(as_of: str | None = None) -> Response:
        with asked(site, as_of) as question:
            known = [each for each in rosters(question.reader) if each[0] in question.regions]
            if known:
                region, week = min(known, key=lambda each: (_newest_first(each[1]), each[0]))
                return RedirectResponse(question.links.board(region, week), HTTPStatus.SEE_OTHER)
            return site.page(
                "empty.html", asked=question, week=Week.containing(site.today()).shifted(1)
            )

    @router.get("/regions/{region}/weeks/{week}")
    def board(
        region: str,
        week: str,
        layer: str | None = None,
        as_of: str | None = None,
        receipt: str | None = None,
        changed: str = "",
        find: str = "",
        skill: str = "",
    ) -> HTMLResponse:
        return _page(
            site,
            region,
            week_of(week),
            layer_of(layer),
            as_of,
            Sought(find.strip(), skill),
            Came(receipt=receipt, changed=changed),
        )

    @router.post("/regions/{region}/weeks/{week}/publish")
    def publish(region: str, week: str, body: Body) -> Response:
        asked_week = week_of(week)
        run, version, reason = _shown_with(body)
        with asked(site, None) as question:
            question.region(region)
        try:
            receipt = site.publish(
                site.services,
                site.sender,
                region,
                asked_week,
                run=run,
                expected_version=version,
                reason=reason,
            )
        except DomainError as error:
            if not _is_published(site, region, asked_week, run):
                came = Came(refusal=error, seen=version, reason=reason)
                return _page(site, region, asked_week, came=came)
            # Sent twice: the first time did it.
            address = Links().board(region, asked_week, PUBLISHED)
            return RedirectResponse(address, HTTPStatus.SEE_OTHER)
        address = Links().board(region, asked_week, PUBLISHED)
        return RedirectResponse(f"{address}&receipt={receipt.version}", HTTPStatus.SEE_OTHER)

    return router


def _page(
    site: Site,
    region: str,
    week: Week,
    layer: str = PROPOSED,
    as_of: str | None = None,
    sought: Sought = EVERYTHING,
    came: Came = NOWHERE,
) -> HTMLResponse:
    problem = None if came.refusal is None else Problem.of_refusal(came.refusal)
    is_stale = isinstance(came.refusal, StaleVersionError)
    with asked(site, as_of) as question:
        question.region(region)
        budgets = family_budgets(question.reader, region, str(week))
        layers = {
            each: roster
            for each in (PROPOSED, PUBLISHED)
            if (roster := roster_board(question.reader, region, week, each)) is not None
        }
        found = layers.get(layer)
        aside = overrides(question.reader, region, week)
        by_hand = ByHand(
            frozenset(pins(question.reader, region, week)),
            {
                (one.visit, one.carer): tuple(rule.message_nl for rule in one.overridden)
                for one in aside
            },
        )
        stays = families_in_hospital(question.reader, region, week)
        run = None if found is None else planning_run(question.reader, str(found.run))
        return site.page(
            "board.html",
            status=HTTPStatus.OK if problem is None else problem.status,
            asked=question,
            region=region,
            week=week,
            week_span=dutch.span(week.monday, week.days[-1]),
            layer=layer,
            layers=tuple(layers),
            weeks=_nearby(question, region, week),
            view=None
            if found is None
            else board_view(found, week, site.today(), budgets, by_hand, stays),
            on_call=on_call_view(question.reader, region, week, layer),
            planning=_planning(site, question, region, week, PUBLISHED in layers),
            moves=moves(question.reader, region, week),
            changeable=layer == PROPOSED and question.as_of is None,
            today=site.today(),
            budget=budget_view(budgets),
            run=None if run is None else run_view(run),
            changes=roster_changes(layers[PUBLISHED], layers[PROPOSED])
            if layer == PROPOSED and len(layers) > 1
            else (),
            kinds=words.CHANGES,
            just_published=found is not None
            and found.published
            and came.receipt == str(found.version),
            changed=None if found is None else found.standing(came.changed),
            sought=sought,
            pinned=by_hand.pinned,
            reason=came.reason or "",
            problem=problem,
            stale=overtaken(site.services, region, week, came.seen) if is_stale else None,
        )


def _planning(
    site: Site, question: Asked, region: str, week: Week, published: bool
) -> Planning | None:
    """What is said beside the button that plans; None where there is none."""
    if site.runs is None or question.as_of or week.days[-1] < site.today():
        return None
    return Planning(
        busy=site.runs.in_region(region),
        published=published,
        given_up=given_up_moves(question.reader, region, week, site.today()),
    )


def _nearby(question: Asked, region: str, week: Week) -> tuple[Week, ...]:
    """Weeks of this region that have a roster, other than the one shown."""
    known = {
        Week.parse(each) for of_region, each in rosters(question.reader) if of_region == region
    }
    return tuple(sorted(known - {week}))


def _shown_with(body: bytes) -> tuple[UUID, int, str | None]:
    """The run and the stream version a form was shown with, and the reason given in it."""
    form = fields_of(body)
    try:
        return UUID(form["run"]), whole(form, "version"), form.get("reason")
    except (ValueError, KeyError):
        raise ProblemError(rules.FORM_UNCLEAR) from None


def _is_published(site: Site, region: str, week: Week, run: UUID) -> bool:
    with asked(site, None) as question:
        published = roster_board(question.reader, region, week, PUBLISHED)
    return published is not None and published.run == run


def _newest_first(week: str) -> tuple[int, int]:
    parsed = Week.parse(week)
    return -parsed.year, -parsed.number
