"""Whether the service lives, whether it is ready, and what it says when it is not."""

from starlette.testclient import TestClient

from tests.kraamplan.web.told import BOARD, Site, problem
from tests.support.builders import add_region


def test_a_living_service_says_so(client: TestClient) -> None:
    answer = client.get("/livez")
    assert (answer.status_code, answer.json()) == (200, {"status": "alive"})


def test_a_ready_service_says_how_far_its_read_models_are_behind(site: Site) -> None:
    client = site.client()
    site.services.runner.catch_up()
    before = site.position()
    site.happens(add_region("amersfoort", "Amersfoort"), add_region("breda", "Breda"))
    assert client.get("/readyz").json() == {
        "status": "ready",
        "log_position": before + 2,
        "read_models_position": before,
        "lag": 2,
    }
    client.get(BOARD)
    assert client.get("/readyz").json()["lag"] == 0


def test_a_service_without_its_log_is_not_ready_but_lives(site: Site) -> None:
    client = site.client()
    with site.services.engine.begin() as connection:
        for table in ("stored_events", "kraamplan_projection_position"):
            connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {table}_gone")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert problem(answer)["type"] == "/problems/log-unreachable"
    assert client.get("/livez").status_code == 200


def test_without_its_log_a_page_says_that_it_cannot_be_read(site: Site) -> None:
    client = site.client()
    with site.services.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE stored_events RENAME TO gone")
    page, document = client.get(BOARD), client.get("/api/regions")
    assert (page.status_code, document.status_code) == (503, 503)
    assert "Het logboek is nu niet te lezen" in page.text
    assert problem(document)["type"] == "/problems/log-unreachable"


def test_a_damaged_log_is_called_damaged(site: Site) -> None:
    client = site.client()
    with site.services.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE stored_events SET state = CAST('{}' AS BLOB) WHERE topic = 'care.closed'"
        )
    with site.services.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE kraamplan_projection_position SET position = 0")
    answer = client.get("/api/regions")
    assert answer.status_code == 503
    told = problem(answer)
    assert told["type"] == "/problems/log-damaged"
    assert f"De database {site.services.engine.url} is beschadigd: event" in told["detail_nl"]
    assert "restore a backup, or choose another database" in told["detail"]


def test_a_service_of_the_version_before_says_that_it_must_be_started_again(site: Site) -> None:
    client = site.client()
    with site.services.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE kraamplan_projection_position SET schema = 'newer:1()'")
    for address in ("/readyz", "/api/regions"):
        answer = client.get(address)
        assert answer.status_code == 503
        assert problem(answer)["type"] == "/problems/read-models-replaced"
