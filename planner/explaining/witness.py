"""The roster that proves an answer, and what it costs more or less than the one it is about."""

from collections.abc import Sequence

import msgspec

from domain.labour.rule import Violation
from planner.explaining.limits import Limit, without
from planner.explaining.planned import Planned
from planner.price import objective, price
from planner.result import Assignment, Term
from planner.verify import verify


class UnconfirmedError(RuntimeError):
    """A witness that does not show what it should; such an answer is never given."""


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class TermChange(_Part, frozen=True):
    """One goal, in the roster as it is and in the witness; cost in points."""

    name: str
    unit: str
    before: int
    after: int
    cost: int
    """What it costs more; negative when less."""


class Moved(_Part, frozen=True):
    """A visit that another carer has in the witness; None is nobody."""

    visit: str
    before: str | None
    after: str | None


class Price(_Part, frozen=True):
    """What meeting a demand costs more than the roster as it is, in points."""

    at_least: int
    """Proven; below 0 when the roster itself may be that far from the cheapest."""
    at_most: int
    """Shown by the witness."""

    @property
    def exact(self) -> bool:
        """Whether both are the same."""
        return self.at_least == self.at_most


class Witness(_Part, frozen=True):
    """A roster, lawful once the lifted limits are, that shows what an answer says."""

    assignments: tuple[Assignment, ...]
    """Ordered by visit id."""
    lifted: tuple[Limit, ...]
    objective: int
    terms: tuple[TermChange, ...]
    """Goals whose cost is another, in the order of the goals."""
    moved: tuple[Moved, ...]
    """Ordered by visit id."""
    price: Price


def witness(
    planned: Planned,
    assignments: Sequence[Assignment],
    lower_bound: int,
    lifted: Sequence[Limit] = (),
) -> Witness:
    """Hold a roster against the one it is compared with.

    Args:
        planned: The roster as it is.
        assignments: The roster that meets the demand.
        lower_bound: No roster that meets it costs less, for the limits that are lifted.
        lifted: Limits that were lifted for it.

    Raises:
        UnconfirmedError: the check refuses it.
    """
    violations = verify(without(planned.problem, lifted), assignments)
    if violations:
        raise UnconfirmedError(violations[0].message_en)
    terms = price(planned.problem, assignments)
    cost = objective(terms)
    # Who must meet a demand cannot be cheaper than who need not, unless limits were lifted.
    proven = lower_bound if lifted else max(lower_bound, planned.lower_bound)
    return Witness(
        assignments=tuple(assignments),
        lifted=tuple(lifted),
        objective=cost,
        terms=term_changes(planned.terms, terms),
        moved=_moved(planned, assignments),
        price=Price(at_least=proven - planned.objective, at_most=cost - planned.objective),
    )


def term_changes(before: Sequence[Term], after: Sequence[Term]) -> tuple[TermChange, ...]:
    """The goals that cost otherwise."""
    return tuple(
        TermChange(
            name=now.name,
            unit=now.unit,
            before=then.quantity,
            after=now.quantity,
            cost=now.cost - then.cost,
        )
        for then, now in zip(before, after, strict=True)
        if now.cost != then.cost
    )


def broken_by(planned: Planned, found: Witness) -> tuple[Violation, ...]:
    """Where the witness passes limits that were lifted for it, each in words."""
    return verify(planned.problem, found.assignments)


def _moved(planned: Planned, assignments: Sequence[Assignment]) -> tuple[Moved, ...]:
    after = {one.visit: one.carer for one in assignments}
    return tuple(
        Moved(visit=visit, before=planned.carer_of.get(visit), after=after.get(visit))
        for visit in planned.situation.visits
        if planned.carer_of.get(visit) != after.get(visit)
    )
