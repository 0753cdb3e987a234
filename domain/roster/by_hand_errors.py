"""Why a change of a roster by hand is refused."""

from domain.kernel.errors import DomainError


class VisitNotInRosterError(DomainError):
    """Only a visit of the newest proposal can be changed by hand."""

    RULE = "visit-not-in-roster"
    NL = "Bezoek {visit} staat niet in het rooster van regio {region} in week {week}."
    EN = "Visit {visit} is not in the roster of region {region} in week {week}."


class VisitGoneByError(DomainError):
    """What is over, delivered or no longer asked for is not moved."""

    RULE = "visit-gone-by"
    NL = "Bezoek {visit} is geweest of wordt niet meer gevraagd; er valt niets te verplaatsen."
    EN = "Visit {visit} is over or no longer asked for; there is nothing to move."


class MoveWithoutTimeError(DomainError):
    """Whoever gets a visit gets it at a time."""

    RULE = "move-needs-a-time"
    NL = "Zeg hoe laat {carer} bezoek {visit} begint."
    EN = "Say at what time {carer} begins visit {visit}."


class PinnedVisitError(DomainError):
    """What is pinned stays where it is until the pin is taken out."""

    RULE = "visit-is-pinned"
    NL = "Bezoek {visit} staat vast bij {carer}; maak het eerst los."
    EN = "Visit {visit} is pinned to {carer}; take the pin out first."


class OpenVisitPinnedError(DomainError):
    """A pin holds a visit with a carer, so somebody must have it."""

    RULE = "open-visit-cannot-be-pinned"
    NL = "Niemand heeft bezoek {visit}; geef het eerst aan iemand."
    EN = "Nobody has visit {visit}; give it to somebody first."


class UnknownMoveError(DomainError):
    """Only a move in the newest proposal can be undone."""

    RULE = "move-must-exist"
    NL = "In het nieuwste voorstel voor week {week} is op versie {version} niets verplaatst."
    EN = "Nothing was moved at version {version} of the newest proposal for week {week}."


class MoveOvertakenError(DomainError):
    """A move is undone while the visit still stands where it put it."""

    RULE = "move-overtaken"
    NL = "Bezoek {visit} is na versie {version} opnieuw verplaatst; maak die wijziging ongedaan."
    EN = "Visit {visit} was moved again after version {version}; undo that move instead."


class MoveBreaksRuleError(DomainError):
    """A change by hand keeps the rules, as a roster of the planner does."""

    RULE = "move-breaks-rule"
    NL = "{violations} Zo kan het niet."
    EN = "{violations} It cannot be done like that."


class RuleNotOverridableError(DomainError):
    """Rules of law and agreement are kept, whatever the reason."""

    RULE = "rule-cannot-be-overridden"
    NL = "{violations} Daarvan kan niemand afwijken."
    EN = "{violations} Nobody can set that aside."


class OverrideNeedsReasonError(DomainError):
    """Setting a rule aside is told with a reason."""

    RULE = "override-needs-reason"
    NL = "Voor bezoek {visit} wijkt u van een regel af: zeg waarom."
    EN = "You set a rule aside for visit {visit}: say why."


class ChangedMeanwhileError(DomainError):
    """What planners change while the planner is at work is not overwritten by its answer."""

    RULE = "changed-by-hand-meanwhile"
    NL = (
        "Het rooster van regio {region} in week {week} is met de hand gewijzigd terwijl er gepland "
        "werd. Plan opnieuw."
    )
    EN = (
        "The roster of region {region} in week {week} was changed by hand while it was planned. "
        "Plan again."
    )
