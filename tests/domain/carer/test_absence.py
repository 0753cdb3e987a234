"""Absences are whole days, do not overlap, and can be shortened, lengthened or withdrawn."""

from domain.carer.aggregate import Carer
from domain.carer.errors import AbsenceOverlapsError, UnknownAbsenceError
from domain.carer.facts import Absence, AbsenceKind
from tests.support.builders import day
from tests.support.carer_builders import employed, end_absence, report_absence
from tests.support.given_when_then import given


def reported(
    first_day: str, last_day: str, kind: AbsenceKind = AbsenceKind.LEAVE
) -> Carer.AbsenceReported:
    return Carer.AbsenceReported(carer="K1", absence=Absence(day(first_day), day(last_day), kind))


def ended(first_day: str, last_day: str) -> Carer.AbsenceEnded:
    return Carer.AbsenceEnded(carer="K1", first_day=day(first_day), last_day=day(last_day))


AWAY = (*employed(), report_absence())


def test_an_absence_is_reported() -> None:
    given(*employed()).when(report_absence()).then(reported("2026-12-07", "2026-12-11"))


def test_an_absence_may_last_one_day() -> None:
    sick = report_absence(last_day="2026-12-07", kind=AbsenceKind.SICKNESS)
    given(*employed()).when(sick).then(reported("2026-12-07", "2026-12-07", AbsenceKind.SICKNESS))


def test_reporting_the_same_absence_again_changes_nothing() -> None:
    given(*AWAY).when(report_absence()).then_nothing()


def test_the_same_days_for_another_reason_overlap() -> None:
    given(*AWAY).when(report_absence(kind=AbsenceKind.SICKNESS)).then_refused(
        AbsenceOverlapsError, "2026-12-07", "2026-12-11"
    )


def test_absences_may_follow_each_other() -> None:
    given(*AWAY).when(report_absence(first_day="2026-12-12", last_day="2026-12-13")).then(
        reported("2026-12-12", "2026-12-13")
    )


def test_an_absence_is_shortened() -> None:
    given(*AWAY).when(end_absence(last_day="2026-12-08")).then(ended("2026-12-07", "2026-12-08"))


def test_an_absence_shortened_to_its_first_day_is_still_one_day() -> None:
    story = given(*AWAY).when(end_absence(last_day="2026-12-07"))
    story.then(ended("2026-12-07", "2026-12-07"))
    story.when(report_absence(first_day="2026-12-06", last_day="2026-12-07")).then_refused(
        AbsenceOverlapsError, "2026-12-07"
    )


def test_the_days_a_shortened_absence_gave_back_can_be_reported_anew() -> None:
    given(*AWAY, end_absence(last_day="2026-12-08")).when(
        report_absence(first_day="2026-12-09", last_day="2026-12-09", kind=AbsenceKind.TRAINING)
    ).then(reported("2026-12-09", "2026-12-09", AbsenceKind.TRAINING))


def test_an_absence_is_lengthened_up_to_the_next() -> None:
    story = given(*AWAY, report_absence(first_day="2026-12-14", last_day="2026-12-15"))
    story.when(end_absence(last_day="2026-12-13")).then(ended("2026-12-07", "2026-12-13"))
    story.when(end_absence(last_day="2026-12-14")).then_refused(
        AbsenceOverlapsError, "2026-12-14", "2026-12-15"
    )


def test_ending_it_on_the_day_it_ends_changes_nothing() -> None:
    given(*AWAY).when(end_absence(last_day="2026-12-11")).then_nothing()


def test_an_absence_that_ends_before_it_starts_is_withdrawn() -> None:
    story = given(*AWAY).when(end_absence(last_day="2026-12-01"))
    story.then(ended("2026-12-07", "2026-12-06"))
    story.when(end_absence()).then_refused(UnknownAbsenceError, "2026-12-07")


def test_a_withdrawn_absence_can_be_reported_again() -> None:
    given(*AWAY, end_absence(last_day="2026-12-06")).when(report_absence()).then(
        reported("2026-12-07", "2026-12-11")
    )


def test_another_carer_may_be_away_on_the_same_days() -> None:
    given(*AWAY, *employed("K2")).when(report_absence("K2")).then(
        Carer.AbsenceReported(
            carer="K2", absence=Absence(day("2026-12-07"), day("2026-12-11"), AbsenceKind.LEAVE)
        )
    )


def test_an_absence_on_the_first_day_there_is_can_be_lengthened() -> None:
    story = given(*employed(), report_absence(first_day="0001-01-01", last_day="0001-01-02"))
    story.when(end_absence(first_day="0001-01-01", last_day="9999-12-31")).then(
        ended("0001-01-01", "9999-12-31")
    )
