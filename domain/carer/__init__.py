"""A maternity carer: contract, skills, availability, absence and the record of her work."""
