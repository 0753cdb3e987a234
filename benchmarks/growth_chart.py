"""How reads grow with the log, as a chart: one line per question, on logarithmic scales."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from kraamplan.charts.drawing import Chart, svg

_WIDTH, _HEIGHT = 560, 360
_SHOWN = (
    "hour_budgets.week_budgets (region, week)",
    "hour_budgets.family_budgets",
    "planning_problem.planning_problem",
    "roster_board.roster_board",
    "scarcity.waiting_families",
    "budget_neutrality.budget_neutrality",
    "decision_history.decision_history",
    "decision_history.position_at",
)
"""All sixty would be a thicket; these are read most, or grow most."""


def growth_svg(events: Sequence[int], milliseconds: Mapping[str, Sequence[Any]]) -> str:
    """Milliseconds as of half the log over events of the log."""
    rows = tuple(
        {"question": name, "events": size, "milliseconds": round(times["half"], 3)}
        for name in _SHOWN
        for size, times in zip(events, milliseconds[name], strict=True)
    )
    logarithmic = alt.Scale(type="log", nice=False)
    chart = (
        alt.Chart(alt.InlineData(values=list(rows)))
        .mark_line(point=True)
        .encode(
            x=alt.X("events:Q", title="events in the log", scale=logarithmic),
            y=alt.Y("milliseconds:Q", title="milliseconds, as of half", scale=logarithmic),
            color=alt.Color("question:N", title=None),
        )
        .properties(width=_WIDTH, height=_HEIGHT)
    )
    return svg(
        Chart(
            name="as-of-growth",
            title="Reads as of half the log",
            description="Milliseconds of questions over events in the log, both logarithmic.",
            rows=rows,
            spec=chart.to_dict(),
        )
    )
