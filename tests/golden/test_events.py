"""Every event version ever stored is still read, and is read as what it meant."""

from pathlib import Path

import pytest

from domain.catalogue import EVENTS
from domain.kernel.mapper import EventMapper
from tests.golden.files import FOLDER, name_of, read, write_missing
from tests.golden.samples import NEWEST, OLDER, SAMPLES

FILES = sorted(FOLDER.glob("*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_stored_bytes_are_read_as_the_event_they_meant(file: Path) -> None:
    stored = read(file)
    topic, _, version = file.stem.rpartition(".v")
    assert stored.topic == topic
    assert EventMapper(EVENTS).to_domain_event(stored) == SAMPLES[topic, int(version)]


@pytest.mark.parametrize("version", NEWEST, ids=lambda version: version[0])
def test_the_newest_version_is_still_written_with_the_same_bytes(version: tuple[str, int]) -> None:
    stored = EventMapper(EVENTS).to_stored_event(NEWEST[version])
    assert stored == read(FOLDER / name_of(*version))


def test_every_event_in_every_version_has_a_golden_file_and_a_sample() -> None:
    versions = {
        (event.TOPIC, version) for event in EVENTS for version in range(1, event.class_version + 1)
    }
    assert set(FILES) == {FOLDER / name_of(*version) for version in versions}
    assert set(SAMPLES) == versions
    assert set(NEWEST) == {(event.TOPIC, event.class_version) for event in EVENTS}
    assert set(NEWEST).isdisjoint(OLDER)


def test_a_golden_file_is_never_written_again(tmp_path: Path) -> None:
    kept = tmp_path / "care.closed.v1.json"
    kept.write_text("what was stored long ago")
    written = write_missing(tmp_path)
    assert kept not in written
    assert kept.read_text() == "what was stored long ago"
    assert {file.name: file.read_bytes() for file in written} == {
        name: (FOLDER / name).read_bytes()
        for name in (name_of(*version) for version in NEWEST)
        if name != kept.name
    }
