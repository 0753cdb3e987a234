"""Values as people write them, in both languages."""

from datetime import date, time
from typing import Any

import pytest

from kraamplan.telling.values import facts_in_words, in_words


@pytest.mark.parametrize(
    ("name", "value", "nl", "en"),
    [
        ("minutes", 2280, "38 uur", "38 hours"),
        ("minutes", 330, "5,5 uur", "5.5 hours"),
        ("contract_minutes", 60, "1 uur", "1 hour"),
        ("planned", 45, "45 minuten", "45 minutes"),
        ("minutes", 0, "0 uur", "0 hours"),
        ("day_pattern", [360, 330], "6 uur, 5,5 uur", "6 hours, 5.5 hours"),
        ("children", 2, "2", "2"),
        ("closed", True, "ja", "yes"),
        ("client_consents", False, "nee", "no"),
        ("reason", None, "–", "–"),
        ("activities", [], "–", "–"),
        ("gap", 0.0525, "5,2 %", "5.2%"),
        ("deterministic_limit", 12.5, "12,5", "12.5"),
        ("due_date", "2026-12-01", "dinsdag 1 december 2026", "Tuesday 1 December 2026"),
        ("day", date(2026, 12, 1), "dinsdag 1 december 2026", "Tuesday 1 December 2026"),
        # In winter the Dutch clock is an hour ahead.
        ("at", "2026-12-01T12:00:00Z", "di 1 dec 2026, 13:00", "Tue 1 Dec 2026, 13:00"),
        ("start", time(8, 30), "08:30", "08:30"),
        ("mode", "caesarean", "keizersnede", "caesarean"),
        ("fact", "blood-loss-ml", "bloedverlies in ml", "blood loss in ml"),
        ("skill", "premature_twins", "prematuur en tweelingen", "premature twins"),
        ("kind", "sickness", "ziekte", "sickness"),
        ("run", "99999999-8888-5777-8666-555555555555", "99999999", "99999999"),
        ("explanation", "sneeuw", "sneeuw", "sneeuw"),
        ("problem", "x" * 1_234, "tekst van 1.234 tekens", "text of 1,234 characters"),
        ("facts", [["blood-loss-ml", 900]], "bloedverlies in ml: 900", "blood loss in ml: 900"),
        ("visits", [{"visit": "G1/2026-12-01", "carer": "K1"}] * 14, "14", "14"),
        (
            "windows",
            [{"weekday": 1, "start": "08:00:00", "end": "12:30:00"}],
            "maandag 08:00–12:30",
            "Monday 08:00–12:30",
        ),
        (
            "families",
            [f"G{number}" for number in range(1, 15)],
            "G1, G2, G3, G4, G5, G6, G7, G8, G9, G10, G11, G12 en nog 2",
            "G1, G2, G3, G4, G5, G6, G7, G8, G9, G10, G11, G12 and 2 more",
        ),
    ],
)
def test_a_value_is_written_as_people_write_it(name: str, value: Any, nl: str, en: str) -> None:
    said = in_words(name, value)
    assert (said.nl, said.en) == (nl, en)


def test_a_fact_made_of_parts_is_told_part_by_part() -> None:
    said = facts_in_words(
        {"registration": {"region": "utrecht", "feeding": "breast"}, "run": None, "family": "G1"}
    )
    assert [(each.label.nl, each.text.nl) for each in said] == [
        ("Regio", "utrecht"),
        ("Voeding", "borstvoeding"),
        ("Cliëntnummer", "G1"),
    ]
