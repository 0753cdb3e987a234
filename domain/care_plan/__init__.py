"""The care plan of one family: goals from the KDK, signals, and what still keeps care open.

themes        the 13 themes of the KDK, their subgoal and class of self-reliance
facts         the words a plan is kept in
closing_rule  pure: which steps are missing before care may be closed as completed
wording       states of a goal in both languages
signals       the part of the aggregate that notices and acts
aggregate     the plan itself: goals, after-period plans, agreement below the floor
commands, handlers, errors
              what can be asked of a plan, what carries it out, and why it refuses
"""
