"""Addresses keep what the reader looks at, whatever a region or a family is called."""

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from domain.values.week import Week
from kraamplan.web.links import Links

WEEK = Week(2026, 49)


def test_what_is_usual_is_left_out_of_an_address() -> None:
    assert Links().board("utrecht", WEEK) == "/regions/utrecht/weeks/2026-W49"
    assert Links().budget("utrecht") == "/regions/utrecht/budget"


def test_what_is_chosen_stands_in_the_address() -> None:
    links = Links("2026-12-01T13:00+01:00")
    assert links.board("utrecht", WEEK, "published") == (
        "/regions/utrecht/weeks/2026-W49?layer=published&as_of=2026-12-01T13%3A00%2B01%3A00"
    )
    assert links.budget("utrecht", WEEK).startswith("/regions/utrecht/budget?week=2026-W49&as_of=")


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_any_name_comes_back_out_of_its_address(family: str, as_of: str) -> None:
    parts = urlsplit(Links(as_of).family(family))
    _, head, name = parts.path.split("/")
    assert (head, unquote(name)) == ("families", family)
    assert parse_qs(parts.query, keep_blank_values=True)["as_of"] == [as_of]
