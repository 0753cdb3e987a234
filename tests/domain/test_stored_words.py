"""Words that stand in stored events keep their spelling; new ones may be added."""

from enum import StrEnum

import pytest

from domain.care.facts import BirthMode, BirthPlace, ClosingReason, Feeding, IntakeForm
from domain.carer.facts import AbsenceKind
from domain.indication.sourced import Provenance
from domain.values.skill import Skill

STORED = {
    AbsenceKind: {"sickness", "leave", "training"},
    BirthMode: {"spontaneous", "instrumental", "caesarean"},
    BirthPlace: {"home", "birth_centre", "outpatient", "hospital"},
    ClosingReason: {"completed", "ended_by_client", "transferred", "pregnancy_ended"},
    Feeding: {"breast", "bottle", "mixed", "undecided"},
    Provenance: {"published", "invented"},
    IntakeForm: {"home_visit", "telephone"},
    Skill: {"psychosocial", "lactation", "caesarean", "premature_twins", "english"},
}


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_no_word_that_was_stored_is_renamed_or_dropped(kind: type[StrEnum]) -> None:
    assert {word.value for word in kind} >= STORED[kind]
