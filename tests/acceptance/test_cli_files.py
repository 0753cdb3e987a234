"""Files on the command line: all of one or nothing, and never twice."""

from tests.acceptance import story
from tests.acceptance.console import BAD_INPUT, REFUSED, Console
from tests.acceptance.prepared import Prepared


def test_a_dry_run_tells_what_would_be_recorded_and_records_nothing(
    registered: Console, prepared: Prepared
) -> None:
    new_carer = story.CARERS.replace("C-3", "C-4")
    with registered.nothing_recorded():
        dry_run = registered("import", "carers", registered.put("c.csv", new_carer), "--dry-run")
    assert dry_run.done().out == (
        "3 rows: 1 would be recorded, 2 already known; "
        f"the log is at position {prepared.registered_until}.\n"
    )


def test_importing_a_file_twice_changes_nothing(registered: Console) -> None:
    with registered.nothing_recorded():
        again = registered.json("import", "carers", registered.put("c.csv", story.CARERS))
    report = again.done().document
    assert (report["rows"], report["recorded"], report["unchanged"]) == (3, 0, 3)


def test_recording_a_file_twice_changes_nothing(born: Console, prepared: Prepared) -> None:
    with born.nothing_recorded():
        again = born.json("record", born.put("births.jsonl", prepared.story.births))
    report = again.done().document
    assert (report["rows"], report["recorded"], report["unchanged"]) == (5, 0, 5)


def test_another_separator_is_accepted_when_it_is_named(registered: Console) -> None:
    carers = registered.put("c.csv", story.CARERS.replace(",", ";"))
    accepted = registered("import", "carers", carers, "--separator", ";").done()
    assert accepted.out.startswith("3 rows: 0 recorded, 3 already known")


def test_a_wrong_separator_is_recognised(registered: Console) -> None:
    carers = registered.put("c.csv", story.CARERS.replace(",", ";"))
    with registered.nothing_recorded():
        refused = registered("import", "carers", carers)
    assert (refused.exit_code, refused.out) == (BAD_INPUT, "")
    assert "row 1 ';': wrong-separator" in refused.err
    assert "This file is separated by ';', give --separator ';'." in refused.err
    assert "1 error; nothing was recorded." in refused.err


def test_a_separator_that_separates_nothing_is_refused(registered: Console) -> None:
    carers = registered.put("c.csv", story.CARERS)
    with registered.nothing_recorded():
        refused = registered("import", "carers", carers, "--separator", "x")
    assert (refused.exit_code, refused.out) == (BAD_INPUT, "")
    assert "'x'" in refused.err


def test_a_file_in_another_encoding_is_refused_at_its_byte(registered: Console) -> None:
    latin = "carer,region,postcode,contract_hours,hired_on\nRené,utrecht,3511,24,2024-03-01\n"
    carers = registered.put("c.csv", latin.encode("latin-1"))
    with registered.nothing_recorded():
        refused = registered("import", "carers", carers)
    assert (refused.exit_code, refused.out) == (BAD_INPUT, "")
    assert "row 2 '0xE9': not-utf8" in refused.err
    assert "Save the file as UTF-8." in refused.err


def test_missing_columns_and_wrong_cells_are_told_in_one_report(registered: Console) -> None:
    families = "family,region,due_date,feeding,parity\nF-7,Utrech,2026-13-01,breast,0\n"
    with registered.nothing_recorded():
        refused = registered.json("import", "families", registered.put("f.csv", families))
    assert refused.exit_code == BAD_INPUT
    errors = refused.document["errors"]
    assert [(error["row"], error["column"], error["rule"]) for error in errors] == [
        (1, "postcode", "missing-column"),
        (2, "due_date", "date-does-not-exist"),
        (2, "region", "unknown-region"),
    ]
    assert errors[0]["message_en"] == "The column postcode is missing."
    assert errors[2]["message_en"] == (
        "Region 'Utrech' does not exist. Known regions: utrecht, zeist. Did you mean utrecht?"
    )
    assert errors[2]["message_nl"].startswith("Regio 'Utrech' bestaat niet.")


def test_what_a_rule_refuses_in_a_table_is_a_refusal_not_bad_input(registered: Console) -> None:
    other = story.CARERS.replace("3511,24,", "3511,32,")
    with registered.nothing_recorded():
        refused = registered("import", "carers", registered.put("c.csv", other))
    assert (refused.exit_code, refused.out) == (REFUSED, "")
    assert "row 2, contract_hours '32': carer-differs" in refused.err


def test_a_file_that_is_not_there_is_refused_by_its_name(registered: Console) -> None:
    refused = registered("record", "nowhere.jsonl")
    assert (refused.exit_code, refused.out) == (BAD_INPUT, "")
    assert "The file nowhere.jsonl does not exist." in refused.err


def test_a_record_file_damaged_in_the_middle_is_refused_whole(
    registered: Console, prepared: Prepared
) -> None:
    lines = prepared.story.births.splitlines(keepends=True)
    lines[2] = lines[2][:40] + "\n"
    with registered.nothing_recorded():
        refused = registered.json("record", registered.put("b.jsonl", "".join(lines)))
    assert refused.exit_code == BAD_INPUT
    (error,) = refused.document["errors"]
    assert (error["row"], error["rule"]) == (3, "damaged-json")
    assert "Line 3 is not a complete line of JSON" in refused.err
