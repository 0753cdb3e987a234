"""Read models: throw-away tables made from the log, one file per question a person asks.

temporal          tables whose rows carry the log positions between which they were true
view              what a projection writes through: current rows in, versioned rows out
changes           what a batch of events did to one table, until it is written
cache             the current rows that were met lately, in bounded memory
gone_keys         which keys were let go of, in fixed memory
writing           rows in bulk, in the fastest way each database has
log               every event in order, as read models see it
reader            what a question is read through: any table as of any position
convolution       sums of independent families, exactly
arrivals          registrations yet to come: how many, due when, and how unsure both are
demand            care that families will ask for, by day or by week, as distributions
difference        what was added, removed and changed between two positions, of every model
budget_sums       minutes of care and how they add up
runner            keeps the read models up to date with the log
follower          pulls the log for one set of tables; rows and position move in one transaction
parking           sets aside what a projection cannot digest, and what waits behind it
refusals          values a database will not store, told from errors that would befall any others
heeding           which events a projection wants
rebuild           new tables fill beside the old ones and take their place
next_tables       the tables a rebuild fills; their indexes come when they are full
position          how far a set of tables has come, and what made it
schema            whether a database belongs to us
catalogue         every projection, once

care_periods      what became of each family's care?
population        which families count when hours are held against a norm
priced_hours      what was care paid, each hour at the tariff of its day?
budget_neutrality are the hours neutral; was it the norm, the case mix, or what was given?
quality_indicators
                  what are the national quality indicators?
success_indicators
                  how does it do on the eight success indicators of the study?
survey_indicators what do the four say that people have to be asked for?
study_definitions what the eight of the study count
indicator         what every indicator says of itself
neutrality_course does the mean stay in its band, and does a period stand out?
hour_budgets      how many hours were indicated, planned and delivered, and what remains?
budget_rollups    how do hour budgets add up per package and region, and do hours go in step?
activities        what did the minutes of sessions go to, in each package?
scarcity          how scarce is care in each region, and whose hours does that limit?
shortfalls        how much care fell short and why, and what did families say of it?
indications       what did each adopted policy give each family, and where do they differ?
capacity          how many hours can carers give in a week, and how many are spoken for?
rostered_travel   how much do rosters plan, and how much driving comes with it?
demand_forecast   how much care will be asked for in the coming weeks, and how sure is that?
roster_board      who visits whom, when, and which visits found nobody?
roster_edits      what did planners change by hand, what is pinned, which rules were set aside?
board_parts       what a board of a region's week is made of
travel_table      minutes between postcodes
planning_wishes   what people and the organisation ask of a roster
labour_agreements which limits on work are in force, by which article, and how sure?
planning_problem  what does the planner have to solve?
rule_compliance   does each carer's work keep to the labour rules, and how near does it come?
judged_work       work as labour rules judge it
carer_record      what is known of each carer: contract, absences, skills, availability?
recorded_work     when did each carer work, and for which family?
family_record     what is known of each family: registration, intake, hours, closing?
delivered_sessions
                  which sessions did each family get, and what did they go to?
carer_hours       what did each carer work against her contract, and how did she rest?
planning_runs     what was the planner asked, and what did it answer?
parked_events     which events could a read model not digest, and what waits behind them?
decision_history  what happened, who recorded it, in which role and why?
organisation      what is the organisation called, and which regions has it?
surveys           what did surveys tell of groups, and how many clients consented?
yardsticks        which mean of hours counts as neutral, and what is paid for care?
"""
