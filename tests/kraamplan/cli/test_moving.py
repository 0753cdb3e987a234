"""move, undo, pin, unpin and edits, as a person asks them."""

import pytest

from domain.values.week import Week
from kraamplan.cli.moving import show_moved
from kraamplan.cli.session import Session
from kraamplan.cli.terminal import Terminal
from kraamplan.config import Settings
from kraamplan.rosters.moving import Asking, move
from tests.kraamplan.cli.line import CommandLine
from tests.kraamplan.planned_region import planned_in, region_on_the_eve_of

ASKED = ("--region", "utrecht", "--week", "2026-W49")
VISIT = "G1/2026-12-02"


@pytest.fixture
def planned(line: CommandLine) -> CommandLine:
    services, _ = planned_in(line.database)
    services.close()
    return line


def test_a_pin_is_put_in_shown_and_taken_out(planned: CommandLine) -> None:
    pinned = planned.document("pin", VISIT, "--reason", "vraag van het gezin", *ASKED)
    assert (pinned["visit"], pinned["version"]) == (VISIT, 2)
    (shown,) = planned.document("edits", *ASKED)["pins"]
    assert (shown["visit"], shown["starts_at"]) == (VISIT, None)
    assert f"Pinned: {VISIT} to {shown['carer']}." in planned("edits", *ASKED).stdout
    planned.document("unpin", VISIT, *ASKED)
    assert planned.document("edits", *ASKED)["pins"] == []
    earlier = planned.document("edits", "--as-of", pinned["position"], *ASKED)
    assert [each["visit"] for each in earlier["pins"]] == [VISIT]


def test_a_roster_that_changed_since_it_was_seen_is_not_touched(planned: CommandLine) -> None:
    planned.document("pin", VISIT, "--version", 1, *ASKED)
    refused = planned("unpin", VISIT, "--version", 1, "--json", *ASKED)
    assert refused.exit_code == 1
    assert "version-is-stale" in refused.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "say with --to who gets the visit, or --nobody"),
        (("--to", "K1", "--nobody"), "say with --to who gets the visit, or --nobody"),
        (("--to", "K1", "--at", "half tien"), "'half tien' is geen tijdstip"),
    ],
)
def test_what_is_not_clear_is_asked_again(
    planned: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    result = planned("move", VISIT, *arguments, *ASKED)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_refused_move_says_the_rule(planned: CommandLine) -> None:
    result = planned("move", "G9/2026-12-02", "--nobody", *ASKED)
    assert result.exit_code == 1
    assert "Bezoek G9/2026-12-02 staat niet in het rooster" in result.stderr
    assert planned("undo", 7, *ASKED).exit_code == 1


def test_a_move_is_told_with_its_price_and_how_to_undo_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with region_on_the_eve_of("2026-W49") as region:
        region.plan()
        asking = Asking(
            services=region.services,
            context=region.sender.context(),
            region="utrecht",
            week=Week.parse("2026-W49"),
        )
        here = Session(region.services, region.sender, Terminal(False), Settings())
        show_moved(here, move(asking, VISIT, None))
    said = " ".join(capsys.readouterr().out.split())
    assert f"{VISIT} goes to nobody, +" in said
    assert "Undo it with: undo 2" in said
