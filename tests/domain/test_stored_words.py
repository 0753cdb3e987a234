"""Words that stand in stored events keep their spelling; new ones may be added."""

import dataclasses
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from domain.care.facts import (
    ActivityKind,
    BirthMode,
    BirthPlace,
    BirthPlan,
    CarerWish,
    ClosingReason,
    Feeding,
    IntakeForm,
    Outcome,
    Patient,
    ShortfallCause,
    WishGround,
)
from domain.care_plan.facts import Action, Professional, SignalAbout, SignalKind
from domain.care_plan.themes import Theme
from domain.carer.facts import AbsenceKind, WorkKind
from domain.catalogue import EVENTS
from domain.indication.facts import FACTS, FactSource
from domain.indication.policy import Matching, Method, Moment
from domain.indication.sourced import Provenance
from domain.labour.parameters import Parameter
from domain.labour_agreement.facts import Force, SourceKind
from domain.on_call.facts import BlockName
from domain.organisation.adoption import PolicyUse
from domain.organisation.facts import Births
from domain.organisation.surveys import SurveyGroup, SurveyTopic
from domain.organisation.yardsticks import Performance
from domain.values.goal import Goal
from domain.values.skill import Skill

STORED = {
    CarerWish: {"preferred", "forbidden", "none"},
    WishGround: {
        "family_asked",
        "carer_asked",
        "known_before",
        "language",
        "private_tie",
        "safety",
    },
    Goal: {
        "uncovered_visit",
        "uncovered_minute",
        "second_carer",
        "third_carer",
        "further_carer",
        "contract_half_hour",
        "travel_minute",
        "changed_visit",
        "weekend_day",
        "second_weekend_day",
        "weekend_of_quarter",
        "far_trip_of_quarter",
        "day_off",
        "other_carer",
    },
    AbsenceKind: {"sickness", "leave", "training"},
    Action: {"helped", "called_in", "reported"},
    ActivityKind: {
        "mother_care",
        "newborn_care",
        "feeding",
        "education",
        "family",
        "observation",
        "hygiene",
    },
    BlockName: {"night", "day", "evening"},
    Births: {"first", "later", "any"},
    BirthMode: {"spontaneous", "instrumental", "caesarean"},
    BirthPlan: {"caesarean", "induction"},
    BirthPlace: {"home", "birth_centre", "outpatient", "hospital"},
    ClosingReason: {"completed", "ended_by_client", "transferred", "pregnancy_ended"},
    FactSource: {"lip_factor", "home_start_list", "isk", "e_dossier", "giz"},
    Feeding: {"breast", "bottle", "mixed", "undecided"},
    Force: {"holds", "by_agreement", "derogates"},
    IntakeForm: {"home_visit", "telephone"},
    Matching: {"any", "none", "one", "exactly", "contains", "with_another"},
    Method: {"packages", "protocol"},
    Moment: {"intake", "start_of_care", "day_3", "day_8", "re_indication"},
    Outcome: {"breastfeeding", "health", "empowerment", "experience", "enough_care"},
    Parameter: {
        "daily_rest_minutes",
        "short_daily_rest_minutes",
        "second_short_daily_rest_minutes",
        "max_shift_minutes",
        "incidental_shift_minutes",
        "max_week_minutes",
        "weekly_rest_minutes",
        "nine_day_rest_minutes",
        "short_nine_day_rest_minutes",
        "fortnight_rest_minutes",
        "fortnight_rest_part_minutes",
        "mean_4_weeks_minutes",
        "mean_16_weeks_minutes",
        "free_sundays",
        "free_weekends",
        "night_rest_minutes",
        "night_series",
        "night_series_rest_minutes",
        "night_shift_minutes",
        "long_night_shift_minutes",
        "long_nights_in_2_weeks",
        "long_nights_in_52_weeks",
        "night_shifts_in_16_weeks",
        "many_night_shifts",
        "mean_with_nights_minutes",
        "shifts_with_night",
        "split_part_minutes",
        "break_after_minutes",
        "break_minutes",
        "long_break_after_minutes",
        "long_break_minutes",
        "break_part_minutes",
        "pregnant_shift_minutes",
        "pregnant_mean_4_weeks_minutes",
        "pregnant_mean_16_weeks_minutes",
        "on_call_stretch_minutes",
        "on_call_rest_minutes",
        "on_call_and_care_minutes",
        "incidental_on_call_and_care_minutes",
        "on_call_in_7_days",
        "on_call_in_16_weeks",
        "on_call_after_night_minutes",
        "on_call_free_days",
        "on_call_long_free_minutes",
        "on_call_long_free_times",
        "on_call_notice_days",
    },
    Patient: {"mother", "child", "both"},
    Performance: {
        "hour_of_care",
        "hour_of_birth_assistance",
        "birth_assistance",
        "registration",
        "intake_at_home",
        "intake_by_telephone",
    },
    PolicyUse: {"driving", "shadow"},
    SurveyGroup: {
        "carers_kom",
        "carers_lip",
        "clients_package_1",
        "clients_packages_2_12",
        "clients_lip",
    },
    SurveyTopic: {
        "implementation",
        "job_experience",
        "breastfeeding",
        "health",
        "empowerment",
        "experience",
        "enough_care",
    },
    Professional: {
        "midwife",
        "general_practitioner",
        "gynaecologist",
        "paediatrician",
        "youth_health_care",
        "lactation_consultant",
        "dietician",
        "physiotherapist",
        "mental_health_care",
        "home_nursing",
        "social_services",
        "domestic_violence_centre",
        "emergency_services",
    },
    Provenance: {"published", "inferred", "invented"},
    ShortfallCause: {"client_wants_less", "capacity", "ready", "hospital", "other"},
    SignalAbout: {"mother", "newborn", "family"},
    SignalKind: {"medical", "psychosocial"},
    Skill: {"psychosocial", "lactation", "caesarean", "premature_twins", "english"},
    SourceKind: {"law", "decree", "agreement"},
    Theme: {
        "mother_vitality",
        "newborn_vitality",
        "health_promotion",
        "attachment",
        "family",
        "newborn_care",
        "newborn_feeding",
        "safe_sleeping",
        "health_risks",
        "infection_prevention",
        "complications",
        "acting_on_signals",
        "birth_assistance",
    },
    WorkKind: {"care", "birth_assistance"},
}

FACT_CODES = """
mother-age-years body-mass-index pelvic-pain physical-disability chronic-disease
not-self-sufficient children-under-4 earlier-births no-partner no-social-network low-income
language-barrier poor-housing deprived-postcode psychiatric-history depression-or-anxiety
psychotropic-medication traumatic-birth addiction domestic-violence caesarean-planned
caesarean-unplanned vacuum-or-forceps episiotomy severe-tear blood-loss-ml manual-placenta
birth-assistance-minutes children-born gestation-weeks birth-weight-grams small-for-age
large-for-age congenital-anomaly apgar-5-minutes neonatal-admission hypoglycaemia
weight-loss-percent phototherapy feeding-breast feeding-bottle feeding-mixed feeding-problems
hospital-days-mother hospital-days-child complication-days extra-care-days deferred-start
minimum-care-chosen
"""

STORED_AS_TEXT = {FactSource, Skill}
"""Words that events hold without saying so in the type of a field."""


def words_within(hint: Any) -> Iterator[type[StrEnum]]:
    """Every closed choice a field of an event may hold, in whatever it is made of."""
    for inner in get_args(hint):
        yield from words_within(inner)
    if not isinstance(hint, type):
        return
    if issubclass(hint, StrEnum):
        yield hint
    elif dataclasses.is_dataclass(hint) or issubclass(hint, msgspec.Struct):
        for field in get_type_hints(hint).values():
            yield from words_within(field)


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
def test_no_word_that_was_stored_is_renamed_or_dropped(kind: type[StrEnum]) -> None:
    assert {word.value for word in kind} >= STORED[kind]


def test_every_closed_choice_in_an_event_is_watched() -> None:
    found = {kind for event in EVENTS for kind in words_within(event)}
    assert found | STORED_AS_TEXT == set(STORED)


def test_no_code_of_a_fact_that_was_stored_is_renamed_or_dropped() -> None:
    assert set(FACTS) >= set(FACT_CODES.split())
