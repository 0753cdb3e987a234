"""Files of commands, from JSON Lines into the log."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.care.aggregate import Care
from domain.catalogue import COMMANDS, HANDLERS_OF
from domain.indication_policy.aggregate import IndicationPolicy
from domain.kernel.ids import derived_id
from domain.labour_agreement.aggregate import LabourAgreement
from kraamplan.importing.errors import ImportRefusedError, Kind
from kraamplan.importing.fields import ACCEPTED, ENVELOPE, fields_of
from kraamplan.importing.record import read_record
from tests.kraamplan.importing.files import (
    RECORD_FACT,
    REGISTER_FAMILY,
    REPORT_BIRTH,
    SET_AVAILABILITY,
    application,
    errors_of,
    json_lines,
    places,
    put,
    record,
)
from tests.support.builders import command_context
from tests.support.policy_builders import published
from tests.support.stores import log_of

HIRE_CARER = {
    "command": "HireCarer",
    "carer": "C-1",
    "region": "utrecht",
    "postcode": "3511",
    "contract_minutes": 1440,
    "hired_on": "2024-03-01",
}
STORY = (REGISTER_FAMILY, REPORT_BIRTH, HIRE_CARER, SET_AVAILABILITY)


def ids(tmp_path: Path, *lines: dict[str, Any]) -> list[Any]:
    return [each.id for each in read_record(put(tmp_path, json_lines(*lines)))]


def test_the_commands_of_a_file_are_handled_in_their_order(tmp_path: Path) -> None:
    app = application()
    report = record(app, put(tmp_path, json_lines(*STORY)))
    assert (report.rows, report.recorded, report.unchanged) == (4, 4, 0)
    assert report.position == app.position()
    assert [event.TOPIC for event in log_of(app)[-4:]] == [
        "care.registered",
        "care.birth-reported",
        "carer.hired",
        "carer.availability-set",
    ]


def test_a_moment_is_read_on_the_dutch_clock_unless_it_has_an_offset(tmp_path: Path) -> None:
    for born_at in ("2026-11-29T04:10", "2026-11-29T03:10Z", "2026-11-29T04:10:00+01:00"):
        app = application()
        birth = {**REPORT_BIRTH, "born_at": born_at}
        record(app, put(tmp_path, json_lines(REGISTER_FAMILY, birth)))
        (reported,) = (event for event in log_of(app) if isinstance(event, Care.BirthReported))
        assert reported.born_at.isoformat() == "2026-11-29T04:10:00+01:00"


def test_recording_a_file_twice_changes_nothing(tmp_path: Path) -> None:
    app = application()
    path = put(tmp_path, json_lines(*STORY))
    record(app, path)
    after = app.position()
    report = record(app, path)
    assert (report.rows, report.recorded, report.unchanged) == (4, 0, 4)
    assert app.position() == after


def test_lines_that_say_the_same_are_each_recorded_once(tmp_path: Path) -> None:
    app = application()
    intake = {
        "command": "HoldIntake",
        "family": "F-1",
        "held_on": "2026-11-20",
        "form": "telephone",
    }
    path = put(tmp_path, json_lines(REGISTER_FAMILY, intake, intake))
    assert record(app, path).recorded == 3
    assert record(app, path).unchanged == 3
    assert [event.TOPIC for event in log_of(app)[-2:]] == ["care.intake-held"] * 2


def test_a_dry_run_of_a_record_changes_nothing(tmp_path: Path) -> None:
    app = application()
    before = app.position()
    report = record(app, put(tmp_path, json_lines(*STORY)), dry_run=True)
    assert (report.dry_run, report.recorded, report.position) == (True, 4, before)
    assert app.position() == before


def test_the_id_of_a_line_follows_from_what_it_says_and_nothing_else(tmp_path: Path) -> None:
    (plain,) = ids(tmp_path, REPORT_BIRTH)
    alike = (
        dict(reversed(REPORT_BIRTH.items())),
        {**REPORT_BIRTH, "children": 1},
        {**REPORT_BIRTH, "born_at": "2026-11-29T04:10:00"},
        {**REPORT_BIRTH, "reason": None, "id": None},
    )
    assert [ids(tmp_path, line) for line in alike] == [[plain]] * 4
    other = (
        {**REPORT_BIRTH, "children": 2},
        {**REPORT_BIRTH, "reason": "gebeld"},
        {**REPORT_BIRTH, "actor": "p.jansen"},
        {**REPORT_BIRTH, "role": "planner"},
        {**REPORT_BIRTH, "expected_version": 1},
    )
    assert len({plain, *ids(tmp_path, *other)}) == 6


def test_a_line_may_bring_its_own_id(tmp_path: Path) -> None:
    app = application()
    own = derived_id("own")
    record(app, put(tmp_path, json_lines({**REGISTER_FAMILY, "id": str(own)})))
    assert log_of(app)[-1].origin.command_id == own


def test_a_line_may_say_who_asks_and_why(tmp_path: Path) -> None:
    app = application()
    line = {**REGISTER_FAMILY, "actor": "m.bakker", "role": "intake", "reason": "gebeld"}
    record(app, put(tmp_path, json_lines(line, {**HIRE_CARER})))
    named, unnamed = (event.origin for event in log_of(app)[-2:])
    assert (named.actor, named.role, named.reason) == ("m.bakker", "intake", "gebeld")
    assert (unnamed.actor, unnamed.role, unnamed.reason) == ("importer", "planner", None)


def test_a_family_is_assessed_and_indicated_by_an_adopted_policy_from_a_file(
    tmp_path: Path,
) -> None:
    app = application()
    for number, command in enumerate(published()):
        app.handle(command, command_context(number))
    adopt = {
        "command": "AdoptPolicy",
        "policy": "small",
        "version": 1,
        "use": "driving",
        "effective_on": "2026-06-01",
    }
    indicate = {"command": "IndicateFamily", "family": "F-1", "moment": "start_of_care"}
    lines = (adopt, REGISTER_FAMILY, REPORT_BIRTH, RECORD_FACT, indicate)
    assert record(app, put(tmp_path, json_lines(*lines))).recorded == 5
    assert record(app, put(tmp_path, json_lines(*lines))).unchanged == 5
    assert {event.TOPIC for event in log_of(app)} >= {
        "assessment.indicated",
        "care.package-assigned",
    }


def test_what_a_file_says_last_still_holds_when_the_file_is_recorded_again(
    tmp_path: Path,
) -> None:
    family = {"family": "F-1"}
    lines: list[dict[str, Any]] = []
    for wish, others in (
        ({"command": "DeferCare", **family}, ({"expected_start": f"2026-12-0{n}"} for n in (2, 5))),
        ({**RECORD_FACT}, ({"value": n} for n in (1, 0))),
        (
            {"command": "ExplainShortfall", **family, "cause": "capacity"},
            ({"minutes": n} for n in (60, 0)),
        ),
    ):
        first, last = ({**wish, **other} for other in others)
        lines += [first, first, last]
    app = application()
    path = put(tmp_path, json_lines(REGISTER_FAMILY, REPORT_BIRTH, *lines))
    assert record(app, path).recorded == 2 + len(lines)
    assert record(app, path).unchanged == 2 + len(lines)


def test_a_fact_nobody_can_use_is_refused_at_its_field(tmp_path: Path) -> None:
    odd = {**RECORD_FACT, "fact": "left-handed"}
    errors = errors_of(record, application(), put(tmp_path, json_lines(REGISTER_FAMILY, odd)))
    assert places(errors) == [(2, "fact", "fact-unusable")]


def test_a_record_that_someone_changed_in_between_is_refused(tmp_path: Path) -> None:
    app = application()
    record(app, put(tmp_path, json_lines(REGISTER_FAMILY, REPORT_BIRTH)))
    close = {
        "command": "CloseCare",
        "family": "F-1",
        "closed_on": "2026-12-01",
        "why": "ended_by_client",
        "expected_version": 1,
    }
    (error,) = errors_of(record, app, put(tmp_path, json_lines(close)))
    assert (error.column, error.value, error.rule) == ("expected_version", "1", "version-is-stale")
    assert record(app, put(tmp_path, json_lines({**close, "expected_version": 2}))).recorded == 1


def test_a_refusal_undoes_the_whole_file_and_every_refusal_is_told(tmp_path: Path) -> None:
    app = application()
    lines = (
        REGISTER_FAMILY,
        {**REPORT_BIRTH, "born_at": "2027-01-01T00:00"},
        {**REPORT_BIRTH, "family": "F-9"},
        {"command": "CertifySkill", "carer": "C-9", "skill": "english"},
        {**REGISTER_FAMILY, "family": "F-2", "region": "mars"},
        {**REGISTER_FAMILY, "parity": 3},
    )
    errors = errors_of(record, app, put(tmp_path, json_lines(*lines)))
    assert places(errors) == [
        (2, "born_at", "fact-lies-in-the-future"),
        (3, "family", "must-exist"),
        (4, "carer", "must-exist"),
        (5, "region", "region-must-exist"),
        (6, "parity", "registration-differs"),
    ]
    assert [error.value for error in errors] == ["2027-01-01T00:00", "F-9", "C-9", "mars", "3"]
    assert {error.kind for error in errors} == {Kind.REFUSED}


def test_a_file_of_refusals_is_told_apart_from_bad_input(tmp_path: Path) -> None:
    for lines, kind in (
        ([{**REPORT_BIRTH, "family": "F-9"}], Kind.REFUSED),
        ([{**REPORT_BIRTH, "family": "F-9"}, {"command": "?"}], Kind.INPUT),
    ):
        with pytest.raises(ImportRefusedError) as refused:
            record(application(), put(tmp_path, json_lines(*lines)))
        assert refused.value.kind is kind


def test_a_line_cut_off_anywhere_is_damaged(tmp_path: Path) -> None:
    line = json.dumps(REPORT_BIRTH)
    for length in range(1, len(line)):
        errors = errors_of(record, application(), put(tmp_path, line[:length]))
        assert places(errors) == [(1, "", "damaged-json")]


def test_what_a_person_may_ask_is_accepted_and_what_the_planner_decides_is_not() -> None:
    others = {command.__name__ for command in COMMANDS} - set(ACCEPTED)
    from_files_of_their_own = {
        command.__name__
        for aggregate in (IndicationPolicy, LabourAgreement)
        for command in HANDLERS_OF[aggregate]
    }
    assert others == from_files_of_their_own | {
        "RecordPlanningProblem",
        "CancelPlanningRun",
        "DraftOnCall",
        "PublishOnCall",
        "ChangeOnCall",
        "ProposeRoster",
        "PublishRoster",
        "MoveAssignment",
        "UndoMove",
        "PinAssignment",
        "UnpinAssignment",
        "StartPlanningRun",
        "CompletePlanningRun",
        "FailPlanningRun",
    }


@pytest.mark.parametrize("name", ACCEPTED)
def test_every_field_of_a_command_can_be_explained(name: str) -> None:
    around = {field.name for field in ENVELOPE}
    for field in fields_of(ACCEPTED[name]):
        assert field.words.nl
        assert field.words.en
        assert field.name not in around, "a field of a command may not hide one of every line"


def test_a_field_with_a_default_may_be_left_out() -> None:
    fields = {field.name: field for field in fields_of(ACCEPTED["ReportBirth"])}
    assert (fields["children"].required, fields["children"].default) == (False, 1)
    assert fields["born_at"].required
    assert fields["place"].words.en == "one of home, birth_centre, outpatient, hospital"
