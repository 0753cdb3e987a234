"""The charts of budget neutrality. Hours throughout; colours are those of the pages."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from kraamplan.charts.drawing import Chart, Row
from kraamplan.neutrality import Answer

_SKY, _INK, _BLUE, _VERMILLION, _GREEN_PALE = "#56b4e9", "#1c2329", "#005a8e", "#963f00", "#d9f0e8"
_WIDTH, _HEIGHT = 640, 240


def neutrality_charts(answer: Answer) -> Mapping[str, Chart]:
    """Every chart there is something to draw of, by name."""
    if not answer.course.points:
        return {}
    found = (_packages(answer), _cumulative(answer), _control(answer))
    return {chart.name: chart for chart in found}


def _packages(answer: Answer) -> Chart:
    alt = _altair()
    rows = tuple(
        {
            "package": "–" if each.package is None else str(each.package),
            "families": each.delivered.count,
            "norm_hours": _hours(each.norm.mean),
            "planned_hours": _hours(each.planned),
            "delivered_hours": _hours(each.delivered.mean),
            "spread_hours": None if each.delivered.spread is None else each.delivered.spread / 60,
        }
        for each in answer.neutrality.packages
    )
    base = alt.Chart(_values(rows)).encode(x=alt.X("package:N", title="pakket", sort=None))
    bars = base.mark_bar(color=_SKY).encode(y=alt.Y("delivered_hours:Q", title="uur per gezin"))
    planned = base.mark_point(shape="diamond", color=_VERMILLION, filled=True, size=70, opacity=1)
    norm = base.mark_tick(color=_INK, thickness=3)
    return Chart(
        name="packages",
        title="Norm, gepland en geleverd per pakket",
        description="Balk: gemiddeld geleverd. Streepje: norm. Ruit: gemiddeld gepland.",
        rows=rows,
        spec=_sized(
            alt.layer(bars, planned.encode(y="planned_hours:Q"), norm.encode(y="norm_hours:Q"))
        ),
    )


def _cumulative(answer: Answer) -> Chart:
    alt = _altair()
    reference = answer.neutrality.reference
    low = (reference.minutes - reference.tolerance_minutes) / 60
    high = (reference.minutes + reference.tolerance_minutes) / 60
    rows = tuple(
        {
            "period": point.period,
            "families": point.clients,
            "delivered_hours": _hours(point.delivered),
            "cumulative_hours": _hours(point.cumulative),
            "reference_hours": reference.minutes / 60,
            "band_low_hours": low,
            "band_high_hours": high,
        }
        for point in answer.course.points
    )
    base = alt.Chart(_values(rows)).encode(x=alt.X("period:N", title=None, sort=None))
    y = alt.Y("cumulative_hours:Q", title="uur per gezin", scale=alt.Scale(zero=False))
    edges = alt.Chart(_values((rows[0],)))
    band = edges.mark_rect(color=_GREEN_PALE).encode(y="band_low_hours:Q", y2="band_high_hours:Q")
    middle = edges.mark_rule(color=_INK, strokeDash=[6, 4]).encode(y="reference_hours:Q")
    line = base.mark_line(color=_BLUE, point=alt.OverlayMarkDef(color=_BLUE)).encode(y=y)
    return Chart(
        name="cumulative",
        title="Gemiddelde tot en met elke periode, met de band",
        description="Lijn: gemiddeld geleverd tot en met de periode. Vlak: referentie met marge.",
        rows=rows,
        spec=_sized(alt.layer(band, middle, line)),
    )


def _control(answer: Answer) -> Chart:
    alt = _altair()
    course, chart = answer.course, answer.course.chart
    fired: dict[int, list[str]] = {}
    for signal in chart.signals if chart else ():
        fired.setdefault(signal.index, []).append(str(signal.rule))
    rows = tuple(
        {
            "period": point.period,
            "families": point.clients,
            "deviation_hours": _hours(point.deviation),
            "centre_hours": chart.centre / 60 if chart else None,
            "lower_hours": chart.lower / 60 if chart else None,
            "upper_hours": chart.upper / 60 if chart else None,
            "signals": " ".join(fired.get(place, ())),
        }
        for place, point in enumerate(course.points)
    )
    base = alt.Chart(_values(rows)).encode(
        x=alt.X("period:N", title=None, sort=None),
        y=alt.Y("deviation_hours:Q", title="uur boven de norm"),
    )
    layers: list[Any] = [
        base.mark_line(color=_BLUE, point=alt.OverlayMarkDef(color=_BLUE)),
        base.mark_point(
            shape="diamond", color=_VERMILLION, size=160, strokeWidth=2
        ).transform_filter("datum.signals != ''"),
    ]
    if chart is not None:
        edges = alt.Chart(_values((rows[0],)))
        for name, dash in (("centre", [1, 0]), ("lower", [6, 4]), ("upper", [6, 4])):
            layers.append(edges.mark_rule(color=_INK, strokeDash=dash).encode(y=f"{name}_hours:Q"))
    return Chart(
        name="control",
        title="Afwijking van de norm per periode, met natuurlijke grenzen",
        description="Lijn: gemiddelde afwijking. Streepjeslijnen: grenzen. Ruit: signaal.",
        rows=rows,
        spec=_sized(alt.layer(*layers)),
    )


def _altair() -> Any:
    # Loaded when something is drawn: it takes longer to load than most commands to answer.
    import altair  # noqa: PLC0415

    return altair


def _values(rows: tuple[Row, ...]) -> Any:
    return _altair().Data(values=list(rows))


def _sized(chart: Any) -> Row:
    sized: Row = chart.properties(width=_WIDTH, height=_HEIGHT).to_dict()
    return sized


def _hours(minutes: Fraction | None) -> float | None:
    return None if minutes is None else float(minutes) / 60
