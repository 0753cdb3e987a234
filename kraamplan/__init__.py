"""The edge: everything that talks to people, and the one place that puts the parts together.

config      settings; the only reader of the environment
services    what an entry point works with
bootstrap   builds the services; the only place that constructs things
wholeness   is the database what was written
indicators  sets of indicators, as documents
neutrality  budget neutrality: the read models together, as documents
planning    plan and publish: the planner between two commands
planning_turn
            one run at a time in each region, whichever the program
recorded_runs, replaying
            a run on the record; solved again and compared
planning_regions
            a week planned in several regions at once
solving_apart
            the planner in a program of its own
asked_week  what a week asks of the planner now, and what of the roster is not touched
wishes      what is wished of rosters, and what it costs
given_up    moves by hand that planning again gives up
runs_at_work
            planning runs under way for pages
moving      a roster changed by hand: moved, pinned, undone
recorded_move, stale_edits
            a move sent again; a change that somebody overtook
agreeing    laws and collective agreements into the log
scarcity    levels of scarcity at work: who gives hours, who gets them back
following   keeps the read models up to date, woken by what is recorded
asking      from a person's words (region, week, as of) to what a read needs
importing   from files to commands
policies    indication policies as files
agreements  laws and collective agreements as files
toml_text   TOML as the object a shape is read from, and tables as TOML
demo        a believable organisation, made through the real commands
charts      charts for managers, drawn on the server
cli         the command line
web         the page and its HTTP interface
"""
