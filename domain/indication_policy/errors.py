"""Why an indication policy refuses."""

from domain.kernel.errors import DomainError


class UnknownVersionError(DomainError):
    """Only a version that was drafted can be changed, published or used."""

    RULE = "policy-version-must-exist"
    NL = "Versie {version} van dit beleid bestaat niet. Bekende versies: {known}."
    EN = "Version {version} of this policy does not exist. Known versions: {known}."


class VersionOutOfOrderError(DomainError):
    """Versions are numbered from 1 without gaps."""

    RULE = "policy-versions-follow-each-other"
    NL = "Beleid {policy}: versie {version} kan niet; de volgende versie is {next}."
    EN = "Policy {policy}: version {version} cannot be; the next version is {next}."


class DraftOpenError(DomainError):
    """A new version starts from the one before, which therefore has to be published."""

    RULE = "policy-has-one-draft"
    NL = "Beleid {policy}: versie {version} is nog een ontwerp; publiceer die eerst."
    EN = "Policy {policy}: version {version} is still a draft; publish it first."


class VersionPublishedError(DomainError):
    """Past indications must come out the same again, so what they rest on never changes."""

    RULE = "published-policy-never-changes"
    NL = (
        "Beleid {policy} versie {version} is gepubliceerd per {effective_on} en verandert niet "
        "meer; maak een nieuwe versie."
    )
    EN = (
        "Policy {policy} version {version} is published as of {effective_on} and does not change "
        "any more; draft a new version."
    )


class PolicyNotSoundError(DomainError):
    """Nobody is indicated by a policy that leaves a case open or contradicts itself."""

    RULE = "published-policy-must-be-sound"
    NL = "Beleid {policy} versie {version} kan niet worden gepubliceerd: {findings}."
    EN = "Policy {policy} version {version} cannot be published: {findings}."


class NotPublishedError(DomainError):
    """A draft can still change under the hands of those who use it."""

    RULE = "policy-must-be-published"
    NL = "Beleid {policy} versie {version} is nog een ontwerp."
    EN = "Policy {policy} version {version} is still a draft."


class NotYetEffectiveError(DomainError):
    """A version is used, and retired, from the day it takes effect."""

    RULE = "policy-not-yet-effective"
    NL = "Beleid {policy} versie {version} geldt pas vanaf {effective_on}, niet op {on}."
    EN = "Policy {policy} version {version} takes effect on {effective_on}, not on {on}."


class AlreadyRetiredError(DomainError):
    """A retired version may be read, not adopted or retired anew."""

    RULE = "policy-is-retired"
    NL = "Beleid {policy} versie {version} is vervallen per {retired_on}."
    EN = "Policy {policy} version {version} is retired as of {retired_on}."


class StillAdoptedError(DomainError):
    """A version the organisation works by is replaced before it is retired."""

    RULE = "adopted-policy-is-not-retired"
    NL = (
        "Beleid {policy} versie {version} is op {retired_on} of later nog in gebruik ({use}); "
        "vervang het eerst."
    )
    EN = (
        "Policy {policy} version {version} is still in use ({use}) on {retired_on} or later; "
        "replace it first."
    )
