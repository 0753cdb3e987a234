"""A roster once it is there: explained, changed by hand, wished otherwise.

explaining       why, what instead, and at what price, proved by solving again
moving           a roster changed by hand: moved, pinned, undone
recorded_move    a move sent again
stale_edits      a change that somebody overtook
edits_documents  changes by hand as documents
given_up         moves by hand that planning again gives up
changes          what a proposal changes in the roster carers work by
in_hospital      stays in hospital that keep visits away
wishes           what is wished of rosters, and what it costs
calendar_feed    a carer's published visits as a calendar
"""
