"""A small simulated organisation in a real log."""

from collections import Counter
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest

from domain.assessment.aggregate import Assessment
from domain.care.aggregate import Care
from domain.care.facts import ClosingReason
from domain.kernel.event import Event
from domain.values.horizon import moment_of
from domain.values.week import Week
from kraamplan.services import Services
from kraamplan.simulation import anchors
from kraamplan.simulation.make import SimulationReport
from projections.budget_neutrality import budget_neutrality
from projections.hour_budgets import family_budgets, week_budgets
from projections.organisation import is_demonstration, region_names
from projections.planning_problem import planning_problem
from projections.population import Outside, Selection
from tests.kraamplan.simulation import histories

Written = tuple[Services, SimulationReport]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    with histories.written(tmp_path_factory.mktemp("history"), months=3) as found:
        yield found


@pytest.fixture(scope="module")
def events(written: Written) -> list[Event]:
    return histories.events(written[0])


def test_no_command_is_refused_and_the_report_counts_the_log(
    written: Written, events: list[Event]
) -> None:
    _, report = written
    assert report.events == len(events)
    assert report.tally.started > 50


def test_nothing_lies_after_the_end_and_moments_are_in_order(
    written: Written, events: list[Event]
) -> None:
    _, report = written
    moments = [event.origin.recorded_at for event in events]
    assert moments == sorted(moments)
    assert moments[-1] < moment_of(report.end, time())
    assert moments[0] >= moment_of(report.opening, time())


def test_care_starts_with_the_start(written: Written, events: list[Event]) -> None:
    _, report = written
    births = [event.born_at.date() for event in events if isinstance(event, Care.BirthReported)]
    monday = Week.containing(report.start).monday
    assert min(births) >= monday
    assert (min(births) - monday).days < 14


def test_a_family_whose_care_was_closed_has_about_forty_five_events(events: list[Event]) -> None:
    of_family = Counter(family for event in events if (family := getattr(event, "family", None)))
    completed = [
        event.family
        for event in events
        if isinstance(event, Care.Closed) and event.why is ClosingReason.COMPLETED
    ]
    assert 42 <= sum(of_family[family] for family in completed) / len(completed) <= 54


def test_feeding_is_told_of_every_day_of_care_and_of_no_other(events: list[Event]) -> None:
    fed = {
        (event.family, event.observed_on)
        for event in events
        if isinstance(event, Care.FeedingObserved)
    }
    visited = {
        (event.family, event.starts_at.date())
        for event in events
        if isinstance(event, Care.SessionDelivered)
    }
    assert fed == visited


def test_all_hours_of_completed_care_were_given_or_explained(events: list[Event]) -> None:
    due: dict[str, int] = {}
    told: Counter[str] = Counter()
    sessions: dict[tuple[str, str], int] = {}
    for event in events:
        match event:
            case Care.PackageAssigned():
                due[event.family] = event.minutes
            case Care.SessionDelivered() | Care.SessionCorrected():
                sessions[event.family, event.session] = event.minutes
            case Care.ShortfallExplained():
                told[event.family] += event.minutes
    for (family, _), minutes in sessions.items():
        told[family] += minutes
    completed = [
        event.family
        for event in events
        if isinstance(event, Care.Closed) and event.why is ClosingReason.COMPLETED
    ]
    for family in completed:
        assert told[family] >= due[family], family


def test_wrong_indications_are_corrected_openly(events: list[Event]) -> None:
    corrections = [event for event in events if isinstance(event, Assessment.Corrected)]
    assert corrections
    assert all(event.assessor and event.origin.reason for event in corrections)


def test_the_budgets_add_up_to_what_was_written(written: Written, events: list[Event]) -> None:
    services, _ = written
    delivered: dict[tuple[str, str], int] = {}
    for event in events:
        if isinstance(event, Care.SessionDelivered | Care.SessionCorrected):
            delivered[event.family, event.session] = event.minutes
    with services.reader() as reader:
        families, weeks = family_budgets(reader), week_budgets(reader)
    assert sum(each.budget.delivered for each in families) == sum(delivered.values())
    assert sum(each.budget.delivered for each in weeks) == sum(delivered.values())


def test_the_log_says_it_is_made_up(written: Written) -> None:
    services, _ = written
    with services.reader() as reader:
        assert is_demonstration(reader)
        assert region_names(reader) == {"UTR": "Utrecht en omstreken"}


def test_the_week_after_the_end_can_be_planned(written: Written) -> None:
    services, report = written
    week = Week.containing(report.end)
    with services.reader() as reader:
        problem = planning_problem(reader, "UTR", week, not_before=report.end)
    assert problem.visits
    assert len(problem.carers) > 15


def test_the_same_size_months_seed_and_start_write_the_same_log(tmp_path: Path) -> None:
    logs = []
    for name, seed in (("first", 1), ("again", 1), ("other", 2)):
        folder = tmp_path / name
        folder.mkdir()
        with histories.written(folder, months=1, seed=seed) as (services, _):
            recorder = services.application.recorder
            logs.append(
                [
                    (each.originator_id, each.originator_version, each.topic, bytes(each.state))
                    for each in recorder.select_notifications(start=1, limit=100_000)
                ]
            )
    assert logs[0] == logs[1]
    assert logs[0] != logs[2]


def test_its_hours_are_held_against_the_reference_and_every_family_is_accounted_for(
    written: Written,
) -> None:
    services, report = written
    with services.reader() as reader:
        found = budget_neutrality(reader, Selection())
    assert found.norm.interval is not None
    # So few clients cannot tell 42.8 hours to the tenth: it lies in the interval of their mean.
    assert found.norm.interval.low <= anchors.KOM_MEAN_HOURS.value * 60 <= found.norm.interval.high
    assert found.decomposition is not None
    assert sum(each.minutes for each in found.reasons) == (
        found.decomposition.deviation * found.delivered.count
    )
    beside = {each.group: each.families for each in found.outside}
    assert found.delivered.count + sum(beside.values()) == report.tally.started
    assert Outside.MINIMUM_CARE in beside
