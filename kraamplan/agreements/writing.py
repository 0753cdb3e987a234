"""From an agreement to a file that is read as the same agreement; comments are not kept."""

from typing import Any

from domain.labour_agreement.facts import Agreement, Force, Provision
from kraamplan.toml_text import entries, pair, pairs


def write_agreement(agreement: Agreement) -> str:
    """The agreement as TOML. Texts must not be blank: a reader takes those for forgotten."""
    title = {"nl": agreement.title.nl, "en": agreement.title.en}
    lines = [
        pair("agreement", agreement.agreement),
        pair("kind", str(agreement.kind)),
        "",
        "[title]",
        *pairs(title),
        *entries("provisions", [_plain(each) for each in agreement.provisions]),
    ]
    return "\n".join([*lines, ""])


def _plain(provision: Provision) -> dict[str, Any]:
    table: dict[str, Any] = {
        "parameter": str(provision.parameter),
        "effective_on": provision.effective_on,
        **_amount(provision),
        "article": provision.article,
        "provenance": str(provision.evidence.provenance),
        "source": provision.evidence.source,
    }
    return table if provision.force is Force.HOLDS else {**table, "force": str(provision.force)}


def _amount(provision: Provision) -> dict[str, Any]:
    if provision.value is None:
        return {"ends": True}
    if not provision.parameter.counts_minutes:
        return {"times": provision.value}
    hours, rest = divmod(provision.value, 60)
    return {"minutes": provision.value} if rest else {"hours": hours}
