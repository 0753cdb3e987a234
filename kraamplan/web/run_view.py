"""How a roster was made: what the planner was asked and how good its answer provably is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kraamplan.telling import dutch, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One goal's share of the cost."""

    name: str
    amount: str
    cost: int
    estimated: bool
    """Whether it is counted in travel times, which are estimated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the planner answered."""

    status: str
    terms: tuple[Term, ...]
    objective: int
    lower_bound: int
    gap: str
    least_change: str | None
    """Of a week planned again: how much it changes, and what is proven of that."""
    baseline: int
    ratio: str
    """The cost as a share of what the greedy planner's roster costs."""
    visits: int
    uncovered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """One planning run."""

    run: str
    log_position: int
    seed: int
    limit: float
    workers: int
    model_version: str
    solver_version: str
    problem_hash: str
    answer: Answer | None
    failure: str | None


def run_view(run: Mapping[str, Any]) -> RunView:
    """A run of the read model as the page shows it."""
    settings, outcome = run["settings"], run["outcome"]
    return RunView(
        run=run["run"],
        log_position=run["log_position"],
        seed=settings["seed"],
        limit=settings["deterministic_limit"],
        workers=settings["workers"],
        model_version=run["model_version"],
        solver_version=run["solver_version"],
        problem_hash=run["problem_hash"],
        answer=None if outcome is None else _answer(outcome),
        failure=run["failure"],
    )


def _answer(outcome: Mapping[str, Any]) -> Answer:
    objective, baseline = outcome["objective"], outcome["baseline"]
    return Answer(
        status=words.STATUSES.get(outcome["status"], outcome["status"]),
        terms=tuple(_term(term) for term in outcome["terms"]),
        objective=objective,
        lower_bound=outcome["lower_bound"],
        gap=dutch.percent(outcome["gap"]),
        least_change=_least_change(outcome["least_change"]),
        baseline=baseline,
        ratio=dutch.percent(objective / baseline) if baseline else "–",
        visits=outcome["visits"],
        uncovered=outcome["uncovered"],
    )


def _least_change(least: Mapping[str, int] | None) -> str | None:
    if least is None:
        return None
    changed = dutch.count(least["changed"], "gepubliceerd bezoek", "gepubliceerde bezoeken")
    if least["changed"] == least["changed_at_least"]:
        return f"{changed} anders: bewezen zo min mogelijk"
    return f"{changed} anders; bewezen is ten minste {least['changed_at_least']}"


def _term(term: Mapping[str, Any]) -> Term:
    one, more = words.UNITS.get(term["unit"], (term["unit"], term["unit"]))
    return Term(
        name=words.TERMS.get(term["name"], term["name"]),
        amount=dutch.count(term["quantity"], one, more),
        cost=term["cost"],
        estimated=term["name"] == "travel",
    )
