"""Why the course of a family's care refuses: assistance, hospital, deferral, shortfall, end."""

from domain.kernel.errors import DomainError


class ActivitiesDoNotFitError(DomainError):
    """Activities divide the minutes of a session: each kind once, together no longer than it."""

    RULE = "activities-do-not-fit"
    NL = "Gezin {family}: de activiteiten ({activities}) passen niet in {minutes} minuten bezoek."
    EN = (
        "Family {family}: the activities ({activities}) do not fit in {minutes} minutes of session."
    )


class AssistanceRunsBackwardsError(DomainError):
    """Assistance ends after it starts, within a day; the call for it comes before."""

    RULE = "assistance-runs-backwards"
    NL = (
        "Gezin {family}: partusassistentie van {starts_at} tot {ends_at}, gebeld om {called_at}, "
        "kan niet."
    )
    EN = (
        "Family {family}: birth assistance from {starts_at} to {ends_at}, called at {called_at}, "
        "cannot be."
    )


class AssistanceAwayFromBirthError(DomainError):
    """Birth assistance lies within a day of the birth."""

    RULE = "assistance-away-from-birth"
    NL = (
        "Gezin {family}: partusassistentie van {starts_at} tot {ends_at} ligt meer dan een dag "
        "van de geboorte op {born_at}."
    )
    EN = (
        "Family {family}: birth assistance from {starts_at} to {ends_at} lies more than a day "
        "from the birth at {born_at}."
    )


class AssistanceRecordedDifferentlyError(DomainError):
    """Birth assistance is corrected openly, never overwritten by delivering it again."""

    RULE = "assistance-differs"
    NL = (
        "Gezin {family}: partusassistentie {assistance} is al anders vastgelegd; "
        "zie CorrectBirthAssistance."
    )
    EN = (
        "Family {family}: birth assistance {assistance} is on record otherwise; "
        "use CorrectBirthAssistance."
    )


class UnknownAssistanceError(DomainError):
    """Only assistance on record can be corrected."""

    RULE = "assistance-must-exist"
    NL = "Gezin {family} heeft geen partusassistentie {assistance}. Bekend: {known}."
    EN = "Family {family} has no birth assistance {assistance}. Known: {known}."


class CourseCorrectedWithoutReasonError(DomainError):
    """Whoever reads the log later must see why a record was corrected."""

    RULE = "course-correction-needs-a-reason"
    NL = "Gezin {family}: een correctie van {what} vraagt om een reden."
    EN = "Family {family}: a correction of {what} needs a reason."


class StayBeforeBirthError(DomainError):
    """A stay counts from the day of birth."""

    RULE = "stay-before-birth"
    NL = "Gezin {family}: opname op {admitted_on} ligt voor de geboorte op {born_on}."
    EN = "Family {family}: admission on {admitted_on} lies before the birth on {born_on}."


class StayRunsBackwardsError(DomainError):
    """Nobody is discharged before admission."""

    RULE = "stay-runs-backwards"
    NL = "Gezin {family}: een ziekenhuisopname van {admitted_on} tot {discharged_on} kan niet."
    EN = "Family {family}: a stay in hospital from {admitted_on} to {discharged_on} cannot be."


class StaysOverlapError(DomainError):
    """Nobody is admitted twice at a time."""

    RULE = "stays-overlap"
    NL = "Gezin {family}: deze opname overlapt met opname {stay}."
    EN = "Family {family}: this stay overlaps with stay {stay}."


class StayRecordedDifferentlyError(DomainError):
    """A stay is corrected openly, never overwritten by recording it again."""

    RULE = "stay-differs"
    NL = "Gezin {family}: opname {stay} is al anders vastgelegd; zie CorrectHospitalStay."
    EN = "Family {family}: stay {stay} is on record otherwise; use CorrectHospitalStay."


class UnknownStayError(DomainError):
    """Only a stay on record can be corrected, or ended."""

    RULE = "stay-must-exist"
    NL = "Gezin {family} heeft geen opname {stay}. Bekende opnamen: {known}."
    EN = "Family {family} has no stay {stay}. Known stays: {known}."


class DischargeKnownError(DomainError):
    """What has come is not expected any more."""

    RULE = "discharge-known"
    NL = "Gezin {family}: van opname {stay} staat het ontslag op {discharged_on} al vast."
    EN = "Family {family}: the discharge of stay {stay} on {discharged_on} is on record already."


class DeferredAfterStartError(DomainError):
    """What has started cannot start later."""

    RULE = "deferred-after-start"
    NL = "Gezin {family}: de zorg begon al op {started_at} en kan niet meer worden uitgesteld."
    EN = "Family {family}: care started at {started_at} and cannot be deferred any more."


class DeferralImplausibleError(DomainError):
    """Deferred care starts after the day of birth, within half a year."""

    RULE = "deferral-implausible"
    NL = "Gezin {family}: start op {expected_start} past niet bij de geboorte op {born_on}."
    EN = "Family {family}: a start on {expected_start} does not go with the birth on {born_on}."


class ShortfallNegativeError(DomainError):
    """Fewer minutes than none were not delivered."""

    RULE = "shortfall-is-negative"
    NL = "Gezin {family}: {minutes} minuten tekort kan niet."
    EN = "Family {family}: {minutes} minutes short cannot be."


class ShortfallWithoutWordsError(DomainError):
    """Another cause says which."""

    RULE = "shortfall-needs-words"
    NL = "Gezin {family}: {minutes} minuten tekort door iets anders; zeg waardoor (explanation)."
    EN = "Family {family}: {minutes} minutes short for another cause; say which (explanation)."


class CareNotReadyError(DomainError):
    """Ready is ready: care is completed when its plan misses no step. KDK, chapter 1."""

    RULE = "care-not-ready"
    NL = "De zorg voor gezin {family} kan nog niet als voltooid worden afgesloten: {missing}."
    EN = "Care for family {family} cannot be closed as completed yet: {missing}."


class ShortfallUnexplainedError(DomainError):
    """Every minute under the hours due has a cause on record before care is completed."""

    RULE = "shortfall-unexplained"
    NL = (
        "Gezin {family}: {short} minuten tekort, waarvan {unexplained} zonder oorzaak; "
        "zie ExplainShortfall."
    )
    EN = (
        "Family {family}: {short} minutes short, of which {unexplained} without a cause; "
        "use ExplainShortfall."
    )


class ShortfallOverexplainedError(DomainError):
    """Causes account for minutes that are short, not for others."""

    RULE = "shortfall-overexplained"
    NL = "Gezin {family}: er zijn {explained} minuten tekort verklaard, maar het zijn er {short}."
    EN = "Family {family}: {explained} minutes short are explained, but there are {short}."


class OutcomeBeforeBirthError(DomainError):
    """Outcomes are of care, and care follows the birth."""

    RULE = "outcome-before-birth"
    NL = "Gezin {family}: een meting op {measured_on} ligt voor de geboorte op {born_on}."
    EN = "Family {family}: a measurement on {measured_on} lies before the birth on {born_on}."


class ScoreOutOfRangeError(DomainError):
    """Scores are percentages of the survey's scale."""

    RULE = "score-out-of-range"
    NL = "Gezin {family}: score {score} ligt niet tussen 0 en 100."
    EN = "Family {family}: score {score} is not between 0 and 100."


class OutcomeReportedDifferentlyError(DomainError):
    """A score is replaced openly, with a reason."""

    RULE = "outcome-differs"
    NL = "Gezin {family}: {outcome} is al gemeld met score {recorded}; geef een reden op."
    EN = "Family {family}: {outcome} is on record with score {recorded}; give a reason."


class PlannedBirthImplausibleError(DomainError):
    """A birth is planned for a day on which a child can come."""

    RULE = "planned-birth-implausible"
    NL = (
        "Gezin {family}: een geboorte op {planned_on} kan niet gepland zijn bij een uitgerekende "
        "datum van {due_date}; kies een dag tussen week 24 en week 44."
    )
    EN = (
        "Family {family}: a birth on {planned_on} cannot be planned with a due date of {due_date}; "
        "choose a day between week 24 and week 44."
    )
