"""From files to orders. Knows neither the command line nor the database.

errors         one mistake in a file, and the refusal that carries all of them
rules          every rule a file can break, with its texts: what the reference documents
columns        the table of columns of each kind of file; schema and reference are made from it
cells          what a cell may hold
keys           client and staff numbers, and citizen service numbers that are neither
suggestion     what was probably meant
lines          a file as numbered lines of text
table          lines as a header and rows of text
schema         the columns as a pandera schema, and what it finds as errors
rows           rows of text as commands
importer       families and carers from a file into the log
batch          rows of commands handed over together, and what came of it
"""
