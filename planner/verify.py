"""Whether a roster is lawful, checked without any solver and without the model.

Labour rules are read from their catalogue; what makes an assignment one of the problem at all
stands here, one function each. Violations that the past alone already has are nobody's to plan
away and are not reported.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from domain.labour.catalogue import rules_under, violations_of
from domain.labour.rule import Violation
from planner.problem import PlanningProblem
from planner.result import Assignment
from planner.situation import Situation
from planner.verify_wishes import broken_wishes

VISITS_A_DAY = 2


def verify(problem: PlanningProblem, assignments: Sequence[Assignment]) -> tuple[Violation, ...]:
    """Every violation of a roster, ordered by rule, carer and time; none means lawful."""
    situation = Situation.of(problem)
    known = [
        one
        for one in assignments
        if one.visit in situation.visits and one.carer in situation.carers
    ]
    found = [
        *_unknown(situation, assignments),
        *_served_twice(known),
        *_window(situation, known),
        *_reach(situation, known),
        *_availability(situation, known),
        *_visits_a_day(situation, known),
        *_overlap(situation, known),
        *_on_call(situation, known),
        *broken_wishes(situation, known),
        *_labour(situation, known),
    ]
    return tuple(sorted(found))


def _violation(
    rule: str, one: Assignment, measured: int, allowed: int, dutch: str, english: str
) -> Violation:
    return Violation(
        rule=rule,
        carer=one.carer,
        start=one.start,
        end=one.end,
        measured=measured,
        allowed=allowed,
        message_nl=dutch,
        message_en=english,
    )


def _unknown(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    for one in assignments:
        if one.visit not in situation.visits:
            away = situation.problem.in_hospital_for(one.visit) is not None
            yield _violation(
                "unknown_visit",
                one,
                1,
                0,
                f"Bezoek {one.visit} is niet gevraagd"
                + (": de moeder ligt dan in het ziekenhuis." if away else "."),
                f"Visit {one.visit} was not asked for"
                + (": the mother is in hospital then." if away else "."),
            )
        if one.carer not in situation.carers:
            yield _violation(
                "unknown_carer",
                one,
                1,
                0,
                f"{one.carer} kan niet ingepland worden.",
                f"{one.carer} cannot be planned.",
            )


def _served_twice(assignments: Sequence[Assignment]) -> Iterator[Violation]:
    times = Counter(one.visit for one in assignments)
    for one in assignments:
        if times[one.visit] > 1:
            yield _violation(
                "served_twice",
                one,
                times[one.visit],
                1,
                f"Bezoek {one.visit} is {times[one.visit]} keer ingepland.",
                f"Visit {one.visit} is planned {times[one.visit]} times.",
            )


def _window(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    for one in assignments:
        visit = situation.visits[one.visit]
        length = one.end - one.start
        if length != visit.minutes:
            yield _violation(
                "length",
                one,
                length,
                visit.minutes,
                f"Bezoek {one.visit} duurt {length} minuten; gevraagd zijn {visit.minutes}.",
                f"Visit {one.visit} lasts {length} minutes; {visit.minutes} were asked for.",
            )
        outside = max(0, visit.earliest - one.start) + max(0, one.end - visit.latest)
        if outside:
            yield _violation(
                "window",
                one,
                outside,
                0,
                f"Bezoek {one.visit} valt {outside} minuten buiten zijn tijdvak.",
                f"Visit {one.visit} lies {outside} minutes outside its window.",
            )


def _reach(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    for one in assignments:
        drive = situation.from_home(one.carer, situation.visits[one.visit].family)
        most = situation.carers[one.carer].max_travel_minutes
        if drive > most:
            yield _violation(
                "reach",
                one,
                drive,
                most,
                f"{one.carer} rijdt {drive} minuten naar bezoek {one.visit}; "
                f"ten hoogste {most} is afgesproken.",
                f"{one.carer} drives {drive} minutes to visit {one.visit}; "
                f"at most {most} is agreed.",
            )


def _availability(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    for one in assignments:
        stretches = situation.carers[one.carer].available
        if not any(start <= one.start and one.end <= end for start, end in stretches):
            yield _violation(
                "availability",
                one,
                one.end - one.start,
                0,
                f"{one.carer} is niet het hele bezoek {one.visit} beschikbaar.",
                f"{one.carer} is not available for all of visit {one.visit}.",
            )


def _visits_a_day(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    days = Counter(
        (carer, one.work.day) for carer, past in situation.past_of.items() for one in past
    )
    days.update((one.carer, situation.work(one).day) for one in assignments)
    for one in assignments:
        served = days[one.carer, situation.work(one).day]
        if served > VISITS_A_DAY:
            yield _violation(
                "visits_a_day",
                one,
                served,
                VISITS_A_DAY,
                f"{one.carer} heeft {served} bezoeken op de dag van {one.visit}; "
                f"ten hoogste {VISITS_A_DAY} mag.",
                f"{one.carer} has {served} visits on the day of {one.visit}; "
                f"at most {VISITS_A_DAY} are allowed.",
            )


def _overlap(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    """Two visits of one day overlap when the drive between them does not fit in between."""
    days: defaultdict[object, list[tuple[int, int, str, Assignment | None]]] = defaultdict(list)
    for carer, past in situation.past_of.items():
        for done in past:
            stretch = (done.work.start, done.work.end, done.family, None)
            days[carer, done.work.day].append(stretch)
    for one in assignments:
        family = situation.visits[one.visit].family
        days[one.carer, situation.work(one).day].append((one.start, one.end, family, one))
    for stretches in days.values():
        for first, second in combinations(sorted(stretches, key=lambda part: part[:3]), 2):
            planned = second[3] or first[3]
            drive = situation.between(first[2], second[2])
            if planned is not None and second[0] - first[1] < drive:
                between = second[0] - first[1]
                if between < 0:
                    dutch = f"heeft twee bezoeken die {-between} minuten overlappen."
                    english = f"has two visits that overlap by {-between} minutes."
                else:
                    dutch = f"heeft {between} minuten tussen twee bezoeken; rijden kost er {drive}."
                    english = f"has {between} minutes between two visits; the drive takes {drive}."
                who = planned.carer
                yield _violation(
                    "overlap", planned, between, drive, f"{who} {dutch}", f"{who} {english}"
                )


def _on_call(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    for one in assignments:
        for block in situation.on_call_of.get(one.carer, ()):
            shared = min(one.end, block.end) - max(one.start, block.start)
            if shared > 0:
                yield _violation(
                    "on_call",
                    one,
                    shared,
                    0,
                    f"{one.carer} heeft wachtdienst tijdens bezoek {one.visit}.",
                    f"{one.carer} is on call during visit {one.visit}.",
                )


def _labour(situation: Situation, assignments: Sequence[Assignment]) -> Iterator[Violation]:
    on_call = [one for hers in situation.on_call_of.values() for one in hers]
    past = [*situation.labour(()), *on_call]
    work = [*situation.labour(assignments), *on_call]
    for rule in rules_under(situation.problem.rulebook):
        found = violations_of(rule, work, situation.history)
        if found:
            before = set(violations_of(rule, past, situation.history))
            yield from (one for one in found if one not in before)
