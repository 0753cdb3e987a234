"""One indication policy and its versions, from draft to retirement.

drafting turns a whole policy into the commands that make it.
"""
