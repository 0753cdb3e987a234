"""The command line: answers on stdout, everything else on stderr, errors as exit codes.

app        all commands put together
session    what every command takes, and the services it works with
files      import and record
checking   whether the database is still what was written
commands   every command, the module that has it, and its line in help
questions  what is asked of the read models: about where, and as of when
roster     the roster, as a table or a file
budgets    hour budgets: per week and family, added up, or as they burn
carer_hours plus and minus hours, means, rest and free days
looking_back what was recorded and why, and what it changed
course     what care went to, fell short of and led to: activities, shortfalls, outcomes
scarcity   levels and whom they limit; applying one, giving hours back
planning   plan and publish
planning_regions
           a week planned in several regions
wishing    wishes of families and carers, goals of planning, and the price of a wish
moving     a roster changed by hand: move, undo, pin, unpin, edits
indicators the study's success indicators and the national ones
neutrality whether hours are budget neutral
held_against
           the reference and the tariffs
progress   how far a search is: on a screen, in a file
interrupting Ctrl-C while the planner searches
read_models project, rebuild and parked
policies   indication policies: show, check, publish, compare, explain
replanning a published week again with least change
explaining why a visit has no carer, who else could have it, what more room would buy
replaying  recorded plans and indications, decided again
showing    demo and serve
simulating a simulated history
terminal   where answers and remarks go; errors as exit codes
tables     answers as tables
wrong_use  wrong use, in words and as a document
"""
