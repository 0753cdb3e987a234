"""Why an assessment refuses."""

from domain.kernel.errors import DomainError


class UnusableFactError(DomainError):
    """A fact has a known code and a value that can be believed."""

    RULE = "fact-unusable"
    NL = "Gezin {family}: {fact} = {value} kan niet: {why}."
    EN = "Family {family}: {fact} = {value} cannot be: {why}."


class NoPolicyAdoptedError(DomainError):
    """An indication is given under the policy the organisation adopted."""

    RULE = "no-policy-adopted"
    NL = "Gezin {family}: op {day} geldt geen indicatiemethode; neem er een aan (AdoptPolicy)."
    EN = "Family {family}: no indication policy is in force on {day}; adopt one (AdoptPolicy)."


class PolicyIncompleteForFactsError(DomainError):
    """A policy must lead somewhere for every family."""

    RULE = "policy-has-a-gap"
    NL = "Gezin {family}: methode {policy} versie {version} leidt tot geen uitkomst: {why}."
    EN = "Family {family}: policy {policy} version {version} leads nowhere: {why}."


class IndicatedBeforeBirthError(DomainError):
    """Before the birth there is an estimate at intake only."""

    RULE = "indicated-before-birth"
    NL = "Gezin {family}: vóór de geboorte kan alleen bij de intake worden geïndiceerd."
    EN = "Family {family}: before the birth an indication can be given at intake only."


class NothingToCorrectError(DomainError):
    """A correction names a criterion that fired wrongly, or a fact that was missed."""

    RULE = "nothing-to-correct"
    NL = "Gezin {family}: {fact} is al {value}; er is niets te corrigeren."
    EN = "Family {family}: {fact} is {value} already; there is nothing to correct."


class NeverIndicatedError(DomainError):
    """Only an indication on record can be corrected."""

    RULE = "never-indicated"
    NL = "Gezin {family} heeft nog geen indicatie."
    EN = "Family {family} has no indication yet."


class CorrectionNeedsReasonError(DomainError):
    """Whoever reads the log later must see why an indication was corrected."""

    RULE = "indication-correction-needs-a-reason"
    NL = "Gezin {family}: een correctie van {criterion} vraagt om een reden."
    EN = "Family {family}: a correction of {criterion} needs a reason."
