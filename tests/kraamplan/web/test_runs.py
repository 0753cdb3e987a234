"""Planning from a page: started, followed while it lasts, stopped, and its outcome looked up."""

import json
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode
from uuid import UUID

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from domain.kernel.ids import derived_id
from domain.planning_run.commands import CancelPlanningRun
from domain.planning_run.facts import ProgressStep
from kraamplan.web.app import create_app
from kraamplan.web.run_progress import curves
from planner.progress import Progress
from tests.kraamplan.web.told import ANSWER, BOARD, HERE, WEEK, Publisher, Site, problem, said
from tests.support.hand_solver import Hands
from tests.support.planning_builders import (
    complete_run,
    fail_run,
    propose_roster,
    publish_roster,
    run_id,
    start_run,
)

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
API = f"/api/regions/utrecht/weeks/{WEEK}/runs"
KEY = derived_id("a run of a program")


@pytest.fixture
def hands(site: Site) -> Iterator[Hands]:
    hands = Hands(site)
    yield hands
    hands.finish()


@pytest.fixture
def planner(site: Site, hands: Hands) -> TestClient:
    """A client of a site that plans."""
    app = create_app(site.services, site.sender, Publisher(), runs=hands.runs)
    return TestClient(app, base_url=HERE, follow_redirects=False)


def start(client: TestClient, kind: str = "plan", address: str = BOARD) -> Response:
    return client.post(f"{address}/plan", content=urlencode({"kind": kind}), headers=FORM)


def call(client: TestClient, body: object = None, key: UUID = KEY, address: str = API) -> Response:
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(key)}
    return client.post(address, content=json.dumps(body or {}), headers=headers)


def test_a_service_that_does_not_plan_says_so_and_shows_no_button(client: TestClient) -> None:
    assert "Plan opnieuw" not in client.get(BOARD).text
    answer = start(client)
    assert (answer.status_code, "regel planning-not-offered" in said(answer.text)) == (409, True)


def test_the_board_offers_to_plan_only_what_is_not_over_and_not_the_past(
    planner: TestClient,
) -> None:
    assert "Plan opnieuw</button>" in planner.get(BOARD).text
    assert "Plan deze week</button>" in planner.get("/regions/utrecht/weeks/2026-W50").text
    for address in ("/regions/utrecht/weeks/2026-W48", f"{BOARD}?as_of=30"):
        assert "/plan" not in planner.get(address).text


def test_a_run_is_started_followed_and_shown_on_the_board(
    planner: TestClient, hands: Hands
) -> None:
    answer = start(planner)
    address = answer.headers["location"]
    assert (answer.status_code, address[:6]) == (303, "/runs/")
    search = hands.search()
    assert search.problem.region == "utrecht"
    assert "De planner begint" in said(planner.get(address).text)
    search.step(2_000, 500, 1.0)
    search.step(1_000, 750, 2.0)
    text = said(planner.get(address).text)
    assert "Beste rooster tot nu toe 1.000 punten" in text
    assert "Bewezen ondergrens van elk rooster 750 punten Hooguit nog te winnen 25,0 %" in text
    assert "Bezig: zoeken naar betere roosters." in text
    board = planner.get(BOARD).text
    assert "Utrecht wordt gepland (week 2026-W49). Volg het" in said(board)
    assert f'href="{address}"' in board
    assert "Plan opnieuw</button>" not in board


def test_who_starts_a_second_run_in_the_region_is_led_to_the_first(
    planner: TestClient, hands: Hands
) -> None:
    first = start(planner).headers["location"]
    other_week = start(planner, address="/regions/utrecht/weeks/2026-W50")
    assert (other_week.headers["location"], hands.begun) == (first, 1)


def test_a_run_is_asked_to_stop(planner: TestClient, hands: Hands) -> None:
    address = start(planner).headers["location"]
    answer = planner.post(f"{address}/cancel")
    assert (answer.status_code, answer.headers["location"]) == (303, address)
    assert hands.search().asked_to_stop()
    page = planner.get(address).text
    assert "Wordt afgebroken…" in page
    assert "disabled" in page


def test_what_a_run_was_refused_for_stands_on_its_page(planner: TestClient, hands: Hands) -> None:
    address = start(planner).headers["location"]
    hands.search().fail(OSError("no room left"))
    hands.runs.close()
    page = planner.get(address).text
    assert "Er is niets voorgesteld: de planner brak af (OSError: no room left)" in said(page)
    assert "run.js" not in page
    ended = planner.get(f"{address}/events")
    assert ended.text == "event: ended\ndata: \n\n"
    assert ended.headers["content-type"].startswith("text/event-stream")
    assert planner.post(f"{address}/cancel").status_code == 303


def test_a_run_that_ended_shows_how_it_went_and_what_it_came_to(site: Site) -> None:
    address = f"/runs/{run_id()}"
    text = said(site.client().get(address).text)
    assert "Klaar: dit is voorgesteld. Bekijk het voorstel" in text
    assert "Hoe is dit rooster gemaakt?" in text
    before = site.client().get(f"{address}?as_of={site.position() - 1}").text
    assert "Er is niets voorgesteld." in said(before)


def test_a_run_without_an_end_that_nobody_works_on_was_broken_off(site: Site) -> None:
    site.happens(start_run(7))
    assert "Afgebroken: het programma dat plande, is er niet meer" in said(
        site.client().get(f"/runs/{run_id(7)}").text
    )
    assert site.client().get(f"/api/runs/{run_id(7)}").json()["state"] == "broken_off"


def test_a_run_at_work_in_another_program_is_shown_and_stopped_there(
    site: Site, planner: TestClient
) -> None:
    site.happens(start_run(7))
    address, give_back = f"/runs/{run_id(7)}", site.services.take_turn("utrecht")
    assert give_back is not None
    page = planner.get(address).text
    assert "Hieraan wordt in een ander programma gewerkt" in said(page)
    assert ("run.js" in page, "Afbreken</button>" in page) == (False, False)
    assert planner.get(f"/api{address}").json()["state"] == "at_work"
    stopped = problem(planner.post(f"/api{address}/cancel"))
    assert (stopped["status"], stopped["type"]) == (409, "/problems/run-works-elsewhere")
    # A person is led to the run at work, a program is told of it.
    assert start(planner).headers["location"] == address
    assert f"door run {run_id(7)} (week " in problem(call(planner))["detail_nl"]
    give_back()


def test_whoever_takes_the_turn_while_a_run_is_not_on_record_yet_is_told_of_too(
    site: Site, planner: TestClient
) -> None:
    give_back = site.services.take_turn("utrecht")
    assert give_back is not None
    answer = start(planner)
    assert (answer.status_code, "door een run die net begint" in said(answer.text)) == (409, True)
    give_back()


@pytest.mark.parametrize(
    ("ending", "shown", "state"),
    [
        (fail_run(7), "Er is niets voorgesteld: ", "failed"),
        (complete_run(7, answer=ANSWER), "Er is niets voorgesteld.", "not_proposed"),
        (
            CancelPlanningRun(run=run_id(7), outcome=ANSWER),
            "Afgebroken; er is niets voorgesteld.",
            "cancelled",
        ),
    ],
    ids=["failed", "not proposed", "cancelled"],
)
def test_every_end_of_a_run_is_told(site: Site, ending: object, shown: str, state: str) -> None:
    site.happens(start_run(7), ending)  # type: ignore[arg-type]
    client = site.client()
    assert shown in said(client.get(f"/runs/{run_id(7)}").text)
    assert client.get(f"/api/runs/{run_id(7)}").json()["state"] == state


def test_what_was_broken_off_is_recorded_as_failed_when_the_region_is_planned_again(
    site: Site, planner: TestClient
) -> None:
    site.happens(start_run(7))
    start(planner)
    text = said(planner.get(f"/runs/{run_id(7)}").text)
    assert "Er is niets voorgesteld: the program that planned was gone" in text
    unknown = problem(planner.get(f"/api/runs/{run_id(8)}"))
    assert (unknown["status"], unknown["type"]) == (404, "/problems/run-must-exist")


def test_programs_start_follow_and_stop_a_run(planner: TestClient, hands: Hands) -> None:
    started = call(planner)
    assert (started.status_code, started.headers["location"]) == (202, f"/api/runs/{KEY}")
    assert (started.json()["run"], started.json()["state"]) == (str(KEY), "at_work")
    assert call(planner).status_code == 202, "sent again it is the same run"
    hands.search().step(900, 450, 1.5)
    assert hands.begun == 1
    (step,) = planner.get(f"/api/runs/{KEY}").json()["steps"]
    assert step == {"phase": "anneal", "work": 1.5, "objective": 900, "lower_bound": 450}
    busy = problem(call(planner, key=derived_id("another")))
    assert (busy["status"], busy["type"]) == (409, "/problems/region-is-being-planned")
    assert str(KEY) in busy["detail_nl"]
    assert planner.post(f"/api/runs/{KEY}/cancel").json()["state"] == "stopping"
    hands.finish()
    assert planner.get(f"/api/runs/{KEY}").json()["state"] == "cancelled"
    assert call(planner).json()["state"] == "cancelled", "it is known for good"


def test_least_change_is_for_what_is_published(
    site: Site, planner: TestClient, hands: Hands
) -> None:
    refused = problem(call(planner, {"kind": "replan"}))
    assert refused["type"] == "/problems/nothing-published"
    assert "zo min mogelijk anders" not in planner.get(BOARD).text
    site.happens(publish_roster(), propose_roster(run=2))
    assert "zo min mogelijk anders dan gepubliceerd" in said(planner.get(BOARD).text)
    assert call(planner, {"kind": "replan"}).status_code == 202
    assert hands.search().problem.to_keep


def test_what_can_be_known_beforehand_is_refused_at_once(planner: TestClient) -> None:
    for address, rule in (
        ("/api/regions/nergens/weeks/2026-W49/runs", "region-must-exist"),
        ("/api/regions/utrecht/weeks/2026-W47/runs", "week-is-over"),
    ):
        assert problem(call(planner, address=address))["type"] == f"/problems/{rule}"
    assert problem(call(planner, {"kind": "dream"}))["status"] == 422
    assert start(planner, "dream").status_code == 422
    assert planner.get(f"/runs/{KEY}").status_code == 404
    assert planner.post(f"/runs/{KEY}/cancel").status_code == 404
    assert planner.get("/runs/1").status_code == 422


def test_curves_are_staircases_between_the_highest_cost_and_just_under_the_best_bound() -> None:
    steps = [
        Progress(phase="greedy", work=0, objective=1_000, lower_bound=0),
        Progress(phase="bound", work=1, objective=1_000, lower_bound=500),
        Progress(phase="anneal", work=4, objective=600, lower_bound=500),
    ]
    found = curves(steps)
    assert found is not None
    # The lowest is 500 less a tenth of 1,000 - 500; so 550 points are 300 high, 1 work is 250 wide.
    assert (found.highest, found.lowest) == (1_000, 450)
    assert found.objective == "0.0,0.0 250.0,0.0 250.0,0.0 1000.0,0.0 1000.0,218.2"
    assert found.bound == "0.0,300.0 250.0,300.0 250.0,272.7 1000.0,272.7 1000.0,272.7"
    assert curves(steps[:1]) is None


def test_the_recorded_progress_is_drawn(site: Site) -> None:
    walked = (ProgressStep("greedy", 0.0, 300, 0), ProgressStep("whole", 1.0, 200, 200))
    site.happens(start_run(7), complete_run(7, answer=replace(ANSWER, progress=walked)))
    page = site.client().get(f"/runs/{run_id(7)}").text
    assert 'class="curve-best"' in page
    assert "Hooguit nog te winnen 0,0 %" in said(page)
