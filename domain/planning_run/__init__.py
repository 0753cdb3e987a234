"""One run of the planner: what it was asked, what it knew, what it answered."""
