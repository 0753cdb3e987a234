"""How a week planned again was made: by what it changes, not by what it costs."""

from dataclasses import replace

import pytest

from domain.planning_run.facts import LeastChange
from tests.kraamplan.web.told import BOARD, Site, said
from tests.support.planning_builders import complete_run, outcome, propose_roster, start_run


@pytest.mark.parametrize(
    ("at_least", "told"), [(3, "bewezen zo min mogelijk"), (2, "bewezen is ten minste 2")]
)
def test_the_least_change_is_told_instead_of_a_gap(site: Site, at_least: int, told: str) -> None:
    least = LeastChange(changed=3, changed_at_least=at_least)
    answer = replace(outcome(status="feasible"), least_change=least)
    site.happens(start_run(2), complete_run(2, answer=answer), propose_roster(run=2))
    text = said(site.client().get(BOARD).text)
    assert "Minste verandering 3 gepubliceerde bezoeken anders" in text
    assert told in text
    assert "Hooguit nog te winnen" not in text
