"""A believable history of an organisation, written through the real commands. Invented people.

anchors    the published figures a history is calibrated to, each with its source and tolerance
families   one family drawn from the anchors: pregnancy, birth, stay, feeding, what is hard
"""
