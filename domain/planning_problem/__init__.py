"""What the planner was once asked to plan, kept once however many runs ask the same."""
