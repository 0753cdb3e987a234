"""The price of days asked off, and of others than the carers a family prefers."""

from msgspec.structs import replace

from planner.price import price
from planner.wishes import DayOff, Pair, Wishes
from tests.planner.toys import carer, cheapest, given, problem, visit

PARTS = [visit("a", 0), visit("a", 1)]
DRIVES = {("anna", "a"): 0, ("bea", "a"): 10}
PLAIN = problem(PARTS, [carer("anna", contract=0), carer("bea", contract=0)], drives=DRIVES)
OFF = replace(PLAIN, wishes=Wishes(days_off=(DayOff(carer="anna", day=0),)))
PREFERRED = replace(PLAIN, wishes=Wishes(preferred=(Pair(carer="bea", family="a"),)))


def test_a_day_worked_that_was_asked_off_counts_once() -> None:
    term = price(OFF, [given(one, "anna") for one in PARTS])[6]

    assert (term.name, term.quantity, term.cost) == ("days_off", 1, 1_500)


def test_she_has_it_off_where_another_can_come_for_less() -> None:
    # 720 for 6 hours over contracts of none. Anna on both days: 1,500. Bea on both: two drives of
    # 20 minutes, 400. One each would add a second face to one drive.
    assert cheapest(OFF) == (720 + 400, {one.id: "bea" for one in PARTS})


def test_each_visit_by_another_than_preferred_counts() -> None:
    term = price(PREFERRED, [given(PARTS[0], "anna"), given(PARTS[1], "bea")])[7]

    assert (term.name, term.quantity, term.cost) == ("preferred_carer", 1, 1_500)
    assert cheapest(PREFERRED) == (720 + 400, {one.id: "bea" for one in PARTS})


def test_a_preferred_carer_who_is_not_there_is_no_reproach_to_others() -> None:
    gone = replace(PLAIN, wishes=Wishes(preferred=(Pair(carer="gone", family="a"),)))

    assert price(gone, [given(one, "anna") for one in PARTS])[7].quantity == 0
    assert cheapest(gone)[0] == 720
