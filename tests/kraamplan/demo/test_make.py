"""The demonstration organisation: believable, marked as made up, and the same each time."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, timedelta

import pytest

from domain.care.aggregate import Care
from domain.carer.aggregate import Carer
from domain.labour_agreement.aggregate import LabourAgreement
from domain.organisation.aggregate import Organisation
from domain.values.horizon import local
from kraamplan.demo.make import (
    CARERS,
    FAMILIES_IN_CARE,
    NAME,
    PREGNANCIES,
    at,
    make_demonstration,
)
from projections.decision_history import position_at
from projections.organisation import is_demonstration, organisation_name, region_names
from projections.planning_problem import planning_problem
from tests.kraamplan.demo.demonstrations import Demonstration, demonstration
from tests.support.stores import stored_log


@pytest.fixture(scope="module")
def made() -> Iterator[Demonstration]:
    """The demonstration of week 2026-W49 with seed 1; nobody may add to it."""
    with demonstration() as made:
        yield made


def stored_bytes(week: str, seed: int) -> list[tuple[str, bytes]]:
    with demonstration(week, seed) as made:
        return [(each.topic, each.state) for each in stored_log(made.told.services.application)]


def test_the_same_week_and_seed_give_the_same_bytes() -> None:
    assert stored_bytes("2026-W49", 5) == stored_bytes("2026-W49", 5)


def test_another_seed_or_week_gives_another_log() -> None:
    first = stored_bytes("2026-W49", 5)
    assert stored_bytes("2026-W49", 6) != first
    assert stored_bytes("2026-W50", 5) != first


def test_making_it_twice_adds_nothing(made: Demonstration) -> None:
    application = made.told.services.application
    before = application.position()
    make_demonstration(made.told.services, made.week, 1, lambda _done, _of: None)
    assert application.position() == before


def test_it_is_marked_as_a_demonstration(made: Demonstration) -> None:
    assert made.told.ask(is_demonstration)
    assert made.told.ask(organisation_name) == NAME
    assert len(made.told.ask(region_names)) == 1
    assert {(event.origin.actor, event.origin.role, event.origin.reason) for event in made.log} == {
        ("demonstratie", "demonstratie", "Demonstratiegegevens")
    }


def test_it_has_the_size_it_is_announced_with(made: Demonstration) -> None:
    assert (CARERS, FAMILIES_IN_CARE, PREGNANCIES) == (60, 45, 120)
    assert len(made.of(Carer.Hired)) == 60
    assert len(made.of(Care.BirthReported)) == len(made.of(Care.PackageAssigned)) == 45
    assert len(made.of(Care.Registered)) == 45 + 120


def test_every_family_in_care_has_care_in_the_week(made: Demonstration) -> None:
    problem = made.told.ask(planning_problem, "UTR", made.week, not_before=local(made.now).date())
    assert len(problem.families) == 45
    assert len(problem.carers) == 60


def test_every_other_pregnancy_is_due_after_the_clock(made: Demonstration) -> None:
    born = {event.family for event in made.of(Care.BirthReported)}
    due = [
        event.registration.due_date
        for event in made.of(Care.Registered)
        if event.family not in born
    ]
    assert len(due) == 120
    assert local(made.now).date() < min(due)
    assert (max(due) - made.week.monday).days <= 14 * 7


def test_the_clock_stands_on_the_sunday_evening_before_the_week(made: Demonstration) -> None:
    assert local(made.now).isoformat() == "2026-11-29T20:00:00+01:00"
    stopped = at(made.told.services, made.now)
    assert stopped.clock() == stopped.clock() == made.now
    assert stopped.application is made.told.services.application


def test_nothing_is_recorded_after_the_clock(made: Demonstration) -> None:
    recorded = [event.origin.recorded_at for event in made.log]
    assert max(recorded) <= made.now
    assert {moment.tzinfo for moment in recorded} == {UTC}


def test_the_log_runs_forward(made: Demonstration) -> None:
    recorded = [event.origin.recorded_at for event in made.log]
    assert recorded == sorted(recorded)


def test_as_of_a_moment_nothing_recorded_later_is_known(made: Demonstration) -> None:
    moment = made.now - timedelta(days=30)
    position = made.told.ask(position_at, moment)
    assert max(event.origin.recorded_at for event in made.log[:position]) <= moment


def test_each_command_has_an_id_of_its_own(made: Demonstration) -> None:
    # A session is recorded with the family and with the carer: two events of one command.
    events_of = Counter(event.origin.command_id for event in made.log)
    sessions = {event.origin.command_id for event in made.of(Care.SessionDelivered)}
    assert {command for command, events in events_of.items() if events > 1} == sessions
    assert {events_of[command] for command in sessions} == {2}


def test_it_holds_what_people_record_and_nothing_the_planner_makes(made: Demonstration) -> None:
    assert {type(event) for event in made.log} == {
        Organisation.Established,
        Organisation.RegionAdded,
        LabourAgreement.Registered,
        LabourAgreement.ProvisionSet,
        Carer.Hired,
        Carer.SkillCertified,
        Carer.AvailabilitySet,
        Carer.AbsenceReported,
        Carer.WorkRecorded,
        Care.Registered,
        Care.IntakeHeld,
        Care.BirthReported,
        Care.PackageAssigned,
        Care.SessionDelivered,
    }
    assert {type(event) for event in made.log[:2]} == {
        Organisation.Established,
        Organisation.RegionAdded,
    }


def test_progress_runs_up_to_the_last_command(made: Demonstration) -> None:
    done = [step for step, _ in made.progress]
    commands = len({event.origin.command_id for event in made.log})
    assert done == sorted(done)
    assert done[-1] >= commands
    assert {of for _, of in made.progress} == {done[-1]}
