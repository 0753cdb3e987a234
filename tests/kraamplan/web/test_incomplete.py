"""A family of which not everything is taken in is called incomplete wherever it is shown."""

from sqlalchemy import insert

from projections.parked_events import PARKED
from tests.kraamplan.web.told import BOARD, Site


def park(site: Site, family: str) -> None:
    """As if a read model could not digest the newest event of a family."""
    site.services.runner.catch_up()
    with site.services.engine.begin() as connection:
        connection.execute(
            insert(PARKED.table).values(
                projection="hour_budgets",
                position=site.position(),
                subject=f"family {family}",
                family=family,
                topic="care.closed",
                error="KeyError: 'no row'",
                valid_from=site.position(),
            )
        )


def test_pages_and_answers_name_the_incomplete_families(site: Site) -> None:
    client = site.client()
    family = client.get("/api/budget").json()["families"][0]["family"]
    pages = (BOARD, f"/families/{family}")
    assert all("Onvolledig" not in client.get(page).text for page in pages)
    park(site, family)
    for page in pages:
        assert (
            f"<strong>Onvolledig</strong>: van {family} is nog niet alles" in client.get(page).text
        )
    assert client.get("/api/budget").json()["incomplete"] == [family]
    assert client.get(f"/api/families/{family}/log").json()["incomplete"] is True
    before = client.get(f"{BOARD}?as_of={site.position() - 1}")
    assert "Onvolledig" not in before.text
