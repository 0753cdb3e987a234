"""How the planner grows with an organisation, as a chart: seconds, memory and gap over carers."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.panels import Axis, Panel, beside_each_other
from kraamplan.charts.drawing import Chart, svg

_SECONDS = {
    "first roster": "seconds_of_work_to_first_roster",
    "gap of 8 %": "seconds_of_work_to_gap_0.08",
    "gap of 5 %": "seconds_of_work_to_gap_0.05",
    "end": "seconds_of_work",
}


def growth_svg(sizes: Sequence[Mapping[str, Any]]) -> str:
    """Seconds of the processor until four events, the peak of memory and the gap at the end."""
    ordered = sorted(sizes, key=lambda size: size["carers"])
    seconds = tuple(
        {"carers": size["carers"], "until": until, "seconds": size[figure]}
        for size in ordered
        for until, figure in _SECONDS.items()
        if size[figure] is not None
    )
    ends = tuple(
        {"carers": size["carers"], "memory_mb": size["memory"], "gap": 100 * size["gap"]}
        for size in ordered
    )
    panels = (
        Panel(Axis("seconds", "seconds of the processor", logarithmic=True), seconds, "until"),
        Panel(Axis("memory_mb", "peak of memory, MB"), ends),
        Panel(Axis("gap", "proven gap at the end, %"), ends),
    )
    return svg(
        Chart(
            name="planner-growth",
            title="The planner over sizes of an organisation",
            description="Seconds of the processor, memory and proven gap over carers.",
            rows=(*seconds, *ends),
            spec=beside_each_other(Axis("carers", "carers", logarithmic=True), panels),
        )
    )
