"""Why a family's care refuses."""

from domain.kernel.errors import DomainError


class RegisteredDifferentlyError(DomainError):
    """A registration is amended openly, never overwritten by registering again."""

    RULE = "registration-differs"
    NL = (
        "Gezin {family} is al ingeschreven, met {field} {recorded} in plaats van {offered}. "
        "Wijzig de inschrijving met AmendRegistration."
    )
    EN = (
        "Family {family} is already registered, with {field} {recorded} instead of {offered}. "
        "Change the registration with AmendRegistration."
    )


class DueDateImplausibleError(DomainError):
    """A due date lies at most 42 weeks ahead, and not further back than files are kept."""

    RULE = "due-date-implausible"
    NL = "Gezin {family}: de uitgerekende datum {due_date} ligt niet tussen {earliest} en {latest}."
    EN = "Family {family}: the due date {due_date} is not between {earliest} and {latest}."


class InvalidPostcodeError(DomainError):
    """A postcode is four digits that do not start with a zero."""

    RULE = "postcode-four-digits"
    NL = "{key}: postcode {postcode} is niet vier cijfers zonder nul vooraan."
    EN = "{key}: postcode {postcode} is not four digits without a leading zero."


class ParityImplausibleError(DomainError):
    """Parity counts earlier births."""

    RULE = "parity-implausible"
    NL = "Gezin {family}: pariteit {parity} ligt niet tussen 0 en 20."
    EN = "Family {family}: parity {parity} is not between 0 and 20."


class CareClosedError(DomainError):
    """Nothing is added to care that was closed."""

    RULE = "care-is-closed"
    NL = "De zorg voor gezin {family} is op {closed_on} afgesloten."
    EN = "Care for family {family} was closed on {closed_on}."


class LiesInTheFutureError(DomainError):
    """A fact is recorded after it happened."""

    RULE = "fact-lies-in-the-future"
    NL = "Gezin {family}: {moment} ligt in de toekomst (nu is het {now})."
    EN = "Family {family}: {moment} lies in the future (it is now {now})."


class BirthBeforeWeek24Error(DomainError):
    """A birth before the 24th week is not followed by maternity care under a package."""

    RULE = "birth-before-week-24"
    NL = (
        "Gezin {family}: geboorte op {born_on} is bij een uitgerekende datum van {due_date} "
        "vóór de 24e week ({weeks} weken)."
    )
    EN = (
        "Family {family}: with due date {due_date} a birth on {born_on} is before the 24th week "
        "({weeks} weeks)."
    )


class BirthAfterWeek44Error(DomainError):
    """So late a birth means a wrong date."""

    RULE = "birth-after-week-44"
    NL = (
        "Gezin {family}: geboorte op {born_on} is bij een uitgerekende datum van {due_date} "
        "na 44 weken; een van beide data klopt niet."
    )
    EN = (
        "Family {family}: with due date {due_date} a birth on {born_on} is after 44 weeks; "
        "one of the two dates is wrong."
    )


class BirthAlreadyReportedError(DomainError):
    """A birth happens once."""

    RULE = "birth-already-reported"
    NL = "Gezin {family}: de geboorte is al gemeld, op {born_at}."
    EN = "Family {family}: the birth was already reported, at {born_at}."


class BirthNotReportedError(DomainError):
    """Care starts with the birth."""

    RULE = "birth-not-reported"
    NL = "Gezin {family}: er is nog geen geboorte gemeld."
    EN = "Family {family}: no birth was reported yet."


class ChildrenImplausibleError(DomainError):
    """One birth brings one to six children."""

    RULE = "children-implausible"
    NL = "Gezin {family}: {children} kinderen bij één geboorte kan niet."
    EN = "Family {family}: {children} children in one birth cannot be."


class UnknownPackageError(DomainError):
    """There are 13 care packages."""

    RULE = "package-does-not-exist"
    NL = "Gezin {family}: zorgpakket {package} bestaat niet; er zijn pakketten 1 tot en met 13."
    EN = "Family {family}: care package {package} does not exist; there are packages 1 to 13."


class PackageAlreadyAssignedError(DomainError):
    """A family has one package at a time."""

    RULE = "package-already-assigned"
    NL = "Gezin {family} heeft al zorgpakket {package}."
    EN = "Family {family} already has care package {package}."


class PackageWithoutCriterionError(DomainError):
    """Every package but the basic one is given for a reason that can be read later."""

    RULE = "package-without-criterion"
    NL = "Gezin {family}: zorgpakket {package} vraagt om minstens één criterium."
    EN = "Family {family}: care package {package} needs at least one criterion."


class BasicPackageWithCriterionError(DomainError):
    """The basic package is for families in whom no criterion fired."""

    RULE = "basic-package-with-criterion"
    NL = "Gezin {family}: zorgpakket 1 past niet bij de criteria {criteria}."
    EN = "Family {family}: care package 1 does not go with the criteria {criteria}."


class FirstDayOutsideCareError(DomainError):
    """Care lies within ten days from the day of birth. Besluit zorgverzekering art. 2.11."""

    RULE = "first-day-outside-care"
    NL = (
        "Gezin {family}: {first_day} als eerste zorgdag laat binnen tien dagen vanaf de geboorte "
        "op {born_on} geen plaats voor {hours} uur."
    )
    EN = (
        "Family {family}: {first_day} as first day of care leaves no room for {hours} hours within "
        "ten days from the birth on {born_on}."
    )


class SessionRunsBackwardsError(DomainError):
    """A session ends after it starts, within a day."""

    RULE = "session-runs-backwards"
    NL = "Gezin {family}: een bezoek van {starts_at} tot {ends_at} kan niet."
    EN = "Family {family}: a session from {starts_at} to {ends_at} cannot be."


class OutsideWorkingHoursError(DomainError):
    """Care is given between 08:00 and 18:00 unless a reason is on record."""

    RULE = "outside-working-hours"
    NL = (
        "Gezin {family}: het bezoek van {starts_at} tot {ends_at} valt buiten 08:00-18:00; "
        "geef een reden op (outside_hours_reason)."
    )
    EN = (
        "Family {family}: the session from {starts_at} to {ends_at} lies outside 08:00-18:00; "
        "give a reason (outside_hours_reason)."
    )


class SessionBeforeBirthError(DomainError):
    """Sessions are care after the birth."""

    RULE = "session-before-birth"
    NL = "Gezin {family}: het bezoek op {starts_at} ligt voor de geboorte op {born_at}."
    EN = "Family {family}: the session at {starts_at} lies before the birth at {born_at}."


class UnknownSessionError(DomainError):
    """Only a session on record can be corrected."""

    RULE = "session-must-exist"
    NL = "Gezin {family} heeft geen bezoek {session}. Bekende bezoeken: {known}."
    EN = "Family {family} has no session {session}. Known sessions: {known}."


class SessionRecordedDifferentlyError(DomainError):
    """A session is corrected openly, never overwritten by delivering it again."""

    RULE = "session-differs"
    NL = "Gezin {family}: bezoek {session} is al anders vastgelegd; zie CorrectSession."
    EN = "Family {family}: session {session} is on record otherwise; use CorrectSession."


class ClosedBeforeBirthError(DomainError):
    """Care that never started cannot be completed."""

    RULE = "completed-without-birth"
    NL = "Gezin {family}: zonder geboorte kan de zorg niet als voltooid worden afgesloten."
    EN = "Family {family}: without a birth care cannot be closed as completed."


class ClosedTooEarlyError(DomainError):
    """Care that was given did not end before it could start."""

    RULE = "closed-before-birth"
    NL = "Gezin {family}: sluiten per {closed_on} ligt voor de geboorte op {born_on}."
    EN = "Family {family}: closing as of {closed_on} lies before the birth on {born_on}."


class SessionTooShortError(DomainError):
    """What takes less than a minute is no care, and no time on record."""

    RULE = "session-under-a-minute"
    NL = "Gezin {family}: van {starts_at} tot {ends_at} is korter dan een minuut."
    EN = "Family {family}: from {starts_at} to {ends_at} is less than a minute."


class CorrectionWithoutReasonError(DomainError):
    """Whoever reads the log later must see why a record was corrected."""

    RULE = "correction-needs-a-reason"
    NL = "Gezin {family}: een correctie van bezoek {session} vraagt om een reden."
    EN = "Family {family}: a correction of session {session} needs a reason."


class TimeDoesNotExistError(DomainError):
    """In the spring night the clock skips an hour."""

    RULE = "time-does-not-exist"
    NL = "Gezin {family}: het tijdstip {moment} bestaat niet; de klok slaat dat uur over."
    EN = "Family {family}: the time {moment} does not exist; the clock skips that hour."
