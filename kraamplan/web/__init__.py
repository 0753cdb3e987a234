"""The page for planners and the HTTP interface. Server-rendered, nothing loaded from elsewhere.

app            puts the parts together: create_app
server         serves an app on this machine
site           what every route works with
question       from the words in an address to a read at one position of the log
rules          every rule the web itself has, with its texts
problems       every error as an RFC 9457 problem document or a Dutch page
security       headers of every reply; whose requests are refused
links          addresses that keep what the reader is looking at
board          the page of a region's week; publishing it
board_view     what that page shows; sought, what a planner looks for on it
on_call_view   who is on call, in the days of that page; on_call_api the same as JSON
budgets        hour budgets added up, and how families burn through them
budgets_view   that burn as a chart
budget_view    hour budgets as tables and sums
run_view       how a roster was made
runs_page      a planning run while it lasts and after; runs_api the same as JSON
run_progress, starting_runs
               how far a run is; starting and stopping one
looking_back   the auditor's page: what was recorded and what it changed
carers         a carer's hours and her log
history_api    looking back as JSON
family         the pages of families: budgets and the log of one of them
comparison     two indication policies side by side
activities     what the minutes of sessions went to, per package
neutrality     whether hours are budget neutral: charts, tables, the families behind them
neutrality_words, neutrality_api
               the Dutch words of that page; the same as JSON
compliance     how carers stand with the labour rules
indicators     the study's success indicators and the national ones
surveys        its forms, which report a survey or consent to a study
api            reading as JSON, in the documents of the command line
course_api     reading what care went to, fell short of and led to as JSON
moving      the page where a visit is moved or pinned by hand; moving_api the same as JSON
why            why a visit has no carer or not another, and who else could have it
why_api        the same as JSON
wishes         what wishes cost in a roster
wish_forms     the forms that record one
commands       commands as JSON
bodies         bodies of requests, of a size a person can have meant
forms          the fields of forms; one that was refused, as it was filled in
health         whether the service lives and is ready
"""
