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
