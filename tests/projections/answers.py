"""Every question the read models can be asked, and what they answer."""

from datetime import date
from typing import Any

from domain.values.week import Week
from projections.activities import package_activities, session_months
from projections.budget_neutrality import budget_neutrality
from projections.budget_rollups import family_burns, package_budgets, region_budgets, team_hours
from projections.capacity import capacity, service_level
from projections.decision_history import decision_history
from projections.demand_forecast import outlook
from projections.hour_budgets import family_budgets, week_budgets
from projections.neutrality_course import Per, neutrality_course
from projections.on_call import on_call_week
from projections.organisation import is_demonstration, organisation_name, region_names
from projections.planning_problem import families_in_hospital, planning_problem
from projections.planning_runs import planning_run, planning_runs, problem_of
from projections.population import Selection
from projections.reader import Reader
from projections.roster_board import (
    PROPOSED,
    PUBLISHED,
    published_visits_of,
    roster_board,
    rosters,
)
from projections.roster_edits import moves, overrides, pins
from projections.rule_compliance import rule_compliance
from projections.scarcity import levels, limited_families, waiting_families
from projections.shortfalls import outcome_scores, shortfalls
from projections.surveys import study_consents, survey_results
from projections.yardsticks import neutrality_references, tariffs

REGIONS = ("gooi", "utrecht")
WEEKS = ("2026-W49", "2026-W50", "2026-W53")
CARERS = ("K1", "K2")

_VERSIONS = {"valid_from", "valid_to"}


def all_answers(reader: Reader) -> dict[str, Any]:
    """Every question about every region, week and carer of the histories."""
    answers: dict[str, Any] = {
        "name": organisation_name(reader),
        "demonstration": is_demonstration(reader),
        "regions": region_names(reader),
        "weeks": week_budgets(reader),
        "families": family_budgets(reader),
        "activities": package_activities(reader),
        "months of sessions": session_months(reader),
        "levels": levels(reader),
        "limited": limited_families(reader),
        "shortfalls": shortfalls(reader),
        "per package": package_budgets(reader),
        "per region": region_budgets(reader),
        "per team": team_hours(reader),
        "burns": family_burns(reader, date(2026, 12, 2)),
        "outcomes": outcome_scores(reader),
        "rosters": rosters(reader),
        "demand": _demand(reader),
        "capacity": capacity(reader, None, map(Week.parse, WEEKS), date(2026, 12, 1)),
        "compliance": rule_compliance(reader, date(2026, 12, 2)),
        "service level": service_level(reader, date(2026, 12, 1)),
        "runs": [_without_versions(run) for run in planning_runs(reader)],
        "log": decision_history(reader),
        "neutrality": budget_neutrality(reader, Selection()),
        "course": neutrality_course(reader, Selection(), Per.WEEK),
        "references": neutrality_references(reader),
        "tariffs": tariffs(reader),
        "surveys": survey_results(reader),
        "consents": study_consents(reader),
    }
    for run in planning_runs(reader):
        key = run["run"]
        answers[f"run {key}"] = _without_versions(planning_run(reader, key) or {})
        answers[f"problem of {key}"] = problem_of(reader, run["problem_hash"])
    for region in REGIONS:
        for week in WEEKS:
            answers |= _of_week(reader, region, week)
    return answers


def _of_week(reader: Reader, region: str, week: str) -> dict[str, Any]:
    where, parsed = f"{region} {week}", Week.parse(week)
    return {
        f"weeks {where}": week_budgets(reader, region, week),
        f"waiting {where}": waiting_families(reader, region, parsed.monday, parsed.days[-1]),
        f"families {where}": family_budgets(reader, region, week),
        f"proposed {where}": roster_board(reader, region, parsed, PROPOSED),
        f"published {where}": roster_board(reader, region, parsed, PUBLISHED),
        f"moves {where}": moves(reader, region, parsed),
        f"pins {where}": pins(reader, region, parsed),
        f"overrides {where}": overrides(reader, region, parsed),
        f"drafted on call {where}": on_call_week(reader, region, parsed),
        f"on call {where}": on_call_week(reader, region, parsed, published=True),
        f"problem {where}": planning_problem(
            reader, region, parsed, not_before=date(2026, 12, 1)
        ).to_json(),
        f"in hospital {where}": families_in_hospital(reader, region, parsed),
        **{
            f"told {carer} {where}": published_visits_of(reader, region, parsed, carer)
            for carer in CARERS
        },
    }


def _demand(reader: Reader) -> list[tuple[float, ...]]:
    """Families and half hours of two weeks: means and the ends of the 80 % band."""
    weeks = outlook(reader, None, date(2026, 12, 1)).by_week(date(2026, 12, 7), 2)
    return [
        (each.mean, each.quantile(0.1), each.quantile(0.9))
        for week in weeks
        for each in (week.families, week.half_hours)
    ]


def _without_versions(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _VERSIONS}
