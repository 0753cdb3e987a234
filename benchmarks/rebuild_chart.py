"""How a rebuild grows with the log, as a chart: seconds and memory over events, side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from kraamplan.charts.drawing import Chart, svg

_WIDTH, _HEIGHT = 300, 260


def rebuild_svg(sizes: Sequence[Mapping[str, Any]]) -> str:
    """Seconds of the processor, of the rebuild and of decoding alone, and the peak of memory."""
    rows = tuple(
        {
            "events": each["events"],
            "what": what,
            "seconds": each[f"{what}_seconds"],
            "memory_mb": each["memory_mb"],
        }
        for each in sizes
        for what in ("rebuild", "decode")
    )
    drawn = (
        alt.Chart(alt.InlineData(values=list(rows)))
        .mark_line(point=True)
        .encode(x=alt.X("events:Q", title="events in the log"))
        .properties(width=_WIDTH, height=_HEIGHT)
    )
    seconds = drawn.encode(
        y=alt.Y("seconds:Q", title="seconds of the processor"),
        color=alt.Color("what:N", title=None),
    )
    memory = drawn.transform_filter("datum.what == 'rebuild'").encode(
        y=alt.Y("memory_mb:Q", title="peak of memory, MB")
    )
    return svg(
        Chart(
            name="rebuild-growth",
            title="A rebuild of every read model",
            description="Seconds and memory of a rebuild over events in the log.",
            rows=rows,
            spec=(seconds | memory).to_dict(),
        )
    )
