"""What every question is answered with."""

from enum import StrEnum

import msgspec

from planner.explaining.forcing import Demand
from planner.explaining.limits import Limit, without
from planner.explaining.planned import Planned
from planner.explaining.witness import UnconfirmedError, Witness
from planner.price import objective, price
from planner.verify import verify


class Finding(StrEnum):
    """What solving again showed."""

    ALREADY = "already"
    """The roster is as asked."""
    POSSIBLE = "possible"
    """It can be, at a price."""
    FORBIDDEN = "forbidden"
    """Limits forbid it, and the smallest set of them is named."""
    IMPOSSIBLE = "impossible"
    """Lifting every limit there is in limits would not help."""
    UNKNOWN = "unknown"
    """Not settled within the work allowed."""


class BrokenLimit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A limit the witness passes, in words."""

    rule: str
    carer: str
    text_nl: str
    text_en: str


class Explanation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer, with the roster that proves it."""

    visits: tuple[str, ...]
    carer: str | None
    finding: Finding
    limits: tuple[Limit, ...]
    """What has to give, when it is forbidden."""
    smallest: bool
    """Whether it is proven that no smaller set of limits would do."""
    broken: tuple[BrokenLimit, ...]
    """Where the witness passes them."""
    witness: Witness | None
    around: int | None
    """Carers whose weeks could move to find it, the rest of the roster held still; None: all."""
    text_nl: str
    text_en: str

    @property
    def demand(self) -> Demand:
        """What was demanded to find it out."""
        if self.carer is None:
            return Demand(visits=self.visits)
        return Demand(pairs=tuple((visit, self.carer) for visit in self.visits))


def confirm(planned: Planned, answer: Explanation) -> None:
    """Check the witness of an answer against the problem alone.

    Raises UnconfirmedError when it is not lawful once its limits are lifted, does not cost what is
    said, or does not hold what was demanded.
    """
    found = answer.witness
    if found is None:
        return
    violations = verify(without(planned.problem, found.lifted), found.assignments)
    if violations:
        raise UnconfirmedError(violations[0].message_en)
    cost = objective(price(planned.problem, found.assignments))
    if (cost, cost - planned.objective) != (found.objective, found.price.at_most):
        raise UnconfirmedError(f"the witness costs {cost}, said was {found.objective}")
    carer_of = {one.visit: one.carer for one in found.assignments}
    met = all(visit in carer_of for visit in answer.demand.visits) and all(
        carer_of.get(visit) == carer for visit, carer in answer.demand.pairs
    )
    if not met:
        raise UnconfirmedError("the witness does not hold what was demanded")
