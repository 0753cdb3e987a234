"""Write the golden files that are missing: `python -m tests.golden`."""

import sys

from tests.golden import files, runs

if __name__ == "__main__":
    for file in [*files.write_missing(), *runs.write_missing()]:
        sys.stdout.write(f"{file}\n")
