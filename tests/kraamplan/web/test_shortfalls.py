"""What fell short and what families said, on the page of a family and as JSON."""

import pytest

from domain.care.facts import ShortfallCause
from tests.kraamplan.web.told import Site, said
from tests.support.course_builders import explain_shortfall, report_outcome


@pytest.fixture
def short(site: Site) -> Site:
    """A site on which G1 fell short and answered a survey."""
    site.happens(
        explain_shortfall(90, ShortfallCause.CAPACITY, "griep onder collega's"), report_outcome(80)
    )
    return site


def test_the_page_of_a_family_tells_what_fell_short_and_why(short: Site) -> None:
    text = said(short.client().get("/families/G1").text)
    assert "Niet geleverd te weinig zorgverleners: griep onder collega's 1 u 30" in text
    assert "Uitkomsten ervaring, ma 30 nov (2026-1) 80 van 100" in text


def test_the_page_of_another_family_tells_nothing_of_it(short: Site) -> None:
    text = said(short.client().get("/families/G2").text)
    assert "Niet geleverd" not in text
    assert "Uitkomsten" not in text


def test_the_same_is_told_as_json(short: Site) -> None:
    client = short.client()
    found = client.get("/api/shortfalls?region=utrecht&month=2026-11").json()
    causes = {each["package"]: each["causes"] for each in found["packages"]}
    assert causes[1] == [{"cause": "capacity", "families": 1, "minutes": 90}]
    scores = client.get("/api/outcomes?month=2026-11").json()["scores"]
    assert [(each["outcome"], each["mean"]) for each in scores] == [("experience", 80)]
    assert client.get(f"/api/outcomes?as_of={short.position() - 1}").json()["scores"] == []
