"""A mother goes to hospital: her visits leave the plan, she does not leave the screen."""

from tests.acceptance import story
from tests.acceptance.console import REFUSED, Console
from tests.acceptance.prepared import Prepared


def test_a_stay_is_planned_around_and_the_difference_shown_before_it_counts(
    published: Console, prepared: Prepared
) -> None:
    told = prepared.story
    asked = ("--region", story.REGION, "--week", told.week)
    first = f"F-1/{told.week.monday}"
    stay: dict[str, object] = {
        "command": "RecordHospitalStay",
        "family": "F-1",
        "patient": "both",
        "admitted_on": str(told.today),
        "discharged_on": None,
    }
    published("record", published.put("stay.jsonl", story.lines(stay))).done()

    # Carers still work by the roster from before the stay.
    board = published.json("roster", *asked, "--published").done().document
    visits = [f"F-1/{day}" for day in told.week.days]
    away = {
        "family": "F-1",
        "admitted_on": str(told.today),
        "discharged_on": None,
        "visits": visits,
        "minutes": 7 * story.VISIT_MINUTES,
        "expected_on": None,
        "on_return": [],
    }
    assert board["in_hospital"] == [away]
    assert sum(len(carer["visits"]) for carer in board["carers"]) == story.VISITS

    again = published.json("replan", *asked).done().document
    assert again["in_hospital"] == [away]
    assert {(one["visit"], one["kind"]) for one in again["changes"]} == {
        (visit, "removed") for visit in visits
    }
    assert (again["changed"], again["proven"]) == (0, True)

    said = published("roster", *asked).done().out
    assert "In hospital: no visits meanwhile" in said
    assert "not known yet" in said

    last = told.week.days[-1]
    back: dict[str, object] = {
        "command": "ExpectDischarge",
        "family": "F-1",
        "stay": f"both/{told.today}",
        "expected_on": str(last),
    }
    published("record", published.put("back.jsonl", story.lines(back))).done()
    (expected,) = published.json("replan", *asked).done().document["in_hospital"]
    assert expected["visits"] == visits[:-1]
    assert (expected["expected_on"], expected["on_return"]) == (str(last), visits[-1:])
    assert f"expected {last}" in published("roster", *asked).done().out

    why = published.json("why", first, *asked)
    assert (why.exit_code, why.rule) == (REFUSED, "visit-in-hospital")
    assert f"sinds {told.today}, ontslag verwacht op {last}" in why.out
