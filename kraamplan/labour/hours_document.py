"""The hours of a carer as a document: what --json and the HTTP interface give."""

from dataclasses import asdict
from typing import Any

from projections.carer_hours import CarerHours


def carer_hours_document(found: CarerHours) -> dict[str, Any]:
    """The hours of one carer in minutes, with what follows from them."""
    return {
        **asdict(found),
        "balance_minutes": found.balance_minutes,
        "free_sundays": found.free_sundays,
        "free_weekends": found.free_weekends,
    }
