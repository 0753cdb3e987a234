"""Every goal of the planner with its price."""

from docs.markdown import code, page, prose, table
from domain.values import goal


def content() -> str:
    """The page."""
    return page(
        "# Goals of the planner",
        prose(goal.__doc__),
        table(
            ("goal", "points", "for each", "part of", "source"),
            (
                (code(str(each)), str(price.points), price.unit, code(price.term), "invented")
                for each, price in goal.INVENTED_PRICES.items()
            ),
        ),
        "Weekends and far trips are shared over 13 weeks: what a carer had of them before the "
        "horizon makes the next one dearer, so it goes to whoever had fewer, when that costs less "
        "than it drives more. A weekend on call counts as one worked. Within the horizon itself "
        "each one costs the same. Turns on call are shared when blocks are made: each block of a "
        "calendar quarter costs a carer more than the one before, the more so the smaller her "
        "contract, and a block counts once whether or not she was called.",
        "An organisation sets its own prices from a day on with `SetPlanningGoals` (see "
        "[record files](record-files.md)); `kraamplan plan --weight travel_minute=20` sets one for "
        "a single run. The problem a run keeps holds the prices it was solved by.",
    )
