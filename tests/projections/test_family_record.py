"""What is known of a family is said once: each step of its care is a row of its own."""

from datetime import date

from domain.care.facts import IntakeForm
from domain.values.skill import Skill
from projections.family_record import (
    CLOSINGS,
    FAMILIES,
    FAMILY_RECORDS,
    HOURS,
    INTAKES,
    MINIMUM_CARE,
    family_rows,
    in_region,
)
from projections.temporal import TemporalTable, Values
from tests.projections.tables import every_row
from tests.projections.telling import Told
from tests.support.builders import (
    ORGANISATION,
    add_region,
    amend_registration,
    assign_package,
    close_care,
    hold_intake,
    in_care,
    register_family,
)

ALL = (INTAKES, MINIMUM_CARE, HOURS, CLOSINGS)


def rows(told: Told, table: TemporalTable) -> list[Values]:
    return told.ask(lambda reader: reader.rows(table))


def known(told: Told, region: str | None = None) -> list[Values]:
    return told.ask(lambda reader: family_rows(reader, *ALL, where=in_region(region)))


def intake(told: Told) -> tuple[str, date, list[str]]:
    [row] = rows(told, INTAKES)
    return row["intake_form"], row["intake_on"], row["skills"]


def test_a_step_in_care_repeats_nothing_of_the_steps_before(told: Told) -> None:
    told.tell(*in_care(), hold_intake(), assign_package(), close_care())
    told.services.runner.catch_up()
    rows = every_row(told.services.engine)
    assert {table.name: len(rows[table.name]) for table in FAMILY_RECORDS.tables} == {
        "families": 1,
        "intakes": 1,
        "minimum_care": 0,
        "family_hours": 1,
        "closings": 1,
    }


def test_what_is_not_known_of_a_family_is_empty(told: Told) -> None:
    told.tell(*ORGANISATION, register_family("G1"))
    [row] = known(told)
    assert (row["family"], row["region"], row["registered_at"]) == ("G1", "utrecht", 3)
    later = {name for table in ALL for name in table.value_names}
    assert {row[name] for name in later} == {None}


def test_families_are_told_by_region_and_as_of_any_position(told: Told) -> None:
    before = told.tell(*in_care("G1"), register_family("G2"), add_region("gooi", "Gooi"))
    told.tell(amend_registration("G2", region="gooi"), assign_package("G1"))
    assert [row["family"] for row in known(told, "utrecht")] == ["G1"]
    assert [row["family"] for row in known(told, "gooi")] == ["G2"]
    assert [row["package"] for row in known(told)] == [1, None]
    then = told.as_of(before)
    assert [row["family"] for row in known(then, "utrecht")] == ["G1", "G2"]
    assert [row["package"] for row in known(then)] == [None, None]


def test_the_first_home_visit_is_the_intake_and_the_newest_one_names_the_skills(
    told: Told,
) -> None:
    told.tell(*ORGANISATION, register_family())
    phone, home = IntakeForm.TELEPHONE, IntakeForm.HOME_VISIT
    told.tell(hold_intake(form=phone, held_on="2026-09-01", skills=(Skill.LACTATION,)))
    assert intake(told) == ("telephone", date(2026, 9, 1), ["lactation"])
    told.tell(hold_intake(form=phone, held_on="2026-09-02", skills=()))
    assert intake(told) == ("telephone", date(2026, 9, 1), [])
    told.tell(hold_intake(form=home, held_on="2026-09-03", skills=(Skill.LACTATION,)))
    assert intake(told) == ("home_visit", date(2026, 9, 3), ["lactation"])
    told.tell(hold_intake(form=home, held_on="2026-09-04", skills=()))
    assert intake(told) == ("home_visit", date(2026, 9, 3), [])


def test_a_change_of_registration_keeps_when_it_was_registered(told: Told) -> None:
    registered = told.tell(*ORGANISATION, register_family())
    told.tell(amend_registration(parity=3))
    [row] = rows(told, FAMILIES)
    assert (row["registered_at"], row["parity"]) == (registered, 3)
