"""A believable organisation, made through the real commands. Everything in it is invented.

timeline   commands with the moment each is given, in order
carers     60 carers of one region
families   45 families in care and 120 pregnancies due
sessions   the care already given, by carers who were free
make       all of it into a log
"""
