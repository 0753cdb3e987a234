"""Looking back: what was recorded, what led to it, what it changed, where a number comes from."""

from dataclasses import replace

import pytest

from domain.kernel.ids import derived_id
from kraamplan.asking import BadQuestionError
from kraamplan.looking_back import About, Causes, differences, history, traced
from projections.decision_history import decision_history
from tests.projections.histories import BEGUN
from tests.projections.telling import LATER, Told, in_memory
from tests.support.assessment_builders import DRIVEN, indicate_family
from tests.support.builders import SESSION, command_context, correct_session, deliver_session
from tests.support.carer_builders import hire_carer, report_absence
from tests.support.planning_builders import planned_visit, propose_roster, publish_roster

EVERYTHING = About()


def topics(told: Told, about: About, since: int = 0) -> list[str]:
    return [each.entry["topic"] for each in told.ask(history, about, since)]


def test_history_is_asked_by_family_carer_region_week_and_actor() -> None:
    with in_memory() as told:
        begun = told.tell(*BEGUN)
        told.tell(deliver_session("G1", carer="K2"), propose_roster(planned_visit("G2")))
        told.tell(publish_roster())
        session = ["care.session-delivered", "carer.work-recorded"]
        roster = ["roster.proposed", "roster.published"]
        assert topics(told, About(family="G1"), begun) == session
        assert topics(told, About(carer="K2"), begun) == session
        assert topics(told, About(carer="K1"), begun) == []
        assert topics(told, About(region="utrecht"), begun) == roster
        assert topics(told, About(week="2026-W49"), begun) == roster
        assert topics(told, About(actor="p.jansen"), begun) == session + roster
        assert topics(told, About(actor="m.devries")) == []
        assert len(topics(told.as_of(begun), EVERYTHING)) == begun


def test_what_led_to_an_event_is_followed_back_to_the_beginning() -> None:
    with in_memory() as told:
        led = None
        for number, command in enumerate(BEGUN[:3], start=1):
            context = replace(command_context(number, now=LATER), causation_id=led)
            told.services.application.handle(command, context)
            led = derived_id(f"command {number}")
        with told.services.reader() as reader:
            *_, newest = decision_history(reader)
            causes = Causes(reader).of(newest)
        assert [entry["position"] for entry in causes] == [2, 1]


def test_a_cause_nobody_recorded_ends_the_chain() -> None:
    with in_memory() as told:
        lost = replace(command_context(1, now=LATER), causation_id=derived_id("lost"))
        told.services.application.handle(BEGUN[0], lost)
        with told.services.reader() as reader:
            assert Causes(reader).of(decision_history(reader)[0]) == []


def test_a_difference_names_the_event_behind_each_change() -> None:
    with in_memory() as told:
        since = told.tell(*BEGUN)
        until = told.tell(deliver_session("G1"))
        found = told.ask(differences, since, until, About(family="G1"), "delivered_sessions")
        [session] = found.changes
        labels = [(each.label.nl, each.new.nl) for each in session.differences]
        assert [label for label in labels if label[0] in {"Week", "Uren"}] == [
            ("Week", "2026-W49"),
            ("Uren", "6 uur"),
        ]
        event = found.events[session.position]
        assert event.title.nl == "Bezoek geleverd"
        assert (event.entry["actor"], event.entry["reason"]) == ("p.jansen", "verteld")
        assert found.complete


def test_a_difference_can_be_cut_short_and_says_so() -> None:
    with in_memory() as told:
        until = told.tell(*BEGUN)
        short = told.ask(differences, 0, until, EVERYTHING, None, 3)
        assert (len(short.changes), short.complete) == (3, False)
        whole = told.ask(differences, 0, until, EVERYTHING)
        assert told.ask(differences, 0, until, EVERYTHING, None, len(whole.changes)).complete


def test_a_number_is_followed_back_to_every_event_that_made_it() -> None:
    with in_memory() as told:
        told.tell(*BEGUN, deliver_session("G1"))
        until = told.tell(correct_session("G1"))
        row = {"family": "G1", "session": SESSION}
        made = told.ask(traced, "delivered_sessions", row)
        assert [made.events[each.position].entry["topic"] for each in made.changes] == [
            "care.session-delivered",
            "care.session-corrected",
        ]
        delivered = [(each.change.new or {})["minutes"] for each in made.changes]
        with told.services.reader() as reader:
            corrected = decision_history(reader, since=until - 2)[0]["facts"]["minutes"]
        # A visit of six hours, and what the correction makes of it.
        assert delivered == [360, corrected]
        before = told.as_of(until - 2).ask(traced, "delivered_sessions", row)
        assert len(before.changes) == 1


def _absence(first_day: str) -> tuple[str, dict[str, str]]:
    return "carer_absences", {"carer": "K1", "first_day": first_day}


def _judgement(number: str) -> tuple[str, dict[str, str]]:
    return "indication_judgements", {"family": "G1", "number": number}


def test_a_row_is_named_by_its_day_and_number_too() -> None:
    with in_memory() as told:
        told.tell(*DRIVEN, indicate_family(), hire_carer(), report_absence(first_day="2026-12-02"))
        assert len(told.ask(traced, *_absence("2026-12-02")).changes) == 1
        assert told.ask(traced, *_absence("2026-12-03")).changes == ()
        assert len(told.ask(traced, *_judgement("1")).changes) == 1


@pytest.mark.parametrize(
    ("question", "nl", "en"),
    [
        (lambda told: told.ask(differences, 2, 1, EVERYTHING), "kies de oudste eerst", "older one"),
        (lambda told: told.ask(differences, 0, 1, EVERYTHING, "x"), "geen leesmodel x", "model x"),
        (lambda told: told.ask(traced, "x", {}), "geen tabel x", "no table x"),
        (lambda told: told.ask(traced, "regions", {"week": "x"}), "met: region", "by: region"),
        (lambda told: told.ask(traced, *_absence("x")), "'x' is geen datum", "'x' is not a date"),
        (lambda told: told.ask(traced, *_judgement("x")), "number is een getal", "is a number"),
        # More than a database counts to.
        (
            lambda told: told.ask(traced, *_judgement("9" * 30)),
            "een getal, niet '9",
            "not '9",
        ),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(question: object, nl: str, en: str) -> None:
    assert callable(question)
    with in_memory() as told, pytest.raises(BadQuestionError) as bad:
        question(told)
    assert nl in bad.value.text_nl
    assert en in bad.value.text_en
