"""The check of blocks on call names each thing that is wrong, without a solver."""

import subprocess
import sys
from datetime import timedelta

import msgspec
import pytest

from planner.on_call.problem import OnCallProblem
from planner.on_call.result import Taken
from planner.on_call.verify import verify
from planner.problem import Protection
from tests.planner.on_call.toys import block, week
from tests.planner.toys import MONDAY, carer, on_call, worked

TUESDAY = MONDAY + timedelta(days=1)

NIGHT, DAY, EVENING = "2026-11-30/night", "2026-11-30/day", "2026-11-30/evening"


def asked() -> OnCallProblem:
    return week(
        [block(0, "night"), block(0, "day"), block(0, "evening"), block(1, "night", 2)],
        [carer("anna", most=16), carer("bea", free=[(1, 8, 18)])],
        past=[worked("anna", "z", -1, 12, 18)],
    )


@pytest.mark.parametrize(
    ("taken", "broken", "said"),
    [
        ([("2026-11-30/noon", "anna")], ["unknown_block"], "niet gevraagd"),
        ([(NIGHT, "zoe")], ["unknown_carer"], "kan geen wachtdienst krijgen"),
        ([(DAY, "anna"), (DAY, "anna")], ["overlap", "too_many"], "tegelijk"),
        ([(EVENING, "bea")], ["availability"], "niet beschikbaar"),
        # Six hours after the care of Sunday.
        ([(NIGHT, "anna")], ["on_call_rest"], "6 uur rust"),
        ([(DAY, "anna"), (EVENING, "anna")], [], ""),
        (
            [(DAY, "anna"), (EVENING, "anna"), ("2026-12-01/night", "anna")],
            ["contract_band", "on_call_blocks"],
            "24 uur wachtdienst",
        ),
    ],
)
def test_each_violation_is_named_and_said(
    taken: list[tuple[str, str]], broken: list[str], said: str
) -> None:
    found = verify(asked(), [Taken(block=name, carer=who) for name, who in taken])
    assert [one.rule for one in found] == broken
    assert said in " ".join(one.message_nl for one in found)


def test_on_her_day_with_shorter_hours_she_can_be_called_all_day() -> None:
    # Bea works on Tuesday from 8 to 18: the night of that day is hers to take.
    assert not verify(asked(), [Taken(block="2026-12-01/night", carer="bea")])


def test_who_is_protected_has_no_block_at_night_and_none_while_she_is_away() -> None:
    protection = Protection(
        first_day=MONDAY, last_day=MONDAY, away_from=TUESDAY, away_until=TUESDAY
    )
    anna = msgspec.structs.replace(carer("anna"), protected=(protection,))
    blocks = [block(0, "night"), block(0, "day"), block(1, "day"), block(2, "night")]
    expected = week(blocks, [anna])

    def allowed(name: str) -> bool:
        return not verify(expected, [Taken(block=name, carer="anna")])

    assert [allowed(one.id) for one in blocks] == [False, True, False, True]


def test_the_check_knows_no_solver() -> None:
    source = "import sys, planner.on_call.verify; print('ortools' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_a_block_that_stands_already_is_no_second_time_on_call() -> None:
    again = week([block(0, "day")], [carer("anna")], stands=[on_call("anna", 0, 8, 16)])
    (violation,) = verify(again, [Taken(block=DAY, carer="anna")])
    assert violation.rule == "availability"
