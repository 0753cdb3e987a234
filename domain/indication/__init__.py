"""From facts about a family to hours of care. Pure: standard library only.

sourced        words in two languages, and numbers with their evidence
facts          every fact an indication may ask for
family_facts   what is known about one family
condition      when a fact counts

policy         what a policy is: packages, criteria, combination rules, bounds
protocol       the other method: a base by feeding, factors, days in hospital

evaluate       indicate(facts, policy, moment) -> Indication; by_packages and by_protocol do it
indication     the outcome, with everything that explains it
combination    which rule decides, and why the others did not
reckoning      minutes within bounds, spread over days; day_pattern is the invented taper
burn           whether the hours of a family go as fast as its days say
wording        hours and criteria in words

check          what keeps a policy from being published; checks/ looks, finding says what it saw
packages       the 13 care packages of the demonstration, as care uses them today
"""
