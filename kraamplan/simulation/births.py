"""One birth: how long the pregnancy lasted, how, when and where the child was born.

What is hard for the family (its burdens) decides the mode and whether the birth was preterm; the
rest of the published shares is what is left for everybody else.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from domain.care.facts import BirthMode, BirthPlace
from domain.values.horizon import moment_of, on_dutch_clock
from kraamplan.simulation import assumptions
from kraamplan.simulation.draws import Table, happens

CAESAREAN, BIRTH_TROUBLE, RISKS = 5, 6, 7
"""Single packages that say something about the birth itself."""

_PRETERM_WEEKS = Table(
    {
        week: share
        for week, share in assumptions.GESTATIONAL_WEEKS.items()
        if week < assumptions.FIRST_TERM_WEEK
    }
)
_PLANNED_WEEKS = Table(assumptions.PLANNED_CAESAREAN_WEEKS)
_OTHER_TERM_WEEKS = Table(
    {
        week: share - assumptions.PLANNED_CAESAREAN_WEEKS.get(week, 0)
        for week, share in assumptions.GESTATIONAL_WEEKS.items()
        if week >= assumptions.FIRST_TERM_WEEK
    }
)
_PLANNED_PER_WEEKDAY = sum(assumptions.PLANNED_CAESAREAN_WEEKS.values()) / 5
_UNPLANNED_WEEKDAYS = Table(
    {
        weekday: share - (_PLANNED_PER_WEEKDAY if weekday < 5 else 0)
        for weekday, share in enumerate(assumptions.BIRTHS_BY_WEEKDAY)
    }
)
_OFFICE_DAYS = Table(dict.fromkeys(range(5), 1.0))

# Second-line care takes every section, instrumental birth, preterm birth and twins, so that of
# all other births a larger share is left to home, birth centre and outpatient.
_ALWAYS_IN_HOSPITAL = 0.30
_PLACES = Table(
    {
        **{
            BirthPlace(place): share / (1 - _ALWAYS_IN_HOSPITAL)
            for place, share in assumptions.PLACES_OUTSIDE_HOSPITAL.items()
        },
        BirthPlace.HOSPITAL: 100
        - sum(assumptions.PLACES_OUTSIDE_HOSPITAL.values()) / (1 - _ALWAYS_IN_HOSPITAL),
    }
)


@dataclass(frozen=True, slots=True)
class Birth:
    """How one birth went; weeks are full weeks of pregnancy."""

    born_at: datetime
    weeks: int
    due_date: date
    place: BirthPlace
    mode: BirthMode
    planned: bool
    children: int

    @property
    def preterm(self) -> bool:
        """Whether the child came before 37 full weeks."""
        return self.weeks < assumptions.FIRST_TERM_WEEK


def draw_birth(chance: Random, burdens: tuple[int, ...], monday: date) -> Birth:
    """A birth in the week that starts on this Monday, as hard as the burdens say."""
    children = 2 if RISKS in burdens and happens(chance, assumptions.MULTIPLE_AMONG_RISKS) else 1
    preterm = RISKS in burdens and happens(
        chance,
        assumptions.PRETERM_AMONG_OTHER_RISKS
        if children == 1
        else assumptions.PRETERM_AMONG_MULTIPLES,
    )
    mode, planned = _mode(chance, burdens)
    weeks = _weeks(chance, preterm=preterm, planned=planned)
    day = monday + timedelta(days=(_OFFICE_DAYS if planned else _UNPLANNED_WEEKDAYS).draw(chance))
    hospital = mode is not BirthMode.SPONTANEOUS or preterm or children > 1
    place = BirthPlace.HOSPITAL if hospital else _PLACES.draw(chance)
    return Birth(
        born_at=_moment(chance, day, place, planned=planned),
        weeks=weeks,
        due_date=day + timedelta(days=280 - weeks * 7 - chance.randrange(7)),
        place=place,
        mode=mode,
        planned=planned,
        children=children,
    )


def _mode(chance: Random, burdens: tuple[int, ...]) -> tuple[BirthMode, bool]:
    if CAESAREAN in burdens:
        return BirthMode.CAESAREAN, happens(chance, assumptions.PLANNED_AMONG_CAESAREANS)
    if BIRTH_TROUBLE in burdens and happens(chance, assumptions.INSTRUMENTAL_AMONG_BIRTH_TROUBLE):
        return BirthMode.INSTRUMENTAL, False
    return BirthMode.SPONTANEOUS, False


def _weeks(chance: Random, *, preterm: bool, planned: bool) -> int:
    if preterm:
        return _PRETERM_WEEKS.draw(chance)
    return (_PLANNED_WEEKS if planned else _OTHER_TERM_WEEKS).draw(chance)


def _moment(chance: Random, day: date, place: BirthPlace, *, planned: bool) -> datetime:
    """When on the day: planned sections in the morning, births at home mostly at night."""
    if planned:
        minute = chance.randrange(8 * 60, 13 * 60)
    elif place is BirthPlace.HOME and happens(chance, 0.4):
        minute = chance.randrange(2 * 60, 6 * 60)
    else:
        minute = chance.randrange(24 * 60)
    # By way of UTC: an hour the clock skips becomes the hour after it.
    return on_dutch_clock(moment_of(day, time(minute // 60, minute % 60)))
