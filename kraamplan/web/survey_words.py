"""Dutch words for what surveys measure, and of whom."""

from domain.organisation.surveys import SurveyGroup, SurveyTopic

TOPICS = {
    SurveyTopic.IMPLEMENTATION: "uitvoerbaarheid",
    SurveyTopic.JOB_EXPERIENCE: "werkbeleving",
    SurveyTopic.BREASTFEEDING: "borstvoeding",
    SurveyTopic.HEALTH: "gezondheid",
    SurveyTopic.EMPOWERMENT: "zelfredzaamheid",
    SurveyTopic.EXPERIENCE: "ervaring",
    SurveyTopic.ENOUGH_CARE: "genoeg zorg",
}
GROUPS = {
    SurveyGroup.CARERS_KOM: "zorgverleners onder KoM",
    SurveyGroup.CARERS_LIP: "zorgverleners onder LIP",
    SurveyGroup.CLIENTS_PACKAGE_1: "cliënten in pakket 1",
    SurveyGroup.CLIENTS_PACKAGES_2_12: "cliënten in pakket 2 tot en met 12",
    SurveyGroup.CLIENTS_LIP: "cliënten onder LIP",
}
