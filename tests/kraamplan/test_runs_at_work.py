"""Planning runs under way: one in a region at a time, followed, stopped, and never left hanging."""

from collections.abc import Iterator

import pytest

from domain.kernel.ids import derived_id
from domain.values.week import Week
from kraamplan.runs_at_work import Kind, RegionBusyError, Wanted
from tests.support.hand_worker import Hands

WEEK = Week.parse("2026-W49")


@pytest.fixture
def hands() -> Iterator[Hands]:
    """Nobody is at work yet; afterwards nobody is any more."""
    hands = Hands()
    yield hands
    hands.finish()


def wanted(number: int = 1, region: str = "utrecht") -> Wanted:
    return Wanted(run=derived_id(f"wanted {number}"), region=region, week=WEEK)


def test_a_run_is_followed_step_by_step(hands: Hands) -> None:
    run = hands.runs.start(wanted())
    worker = hands.workers[0]
    worker.step(900, 100, 1.0)
    assert [(one.objective, one.lower_bound) for one in run.steps] == [(900, 100)]
    worker.step(800, 300, 2.0)
    assert [one.objective for one in run.steps] == [900, 800]
    assert not run.ended
    worker.say({"run": str(run.wanted.run), "status": "feasible"})
    worker.leave()
    hands.runs.close()
    assert (run.ended, run.refusal, hands.broken_off) == (True, None, [])


def test_a_region_is_planned_by_one_run_at_a_time(hands: Hands) -> None:
    first = hands.runs.start(wanted())
    with pytest.raises(RegionBusyError) as busy:
        hands.runs.start(wanted(2))
    assert busy.value.run is first
    hands.runs.start(wanted(3, "zeist"))
    hands.finish()
    assert hands.runs.in_region("utrecht") is None
    second = hands.runs.start(wanted(2))
    assert hands.runs.in_region("utrecht") is second


def test_the_same_run_is_started_once(hands: Hands) -> None:
    first = hands.runs.start(wanted())
    assert hands.runs.start(wanted()) is first
    hands.finish()
    assert hands.runs.start(wanted()) is first
    assert len(hands.workers) == 1


def test_a_refusal_is_kept_in_both_languages(hands: Hands) -> None:
    run = hands.runs.start(wanted())
    error = {"rule": "week-is-over", "message_nl": "voorbij", "message_en": "over"}
    hands.workers[0].say({"error": error})
    hands.workers[0].leave(1)
    hands.runs.close()
    assert run.refusal is not None
    assert (run.refusal.nl, run.refusal.en) == ("voorbij", "over")
    assert hands.broken_off == []


def test_who_leaves_without_a_word_was_broken_off(hands: Hands) -> None:
    run = hands.runs.start(wanted())
    hands.workers[0].step(900)
    hands.workers[0].leave(-9)
    hands.runs.close()
    assert run.refusal is not None
    assert run.refusal.nl == "het programma dat plande, hield op (code -9)"
    assert hands.broken_off == [(run.wanted.run, "the program that planned ended (code -9)")]


def test_whoever_closes_asks_all_that_are_at_work_to_stop(hands: Hands) -> None:
    hands.runs.start(wanted())
    hands.runs.start(wanted(2, "zeist"))
    hands.workers[0].leave()
    hands.workers[1].leave()
    hands.runs.close()
    assert all(hands.runs.of(wanted(number).run).ended for number in (1, 2))  # type: ignore[union-attr]


def test_of_runs_that_ended_only_the_newest_are_remembered(hands: Hands) -> None:
    for number in range(60):
        hands.runs.start(wanted(number))
        hands.workers[-1].leave()
        hands.runs.close()
    # When the 60th starts 59 have ended, of which 50 are kept.
    assert hands.runs.of(wanted(8).run) is None
    assert hands.runs.of(wanted(9).run) is not None


def test_how_a_week_is_planned_is_the_name_of_the_command() -> None:
    assert [str(kind) for kind in Kind] == ["plan", "replan"]
