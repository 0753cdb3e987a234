"""Behind the port of a solver: tells what a test has it tell, and ends when a test lets it."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Protocol

from kraamplan.planning.recorded_runs import Cancelled, Tell
from kraamplan.planning.runs_at_work import RunsAtWork
from kraamplan.services import Sender, Services
from planner.answer import answer
from planner.problem import PlanningProblem
from planner.progress import Progress
from planner.result import PlanningResult, Settings


class Planned(Protocol):
    """Where commands go and who sends them."""

    @property
    def services(self) -> Services: ...

    @property
    def sender(self) -> Sender: ...


class Search:
    """One search, until it is let go."""

    def __init__(self, problem: PlanningProblem, tell: Tell, cancelled: Cancelled) -> None:
        self.problem, self.asked_to_stop = problem, cancelled
        self._tell = tell
        self._end: SimpleQueue[Callable[[], PlanningResult]] = SimpleQueue()

    def step(self, objective: int, lower_bound: int = 0, work: float = 0.0) -> None:
        """Tell how far it is."""
        self._tell(
            Progress(phase="anneal", work=work, objective=objective, lower_bound=lower_bound)
        )

    def leave(self) -> None:
        """End as who was asked to stop."""
        self._end.put(lambda: answer(self.problem, Settings(), cancelled=lambda: True))

    def answer(self) -> None:
        """End with a roster."""
        self._end.put(lambda: answer(self.problem, Settings(deterministic_limit=0.1)))

    def fail(self, error: Exception) -> None:
        """Break off."""

        def broken() -> PlanningResult:
            raise error

        self._end.put(broken)

    def until_it_ends(self, leaves_when_stopped: Callable[[], bool]) -> PlanningResult:
        """What it was let go with; somebody who wants to stop it may be enough for that."""
        while True:
            try:
                return self._end.get(timeout=0.05)()
            except Empty:
                if leaves_when_stopped() and self.asked_to_stop():
                    self.leave()


class Hands:
    """Runs at work that search by hand."""

    def __init__(self, where: Planned) -> None:
        self.leave_when_stopped = False
        self.runs = RunsAtWork(where.services, where.sender, self._solve)
        self.begun = 0
        self._new: SimpleQueue[Search] = SimpleQueue()

    def search(self) -> Search:
        """The next search that began; waits until there is one."""
        return self._new.get(timeout=30)

    def _solve(
        self, problem: PlanningProblem, _settings: Settings, tell: Tell, cancelled: Cancelled
    ) -> PlanningResult:
        search = Search(problem, tell, cancelled)
        self.begun += 1
        self._new.put(search)
        return search.until_it_ends(lambda: self.leave_when_stopped)

    def finish(self) -> None:
        """Stop every search that was not let go, and wait until that is on record."""
        self.leave_when_stopped = True
        self.runs.close()
