"""The price of changing what was published."""

from msgspec.structs import replace

from planner.price import price
from planner.wishes import Published, Wishes
from tests.planner.toys import carer, cheapest, given, problem, visit

PARTS = [visit("a", 0), visit("a", 1)]
DRIVES = {("anna", "a"): 0, ("bea", "a"): 10}
# Two visits of three hours; whoever makes both, the two contracts are missed by nothing.
ASKED = replace(
    problem(PARTS, [carer("anna", contract=0), carer("bea", contract=0)], drives=DRIVES),
    wishes=Wishes(published=tuple(Published(visit=one.id, carer="bea") for one in PARTS)),
)


def test_every_published_visit_of_another_carer_counts() -> None:
    term = price(ASKED, [given(PARTS[0], "anna"), given(PARTS[1], "bea")])[4]

    assert (term.name, term.quantity, term.cost) == ("stability", 1, 1_000)


def test_a_published_visit_left_open_has_changed_too() -> None:
    assert price(ASKED, [given(PARTS[1], "bea")])[4].quantity == 1


def test_who_was_published_keeps_coming_though_another_lives_nearer() -> None:
    # Two drives of 20 minutes are 400, less than two changes; 6 hours over a contract of none are
    # 720 whoever works them.
    assert cheapest(ASKED) == (400 + 720, {one.id: "bea" for one in PARTS})


def test_a_published_visit_that_is_not_asked_any_more_changes_nothing() -> None:
    gone = replace(ASKED, wishes=Wishes(published=(Published(visit="gone", carer="bea"),)))

    assert price(gone, [given(one, "anna") for one in PARTS])[4].quantity == 0
    assert cheapest(gone) == (720, {one.id: "anna" for one in PARTS})
