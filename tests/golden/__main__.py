"""Write the golden files that are missing: `python -m tests.golden`."""

import sys

from tests.golden.files import write_missing

if __name__ == "__main__":
    for file in write_missing():
        sys.stdout.write(f"{file}\n")
