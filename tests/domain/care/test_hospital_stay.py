"""On which days a stay in hospital leaves nobody at home to care for."""

from datetime import date, timedelta

import pytest

from domain.care.facts import HospitalStay, Patient

ADMITTED, DISCHARGED = date(2026, 12, 1), date(2026, 12, 3)
DAYS = [date(2026, 11, 30) + timedelta(days=each) for each in range(5)]


def kept_away(stay: HospitalStay) -> list[int]:
    """Days of December; 0 is the last of November."""
    return [(day - date(2026, 11, 30)).days for day in DAYS if stay.keeps_care_away_on(day)]


@pytest.mark.parametrize("patient", [Patient.MOTHER, Patient.BOTH])
def test_a_mother_is_away_from_the_day_of_admission_and_home_on_that_of_discharge(
    patient: Patient,
) -> None:
    assert kept_away(HospitalStay(patient, ADMITTED, DISCHARGED)) == [1, 2]


def test_until_the_discharge_is_known_she_stays_away() -> None:
    assert kept_away(HospitalStay(Patient.MOTHER, ADMITTED, None)) == [1, 2, 3, 4]


def test_she_stays_away_until_the_day_she_is_expected_home() -> None:
    assert kept_away(HospitalStay(Patient.MOTHER, ADMITTED, None, DISCHARGED)) == [1, 2]
    # Once it has come, the day it came on counts.
    late = ADMITTED + timedelta(days=3)
    assert kept_away(HospitalStay(Patient.MOTHER, ADMITTED, late, DISCHARGED)) == [1, 2, 3]


def test_whoever_comes_home_the_same_day_was_never_away() -> None:
    assert kept_away(HospitalStay(Patient.MOTHER, ADMITTED, ADMITTED)) == []


@pytest.mark.parametrize("discharged_on", [DISCHARGED, None])
def test_a_child_there_without_its_mother_leaves_her_in_need_of_care(
    discharged_on: date | None,
) -> None:
    assert kept_away(HospitalStay(Patient.CHILD, ADMITTED, discharged_on)) == []
