"""Charts of benchmarks: one horizontal axis, and figures of different units beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from kraamplan.charts.drawing import Row

_WIDTH, _HEIGHT = 300, 260


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis shows, and how."""

    field: str
    title: str
    logarithmic: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines of one unit, a colour for each value of `line` when that is given."""

    axis: Axis
    rows: Sequence[Row]
    line: str | None = None


def beside_each_other(horizontal: Axis, panels: Sequence[Panel]) -> Row:
    """The drawing of panels over one horizontal axis."""
    drawn = alt.hconcat(*(_panel(horizontal, each) for each in panels))
    spec: Row = drawn.resolve_scale(color="independent").to_dict()
    return spec


def _panel(horizontal: Axis, panel: Panel) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=list(panel.rows)))
        .mark_line(point=True)
        .encode(
            x=alt.X(f"{horizontal.field}:Q", title=horizontal.title, scale=_scale(horizontal)),
            y=alt.Y(f"{panel.axis.field}:Q", title=panel.axis.title, scale=_scale(panel.axis)),
        )
        .properties(width=_WIDTH, height=_HEIGHT)
    )
    if panel.line is not None:
        chart = chart.encode(color=alt.Color(f"{panel.line}:N", title=None))
    return chart


def _scale(axis: Axis) -> alt.Scale:
    return alt.Scale(type="log", nice=False) if axis.logarithmic else alt.Scale()
