"""The hours a contract leaves room for.

Rule: In a week a carer is planned for no more than her contract and the plus hours of a week. Over
    a quarter that is over, her work lies no further above or below her contract than the hours a
    quarter may carry over.

Source: CAO Kraamzorg art. 4.3 (plus and minus hours are kept by quarter, signalled and settled) on
    the contract of art. 4.1. The texts read name no number: that of a week is invented, that of a
    quarter nobody sets until an organisation does.

Parameters: Rulebook.plus_week_minutes and, of time worked, Rulebook.quarter_balance_minutes.

Counted as: Minutes of work and on call that start on the days of the week or quarter, against a
    seventh of the weekly contract for each day she is employed and not away. A roster cannot make
    work there is no demand for: below her contract in a week is a goal with a price, no rule.

Passes: With 24 hours of contract and 8 plus hours a week, four visits of 8 hours: 32 hours.

Violates: The same with a fifth visit of 3 hours: 35 hours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import ClassVar, Self

from domain.labour.rule import (
    NOTHING_BEFORE,
    Band,
    History,
    Violation,
    Work,
    by_carer,
    hours_en,
    hours_nl,
)
from domain.labour.rulebook import Rulebook
from domain.values.horizon import Horizon


@dataclass(frozen=True, slots=True)
class ContractBand:
    """Minutes above a contract in a week, and from it after a quarter; None asks nothing.

    What a contract is, history says: in bands, which the rule makes of it.
    """

    name: ClassVar[str] = "contract_band"
    source: ClassVar[str] = "CAO Kraamzorg art. 4.3"

    plus_week: int | None
    quarter_balance: int | None = None

    @classmethod
    def under(cls, rulebook: Rulebook) -> Self:
        return cls(rulebook.plus_week_minutes, rulebook.quarter_balance_minutes)

    def of_week(self, carer: str, monday: date, sunday: date, contract: int) -> Band | None:
        """The band of a week yet to be worked, of what the contract asks in it."""
        if self.plus_week is None:
            return None
        return Band(carer, monday, sunday, 0, contract + self.plus_week)

    def of_quarter(self, carer: str, first: date, last: date, contract: int) -> Band | None:
        """The band of a quarter that is over, of what the contract asked in it."""
        if self.quarter_balance is None:
            return None
        least = max(0, contract - self.quarter_balance)
        return Band(carer, first, last, least, contract + self.quarter_balance)

    def violations(
        self, work: Sequence[Work], history: History = NOTHING_BEFORE, /
    ) -> tuple[Violation, ...]:
        return tuple(
            sorted(
                self._violation(band, total, within, history)
                for band, total, within in self.totals(work, history)
                if not band.least <= total <= band.most
            )
        )

    def totals(
        self, work: Sequence[Work], history: History
    ) -> Iterator[tuple[Band, int, list[Work]]]:
        """(band, minutes, work) of every band of a carer with any work, none in it included."""
        hers = dict(by_carer(work)) if history.bands else {}
        for band in history.bands:
            if band.carer in hers:
                within = [
                    one for one in hers[band.carer] if band.first_day <= one.day <= band.last_day
                ]
                if within or band.least:
                    yield band, sum(one.end - one.start for one in within), within

    def _violation(
        self, band: Band, total: int, within: Sequence[Work], history: History
    ) -> Violation:
        begins, ends = (
            Horizon(history.first_day, 1).offset_at((day - history.first_day).days, time())
            for day in (band.first_day, band.last_day + timedelta(days=1))
        )
        return Violation(
            rule=self.name,
            carer=band.carer,
            start=min((one.start for one in within), default=begins),
            end=max((one.end for one in within), default=ends),
            measured=total,
            allowed=band.most if total > band.most else band.least,
            message_nl=f"{band.carer} werkt {hours_nl(total)} van {band.first_day} tot en met "
            f"{band.last_day}; haar contract geeft ruimte voor {hours_nl(band.least)} tot "
            f"{hours_nl(band.most)} ({self.source}).",
            message_en=f"{band.carer} works {hours_en(total)} from {band.first_day} to "
            f"{band.last_day}; her contract leaves room for {hours_en(band.least)} to "
            f"{hours_en(band.most)} ({self.source}).",
        )
