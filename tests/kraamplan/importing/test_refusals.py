"""What the domain refuses of a table comes back as errors in its cells."""

from pathlib import Path

import pytest

from kraamplan.importing.errors import ImportRefusedError, Kind
from kraamplan.importing.importer import import_carers
from tests.kraamplan.importing.files import (
    CARER,
    FAMILY,
    application,
    carers,
    errors_of,
    families,
    importer_context,
    places,
    put,
    table,
)

OTHER_FAMILY = {**FAMILY, "family": "F-2"}


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("region", "zeist"),
        ("due_date", "2026-12-25"),
        ("postcode", "3512"),
        ("feeding", "mixed"),
        ("parity", "2"),
    ],
)
def test_a_family_registered_with_other_details_is_refused_at_the_cell_that_differs(
    column: str, cell: str, tmp_path: Path
) -> None:
    app = application()
    families(app, put(tmp_path, table(FAMILY)))
    path = put(tmp_path, table(OTHER_FAMILY, {**FAMILY, column: cell}))
    (error,) = errors_of(families, app, path)
    assert (error.row, error.column, error.value) == (3, column, cell)
    assert (error.rule, error.kind) == ("registration-differs", Kind.REFUSED)
    assert "AmendRegistration" in error.message_nl


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("region", "utrecht"),
        ("postcode", "3512"),
        ("contract_hours", "24"),
        ("hired_on", "2024-03-02"),
    ],
)
def test_a_carer_hired_on_other_terms_is_refused_at_the_cell_that_differs(
    column: str, cell: str, tmp_path: Path
) -> None:
    app = application()
    carers(app, put(tmp_path, table(CARER)))
    (error,) = errors_of(carers, app, put(tmp_path, table({**CARER, column: cell})))
    assert (error.row, error.column, error.value, error.rule) == (2, column, cell, "carer-differs")
    assert error.kind is Kind.REFUSED


def test_a_rule_of_the_domain_speaks_of_the_cell_it_is_about(tmp_path: Path) -> None:
    path = put(tmp_path, table({**FAMILY, "due_date": "2028-01-01"}))
    (error,) = errors_of(families, application(), path)
    assert (error.row, error.column, error.value) == (2, "due_date", "2028-01-01")
    assert (error.rule, error.kind) == ("due-date-implausible", Kind.REFUSED)


def test_a_carer_who_is_refused_has_no_second_error_for_her_skills(tmp_path: Path) -> None:
    # The regions given are wider than the organisation, so only the domain refuses this one.
    app = application()
    path = put(tmp_path, table({**CARER, "region": "mars"}))
    with pytest.raises(ImportRefusedError) as refused:
        import_carers(app, path, importer_context, regions=frozenset({"mars"}))
    assert places(refused.value.errors) == [(2, "region", "region-must-exist")]
    assert refused.value.kind is Kind.REFUSED


def test_mistakes_and_refusals_come_in_one_report(tmp_path: Path) -> None:
    app = application()
    families(app, put(tmp_path, table(FAMILY)))
    path = put(
        tmp_path,
        table(
            {**FAMILY, "parity": "2"}, {**OTHER_FAMILY, "parity": "x"}, {**FAMILY, "family": "F-3"}
        ),
    )
    before = app.position()
    with pytest.raises(ImportRefusedError) as refused:
        families(app, path)
    assert app.position() == before
    assert refused.value.kind is Kind.INPUT
    assert [(error.row, error.column, error.kind) for error in refused.value.errors] == [
        (2, "parity", Kind.REFUSED),
        (3, "parity", Kind.INPUT),
    ]
