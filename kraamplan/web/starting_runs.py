"""Starting and stopping planning runs, for pages and programs alike."""

from uuid import UUID

from domain.roster.errors import NothingPublishedError, WeekIsOverError
from domain.values.week import Week
from kraamplan.runs_at_work import Kind, RunAtWork, RunsAtWork, Wanted
from kraamplan.web import rules
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked
from kraamplan.web.run_progress import run_progress
from kraamplan.web.site import Site
from projections.roster_board import PUBLISHED, roster_board


def start_run(site: Site, run: UUID, region: str, week: Week, kind: Kind) -> RunAtWork:
    """Have a week planned under this id; the same id again is the same run.

    What can be known beforehand is refused at once. Raises UnknownRegionError, WeekIsOverError,
    NothingPublishedError, RegionBusyError, or ProblemError where the service does not plan.
    """
    runs = _runs(site)
    with asked(site, None) as question:
        question.region(region)
        if week.days[-1] < site.today():
            raise WeekIsOverError(week=week)
        told = roster_board(question.reader, region, week, PUBLISHED)
        if kind is Kind.REPLAN and told is None:
            raise NothingPublishedError(region=region, week=week)
    return runs.start(Wanted(run=run, region=region, week=week, kind=kind))


def stop_run(site: Site, run: UUID) -> None:
    """Ask a run to stop; one that has ended stays as it is. Raises ProblemError for no run."""
    here = _runs(site).of(run)
    if here is not None and not here.ended:
        here.stop()
        return
    with asked(site, None) as question:
        run_progress(site, question, run)


def _runs(site: Site) -> RunsAtWork:
    if site.runs is None:
        raise ProblemError(rules.NO_PLANNER)
    return site.runs
