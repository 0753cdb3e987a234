"""On which days of the horizon a carer may work, by the rules that look at many days at once.

Days are bits of a mask, bit 0 being the first day. A rule is asked about her past together with a
stretch on each day of the mask that runs from the earliest start to the latest end she could have
there: what passes is lawful at any starts she could keep. Where the starts cannot matter it is
exact. A mask with fewer days than a lawful one is lawful. The bound by decomposition knows nothing
of this: it bounds the problem without these rules.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from domain.labour.catalogue import rules_under, violations_of
from domain.labour.rule import History, Work
from domain.labour.rules.consecutive_shifts import ConsecutiveShifts
from domain.labour.rules.free_sundays import FreeSundays
from domain.labour.rules.free_weekends import FreeWeekends
from domain.labour.rules.on_call_free_periods import OnCallFreePeriods
from domain.labour.rules.weekly_rest import WeeklyRest
from planner.situation import Situation
from planner.starts import Starts

FORTNIGHT = 14
"""Days of which the weekly rest offers all its ways."""
SHORT = 10
"""The same for days off when on call."""
DayRule = WeeklyRest | FreeSundays | FreeWeekends | OnCallFreePeriods | ConsecutiveShifts
"""Rules that hang on which days are worked, not on who is visited there."""


class DayPatterns:
    """Lawful days of every carer; each answer is worked out once."""

    def __init__(self, situation: Situation, widest: Mapping[str, Mapping[int, Work]]) -> None:
        """widest: of each carer and day, work from the earliest start to the latest end."""
        self._rules: list[DayRule] = [
            rule
            for rule in rules_under(situation.problem.rulebook)
            if isinstance(rule, DayRule) and rule.in_force
        ]
        self._days = widest if self._rules else {}
        self._past = {carer: situation.fixed(carer) for carer in self._days}
        self._history = _by_carer(situation.history)
        self._unknown = History(first_day=situation.problem.first_day)
        self._lawful: defaultdict[str, dict[int, bool]] = defaultdict(dict)

    @property
    def bind(self) -> bool:
        """Whether any of these rules is in force."""
        return bool(self._rules)

    def lawful(self, carer: str, mask: int) -> bool:
        """Whether she may work on all days of the mask; she has to have visits there."""
        known = self._lawful[carer]
        answer = known.get(mask)
        if answer is None:
            answer = known[mask] = all(self._passes(rule, carer, mask) for rule in self._rules)
        return answer

    def forbidden(self, carer: str, kind: type[DayRule]) -> list[tuple[int, ...]]:
        """The least sets of days that one kind of rule does not let her work together.

        Of more than a FORTNIGHT of days the weekly rest asks for its rest in every 7 times 24 hours
        and offers no other way, and of more than SHORT days off when on call the latest days are
        given up until it passes: lawful too, though it leaves her less than the rule does.
        """
        found: dict[tuple[int, ...], None] = {}
        for rule in self._rules:
            if not isinstance(rule, kind) or carer not in self._days:
                continue
            days = sorted(
                day
                for day, work in self._days[carer].items()
                if work.day.isoweekday() in rule.weekdays
            )
            if self._passes(rule, carer, mask_of(days)):
                continue
            if isinstance(rule, ConsecutiveShifts):
                # A row that begins with a night of the past does not reach further.
                days = [day for day in days if day <= days[0] + (rule.most or 0)]
            if isinstance(rule, OnCallFreePeriods) and len(days) > SHORT:
                found |= dict.fromkeys(self._given_up(rule, carer, days))
                continue
            if len(days) <= FORTNIGHT or not isinstance(rule, WeeklyRest):
                found |= dict.fromkeys(self._least(rule, carer, days))
                continue
            for first in days:
                near = [day for day in days if first <= day <= first + 7]
                found |= dict.fromkeys(self._least(WeeklyRest(rule.week), carer, near))
        return list(found)

    def unlawful(self, carer: str) -> tuple[int, ...]:
        """The least masks she may not work; a mask is lawful when it holds none of them."""
        kinds = {type(rule): None for rule in self._rules}
        return tuple(mask_of(some) for kind in kinds for some in self.forbidden(carer, kind))

    def _given_up(self, rule: DayRule, carer: str, days: Sequence[int]) -> list[tuple[int, ...]]:
        """The latest days, each by itself, without which the others pass."""
        kept = list(days)
        while kept and not self._passes(rule, carer, mask_of(kept)):
            kept.pop()
        return [(day,) for day in days if day not in kept]

    def _least(self, rule: DayRule, carer: str, days: Sequence[int]) -> list[tuple[int, ...]]:
        """The least sets of these days that do not pass, smaller ones first.

        Asked is which days have to be free before the others pass: those are few, where the sets
        that do not pass are many. What does not pass has a day of every such set.
        """
        whole = mask_of(days)
        enough: list[int] = []
        for size in range(len(days) + 1):
            for free in map(mask_of, combinations(days, size)):
                known = any(less & free == less for less in enough)
                if not known and self._passes(rule, carer, whole & ~free):
                    enough.append(free)
        least = {0}
        for free in enough:
            hit = {each for each in least if each & free}
            hit |= {each | free & 1 << day for each in least - hit for day in days} - least
            least = {one for one in hit if not any(o != one and o & one == o for o in hit)}
        found = [tuple(day for day in days if each >> day & 1) for each in least]
        return sorted(found, key=lambda some: (len(some), some))

    def _passes(self, rule: DayRule, carer: str, mask: int) -> bool:
        """Whether the rule says of past and mask nothing it does not say of the past alone."""
        reach = -rule.reach_days * 24 * 60
        past = [work for work in self._past[carer] if work.end > reach]
        history = self._history.get(carer, self._unknown)
        planned = [work for day, work in self._days[carer].items() if mask >> day & 1]
        found = violations_of(rule, [*past, *planned], history)
        return not found or set(found) <= set(violations_of(rule, past, history))


def mask_of(days: Iterable[int]) -> int:
    """These days as bits."""
    return sum(1 << day for day in days)


def widest_days(
    situation: Situation, starts: Mapping[tuple[str, str], Starts]
) -> dict[str, dict[int, Work]]:
    """Of each carer and day: work from the earliest start to the latest end she could have."""
    widest: defaultdict[str, dict[int, Work]] = defaultdict(dict)
    for (visit, carer), hers in starts.items():
        part = situation.visits[visit]
        first, last = hers[0][0], hers[-1][1] + part.minutes
        known = widest[carer].get(part.day)
        if known is not None:
            first, last = min(first, known.start), max(last, known.end)
        widest[carer][part.day] = Work(
            carer=carer, day=situation.date(part.day), start=first, end=last
        )
    return dict(widest)


def _by_carer(history: History) -> dict[str, History]:
    days = defaultdict(list)
    for each in history.weekend_days:
        days[each[0]].append(each)
    return {
        carer: History(first_day=history.first_day, weekend_days=tuple(hers))
        for carer, hers in days.items()
    }
