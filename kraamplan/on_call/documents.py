"""Blocks on call and the stand-by reserve as documents: what --json gives."""

from typing import Any

from kraamplan.capacity.documents import chance
from kraamplan.on_call.need import WeekNeed
from kraamplan.on_call.reserve import Reserve
from projections.on_call import OnCallWeek

Document = dict[str, Any]


def need_document(need: WeekNeed) -> Document:
    """What a week asks for, block by block."""
    return {
        "region": need.region,
        "week": str(need.week),
        "percent": need.level.percent,
        "blocks": [
            {
                "day": one.day,
                "block": str(one.block),
                "mean_calls": round(one.mean, 3),
                "calls": one.calls,
                "carers": one.carers,
                "enough": chance(one.enough),
            }
            for one in need.blocks
        ],
    }


def week_document(week: OnCallWeek) -> Document:
    """Who is on call in a week."""
    return {
        "region": week.region,
        "week": week.week,
        "plan": str(week.plan),
        "published": week.published,
        "version": week.version,
        "percent": week.percent,
        "cost": week.objective,
        "proven_minimum": week.lower_bound,
        "missing": sum(each.missing for each in week.blocks),
        "blocks": [
            {
                "day": each.day,
                "block": str(each.block),
                "needed": each.needed,
                "missing": each.missing,
                "on_call": [
                    {
                        "carer": one.carer,
                        "starts_at": one.starts_at,
                        "ends_at": one.ends_at,
                        "care_days": one.care_days,
                    }
                    for one in each.on_call
                ],
            }
            for each in week.blocks
        ],
        "carers": [{"carer": carer, "blocks": blocks} for carer, blocks in week.by_carer.items()],
    }


def reserve_document(found: Reserve) -> Document:
    """Who should stand by on the days of a week, and what each reserve buys."""
    return {
        "region": found.region,
        "week": str(found.week),
        "percent": found.level.percent,
        "draws": found.draws,
        "seed": found.seed,
        "enough": found.enough,
        "days": [
            {
                "day": one.day,
                "in_care": one.in_care,
                "ended": one.ended,
                "to_come": round(one.expected, 3),
                "carers": one.carers,
            }
            for one in found.days
        ],
        "reserves": [
            {
                "carers": one.carers,
                "days_without_shortage": chance(one.days),
                "weeks_without_shortage": chance(one.weeks),
                "keeps_promise": one.weeks >= found.level.percent / 100,
            }
            for one in found.table
        ],
    }
