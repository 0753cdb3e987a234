"""What is written is read as the same policy."""

from pathlib import Path

import pytest
from hypothesis import given

from domain.indication.policy import Policy
from kraamplan.policies.reading import policy_from, read_policy
from kraamplan.policies.shipped import SHIPPED, shipped_policy
from kraamplan.policies.writing import write_policy
from tests.kraamplan.policies.strategies import policies


@pytest.mark.parametrize("code", SHIPPED)
def test_a_shipped_policy_is_read_as_it_was_written(code: str, tmp_path: Path) -> None:
    policy = shipped_policy(code)
    file = tmp_path / "policy.toml"
    file.write_text(write_policy(policy), encoding="utf-8")
    assert read_policy(file) == policy


@given(policies())
def test_any_policy_is_read_as_it_was_written(policy: Policy) -> None:
    assert policy_from(write_policy(policy)) == policy


def test_whole_hours_are_written_as_hours_and_others_as_minutes() -> None:
    text = write_policy(shipped_policy("lip-2008"))
    assert "norm = { hours = 49, provenance" in text
    assert "hospital_day = { minutes = 330, provenance" in text
