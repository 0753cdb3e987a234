"""How planning several regions ended, as a document: each region, and the sums of those planned."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from kraamplan.planning.regions import Ending, PlannedRegions, RegionOutcome

Row = Mapping[str, Any]


def regions_document(planned: PlannedRegions, runs: Mapping[UUID, Row]) -> dict[str, Any]:
    """The outcomes with the figures of their recorded runs.

    The sums are those of the regions whose roster is proposed; no carer visits two of them, so the
    sum of what is proven for each is proven for all.
    """
    regions = [_region(each, runs) for each in planned.outcomes]
    return {
        "week": str(planned.week),
        "correlation_id": planned.correlation_id,
        "total": _total([each["planned"] for each in regions if each["planned"]]),
        "regions": regions,
    }


def _region(outcome: RegionOutcome, runs: Mapping[UUID, Row]) -> dict[str, Any]:
    proposed = outcome.run if outcome.ending is Ending.PLANNED else None
    return {
        "region": outcome.region,
        "ending": str(outcome.ending),
        "run": outcome.run,
        "planned": None if proposed is None else _planned(runs[proposed]),
        "message_nl": outcome.failure and outcome.failure.nl,
        "message_en": outcome.failure and outcome.failure.en,
    }


def _planned(run: Row) -> dict[str, Any]:
    outcome = run["outcome"]
    return {
        "status": outcome["status"],
        "objective": outcome["objective"],
        "lower_bound": outcome["lower_bound"],
        "gap": outcome["gap"],
        "baseline_objective": outcome["baseline"],
        "visits": outcome["visits"],
        "uncovered": outcome["uncovered"],
        "problem_hash": run["problem_hash"],
        "result_hash": outcome["result_hash"],
    }


def _total(planned: Sequence[Row]) -> dict[str, Any]:
    sums = {
        name: sum(each[name] for each in planned)
        for name in ("objective", "lower_bound", "baseline_objective", "visits", "uncovered")
    }
    cost = sums["objective"]
    gap = (cost - sums["lower_bound"]) / cost if cost else 0.0
    return {"regions": len(planned), **sums, "gap": gap}
