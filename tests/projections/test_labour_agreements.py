"""The limits in force, and the rulebook the planner is given with them.

`AGREED`: the law allows 12 hours, the agreement 10 until Monday 2026-12-07, and 22 free weekends.
"""

from datetime import date

from domain.labour.parameters import Parameter
from domain.labour.rulebook import CAO_KRAAMZORG_2022
from domain.values.week import Week
from projections.labour_agreements import Agreement, agreements, limits_on, rulebook_on
from projections.planning_problem import planning_problem
from tests.projections.telling import Told
from tests.support.agreement_builders import AGREED, provision, set_provision
from tests.support.builders import ORGANISATION

SUNDAY, MONDAY = date(2026, 12, 6), date(2026, 12, 7)


def test_without_agreements_the_program_has_its_own_rulebook(told: Told) -> None:
    assert told.ask(agreements) == []
    assert told.ask(limits_on, SUNDAY) == {}
    assert told.ask(rulebook_on, SUNDAY) == CAO_KRAAMZORG_2022


def test_agreements_are_named_with_their_titles(told: Told) -> None:
    told.tell(*AGREED)
    assert told.ask(agreements) == [
        Agreement(
            agreement="atw",
            kind="law",
            title_nl="Arbeidstijdenwet",
            title_en="Arbeidstijdenwet",
        ),
        Agreement(
            agreement="cao", kind="agreement", title_nl="CAO Kraamzorg", title_en="CAO Kraamzorg"
        ),
    ]


def test_the_strictest_limit_is_in_force_until_it_ends(told: Told) -> None:
    told.tell(*AGREED)

    before, after = told.ask(limits_on, SUNDAY), told.ask(limits_on, MONDAY)

    assert before[Parameter.MAX_SHIFT].agreement == "cao"
    assert after[Parameter.MAX_SHIFT].agreement == "atw"
    assert after[Parameter.FREE_WEEKENDS].provision.article == "art. 4.6"
    assert told.ask(rulebook_on, SUNDAY).max_shift_minutes == 600
    assert told.ask(rulebook_on, MONDAY).max_shift_minutes == 720


def test_a_week_is_planned_by_the_rulebook_of_its_first_day(told: Told) -> None:
    told.tell(*ORGANISATION, *AGREED)

    def longest(week: str) -> int:
        asked = told.ask(planning_problem, "utrecht", Week.parse(week), not_before=SUNDAY)
        return asked.rulebook.max_shift_minutes

    assert (longest("2026-W49"), longest("2026-W50")) == (600, 720)


def test_a_limit_set_later_is_not_known_earlier(told: Told) -> None:
    position = told.tell(*ORGANISATION, *AGREED)
    told.tell(set_provision("cao", provision(value=540)))

    assert told.ask(rulebook_on, SUNDAY).max_shift_minutes == 540
    then = told.as_of(position)
    assert then.ask(rulebook_on, SUNDAY).max_shift_minutes == 600
    asked = then.ask(planning_problem, "utrecht", Week.parse("2026-W49"), not_before=SUNDAY)
    assert asked.rulebook.max_shift_minutes == 600
