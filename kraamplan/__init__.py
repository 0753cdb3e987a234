"""The edge: everything that talks to people, and the one place that puts the parts together.

config      settings; the only reader of the environment
services    what an entry point works with
bootstrap   builds the services; the only place that constructs things
database    what a database address means to the event store and to the read models
wholeness   is the database what was written
following   keeps the read models up to date, woken by what is recorded
lagging     which families are not taken in whole
asking      from a person's words (region, week, as of) to what a read needs
planning_turn
            one run at a time in each region, whichever the program
planning    a week planned, and the run on the record
rosters     a roster explained, changed by hand, wished otherwise
on_call     carers on call, and how many should stand by
capacity    what care is to come, and whether there are hours for it
labour      labour rules recorded, and held against the hours of carers
indicating  policies into the log, and recorded indications given again
neutrality  budget neutrality: the read models together, as documents
indicators  sets of indicators, as documents
surveys     results of surveys and consents to studies
documents, course_documents
            answers as documents: budgets and rosters; the course of care
looking_back, looking_back_documents
            the log in words, and what changed between two moments
importing   from files to commands
policies    indication policies as files
agreements  laws and collective agreements as files
toml_text   TOML as the object a shape is read from, and tables as TOML
telling     what the log and the read models hold, in words a person reads
simulation  a believable history of an organisation
demo        a believable organisation, made through the real commands
charts      charts for managers, drawn on the server
cli         the command line
web         the page and its HTTP interface
"""
