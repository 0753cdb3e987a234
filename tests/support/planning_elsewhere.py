"""Another program that plans a region: begins a run and works on it until it is killed.

python -m tests.support.planning_elsewhere DATABASE RUN
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from kraamplan.bootstrap import build_services
from kraamplan.planning.week import begin
from kraamplan.services import Sender
from tests.kraamplan.two_regions import NOW, WEEK

ROOT = Path(__file__).parents[2]


@contextmanager
def planned_elsewhere(database: str, run: UUID) -> Iterator[None]:
    """While this lasts another program is planning utrecht; then it is killed."""
    arguments = [sys.executable, "-m", __name__, database, str(run)]
    other = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == b"begun\n"
        yield
    finally:
        other.kill()
        other.communicate()


if __name__ == "__main__":
    services = build_services(sys.argv[1], lambda: NOW)
    sender = Sender("elsewhere", "planner", services.clock)
    begin(services, sender, "utrecht", WEEK, run=UUID(sys.argv[2]))
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    sys.stdin.read()
