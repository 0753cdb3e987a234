"""Why a carer's record refuses."""

from domain.kernel.errors import DomainError


class HiredDifferentlyError(DomainError):
    """A carer is hired once; later changes have commands of their own."""

    RULE = "carer-differs"
    NL = "Zorgverlener {carer} is al in dienst, met {field} {recorded} in plaats van {offered}."
    EN = "Carer {carer} is already employed, with {field} {recorded} instead of {offered}."


class ContractImplausibleError(DomainError):
    """Contracts run to 40 hours a week. CAO Kraamzorg art. 4.1."""

    RULE = "contract-implausible"
    NL = "Zorgverlener {carer}: een contract van {hours} uur per week ligt niet tussen 0 en 40."
    EN = "Carer {carer}: a contract of {hours} hours a week is not between 0 and 40."


class ContractBeforeHiringError(DomainError):
    """Whoever is not hired yet has no contract to amend."""

    RULE = "contract-before-hiring"
    NL = "Zorgverlener {carer}: een contract per {effective_on} ligt voor de start op {hired_on}."
    EN = "Carer {carer}: a contract from {effective_on} lies before she was hired, on {hired_on}."


class TeamUnnamedError(DomainError):
    """A team is known by its name."""

    RULE = "team-needs-a-name"
    NL = "Zorgverlener {carer}: een team heeft een naam; geef die op (team)."
    EN = "Carer {carer}: a team has a name; give it (team)."


class TeamBeforeHiringError(DomainError):
    """Whoever is not hired yet is in no team."""

    RULE = "team-before-hiring"
    NL = "Zorgverlener {carer}: team {team} per {effective_on} ligt voor de start op {hired_on}."
    EN = "Carer {carer}: team {team} from {effective_on} lies before she was hired, on {hired_on}."


class InvalidCarerPostcodeError(DomainError):
    """A postcode is four digits that do not start with a zero."""

    RULE = "postcode-four-digits"
    NL = "Zorgverlener {carer}: postcode {postcode} is niet vier cijfers zonder nul vooraan."
    EN = "Carer {carer}: postcode {postcode} is not four digits without a leading zero."


class AvailabilityInvalidError(DomainError):
    """Availability is one stretch of clock time for each weekday named, Monday being 1."""

    RULE = "availability-invalid"
    NL = (
        "Zorgverlener {carer}: beschikbaarheid op weekdag {weekday} van {start} tot {end} kan niet."
    )
    EN = "Carer {carer}: availability on weekday {weekday} from {start} to {end} cannot be."


class AbsenceRunsBackwardsError(DomainError):
    """An absence ends on or after its first day."""

    RULE = "absence-runs-backwards"
    NL = "Zorgverlener {carer}: een afwezigheid van {first_day} tot en met {last_day} kan niet."
    EN = "Carer {carer}: an absence from {first_day} to {last_day} cannot be."


class AbsenceOverlapsError(DomainError):
    """One day of absence has one cause."""

    RULE = "absence-overlaps"
    NL = "Zorgverlener {carer} is al afwezig van {first_day} tot en met {last_day}."
    EN = "Carer {carer} is already absent from {first_day} to {last_day}."


class UnknownAbsenceError(DomainError):
    """Only an absence on record can be ended."""

    RULE = "absence-must-exist"
    NL = "Zorgverlener {carer} heeft geen afwezigheid die op {first_day} begint."
    EN = "Carer {carer} has no absence that starts on {first_day}."


class AlreadyWorkingError(DomainError):
    """Nobody is in two places."""

    RULE = "carer-already-working"
    NL = (
        "Zorgverlener {carer} werkte van {starts_at} tot {ends_at} al bij gezin {family} "
        "(bezoek {session})."
    )
    EN = (
        "Carer {carer} was already working for family {family} from {starts_at} to {ends_at} "
        "(session {session})."
    )


class ExpectedDayImplausibleError(DomainError):
    """A pregnancy lasts 40 weeks."""

    RULE = "protection-day-implausible"
    NL = (
        "Zorgverlener {carer}: bij een melding op {reported_on} past geen bescherming rond "
        "{expected_on}; verwacht wordt een dag tot en met {latest}."
    )
    EN = (
        "Carer {carer}: protection around {expected_on} does not fit what was told on "
        "{reported_on}; a day up to {latest} is expected."
    )


class BirthDayImplausibleError(DomainError):
    """A child is born from the 24th to the 44th week."""

    RULE = "protection-birth-implausible"
    NL = (
        "Zorgverlener {carer}: {born_on} past niet bij de verwachte dag; die ligt tussen "
        "{earliest} en {latest}."
    )
    EN = (
        "Carer {carer}: {born_on} does not fit the day expected; it lies between {earliest} and "
        "{latest}."
    )


class ProtectionOverlapsError(DomainError):
    """One protection ends before another begins."""

    RULE = "protection-overlaps"
    NL = "Zorgverlener {carer} is al beschermd van {first_day} tot en met {last_day}."
    EN = "Carer {carer} is already protected from {first_day} to {last_day}."


class UnknownProtectionError(DomainError):
    """Only what is on record, and has not ended, can go on."""

    RULE = "protection-must-exist"
    NL = "Zorgverlener {carer} heeft geen lopende bescherming die op {reported_on} is gemeld."
    EN = "Carer {carer} has no protection under way that was reported on {reported_on}."
