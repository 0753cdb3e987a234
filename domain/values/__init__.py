"""Pure values without behaviour that could surprise: standard library only.

interval   a stretch of minutes
week       an ISO week, and the text it is written in
horizon    a run of local days as integer minutes; the time zone is decided here, once
floor      the hours below which care is not cut
postcode   the four digits of a Dutch postcode
skill      what a carer may be certified in
places     where a postcode lies on the map
travel     minutes between two postcodes (estimated, and marked so)
"""
