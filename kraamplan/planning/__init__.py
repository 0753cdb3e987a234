"""A week planned: what it asks, the run on the record, and the planner around which both stand.

asked_week        what a week asks of the planner now, and what of the roster is not touched
roster_facts      what the planner answers, as facts of a roster
week              plan and publish: the planner between two commands
prices            goals priced for one run
recorded_runs     a run on the record
replaying         a recorded run solved again and compared
solving_apart     the planner in a program of its own
runs_at_work      runs under way for pages
regions           a week planned in several regions at once
regions_document  that as a document
"""
