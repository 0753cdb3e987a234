"""Why the organisation refuses."""

from domain.kernel.errors import DomainError


class AlreadyEstablishedError(DomainError):
    """A log holds one organisation."""

    RULE = "one-organisation-per-log"
    NL = "Dit logboek is al van organisatie {name}."
    EN = "This log already belongs to organisation {name}."


class RegionNameTakenError(DomainError):
    """A region code means one region."""

    RULE = "region-code-is-unique"
    NL = "Regio {region} bestaat al, als {name}."
    EN = "Region {region} already exists, as {name}."


class UnknownRegionError(DomainError):
    """People and families belong to a region of the organisation."""

    RULE = "region-must-exist"
    NL = "Regio {region} bestaat niet. Bekende regio's: {known}."
    EN = "Region {region} does not exist. Known regions: {known}."


class AlreadyAdoptedError(DomainError):
    """A version is used one way once at a time."""

    RULE = "policy-already-adopted"
    NL = "Beleid {policy} versie {version} is al in gebruik ({use}), vanaf {effective_on}."
    EN = "Policy {policy} version {version} is in use already ({use}), from {effective_on}."


class DrivingDateTakenError(DomainError):
    """At any date one policy drives."""

    RULE = "one-driving-policy-per-date"
    NL = "Vanaf {effective_on} is beleid {policy} versie {version} al leidend."
    EN = "From {effective_on} policy {policy} version {version} drives already."


class NotAdoptedError(DomainError):
    """Only what is in use can be dropped."""

    RULE = "policy-must-be-adopted"
    NL = "Beleid {policy} versie {version} is op {on} niet in gebruik ({use})."
    EN = "Policy {policy} version {version} is not in use ({use}) on {on}."


class DrivingPolicyNeededError(DomainError):
    """Families are indicated every day, so the driving policy is replaced, not dropped."""

    RULE = "driving-policy-is-replaced"
    NL = (
        "Beleid {policy} versie {version} is leidend en kan per {on} niet zomaar vervallen; neem "
        "vanaf die dag een ander beleid als leidend aan."
    )
    EN = (
        "Policy {policy} version {version} drives and cannot just be dropped on {on}; adopt "
        "another driving policy from that day."
    )
