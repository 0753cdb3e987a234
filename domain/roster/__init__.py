"""The roster of one region for one week: proposed by a planning run, published by a planner."""
