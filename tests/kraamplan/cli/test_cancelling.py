"""Ctrl-C ends a search in good order, and a second one breaks it off."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from domain.planning_run.errors import RunCancelledError
from kraamplan.cli.interrupting import asked_to_stop
from kraamplan.cli.planning import plan_with_progress
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from projections.planning_runs import planning_runs
from tests.kraamplan.planned_region import region_on_the_eve_of


@pytest.fixture(autouse=True)
def python_listens_to_ctrl_c() -> Iterator[None]:
    """Who starts the tests in the background of a shell makes them deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press_ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_asks_to_stop_and_pressed_again_it_breaks_off() -> None:
    with asked_to_stop() as cancelled:
        assert not cancelled()
        press_ctrl_c()
        assert cancelled()
        with pytest.raises(KeyboardInterrupt):
            press_ctrl_c()


def test_afterwards_ctrl_c_does_what_it_did() -> None:
    with asked_to_stop():
        pass
    with pytest.raises(KeyboardInterrupt):
        press_ctrl_c()


def test_beside_the_main_thread_nobody_asks() -> None:
    answers: list[bool] = []

    def ask() -> None:
        with asked_to_stop() as cancelled:
            answers.append(cancelled())

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert answers == [False]


def test_of_a_cancelled_run_it_is_said_that_nothing_was_proposed() -> None:
    heard: list[str] = []

    class Impatient(Terminal):
        def remark(self, text: str) -> None:
            heard.append(text)
            if len(heard) == 1:
                press_ctrl_c()

    with region_on_the_eve_of("2026-W49") as region:
        here = Session(region.services, region.sender, Impatient(as_json=False), Settings())
        with pytest.raises(RunCancelledError) as refused:
            plan_with_progress(here, "utrecht", region.week)
        [run] = region.told.ask(planning_runs)
    assert run["cancelled"]
    assert refused.value.text_nl == (
        f"Planningsrun {run['run']} is afgebroken; er is niets voorgesteld."
    )
