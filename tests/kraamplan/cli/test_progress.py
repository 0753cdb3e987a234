"""How far a search is: every step to a program, one line on a screen, what matters in a file."""

import io

import pytest
from rich.console import Console

from kraamplan.cli.progress import in_words, progress_told
from kraamplan.cli.terminal import Terminal
from planner.progress import Progress

GREEDY = Progress(phase="greedy", work=0.0, objective=2_000, lower_bound=0)


def step(phase: str, objective: int, lower_bound: int) -> Progress:
    return Progress(phase=phase, work=1.0, objective=objective, lower_bound=lower_bound)


def told(terminal: Terminal, *steps: Progress) -> None:
    with progress_told(terminal) as reader:
        for each in steps:
            reader.step("planning utrecht 2026-W49", each)


STEPS = (
    GREEDY,
    step("anneal", 1_000, 0),
    step("anneal", 1_000, 0),
    step("bound", 1_000, 900),
    step("bound", 1_000, 904),
    # 9.5 per cent where 10.0 was told: half a per cent less.
    step("bound", 1_000, 905),
    step("bound", 999, 905),
)


def test_in_a_file_stands_what_changes_something(capsys: pytest.CaptureFixture[str]) -> None:
    told(Terminal(as_json=False), *STEPS)
    assert capsys.readouterr().err.splitlines() == [
        "planning utrecht 2026-W49: greedy, cost 2000, nothing proven yet",
        "planning utrecht 2026-W49: anneal, cost 1000, nothing proven yet",
        "planning utrecht 2026-W49: bound, cost 1000, gap 10.0%",
        "planning utrecht 2026-W49: bound, cost 1000, gap 9.5%",
        "planning utrecht 2026-W49: bound, cost 999, gap 9.4%",
    ]


def test_a_first_proof_in_a_stage_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    told(Terminal(as_json=False), step("whole", 1_000, 0), step("whole", 1_000, 1))
    assert capsys.readouterr().err.splitlines()[1].endswith("whole, cost 1000, gap 99.9%")


def test_on_a_screen_one_line_is_renewed() -> None:
    screen = io.StringIO()
    remarks = Console(file=screen, force_terminal=True, soft_wrap=True)
    with progress_told(Terminal(as_json=False, remarks=remarks)) as reader:
        reader.step("planning utrecht 2026-W49", GREEDY)
        reader.step("planning zeist 2026-W49", GREEDY)
        reader.ended("planning zeist 2026-W49", "zeist 2026-W49: planned; 1 of 2 regions done")
    shown = screen.getvalue()
    assert "zeist 2026-W49: planned; 1 of 2 regions done\n" in shown
    # The line is the only one that was left unfinished: nothing else moved the screen on.
    assert shown.count("\n") == 2


def test_a_roster_that_costs_nothing_is_proven() -> None:
    assert in_words("x", step("greedy", 0, 0)) == "x: greedy, cost 0, gap 0.0%"
