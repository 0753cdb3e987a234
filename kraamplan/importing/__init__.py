"""From files to orders. Knows neither the command line nor the database.

importer       families and carers from a file into the log
record         JSON Lines of commands from a file into the log
batch          rows of commands handed over together, and what came of it
errors         one mistake in a file, and the refusal that carries all of them
rules          every rule a file can break, with its sentences
lines          a file as numbered lines of text
suggestion     what was probably meant
keys           client and staff numbers, and citizen service numbers that are neither

Of a table:
columns        the columns of each kind of file; schema and reference are made from them
cells          what a cell may hold
table          lines as a header and rows of text
schema         the columns as a pandera schema, and what it finds as errors
rows           rows of text as commands

Of JSON Lines:
fields         the fields of the commands a file may hold, read from their dataclasses
conversion     a value of JSON as a value of a field
line           one line of JSON as a command and what goes with it
"""
