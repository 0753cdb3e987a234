"""The server listens on this machine and reports on standard error."""

from kraamplan.web.app import create_app
from kraamplan.web.server import HOST, server_of
from tests.kraamplan.web.told import Publisher, Site


def test_the_server_listens_on_this_machine_only_unless_told_otherwise(site: Site) -> None:
    app = create_app(site.services, site.sender, Publisher())
    assert (server_of(app).config.host, HOST) == ("127.0.0.1", "127.0.0.1")
    assert server_of(app, "10.0.0.1", 81).config.host == "10.0.0.1"


def test_nothing_is_reported_on_standard_output(site: Site) -> None:
    config = server_of(create_app(site.services, site.sender, Publisher())).config.log_config
    assert isinstance(config, dict)
    assert {handler["stream"] for handler in config["handlers"].values()} == {"ext://sys.stderr"}
