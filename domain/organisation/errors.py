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


class RegionCodeInvalidError(DomainError):
    """A region code can be typed, and stand in an address, as it is."""

    RULE = "region-code-shape"
    NL = (
        "Regiocode {region} kan niet: hoogstens 20 letters, cijfers en streepjes, te beginnen met "
        "een letter of cijfer."
    )
    EN = (
        "Region code {region} cannot be: at most 20 letters, digits and hyphens, the first a "
        "letter or digit."
    )


class UnknownRegionError(DomainError):
    """People and families belong to a region of the organisation."""

    RULE = "region-must-exist"
    NL = "Regio {region} bestaat niet. Bekende regio's: {known}."
    EN = "Region {region} does not exist. Known regions: {known}."


class ScarcityLevelUnknownError(DomainError):
    """Scarcity has a few levels that everybody knows; none lies below the floor."""

    RULE = "scarcity-level-unknown"
    NL = "Regio {region}: {hours} uur is geen schaarsteniveau. Niveaus: {known} uur."
    EN = "Region {region}: {hours} hours is no level of scarcity. Levels: {known} hours."


class BelowFloorError(DomainError):
    """No scarcity cuts care below 24 hours. Agreement of the sector, 2024-2025."""

    RULE = "scarcity-below-floor"
    NL = "Regio {region}: {hours} uur ligt onder de ondergrens van {floor} uur."
    EN = "Region {region}: {hours} hours lies below the floor of {floor} hours."


class ScarcityRunsBackwardsError(DomainError):
    """A level holds for at least a day."""

    RULE = "scarcity-runs-backwards"
    NL = "Regio {region}: schaarste van {first_day} tot en met {last_day} kan niet."
    EN = "Region {region}: scarcity from {first_day} to {last_day} cannot be."


class ScarcityAlreadySetError(DomainError):
    """A region has one level at a time; to change it, lift it first."""

    RULE = "scarcity-already-set"
    NL = "Regio {region} heeft vanaf {first_day} al niveau {hours} uur; hef dat eerst op."
    EN = "Region {region} has level {hours} hours from {first_day} already; lift that first."


class ScarcityNotSetError(DomainError):
    """Only a level that holds can be lifted."""

    RULE = "scarcity-not-set"
    NL = "Regio {region} heeft op {day} geen schaarsteniveau."
    EN = "Region {region} has no level of scarcity on {day}."


class ReductionOrderUnclearError(DomainError):
    """Every family gives hours in one turn at most, and packages are numbered 1 to 13."""

    RULE = "reduction-order-unclear"
    NL = "Regio {region}: in de volgorde staat pakket {package} ({births}) dubbel of ten onrechte."
    EN = "Region {region}: in the order package {package} ({births}) stands twice or wrongly."


class ScarcityWithoutReasonError(DomainError):
    """Families and insurers are told why hours are cut, and why no longer."""

    RULE = "scarcity-needs-a-reason"
    NL = "Regio {region}: een schaarsteniveau instellen of opheffen vraagt om een reden."
    EN = "Region {region}: setting or lifting a level of scarcity needs a reason."


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


class SkippedWithoutReasonError(DomainError):
    """Who leaves an event out of a read model says why."""

    RULE = "skipping-needs-a-reason"
    NL = "Gebeurtenis {position} overslaan voor {projection} vraagt om een reden."
    EN = "Skipping event {position} for {projection} needs a reason."
