"""What every test gets: the real services as fixtures, and the same examples on every run."""

import pytest
from hypothesis import settings

pytest_plugins = ["tests.support.services"]

# A build that fails for a rare example must fail again when it is looked at. To go looking for
# new examples: pytest --hypothesis-profile=explore
settings.register_profile("reproducible", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2_000, deadline=None, print_blob=True)
settings.load_profile("reproducible")

SERVICES = {"postgres": "postgres_server", "browser": "browser"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the service they use, and put those with a browser last.

    Playwright keeps an event loop in this thread for as long as the browser lives; a test that
    starts a loop of its own has to come before.
    """
    for item in items:
        for marker, fixture in SERVICES.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
