"""A maternity carer: contract, skills, availability, absence, protection and her work."""
