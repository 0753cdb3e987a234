"""The catalogue holds every read model, and every table belongs to one of them."""

from projections.catalogue import PROJECTIONS
from projections.position import POSITION
from projections.schema import IDENTITY
from projections.temporal import METADATA
from tests.projections.tables import TABLES


def test_every_table_belongs_to_one_projection() -> None:
    owned = [table.name for table in TABLES]
    assert len(owned) == len(set(owned))
    assert {*owned, IDENTITY.name, POSITION.name} == set(METADATA.tables)


def test_every_projection_has_a_name_of_its_own() -> None:
    names = [each.name for each in PROJECTIONS]
    assert sorted(names) == sorted(set(names))
