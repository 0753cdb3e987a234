"""What was the care of clients paid, each hour at the tariff that was in force on its day?

Not a projection: arithmetic on rows of care periods.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.organisation.yardsticks import NeutralityReference, Performance, Tariff, tariff_on
from projections.population import Client


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Hours of care at the tariff of the day they were given, in euro cents, rounded once per sum.

    What lies between delivered and a norm was given on no day: it is priced at the mean of the
    client's own hours. Clients with a day without a known tariff are in no sum; unpriced says how
    many there are.
    """

    clients: int
    unpriced: int
    delivered: int
    per_client: int
    deviation: int
    """Delivered minus norm."""
    against_reference: int
    """Delivered minus the reference for each client."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paid:
    """What one client's care was paid, in euro cents; per_minute is the mean over her minutes."""

    delivered: Fraction
    per_minute: Fraction
    sources: frozenset[str]


def money(
    counted: Sequence[Client], known: Sequence[Tariff], reference: NeutralityReference
) -> Money | None:
    """What was delivered in euro cents; None when no tariff is known of anybody's days."""
    priced = [(client, paid) for client in counted if (paid := _paid(client, known)) is not None]
    if not priced:
        return None
    delivered = sum((paid.delivered for _, paid in priced), Fraction())
    return Money(
        clients=len(priced),
        unpriced=len(counted) - len(priced),
        delivered=round(delivered),
        per_client=round(delivered / len(priced)),
        deviation=round(sum(client.deviation * paid.per_minute for client, paid in priced)),
        against_reference=round(
            sum(
                (client.delivered_minutes - reference.minutes) * paid.per_minute
                for client, paid in priced
            )
        ),
        sources=tuple(sorted({source for _, paid in priced for source in paid.sources})),
    )


def _paid(client: Client, known: Sequence[Tariff]) -> _Paid | None:
    """Each hour at the tariff of its day, none when a day has no known tariff."""
    # Who got nothing is priced by the day her care was closed: there is no other.
    by_day = client.delivered_by_day or {client.closed_on: 0}
    parts = []
    for day, minutes in by_day.items():
        tariff = tariff_on(known, Performance.HOUR_OF_CARE, day)
        if tariff is None:
            return None
        parts.append((minutes, tariff))
    cents = Fraction(sum(minutes * tariff.euro_cents for minutes, tariff in parts), 60)
    told = client.delivered_minutes
    return _Paid(
        cents,
        cents / told if told else Fraction(parts[0][1].euro_cents, 60),
        frozenset(tariff.source for _, tariff in parts),
    )
