"""Everything a carer's record refuses, each by its own rule."""

from domain.carer import errors
from tests.support.builders import (
    ORGANISATION,
    deliver_session,
    in_care,
    register_family,
    report_birth,
)
from tests.support.carer_builders import (
    amend_contract,
    employed,
    end_absence,
    end_pregnancy,
    give_birth,
    hire_carer,
    join_team,
    report_absence,
    report_pregnancy,
    set_availability,
    window,
)
from tests.support.refusal import Refusal

AWAY_TWICE = (
    *employed(),
    report_absence(first_day="2026-12-07", last_day="2026-12-11"),
    report_absence(first_day="2026-12-21", last_day="2026-12-24"),
)

EMPLOYMENT = (
    Refusal(
        because="a carer hired again lives elsewhere",
        error=errors.HiredDifferentlyError,
        rule="carer-differs",
        given=employed(),
        when=hire_carer(postcode="3999"),
        facts=("K1", "postcode", "3521", "3999"),
    ),
    Refusal(
        because="a contract is a minute longer than 40 hours",
        error=errors.ContractImplausibleError,
        rule="contract-implausible",
        given=ORGANISATION,
        when=hire_carer(contract_minutes=40 * 60 + 1),
        facts=("K1", "40"),
    ),
    Refusal(
        because="an amended contract is below zero",
        error=errors.ContractImplausibleError,
        rule="contract-implausible",
        given=employed(),
        when=amend_contract(contract_minutes=-60),
        facts=("K1", "-1"),
    ),
    Refusal(
        because="a contract is amended from before the carer was hired",
        error=errors.ContractBeforeHiringError,
        rule="contract-before-hiring",
        given=employed(),
        when=amend_contract(effective_on="2024-02-29"),
        facts=("K1", "2024-02-29", "2024-03-01"),
    ),
    Refusal(
        because="a team has no name",
        error=errors.TeamUnnamedError,
        rule="team-needs-a-name",
        given=employed(),
        when=join_team(team=" "),
        facts=("K1",),
    ),
    Refusal(
        because="a carer joins a team before she was hired",
        error=errors.TeamBeforeHiringError,
        rule="team-before-hiring",
        given=employed(),
        when=join_team(effective_on="2024-02-29"),
        facts=("K1", "Oost", "2024-02-29", "2024-03-01"),
    ),
    Refusal(
        because="a carer's postcode has letters",
        error=errors.InvalidCarerPostcodeError,
        rule="postcode-four-digits",
        given=ORGANISATION,
        when=hire_carer(postcode="3521AB"),
        facts=("K1", "3521AB"),
    ),
)

AVAILABILITY = (
    Refusal(
        because="a weekday is named twice",
        error=errors.AvailabilityInvalidError,
        rule="availability-invalid",
        given=employed(),
        when=set_availability("K1", window(2), window(1), window(2, "14:00", "18:00")),
        facts=("K1", "2", "08:00", "14:00"),
    ),
    Refusal(
        because="a week has no eighth day",
        error=errors.AvailabilityInvalidError,
        rule="availability-invalid",
        given=employed(),
        when=set_availability("K1", window(8)),
        facts=("K1", "8"),
    ),
    Refusal(
        because="Monday is 1 and not 0",
        error=errors.AvailabilityInvalidError,
        rule="availability-invalid",
        given=employed(),
        when=set_availability("K1", window(0)),
        facts=("K1", "0"),
    ),
    Refusal(
        because="a stretch of a day is empty",
        error=errors.AvailabilityInvalidError,
        rule="availability-invalid",
        given=employed(),
        when=set_availability("K1", window(3, "10:00", "10:00")),
        facts=("K1", "3", "10:00"),
    ),
)

PROTECTION = (
    Refusal(
        because="a child is expected more than forty weeks after it was told",
        error=errors.ExpectedDayImplausibleError,
        rule="protection-day-implausible",
        given=employed(),
        # Forty weeks after 2026-12-01 is 2027-09-07.
        when=report_pregnancy(expected_on="2027-09-08"),
        facts=("K1", "2027-09-08", "2026-12-01", "2027-09-07"),
    ),
    Refusal(
        because="a birth lies before the 24th week",
        error=errors.BirthDayImplausibleError,
        rule="protection-birth-implausible",
        given=(*employed(), report_pregnancy()),
        # Sixteen weeks before 2027-04-01 is 2026-12-10, four weeks after it 2027-04-29.
        when=give_birth(born_on="2026-12-09"),
        facts=("K1", "2026-12-09", "2026-12-10", "2027-04-29"),
    ),
    Refusal(
        because="another protection begins before this one is over",
        error=errors.ProtectionOverlapsError,
        rule="protection-overlaps",
        given=(*employed(), report_pregnancy()),
        # Expected on 2027-04-01, so until 42 days later.
        when=report_pregnancy(reported_on="2027-05-13", expected_on="2027-10-01"),
        facts=("K1", "2026-12-01", "2027-05-13"),
    ),
    Refusal(
        because="a birth belongs to nothing that was told",
        error=errors.UnknownProtectionError,
        rule="protection-must-exist",
        given=(*employed(), report_pregnancy()),
        when=give_birth(reported_on="2026-12-02"),
        facts=("K1", "2026-12-02"),
    ),
    Refusal(
        because="what ended does not end again",
        error=errors.UnknownProtectionError,
        rule="protection-must-exist",
        given=(*employed(), report_pregnancy(), end_pregnancy()),
        when=end_pregnancy(),
        facts=("K1", "2026-12-01"),
    ),
)

ABSENCE = (
    Refusal(
        because="an absence ends the day before it starts",
        error=errors.AbsenceRunsBackwardsError,
        rule="absence-runs-backwards",
        given=employed(),
        when=report_absence(first_day="2026-12-07", last_day="2026-12-06"),
        facts=("K1", "2026-12-07", "2026-12-06"),
    ),
    Refusal(
        because="an absence starts on the last day of another",
        error=errors.AbsenceOverlapsError,
        rule="absence-overlaps",
        given=AWAY_TWICE,
        when=report_absence(first_day="2026-12-11", last_day="2026-12-13"),
        facts=("K1", "2026-12-07", "2026-12-11"),
    ),
    Refusal(
        because="an absence ends on the first day of another",
        error=errors.AbsenceOverlapsError,
        rule="absence-overlaps",
        given=AWAY_TWICE,
        when=report_absence(first_day="2026-12-14", last_day="2026-12-21"),
        facts=("K1", "2026-12-21", "2026-12-24"),
    ),
    Refusal(
        because="an absence is lengthened into another",
        error=errors.AbsenceOverlapsError,
        rule="absence-overlaps",
        given=AWAY_TWICE,
        when=end_absence(first_day="2026-12-07", last_day="2026-12-21"),
        facts=("K1", "2026-12-21", "2026-12-24"),
    ),
    Refusal(
        because="no absence starts on that day",
        error=errors.UnknownAbsenceError,
        rule="absence-must-exist",
        given=AWAY_TWICE,
        when=end_absence(first_day="2026-12-08"),
        facts=("K1", "2026-12-08"),
    ),
)

WORK = (
    Refusal(
        because="a carer works for two families at the same time",
        error=errors.AlreadyWorkingError,
        rule="carer-already-working",
        given=(
            *in_care("G1"),
            register_family("G2"),
            report_birth("G2"),
            hire_carer(),
            deliver_session("G1"),
        ),
        when=deliver_session("G2", starts_at="2026-11-30T13:59", ends_at="2026-11-30T17:00"),
        facts=("K1", "G1", "2026-11-30 08:00:00+01:00", "2026-11-30 14:00:00+01:00"),
    ),
)
