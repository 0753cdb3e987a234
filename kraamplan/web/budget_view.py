"""Hour budgets as tables and sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.indication.sourced import Provenance
from kraamplan.telling import dutch
from kraamplan.web.board_view import Package, package_of
from projections.budget_sums import FamilyBudget, HourBudget, total


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a bar, in thousandths of its length."""

    kind: str
    start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """The budget of a family, a package or a region."""

    budget: HourBudget
    families: int
    package: Package | None = None
    family: str = ""
    closed: bool = False
    hours_invented: bool = False
    """Whether package hours that were made up are part of it."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Delivered, then released, against what was indicated; all of it when there is more."""
        whole = max(self.budget.indicated, self.budget.delivered + self.budget.released, 1)
        delivered = 1000 * self.budget.delivered // whole
        released = 1000 * self.budget.released // whole
        return (
            Part(kind="delivered", start=0, length=delivered),
            Part(kind="released", start=delivered, length=released),
        )

    @property
    def planned_mark(self) -> int:
        """Where the planned hours end on the bar, in thousandths."""
        whole = max(self.budget.indicated, self.budget.delivered + self.budget.released, 1)
        return min(1000, 1000 * self.budget.planned // whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetView:
    """Budgets of families with their sum, as a whole and per package."""

    whole: BudgetLine
    packages: tuple[BudgetLine, ...]
    families: tuple[BudgetLine, ...]


def budget_view(budgets: Sequence[FamilyBudget]) -> BudgetView:
    """The sums of families' budgets, and the families themselves in the order people count."""
    by_package: dict[tuple[int, bool], list[FamilyBudget]] = {}
    for each in budgets:
        has_hours = each.hours_source is not None
        by_package.setdefault((each.package or 0, has_hours), []).append(each)
    in_order = sorted(budgets, key=lambda each: dutch.as_people_count(each.family))
    return BudgetView(
        whole=_sum(budgets),
        packages=tuple(
            _sum(members, package_of(number or None, members[0]))
            for (number, _), members in sorted(by_package.items())
        ),
        families=tuple(
            BudgetLine(
                budget=each.budget,
                families=1,
                package=package_of(each.package, each),
                family=each.family,
                closed=each.closed,
                hours_invented=each.hours_source == Provenance.INVENTED,
            )
            for each in in_order
        ),
    )


def _sum(budgets: Sequence[FamilyBudget], package: Package | None = None) -> BudgetLine:
    return BudgetLine(
        budget=total([each.budget for each in budgets]),
        families=len(budgets),
        package=package,
        hours_invented=any(each.hours_source == Provenance.INVENTED for each in budgets),
    )
