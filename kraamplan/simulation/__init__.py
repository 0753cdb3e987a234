"""A believable history of an organisation, written through the real commands. Invented people.

anchors      the published figures a history is calibrated to, each with source and tolerance
assumptions  how those shares are split further; invented
draws        drawing from tables

births       one birth: length of pregnancy, mode, place, moment
stays        nights in hospital after it
burdens      what is hard for a family, as the facts that show it
families     one family drawn from all of these

scale        how big an organisation is, and where its families live
carers       contracts, free days, skills; absences is sickness and leave
team         the carers of a region and who is free: the simulation's own calendar

pregnancy    from registration to intake
starting     the birth and the start of care
judgement    how a carer judges a family, mostly right and better with experience
in_care      a family in care: what is due, given and planned
visits       who goes where today
goals        what is agreed with the parents and what becomes of it
ending       sessions as they are recorded, and the end of care
course       a family's days of care, made of the above

agenda       commands wait here for their moment
opening      organisation, regions and indication methods
district     one region from day to day
history      all regions day by day, and writing them
make         simulate(services, size, months, seed, start, progress)
"""
