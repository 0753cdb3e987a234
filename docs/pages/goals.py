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
        "An organisation sets its own prices from a day on with `SetPlanningGoals` (see "
        "[record files](record-files.md)); `kraamplan plan --weight travel_minute=20` sets one for "
        "a single run. The problem a run keeps holds the prices it was solved by.",
    )
