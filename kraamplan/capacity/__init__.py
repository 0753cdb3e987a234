"""What care is to come, and whether there are hours for it.

forecasting  the demand of twelve weeks, and how good forecasts were
intake_room  how many more registrations a week has room for
scarcity     levels of scarcity at work: who gives hours, who gets them back
documents    forecast, capacity and room as documents
"""
