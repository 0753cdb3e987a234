"""Which families count, and what stands outside; nobody is dropped in silence."""

from domain.care.commands import ChooseMinimumCare, DeferCare
from domain.care.facts import ClosingReason
from domain.indication.policy import Moment
from projections.budget_neutrality import budget_neutrality, counted_clients
from projections.population import Outside, Reason, Selection
from tests.projections.telling import Told
from tests.projections.told_clients import ORGANISATION, born, client, sessions
from tests.support.assessment_builders import (
    PUBLISHED,
    correct_indication,
    indicate_family,
    record_fact,
)
from tests.support.builders import assign_package, close_care, day, deliver_session
from tests.support.policy_builders import adopt

BEGUN = (*ORGANISATION, *PUBLISHED, adopt())


def outside(told: Told, selection: Selection | None = None) -> dict[Outside, int]:
    found = told.ask(budget_neutrality, selection or Selection())
    return {each.group: each.families for each in found.outside}


def test_minimum_care_chosen_by_the_client_stands_outside(told: Told) -> None:
    chosen = ChooseMinimumCare(family="A", chosen_on=day("2026-11-01"))
    told.tell(*ORGANISATION, *client("A", 1440, between=(chosen,)), *client("B"))
    found = told.ask(budget_neutrality, Selection())
    assert found.delivered.count == 1
    (group,) = found.outside
    assert (group.group, group.families) == (Outside.MINIMUM_CARE, 1)
    assert group.delivered == 1440


def test_deferred_care_stands_outside(told: Told) -> None:
    told.tell(
        *ORGANISATION,
        *born("A"),
        DeferCare(family="A", expected_start=day("2026-12-03")),
        assign_package("A", package=13, criteria=("late",), first_day="2026-12-03"),
        deliver_session("A", starts_at="2026-12-03T09:00", ends_at="2026-12-03T12:00"),
        close_care("A", closed_on="2026-12-04"),
    )
    assert outside(told) == {Outside.DEFERRED_CARE: 1}


def test_care_that_runs_stands_outside_until_it_is_closed(told: Told) -> None:
    told.tell(*ORGANISATION, *born("A"), assign_package("A", first_day="2026-11-21"))
    assert outside(told) == {Outside.IN_CARE: 1}
    told.tell(*sessions("A", 1440), close_care("A", closed_on="2026-11-30"))
    assert outside(told) == {}


def test_care_given_without_an_indication_stands_outside(told: Told) -> None:
    told.tell(*ORGANISATION, *born("A"), *sessions("A", 180), close_care("A"))
    assert outside(told) == {Outside.NEVER_INDICATED: 1}


def test_who_never_got_care_is_nobodys_client(told: Told) -> None:
    told.tell(*ORGANISATION, *born("A"), *born("B"), close_care("B"))
    assert outside(told) == {}


def test_who_chose_minimum_care_beforehand_stands_outside_once_she_is_indicated(
    told: Told,
) -> None:
    told.tell(*ORGANISATION, *born("A"))
    told.tell(ChooseMinimumCare(family="A", chosen_on=day("2026-11-01")))
    assert outside(told) == {}
    told.tell(assign_package("A", first_day="2026-11-21"))
    assert outside(told) == {Outside.MINIMUM_CARE: 1}


def test_what_stands_outside_is_of_the_region_and_days_asked_for(told: Told) -> None:
    told.tell(*ORGANISATION, *born("A", region="gooi"), *sessions("A", 180), close_care("A"))
    assert outside(told, Selection(region="utrecht")) == {}
    assert outside(told, Selection(first_day=day("2026-12-02"))) == {}
    assert outside(told, Selection(region="gooi")) == {Outside.NEVER_INDICATED: 1}


def indicated(told: Told, *facts: str) -> None:
    told.tell(*BEGUN, *born("A"))
    told.tell(*(record_fact(fact, family="A") for fact in facts), indicate_family(family="A"))


def test_the_norm_is_what_was_first_given_and_a_re_indication_deviates_from_it(told: Told) -> None:
    indicated(told)
    told.tell(
        record_fact(family="A"),
        indicate_family(Moment.RE_INDICATION, family="A"),
        *sessions("A", 2580),
        close_care("A"),
    )
    (found,) = told.ask(counted_clients, Selection())
    # First package 1 (2280), then package 2 (2760): 480 more, of which 180 were not given.
    assert (found.package, found.norm_minutes, found.deviation) == (1, 2280, 300)
    assert found.reasons == {Reason.RE_INDICATED: 480, Reason.ENDED_BY_CLIENT: -180}


def test_what_a_correction_gives_was_the_norm_from_the_start(told: Told) -> None:
    indicated(told, "pelvic-pain")
    told.tell(correct_indication(family="A"), *sessions("A", 2280), close_care("A"))
    (found,) = told.ask(counted_clients, Selection())
    assert (found.package, found.norm_minutes, found.reasons) == (1, 2280, {})


def test_a_re_indication_after_a_correction_is_one_all_the_same(told: Told) -> None:
    indicated(told, "pelvic-pain")
    told.tell(correct_indication(family="A"), record_fact(family="A"))
    told.tell(indicate_family(Moment.RE_INDICATION, family="A"), *sessions("A", 2760))
    told.tell(close_care("A", why=ClosingReason.TRANSFERRED))
    (found,) = told.ask(counted_clients, Selection())
    assert (found.norm_minutes, found.reasons) == (2280, {Reason.RE_INDICATED: 480})


def test_the_families_behind_a_number_can_be_asked_for(told: Told) -> None:
    told.tell(*ORGANISATION, *client("A"), *client("B", 2160), *client("C", 2760, package=2))
    of_package = told.ask(counted_clients, Selection(), package=1)
    assert [each.family for each in of_package] == ["A", "B"]
    ended = told.ask(counted_clients, Selection(), reason=Reason.ENDED_BY_CLIENT)
    assert [(each.family, each.deviation) for each in ended] == [("B", -120)]
