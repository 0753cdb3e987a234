"""Why goals of planning are refused."""

from domain.kernel.errors import DomainError


class GoalPriceImplausibleError(DomainError):
    """A goal costs points: none of them pays back, and a million is enough."""

    RULE = "goal-price-implausible"
    NL = "Doel {goal} kan geen {points} punten kosten: tussen 0 en {most}."
    EN = "Goal {goal} cannot cost {points} points: between 0 and {most}."


class GoalStandsTwiceError(DomainError):
    """A goal has one price."""

    RULE = "goal-stands-twice"
    NL = "Doel {goal} staat er twee keer."
    EN = "Goal {goal} stands there twice."


class MostCarersImplausibleError(DomainError):
    """A family gets somebody."""

    RULE = "most-carers-implausible"
    NL = "Ten hoogste {most} zorgverleners per gezin kan niet: ten minste 1."
    EN = "At most {most} carers of a family cannot be: at least 1."


class PlanningGoalsAlreadySetError(DomainError):
    """A day has one set of goals; replacing it is told with a reason."""

    RULE = "planning-goals-already-set"
    NL = "Vanaf {effective_on} zijn al doelen vastgesteld; zeg waarom het anders wordt."
    EN = "From {effective_on} goals were set already; say why that changes."
