"""What the log has never heard of is called by its name, in two languages."""

import pytest

from domain.kernel.command import Command
from tests.support.builders import ORGANISATION, add_region, deliver_session, hold_intake, in_care
from tests.support.carer_builders import certify_skill
from tests.support.given_when_then import given
from tests.support.planning_builders import complete_run, run_id


@pytest.mark.parametrize(
    ("command", "dutch", "english"),
    [
        (hold_intake("G9"), "Gezin G9", "family G9"),
        (certify_skill("K9"), "Zorgverlener K9", "carer K9"),
        (complete_run(), f"Planningsrun {run_id()}", f"planning run {run_id()}"),
    ],
)
def test_it_is_named_as_people_call_it(command: Command, dutch: str, english: str) -> None:
    refusal = given(*ORGANISATION).when(command).refusal
    assert refusal is not None
    assert refusal.text_nl == f"{dutch} bestaat niet."
    assert refusal.text_en == f"{english} does not exist."


def test_a_carer_of_a_session_is_named_too() -> None:
    refusal = given(*in_care()).when(deliver_session(carer="K9")).refusal
    assert refusal is not None
    assert refusal.text_nl == "Zorgverlener K9 bestaat niet."


def test_before_there_is_an_organisation_it_does_not_exist_either() -> None:
    refusal = given().when(add_region()).refusal
    assert refusal is not None
    assert refusal.text_nl.startswith("Organisatie ")
