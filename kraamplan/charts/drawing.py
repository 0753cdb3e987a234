"""From a chart to SVG that can stand in a page: named, described, without script or style.

The chart is drawn by Vega-Lite, inside vl-convert; that takes a second the first time and a tenth
of one after, so what was drawn is kept.
"""

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from textwrap import wrap
from typing import Any

from kraamplan.lagging import said_nl

_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_OPENING = re.compile(r"<svg [^>]*>")
_LINE = 100
"""Characters of what is said above a chart that fit its width."""
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is drawn, in words and in rows; the rows are what is exported besides."""

    name: str
    title: str
    description: str
    rows: tuple[Row, ...]
    spec: Row


def svg(chart: Chart) -> str:
    """The chart as an element that screen readers read as one image with a title."""
    drawn = _ROLES.sub("", _drawn(json.dumps(chart.spec, sort_keys=True)))
    named = (
        f'<title id="{chart.name}-title">{escape(chart.title)}</title>'
        f'<desc id="{chart.name}-desc">{escape(chart.description)}</desc>'
    )
    labelled = (
        f' role="img" aria-labelledby="{chart.name}-title" aria-describedby="{chart.name}-desc">'
    )
    return _OPENING.sub(lambda found: found[0][:-1] + labelled + named, drawn, count=1)


def saved_svg(chart: Chart, incomplete: frozenset[str]) -> str:
    """The chart as a file of its own, which says itself of which families it may lag behind."""
    if not incomplete:
        return svg(chart)
    said = f"Onvolledig: {said_nl(incomplete)}"
    above = {"text": wrap(said, _LINE), "anchor": "start", "fontSize": 11, "fontWeight": "normal"}
    spec = {**chart.spec, "title": above}
    return svg(replace(chart, description=f"{chart.description} {said}", spec=spec))


@lru_cache(maxsize=64)
def _drawn(spec: str) -> str:
    # Loaded when something is drawn: it starts an engine that most commands never need.
    import vl_convert  # noqa: PLC0415

    drawn: str = vl_convert.vegalite_to_svg(spec, format_locale="nl-NL")
    return drawn
