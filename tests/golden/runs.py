"""One solved problem of every version of the model ever released, as the log keeps it."""

import json
from pathlib import Path

from benchmarks.instances import generate
from planner.model import MODEL_VERSION
from planner.problem import PlanningProblem
from planner.result import PlanningResult, Settings
from planner.solve import solve

FOLDER = Path(__file__).parent / "runs"
_SETTINGS = Settings(seed=3, workers=1, deterministic_limit=0.5)


def name_of(model_version: str) -> str:
    """The file the run of this version is kept in."""
    return f"model-{model_version}.json"


def read(file: Path) -> tuple[PlanningProblem, PlanningResult]:
    """What was asked and what was answered then."""
    kept = json.loads(file.read_text(encoding="utf-8"))
    return (
        PlanningProblem.from_json(json.dumps(kept["problem"])),
        PlanningResult.from_json(json.dumps(kept["result"])),
    )


def write_missing(folder: Path = FOLDER) -> list[Path]:
    """Write the run of today's version if it is not there yet."""
    file = folder / name_of(MODEL_VERSION)
    if file.exists():
        return []
    problem = generate(5, 3, 1)
    result = solve(problem, _SETTINGS)
    kept = {
        "problem": json.loads(problem.to_json()),
        "result": json.loads(result.to_json()),
    }
    file.write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")
    return [file]
