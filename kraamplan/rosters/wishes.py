"""What families and carers wish of a roster: shown, and priced in the roster there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.organisation.planning_goals import PlanningGoals
from domain.roster.errors import NobodyAskedError
from domain.values.week import Week
from kraamplan.asking import BadQuestionError
from planner.explaining.planned import Planned
from planner.explaining.wish_price import WishPrice, price_of_wish
from planner.wishes import DayOff, Pair, Pin, Wish, Wishes
from projections.planning_wishes import (
    DayOffWish,
    FamilyPriority,
    PairWish,
    days_off_wished,
    goals_in,
    pairs_wished,
    priorities_set,
)
from projections.reader import Reader

Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """Everything that is wished, of everybody or of one family or carer."""

    pairs: tuple[PairWish, ...]
    priorities: tuple[FamilyPriority, ...]
    days_off: tuple[DayOffWish, ...]
    goals: PlanningGoals
    """What holds on the day asked about."""


def wished(
    reader: Reader, day: date, *, family: str | None = None, carer: str | None = None
) -> Wished:
    """What stands on record; of days off those from a day on."""
    return Wished(
        pairs=tuple(
            one
            for one in pairs_wished(reader)
            if family in (None, one.family) and carer in (None, one.carer)
        ),
        priorities=tuple(
            one for one in priorities_set(reader) if carer is None and family in (None, one.family)
        ),
        days_off=tuple(
            one
            for one in days_off_wished(reader)
            if family is None and carer in (None, one.carer) and one.day >= day
        ),
        goals=goals_in(reader, day),
    )


def wished_document(found: Wished) -> Document:
    """The same as --json and the HTTP interface give it."""
    return {
        "carers": [
            {"family": one.family, "carer": one.carer, "wish": one.wish} for one in found.pairs
        ],
        "priorities": [{"family": one.family, "percent": one.percent} for one in found.priorities],
        "days_off": [{"carer": one.carer, "day": one.day} for one in found.days_off],
        "goals": {
            "prices": [{"goal": str(one.goal), "points": one.points} for one in found.goals.prices],
            "most_carers": found.goals.most_carers,
        },
    }


def wishes_of(planned: Planned) -> tuple[Wish, ...]:
    """The wishes a roster was made with and that have a price of their own, in order."""
    known = Wishes.of(planned.problem.wishes) or Wishes()
    listed: Iterable[Wish] = (*known.forbidden, *known.preferred, *known.days_off, *known.pins)
    return tuple(listed)


def asked_wish(
    planned: Planned,
    *,
    family: str | None = None,
    carer: str | None = None,
    day: date | None = None,
) -> Wish | None:
    """The wish that is meant; without any of the three the most carers a family may have.

    Raises BadQuestionError for a combination that names no wish.
    """
    match family, carer, day:
        case None, None, None:
            return None
        case str(), str(), None:
            return Pair(carer=carer, family=family)
        case None, str(), date():
            return DayOff(carer=carer, day=(day - planned.problem.first_day).days)
    raise BadQuestionError(
        "noem gezin en zorgverlener, of zorgverlener en dag, of geen van drie",
        "name family and carer, or carer and day, or none of the three",
    )


def priced_wish(planned: Planned, wish: Wish | None) -> WishPrice:
    """What a wish costs in a roster. Raises NobodyAskedError where it was made without it."""
    try:
        return price_of_wish(planned, wish)
    except ValueError:
        raise NobodyAskedError(week=Week.containing(planned.problem.first_day)) from None


def wish_document(planned: Planned, wish: Wish | None) -> Document:
    """Whom and what a wish is about; all null is the most carers a family may have."""
    family = wish.family if isinstance(wish, Pair) else None
    carer = None if wish is None else wish.carer
    visit = wish.visit if isinstance(wish, Pin) else None
    day = None
    if isinstance(wish, DayOff):
        day = planned.problem.first_day + timedelta(days=wish.day)
    return {"family": family, "carer": carer, "day": day, "visit": visit}


def price_document(planned: Planned, found: WishPrice) -> Document:
    """What one wish costs, in points."""
    return {
        "wish": wish_document(planned, found.wish),
        "shown": found.shown,
        "at_least": found.at_least,
        "at_most": found.at_most,
        "exact": found.exact,
        "text_nl": found.text_nl,
        "text_en": found.text_en,
    }
