"""What CP-SAT decides: who serves which visit, and which two visits make one day.

serve[v, c]     carer c serves visit v; exists only where she could if she had no other visit
pair[c, v, w]   v and w, on one day, are both served by c; exists only where the two fit
works[c, d]     c serves a visit on day d; only where a rule about many days can bind
moment[v]       when v starts; only in problems in which the rest between two days can bind

Without moments every rule is about fixed sets: two visits of one day fit or they do not, and days
are so far apart that any start leaves rest enough. The starts follow afterwards (timetable).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from ortools.sat.python import cp_model

from planner.choices import Choices


class Variables:
    """The variables of one model, with the lists constraints and objectives walk."""

    def __init__(self, choices: Choices) -> None:
        self.situation = choices.situation
        self.starts = choices.starts
        self.patterns = choices.patterns
        self.cp = cp_model.CpModel()
        self.serve: dict[tuple[str, str], cp_model.IntVar] = {}
        self.pair: dict[tuple[str, str, str], cp_model.IntVar] = {}
        self.moment: dict[str, cp_model.IntVar] = {}
        self.carers_of: defaultdict[str, list[str]] = defaultdict(list)
        """Carers who could serve a visit."""
        self.visits_of: defaultdict[str, list[str]] = defaultdict(list)
        """Visits a carer could serve."""
        self.pairs_on: defaultdict[tuple[str, int], list[tuple[str, str, str]]] = defaultdict(list)
        """Pairs of a carer on a day."""
        self._works: dict[tuple[str, int], cp_model.IntVar] = {}
        for visit, carer in choices.starts:
            self.serve[visit, carer] = self.cp.new_bool_var(f"serve {visit} {carer}")
            self.carers_of[visit].append(carer)
            self.visits_of[carer].append(visit)
        for key in choices.pairs:
            carer, first, second = key
            self.pair[key] = self.cp.new_bool_var(f"pair {carer} {first} {second}")
            self.pairs_on[carer, self.situation.visits[first].day].append(key)
        if choices.rest_binds:
            self._decide_moments()

    def minutes(self, carer: str, days: Iterable[int] | None = None) -> cp_model.LinearExprT:
        """What a carer is planned to work, on some days or on all."""
        visits = self.situation.visits
        chosen = None if days is None else set(days)
        return sum(
            visits[visit].minutes * self.serve[visit, carer]
            for visit in self.visits_of[carer]
            if chosen is None or visits[visit].day in chosen
        )

    def works(self, carer: str, day: int) -> cp_model.IntVar:
        """Whether a carer works on a day; true when she serves any visit there."""
        known = self._works.get((carer, day))
        if known is None:
            known = self._works[carer, day] = self.cp.new_bool_var(f"works {carer} {day}")
            for visit in self.visits_of[carer]:
                if self.situation.visits[visit].day == day:
                    self.cp.add_implication(self.serve[visit, carer], known)
        return known

    def days_price(self, price: Callable[[str, int], int]) -> list[cp_model.LinearExprT]:
        """Terms that add the price (of a carer, a day) of each day worked: visits less pairs."""
        visits = self.situation.visits
        served: list[cp_model.LinearExprT] = [
            price(carer, visits[visit].day) * serve for (visit, carer), serve in self.serve.items()
        ]
        return served + [
            -price(carer, visits[one].day) * pair for (carer, one, _), pair in self.pair.items()
        ]

    def _decide_moments(self) -> None:
        """One start a visit, within the carer's own starts where those are less than its window."""
        for visit in self.carers_of:
            part = self.situation.visits[visit]
            window = (part.earliest, part.latest - part.minutes)
            self.moment[visit] = self.cp.new_int_var(*window, f"moment {visit}")
            for carer in self.carers_of[visit]:
                if self.starts[visit, carer] != (window,):
                    domain = cp_model.Domain.from_intervals(
                        [list(one) for one in self.starts[visit, carer]]
                    )
                    self.cp.add_linear_expression_in_domain(
                        self.moment[visit], domain
                    ).only_enforce_if(self.serve[visit, carer])
