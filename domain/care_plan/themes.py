"""The 13 themes of maternity care that goals of a family are derived from.

Source: Kader Doelen Kraamzorg (KDK), chapter 2 and table 1 of the annex on self-reliance. Themes
are stored by their value, so a value is never renamed or reused.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """What care works on."""

    MOTHER_VITALITY = "mother_vitality"
    NEWBORN_VITALITY = "newborn_vitality"
    HEALTH_PROMOTION = "health_promotion"
    ATTACHMENT = "attachment"
    FAMILY = "family"
    NEWBORN_CARE = "newborn_care"
    NEWBORN_FEEDING = "newborn_feeding"
    SAFE_SLEEPING = "safe_sleeping"
    HEALTH_RISKS = "health_risks"
    INFECTION_PREVENTION = "infection_prevention"
    COMPLICATIONS = "complications"
    ACTING_ON_SIGNALS = "acting_on_signals"
    BIRTH_ASSISTANCE = "birth_assistance"


class Subgoal(StrEnum):
    """The two subgoals of maternity care: primary and secondary prevention."""

    SELF_RELIANCE = "self_reliance"
    LIMITING_COMPLICATIONS = "limiting_complications"


class SelfReliance(StrEnum):
    """Which needs of parents a theme answers."""

    UNIVERSAL = "universal"
    PARENTHOOD = "parenthood"
    SITUATIONAL = "situational"
    HEALTH = "health"


@dataclass(frozen=True, slots=True)
class ThemeDescription:
    """A theme as the KDK presents it.

    Under the second subgoal a theme says what the carer does, not what parents reach; such a theme
    furthers self-reliance only indirectly.
    """

    number: int
    name_nl: str
    name_en: str
    subgoal: Subgoal
    self_reliance: SelfReliance


_FIRST, _SECOND = Subgoal.SELF_RELIANCE, Subgoal.LIMITING_COMPLICATIONS
_UNIVERSAL, _PARENTHOOD = SelfReliance.UNIVERSAL, SelfReliance.PARENTHOOD
_SITUATIONAL, _HEALTH = SelfReliance.SITUATIONAL, SelfReliance.HEALTH

THEMES: Mapping[Theme, ThemeDescription] = {
    Theme.MOTHER_VITALITY: ThemeDescription(
        1, "Vitaliteit kraamvrouw", "Vitality of the mother", _FIRST, _UNIVERSAL
    ),
    Theme.NEWBORN_VITALITY: ThemeDescription(
        2, "Vitaliteit pasgeborene", "Vitality of the newborn", _FIRST, _UNIVERSAL
    ),
    Theme.HEALTH_PROMOTION: ThemeDescription(
        3, "Gezondheidsbevordering", "Promotion of health", _FIRST, _UNIVERSAL
    ),
    Theme.ATTACHMENT: ThemeDescription(4, "Hechting", "Attachment", _FIRST, _PARENTHOOD),
    Theme.FAMILY: ThemeDescription(5, "Gezin", "Family", _FIRST, _PARENTHOOD),
    Theme.NEWBORN_CARE: ThemeDescription(
        6, "Verzorging pasgeborene", "Care of the newborn", _FIRST, _SITUATIONAL
    ),
    Theme.NEWBORN_FEEDING: ThemeDescription(
        7, "Voeding pasgeborene", "Feeding of the newborn", _FIRST, _SITUATIONAL
    ),
    Theme.SAFE_SLEEPING: ThemeDescription(
        8, "Veilig slapen", "Safe sleeping", _FIRST, _SITUATIONAL
    ),
    Theme.HEALTH_RISKS: ThemeDescription(9, "Gezondheidsrisico’s", "Health risks", _FIRST, _HEALTH),
    Theme.INFECTION_PREVENTION: ThemeDescription(
        10, "Infectiepreventie", "Prevention of infection", _FIRST, _HEALTH
    ),
    Theme.COMPLICATIONS: ThemeDescription(
        11, "Complicaties en risico’s", "Complications and risks", _SECOND, _HEALTH
    ),
    Theme.ACTING_ON_SIGNALS: ThemeDescription(
        12, "Handelen op basis van signalen", "Acting on signals", _SECOND, _HEALTH
    ),
    Theme.BIRTH_ASSISTANCE: ThemeDescription(13, "Partus", "Birth", _SECOND, _HEALTH),
}
"""Every theme, in the order and with the number of the KDK."""
