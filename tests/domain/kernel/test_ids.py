"""Names of streams never change: every event ever stored stands under one of them."""

from uuid import UUID

from domain.care.commands import care_stream
from domain.carer.commands import carer_stream
from domain.kernel.clock import system_clock
from domain.kernel.ids import derived_id, new_id
from domain.organisation.commands import ORGANISATION_STREAM
from domain.roster.commands import roster_stream
from tests.support.planning_builders import run_id, start_run


def test_the_names_of_streams_are_what_they_were() -> None:
    assert {
        "organisation": ORGANISATION_STREAM,
        "care": care_stream("G1"),
        "carer": carer_stream("K1"),
        "roster": roster_stream("utrecht", "2026-W49"),
        "planning run": start_run(1).stream_id,
    } == {
        "organisation": UUID("5dd9636c-73eb-584a-bbb2-6aa508459bc8"),
        "care": UUID("9b776284-069d-5359-a932-b9a1aa36b617"),
        "carer": UUID("a321a4cf-2f86-5cc2-a4b9-c890b13b9313"),
        "roster": UUID("c04402ff-8805-5a8b-b48d-e87500d98116"),
        "planning run": UUID("29a79ddc-0f3c-5a97-a88b-499af89bbfe0"),
    }


def test_the_same_key_means_another_stream_for_another_kind() -> None:
    assert care_stream("1") != carer_stream("1")
    assert roster_stream("1", "2026-W49") != roster_stream("2", "2026-W49")


def test_the_same_text_gives_the_same_id() -> None:
    assert derived_id("families.csv:7") == derived_id("families.csv:7")
    assert derived_id("families.csv:7") != derived_id("families.csv:8")
    assert run_id(1) != run_id(2)


def test_a_fresh_id_was_never_given_before() -> None:
    assert len({new_id() for _ in range(100)}) == 100


def test_the_clock_tells_utc() -> None:
    offset = system_clock().utcoffset()
    assert offset is not None
    assert not offset
