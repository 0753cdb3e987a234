"""The labour rules at work: recorded, and held against the hours of carers.

agreeing             laws and collective agreements into the log
hours_document       hours of carers as a document
compliance_overview  of each carer and rule what was broken and what is left
compliance_document  that as a document
"""
