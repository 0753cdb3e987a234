"""Where a search is."""

import msgspec


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """The best roster so far and what is proven, in points."""

    phase: str
    work: float
    """Done so far, in the unit of the deterministic limit."""
    objective: int
    lower_bound: int

    @property
    def gap(self) -> float | None:
        """Of the cost, what may be left to save; None while nothing is proven."""
        if self.objective <= 0:
            return 0.0
        if self.lower_bound <= 0:
            return None
        return (self.objective - self.lower_bound) / self.objective
