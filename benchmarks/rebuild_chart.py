"""How a rebuild grows with the log, as a chart: seconds and memory over events, side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.panels import Axis, Panel, beside_each_other
from kraamplan.charts.drawing import Chart, svg


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
    memory = tuple(row for row in rows if row["what"] == "rebuild")
    panels = (
        Panel(Axis("seconds", "seconds of the processor"), rows, "what"),
        Panel(Axis("memory_mb", "peak of memory, MB"), memory),
    )
    return svg(
        Chart(
            name="rebuild-growth",
            title="A rebuild of every read model",
            description="Seconds and memory of a rebuild over events in the log.",
            rows=rows,
            spec=beside_each_other(Axis("events", "events in the log"), panels),
        )
    )
