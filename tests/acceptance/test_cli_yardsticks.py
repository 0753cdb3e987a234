"""What hours and money are held against, on the command line."""

from tests.acceptance.console import BAD_INPUT, Console


def test_until_somebody_sets_one_the_reference_is_what_the_study_published(
    registered: Console,
) -> None:
    found = registered.json("yardsticks").done().document
    assert (found["reference"]["minutes"], found["reference"]["is_own"]) == (2604, False)
    assert found["reference"]["effective_on"] is None
    assert found["tariffs"] == []
    assert "published default" in registered("yardsticks").done().out


def test_public_tariffs_are_recorded_once_with_their_source(registered: Console) -> None:
    first = registered.json("yardsticks", "--add-public-tariffs").done().document["tariffs"]
    again = registered.json("yardsticks", "--add-public-tariffs").done().document["tariffs"]
    assert first == again
    (hour,) = (
        each
        for each in first
        if (each["performance"], each["effective_on"]) == ("hour_of_care", "2023-01-01")
    )
    assert (hour["euro_cents"], hour["last_day"]) == (5933, "2023-12-31")
    assert "kraamcentrumdat.nl" in hour["source"]


def test_a_tariff_the_organisation_set_is_not_replaced_by_a_public_one(registered: Console) -> None:
    line = (
        '{"command": "SetTariff", "performance": "hour_of_care", "euro_cents": 5800, '
        '"effective_on": "2023-01-01", "source": "contract 2023"}'
    )
    (registered.folder / "own.jsonl").write_text(line, encoding="utf-8")
    registered("record", "own.jsonl").done()
    known = registered.json("yardsticks", "--add-public-tariffs").done().document["tariffs"]
    assert [
        each["source"]
        for each in known
        if (each["performance"], each["effective_on"]) == ("hour_of_care", "2023-01-01")
    ] == ["contract 2023"]


def test_they_are_answered_as_of_any_position(registered: Console) -> None:
    registered("yardsticks", "--add-public-tariffs").done()
    assert registered.json("yardsticks", "--as-of", "1").done().document["tariffs"] == []


def test_a_day_that_does_not_exist_is_bad_input(registered: Console) -> None:
    answer = registered("yardsticks", "--day", "2026-02-30")
    assert answer.exit_code == BAD_INPUT
    assert "2026-02-30" in answer.err
