"""Starting and stopping planning runs, for pages and programs alike."""

from uuid import UUID

from domain.values.week import Week
from kraamplan.planning.runs_at_work import RunsAtWork, Wanted
from kraamplan.planning.week import Kind
from kraamplan.web import rules
from kraamplan.web.problems import ProblemError
from kraamplan.web.question import asked
from kraamplan.web.run_progress import run_progress
from kraamplan.web.site import Site
from projections.planning_runs import planning_run


def start_run(site: Site, run: UUID, region: str, week: Week, kind: Kind) -> None:
    """Have a week planned under this id; the same id again is the same run.

    Raises ProblemError where the service does not plan, and what `planning.begin` raises.
    """
    runs = _runs(site)
    with asked(site, None) as question:
        known = planning_run(question.reader, str(run))
    if known is None:
        runs.start(Wanted(run=run, region=region, week=week, kind=kind))


def stop_run(site: Site, run: UUID) -> None:
    """Ask a run to stop; one that has ended stays as it is.

    Raises ProblemError for a run nobody knows, and for one at work in another program.
    """
    here = _runs(site).of(run)
    if here is not None:
        here.stop()
        return
    with asked(site, None) as question:
        if run_progress(site, question, run).elsewhere:
            raise ProblemError(rules.RUN_ELSEWHERE, run=run)


def _runs(site: Site) -> RunsAtWork:
    if site.runs is None:
        raise ProblemError(rules.NO_PLANNER)
    return site.runs
