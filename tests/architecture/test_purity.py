"""Clock, fresh identifiers, chance and environment are refused everywhere but in their homes."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUFF = Path(sys.executable).with_name("ruff")

CLOCK = "import datetime\n\nnow = datetime.datetime.now(tz=datetime.UTC)\n"
IDENTIFIER = "import uuid\n\nvisit_id = uuid.uuid4()\n"
ENVIRONMENT = "import os\n\ndatabase = os.environ\n"

IMPURE = {
    "the clock": CLOCK,
    "the clock by another way": "from datetime import datetime as d, UTC\n\nnow = d.now(UTC)\n",
    "the time": "import time\n\nnow = time.time()\n",
    "an identifier": IDENTIFIER,
    "chance": "from random import shuffle\n\nshuffle([1, 2])\n",
    "the environment": ENVIRONMENT,
    "one variable of the environment": "import os\n\ndatabase = os.getenv('DATABASE')\n",
}
HOMES = {
    "domain/kernel/clock.py": CLOCK,
    "domain/kernel/ids.py": IDENTIFIER,
    "kraamplan/config.py": ENVIRONMENT,
}


def _is_refused(source: str, path: str) -> bool:
    command = [str(RUFF), "check", "--select", "TID251", "--stdin-filename", path, "-"]
    outcome = subprocess.run(
        command, cwd=ROOT, input=source, text=True, capture_output=True, check=False
    )
    return outcome.returncode == 1 and "TID251" in outcome.stdout


@pytest.mark.parametrize("source", IMPURE.values(), ids=IMPURE)
@pytest.mark.parametrize(
    "path", ["domain/care/x.py", "planner/x.py", "projections/x.py", "kraamplan/x.py", "tests/x.py"]
)
def test_the_impure_is_refused_everywhere(source: str, path: str) -> None:
    assert _is_refused(source, path)


@pytest.mark.parametrize(("path", "source"), HOMES.items())
def test_the_impure_has_one_home_each(path: str, source: str) -> None:
    assert not _is_refused(source, path)
