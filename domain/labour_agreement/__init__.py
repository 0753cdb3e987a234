"""Laws and collective agreements as facts: what each limits, from when, and how sure that is.

facts     what a provision is, and with what force it speaks
in_force  the one rulebook that all agreements on record make on a day
"""
