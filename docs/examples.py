"""An example of every command a record file may hold; in this order they are one small story.

It is told once kom-2020 and lip-2008 are published and kom-2020 drives.
"""

from typing import Any

from docs.care_examples import CARE
from docs.organisation_examples import ORGANISATION

Line = dict[str, Any]

EXAMPLES: tuple[Line, ...] = (*ORGANISATION, *CARE)
