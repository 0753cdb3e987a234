"""Why a week of blocks on call refuses."""

from domain.kernel.errors import DomainError


class BlockTwiceError(DomainError):
    """A carer is on call once at a time."""

    RULE = "on-call-twice"
    NL = "{carer} heeft op {day} al wachtdienst in blok {block}."
    EN = "{carer} is on call on {day} in block {block} already."


class BlockOutsideWeekError(DomainError):
    """Blocks are of the days of their week."""

    RULE = "on-call-outside-week"
    NL = "De wachtdienst van {carer} op {day} valt buiten week {week}."
    EN = "The block of {carer} on {day} lies outside week {week}."


class BlockTimesError(DomainError):
    """A block starts on its day and ends after that."""

    RULE = "on-call-times-do-not-fit"
    NL = (
        "De wachtdienst van {carer} op {day} van {starts_at} tot {ends_at} kan niet: hij begint op "
        "zijn dag en eindigt daarna."
    )
    EN = (
        "The block of {carer} on {day} from {starts_at} to {ends_at} cannot be: it starts on its "
        "day and ends after that."
    )


class CareDaysImplausibleError(DomainError):
    """Between one day of care and all there are may follow."""

    RULE = "on-call-care-days-implausible"
    NL = "Na een wachtdienst kunnen geen {care_days} dagen zorg volgen: 1 tot {most}."
    EN = "After a block on call {care_days} days of care cannot follow: 1 to {most}."


class NothingDraftedError(DomainError):
    """Only what was drafted can be published."""

    RULE = "on-call-not-drafted"
    NL = "Voor regio {region} in week {week} zijn nog geen wachtdiensten voorgesteld."
    EN = "No blocks on call were drafted for region {region} in week {week}."


class NothingPublishedOnCallError(DomainError):
    """Only what was published can be changed block by block."""

    RULE = "on-call-not-published"
    NL = "Voor regio {region} in week {week} zijn nog geen wachtdiensten gepubliceerd."
    EN = "No blocks on call were published for region {region} in week {week}."


class NoticeTooShortError(DomainError):
    """Carers know their blocks so many days ahead, unless there is a reason."""

    RULE = "on-call-notice-too-short"
    NL = (
        "De wachtdiensten van regio {region} op {days} vallen binnen {notice} dagen: zeg waarom "
        "zij nog veranderen."
    )
    EN = (
        "The blocks on call of region {region} on {days} lie within {notice} days: say why they "
        "still change."
    )


class NotOnCallError(DomainError):
    """A block is taken from a carer who has it."""

    RULE = "not-on-call"
    NL = "{carer} heeft op {day} geen wachtdienst in blok {block}."
    EN = "{carer} is not on call on {day} in block {block}."


class NothingChangesError(DomainError):
    """A change names who loses the block, who gets it, or both."""

    RULE = "on-call-change-of-nothing"
    NL = "Zeg wie de wachtdienst van {day} in blok {block} verliest of krijgt."
    EN = "Say who loses or gets the block on call of {day}, {block}."


class BlockBegunError(DomainError):
    """What has begun cannot be changed any more."""

    RULE = "on-call-has-begun"
    NL = "Het blok {block} van {day} is al begonnen."
    EN = "Block {block} of {day} has begun already."


class OnCallNotLawfulError(DomainError):
    """What is published or changed must hold against everything known by then."""

    RULE = "on-call-does-not-hold"
    NL = "Deze wachtdiensten kunnen niet. {violations} Kies anders."
    EN = "These blocks on call cannot be. {violations} Choose otherwise."


class LevelImplausibleError(DomainError):
    """Calls are to be met more likely than not, and nobody can be certain."""

    RULE = "on-call-level-implausible"
    NL = "Een kans van {percent} % kan niet: tussen {least} en {most} %."
    EN = "A chance of {percent} % cannot be: between {least} and {most} %."
