"""From an agreement file to an agreement, or to all its mistakes at once."""

from collections.abc import Iterator
from pathlib import Path

from domain.indication.sourced import Evidence
from domain.labour_agreement.facts import Agreement, Provision
from kraamplan.agreements import rules
from kraamplan.agreements.shape import AgreementShape, ProvisionShape
from kraamplan.importing.errors import WHOLE_FILE, ImportRefusedError, RowError
from kraamplan.toml_text import shape_in, text_of


def read_agreement(path: Path) -> Agreement:
    """The agreement in this file. Raises ImportRefusedError with every mistake in it."""
    return agreement_from(text_of(path))


def agreement_from(text: str) -> Agreement:
    """The agreement in this text of TOML. Raises ImportRefusedError with every mistake in it."""
    shape = shape_in(text, AgreementShape)
    found = list(_mistakes(shape))
    if found:
        raise ImportRefusedError(found)
    return Agreement(
        shape.agreement,
        shape.kind,
        shape.title,
        tuple(_provision(each) for each in shape.provisions),
    )


def _provision(shape: ProvisionShape) -> Provision:
    return Provision(
        parameter=shape.parameter,
        effective_on=shape.effective_on,
        value=shape.values[0],
        article=shape.article,
        evidence=Evidence(shape.provenance, shape.source),
        force=shape.force,
    )


def _mistakes(shape: AgreementShape) -> Iterator[RowError]:
    """Entries that say nothing, too much or the wrong unit, and limits set twice for a day."""
    seen = set()
    for at, each in enumerate(shape.provisions):
        place = f"provisions[{at}]"
        if not each.fits:
            unit = "hours, minutes" if each.parameter.counts_minutes else "times"
            yield rules.ONE_VALUE.error(WHOLE_FILE, place, allowed=f"{unit}, ends")
        key = each.parameter, each.effective_on
        if key in seen:
            yield rules.SET_TWICE.error(WHOLE_FILE, f"{place}.parameter", str(each.parameter))
        seen.add(key)
