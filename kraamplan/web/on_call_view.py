"""Who is on call in a week as the board shows it: blocks in a carer's days, places of each day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.on_call.facts import BlockName, OnCallBlock
from domain.values.week import Week
from projections.on_call import Filled, OnCallWeek, on_call_week
from projections.reader import Reader
from projections.roster_board import PUBLISHED


class Standing(StrEnum):
    """Whether a carer was told of a block, and will be still."""

    TOLD = "told"
    DRAFTED = "drafted"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Duty:
    """One block of one carer."""

    block: OnCallBlock
    standing: Standing

    @property
    def minutes(self) -> int:
        """How long it lasts, with the hour that a change of the clock takes or gives."""
        return int((self.block.ends_at - self.block.starts_at).total_seconds() // 60)


@dataclass(frozen=True, slots=True)
class Places:
    """One day's blocks, in order of time."""

    day: date
    blocks: tuple[Filled, ...]

    def block(self, name: str) -> Filled | None:
        """One of the blocks, unless it asks for nobody and nobody has it."""
        return next((each for each in self.blocks if each.block == name), None)

    @property
    def needed(self) -> int:
        """Carers its blocks ask for together."""
        return sum(each.needed for each in self.blocks)

    @property
    def on_call(self) -> int:
        """Carers its blocks have together."""
        return sum(len(each.on_call) for each in self.blocks)

    @property
    def missing(self) -> int:
        """Carers too few, block by block: one too many at night helps nobody by day."""
        return sum(each.missing for each in self.blocks)


@dataclass(frozen=True, slots=True)
class OnCallView:
    """A week on call."""

    shown: OnCallWeek
    published: bool
    """Whether carers were told everything that is shown."""
    days: tuple[Places, ...]
    duties: Mapping[tuple[str, date], tuple[Duty, ...]]

    def of(self, carer: str, day: date) -> tuple[Duty, ...]:
        """A carer's blocks of a day, in order of time."""
        return self.duties.get((carer, day), ())

    def on(self, day: date) -> Places:
        """The places of a day of the week."""
        return next(each for each in self.days if each.day == day)

    def minutes(self, carer: str) -> int:
        """How long a carer is on call in the week; what is to end does not count."""
        return sum(
            duty.minutes
            for (whose, _), duties in self.duties.items()
            for duty in duties
            if whose == carer and duty.standing is not Standing.ENDING
        )


def on_call_view(reader: Reader, region: str, week: Week, layer: str) -> OnCallView | None:
    """What carers were told, and beside a proposal the draft that would replace it; None if none.

    A draft that was published is not what counts any more: single blocks may have changed since.
    """
    told = on_call_week(reader, region, week, published=True)
    drafted = None if layer == PUBLISHED else on_call_week(reader, region, week)
    if told is not None and (drafted is None or drafted.plan == told.plan):
        shown = told
    elif drafted is not None:
        shown = drafted
    else:
        return None
    standing = _blocks(told)
    coming = _blocks(shown)
    duties: dict[tuple[str, date], list[Duty]] = {}
    for key, block in sorted({**standing, **coming}.items(), key=lambda one: one[1].starts_at):
        state = Standing.TOLD if key in standing else Standing.DRAFTED
        if key not in coming:
            state = Standing.ENDING
        duties.setdefault((block.carer, block.day), []).append(Duty(block, state))
    return OnCallView(
        shown=shown,
        published=shown is told,
        days=tuple(
            Places(day, tuple(each for each in shown.blocks if each.day == day))
            for day in week.days
        ),
        duties={key: tuple(found) for key, found in duties.items()},
    )


def _blocks(week: OnCallWeek | None) -> dict[tuple[str, date, BlockName], OnCallBlock]:
    blocks = () if week is None else week.blocks
    return {(one.carer, one.day, one.block): one for each in blocks for one in each.on_call}
