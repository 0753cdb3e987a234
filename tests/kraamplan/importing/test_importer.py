"""Families and carers from a file into the log."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from domain.application import CapacityPlanning
from domain.care.aggregate import Care
from domain.care.commands import AmendRegistration
from domain.care.facts import Feeding, Registration
from domain.carer.aggregate import Carer
from domain.carer.facts import DayWindow, Employment
from domain.kernel.event import Event
from domain.values.skill import Skill
from kraamplan.importing.columns import FILE_KINDS
from kraamplan.importing.errors import ImportRefusedError
from kraamplan.importing.importer import import_families
from kraamplan.importing.rows import read_carers, read_families
from tests.kraamplan.importing.files import (
    CARER,
    FAMILY,
    REGIONS,
    Import,
    application,
    carers,
    errors_of,
    families,
    importer_context,
    organise,
    places,
    put,
    table,
)
from tests.support.builders import command_context
from tests.support.given_when_then import payload
from tests.support.stores import log_of, opened

OTHER_FAMILY = {**FAMILY, "family": "F-2"}
REGISTERED = Care.Registered(
    family="F-1",
    registration=Registration("utrecht", date(2026, 12, 24), "3511", Feeding.BREAST, 1),
)
HIRED = Carer.Hired(
    carer="C-1", employment=Employment("zeist", "3703", 24 * 60 + 30, date(2024, 3, 1))
)


def recorded_since(app: CapacityPlanning, position: int) -> list[dict[str, Any]]:
    return [payload(event) for event in log_of(app)[position:]]


def payloads(*events: Event) -> list[dict[str, Any]]:
    return [payload(event) for event in events]


def test_a_row_of_families_is_a_registration(tmp_path: Path) -> None:
    app = application()
    before = app.position()
    report = families(app, put(tmp_path, table(FAMILY)))
    assert (report.rows, report.recorded, report.unchanged) == (1, 1, 0)
    assert report.position == app.position() == before + 1
    assert recorded_since(app, before) == payloads(REGISTERED)


def test_a_row_of_carers_hires_certifies_and_sets_days(tmp_path: Path) -> None:
    app = application()
    before = app.position()
    report = carers(app, put(tmp_path, table(CARER)))
    assert (report.rows, report.recorded, report.unchanged) == (1, 1, 0)
    assert recorded_since(app, before) == payloads(
        HIRED,
        Carer.SkillCertified(carer="C-1", skill=Skill.LACTATION),
        Carer.SkillCertified(carer="C-1", skill=Skill.ENGLISH),
        Carer.AvailabilitySet(
            carer="C-1", windows=tuple(DayWindow(day, time(8), time(18)) for day in (1, 2, 4))
        ),
    )


@pytest.mark.parametrize(
    "row",
    [
        {**CARER, "skills": "", "available_days": ""},
        {name: cell for name, cell in CARER.items() if name not in ("skills", "available_days")},
    ],
)
def test_without_skills_and_days_a_carer_is_only_hired(row: dict[str, str], tmp_path: Path) -> None:
    app = application()
    before = app.position()
    carers(app, put(tmp_path, table(row)))
    assert recorded_since(app, before) == payloads(HIRED)


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [("0", 0), ("40", 2400), ("40.00", 2400), ("7.25", 435), ("0.5", 30), ("36.75", 2205)],
)
def test_contract_hours_are_quarters_with_a_point(hours: str, minutes: int, tmp_path: Path) -> None:
    app = application()
    carers(app, put(tmp_path, table({**CARER, "contract_hours": hours})))
    hired = next(event for event in log_of(app) if isinstance(event, Carer.Hired))
    assert hired.employment.contract_minutes == minutes


@pytest.mark.parametrize("separator", [",", ";", "\t", "tab", "|"])
def test_a_separator_can_be_named(separator: str, tmp_path: Path) -> None:
    character = {"tab": "\t"}.get(separator, separator)
    path = put(tmp_path, table(FAMILY, separator=character))
    assert families(application(), path, separator=separator).recorded == 1


@pytest.mark.parametrize(
    "content",
    [
        "\ufeff" + table(FAMILY),
        table(FAMILY).replace("\n", "\r\n"),
        table(FAMILY).replace("\n", "\r"),
        table(FAMILY).rstrip("\n"),
        "\n\n" + table(FAMILY) + "\n,,,,,\n\n",
        table(dict(reversed(FAMILY.items()))),
        table({name: f'"{cell}"' for name, cell in FAMILY.items()}),
    ],
    ids=["mark", "windows", "macintosh", "no-last-break", "blank-lines", "reversed", "quoted"],
)
def test_a_file_may_be_written_in_any_usual_way(content: str, tmp_path: Path) -> None:
    app = application()
    before = app.position()
    families(app, put(tmp_path, content))
    assert recorded_since(app, before) == payloads(REGISTERED)


def test_blank_lines_count_in_line_numbers(tmp_path: Path) -> None:
    content = "\n" + table(FAMILY) + "\r\n\r\n" + "F-2,mars,2026-12-24,3511,breast,1\n"
    errors = errors_of(families, application(), put(tmp_path, content))
    assert places(errors) == [(6, "region", "unknown-region")]


def test_a_file_with_only_a_header_asks_nothing(tmp_path: Path) -> None:
    app = application()
    before = app.position()
    report = families(app, put(tmp_path, ",".join(FAMILY) + "\n"))
    assert (report.rows, report.recorded, app.position()) == (0, 0, before)


@pytest.mark.parametrize(("importing", "row"), [(families, FAMILY), (carers, CARER)])
def test_a_dry_run_tells_what_would_happen_and_changes_nothing(
    importing: Import, row: dict[str, str], tmp_path: Path
) -> None:
    app = application()
    before = app.position()
    path = put(tmp_path, table(row))
    report = importing(app, path, dry_run=True)
    assert report.dry_run
    assert (report.rows, report.recorded, report.unchanged) == (1, 1, 0)
    assert report.position == app.position() == before
    assert importing(app, path).recorded == 1


@pytest.mark.parametrize(("importing", "row"), [(families, FAMILY), (carers, CARER)])
def test_importing_a_file_twice_changes_nothing(
    importing: Import, row: dict[str, str], tmp_path: Path
) -> None:
    app = application()
    path = put(tmp_path, table(row))
    importing(app, path)
    after = app.position()
    report = importing(app, path)
    assert (report.rows, report.recorded, report.unchanged) == (1, 0, 1)
    assert app.position() == after


def test_a_longer_file_adds_only_its_new_rows(tmp_path: Path) -> None:
    app = application()
    families(app, put(tmp_path, table(FAMILY)))
    report = families(app, put(tmp_path, table(OTHER_FAMILY, FAMILY)))
    assert (report.rows, report.recorded, report.unchanged) == (2, 1, 1)


def test_an_old_file_does_not_undo_an_amendment(tmp_path: Path) -> None:
    app = application()
    path = put(tmp_path, table(FAMILY))
    families(app, path)
    amended = AmendRegistration(
        family="F-1",
        region="utrecht",
        due_date=date(2026, 12, 27),
        postcode="3511",
        feeding=Feeding.BREAST,
        parity=1,
    )
    app.handle(amended, command_context(7))
    after = app.position()
    assert families(app, path).unchanged == 1
    assert app.position() == after


def test_every_command_of_a_file_is_recorded_under_the_context_it_was_given(
    tmp_path: Path,
) -> None:
    app = application()
    given: list[UUID] = []

    def context_for(command_id: UUID) -> Any:
        given.append(command_id)
        return replace(importer_context(command_id), reason="levering van maandag")

    path = put(tmp_path, table(FAMILY, OTHER_FAMILY))
    import_families(app, path, context_for, regions=REGIONS)
    new = log_of(app)[-2:]
    assert [event.origin.command_id for event in new] == given
    assert {event.origin.actor for event in new} == {"importer"}
    assert {event.origin.reason for event in new} == {"levering van maandag"}


def test_a_file_can_be_read_without_a_log(tmp_path: Path) -> None:
    (family,) = read_families(put(tmp_path, table(FAMILY)), regions=REGIONS)
    assert (family.row, family.cells) == (2, FAMILY)
    assert [command.family for command in family.commands] == ["F-1"]
    (carer,) = read_carers(put(tmp_path, table(CARER)), regions=REGIONS)
    assert [type(command).__name__ for command in carer.commands] == [
        "HireCarer",
        "CertifySkill",
        "CertifySkill",
        "SetAvailability",
    ]


@pytest.mark.parametrize("reading", [read_families, read_carers])
def test_reading_a_file_with_errors_gives_no_rows(reading: Any, tmp_path: Path) -> None:
    header = ",".join(FILE_KINDS[reading is read_carers].names)
    with pytest.raises(ImportRefusedError, match="fields"):
        reading(put(tmp_path, f"{header}\nx\n"), regions=REGIONS)


def test_a_file_is_imported_alike_into_every_store(database_url: str, tmp_path: Path) -> None:
    path = put(tmp_path, table(FAMILY, OTHER_FAMILY))
    with opened(database_url) as app:
        organise(app)
        broken = tmp_path / "broken"
        broken.write_text(table(FAMILY, {**OTHER_FAMILY, "due_date": "2028-01-01"}))
        assert len(errors_of(families, app, broken)) == 1
        assert families(app, path).recorded == 2
    with opened(database_url) as app:
        assert families(app, path).unchanged == 2
