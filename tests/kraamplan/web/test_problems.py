"""Every rule of the web has texts, a status that fits, and a test that meets it."""

import re
from pathlib import Path
from string import Formatter

import pytest
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from domain.kernel.errors import ConflictError, DomainError
from kraamplan.web.app import create_app
from kraamplan.web.problems import MEDIA_TYPE, Problem
from kraamplan.web.rules import WEB_RULES, WebRule
from tests.kraamplan.web.told import BOARD, HERE, Publisher, Site, problem, said

TESTS = "\n".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))


def _facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("rule", WEB_RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_test_that_names_it(rule: WebRule) -> None:
    assert re.search(rf"\b{rule.name}\b", TESTS)


@pytest.mark.parametrize("rule", WEB_RULES, ids=lambda rule: rule.name)
def test_every_rule_is_said_in_two_languages_with_facts_it_is_given(rule: WebRule) -> None:
    assert rule.nl.endswith(".")
    assert not rule.title.endswith(".")
    # The cause is said in English only, where another part found it.
    assert _facts(rule.nl) <= _facts(rule.en) | {"week", "as_of", "said"}


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in WEB_RULES]
    assert len(set(names)) == len(names) > 20


def test_a_refusal_of_the_domain_is_told_by_its_rule() -> None:
    document = Problem.of_refusal(ConflictError(attempts=5))
    assert (document.type, document.status) == ("/problems/too-many-writers", 409)
    assert (
        document.title
        == "Others kept writing to the same record; giving up after a bounded number of tries"
    )
    assert document.detail_nl.startswith("Vastleggen lukte 5 keer niet")


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (RuntimeError("secret"), 500, "/problems/unexpected-error"),
        (OverflowError("date value out of range"), 422, "/problems/value-out-of-range"),
        (HTTPException(418, "short and stout"), 418, "about:blank"),
    ],
)
def test_what_nobody_foresaw_is_a_problem_too_and_tells_no_secrets(
    site: Site, error: Exception, status: int, kind: str
) -> None:
    app = create_app(site.services, site.sender, Publisher())

    @app.get("/api/failing")
    def failing() -> None:
        raise error

    @app.get("/failing")
    def failing_page() -> None:
        raise error

    client = TestClient(app, base_url=HERE, raise_server_exceptions=False)
    answer, page = client.get("/api/failing"), client.get("/failing")
    assert (answer.status_code, page.status_code) == (status, status)
    assert problem(answer)["type"] == kind
    assert "Dat kan niet" in said(page.text)
    assert "secret" not in answer.text + page.text


@pytest.mark.parametrize(
    ("address", "part"),
    [("/runs/7", "run"), (f"{BOARD}/wishes?most=x", "most"), ("/budgets?package=P5", "package")],
)
def test_a_part_of_an_address_that_is_no_such_thing_is_named(
    client: TestClient, address: str, part: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    assert f"is niet te begrijpen: {part}. Fout 422, regel part-unclear" in said(answer.text)


def test_a_refusal_while_reading_is_told_too(site: Site) -> None:
    class OddError(DomainError):
        """Something is odd."""

        RULE = "odd"
        NL = "Vreemd."
        EN = "Odd."

    app = create_app(site.services, site.sender, Publisher())

    @app.get("/api/odd")
    def odd() -> None:
        raise OddError

    answer = TestClient(app, base_url=HERE).get("/api/odd")
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert answer.json() == {
        "type": "/problems/odd",
        "title": "Something is odd",
        "status": 409,
        "detail": "Odd.",
        "detail_nl": "Vreemd.",
    }
