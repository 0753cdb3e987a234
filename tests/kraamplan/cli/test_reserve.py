"""The stand-by reserve as the command line shows it."""

from datetime import date

from tests.kraamplan.cli.line import CommandLine
from tests.support.builders import ORGANISATION, register_family


def test_what_each_reserve_buys_is_shown_against_the_promise(line: CommandLine) -> None:
    families = [register_family(f"N{number}", due_date=date(2026, 12, 23)) for number in range(12)]
    position = line.tell((*ORGANISATION, *families))
    # The log is told on 2026-12-20; asked as of then the week that follows is the first.
    asked = ("reserve", "--region", "utrecht", "--week", "2026-W52", "--draws", "200")
    found = line.document(*asked, "--as-of", str(position))

    assert (found["percent"], found["draws"], found["seed"]) == (95, 200, 1)
    assert [one["carers"] for one in found["reserves"]] == [*range(len(found["reserves"]))]
    kept = [one["carers"] for one in found["reserves"] if one["keeps_promise"]]
    assert found["enough"] == kept[0]
    said = line(*asked, "--as-of", str(position)).stdout
    assert f"That takes {found['enough']} a day" in said
    assert "invented default" in said
