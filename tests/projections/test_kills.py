"""A runner that is killed at any moment loses nothing and doubles nothing; on every database."""

from benchmarks.kills import measure


def test_whenever_the_runner_is_killed_nothing_is_lost_or_doubled(database_url: str) -> None:
    outcome = measure(database_url, kills=12, seed=1)
    assert (outcome.lost, outcome.doubled) == (0, 0)
    assert outcome.moved > 0, "some lived long enough to write"
    assert outcome.rows > outcome.events > outcome.parked > 0
