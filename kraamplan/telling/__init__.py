"""What the log and the read models hold, in words a person reads: Dutch and English.

Made when they are asked for, never stored. English words are those of the code itself, which uses
the terms of the field; Dutch ones stand in lists that tests hold complete.

dutch    days, hours and numbers as Dutch people write them
words    Dutch words for everything the log holds
codes    Dutch words for the codes that facts may hold
names    what events, models, tables, columns and facts are called
columns  Dutch names of columns and facts
values   a value as a person writes it: 38 uur, dinsdag 1 december 2026
events   an event: what happened, who recorded it and why, since when it holds
changes  what is different between two positions of the log
"""
