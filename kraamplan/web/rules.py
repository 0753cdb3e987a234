"""Every rule the web itself has: a stable name, a status, and its sentences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebRule:
    """A reason to turn a request down; its sentences have the facts as named placeholders."""

    name: str
    status: int
    title: str
    nl: str
    en: str


BAD_WEEK = WebRule(
    "week-does-not-exist",
    422,
    "There is no such week",
    "Week {week} bestaat niet. Schrijf een week als 2026-W49.",
    "{cause}",
)
BAD_MONTH = WebRule(
    "month-does-not-exist",
    422,
    "There is no such month",
    "Maand {month} bestaat niet. Schrijf een maand als 2026-12.",
    "There is no month {month}. Write a month as 2026-12.",
)
BAD_DAY = WebRule(
    "day-does-not-exist",
    422,
    "There is no such day",
    "Dag {day} bestaat niet. Schrijf een dag als 2026-12-01.",
    "There is no day {day}. Write a day as 2026-12-01.",
)
BAD_AS_OF = WebRule(
    "as-of-not-understood",
    422,
    "There is no such moment",
    "De stand van '{as_of}' is niet te geven: dat is geen positie van het logboek en geen tijdstip "
    "zoals 2026-12-01T13:00.",
    "{cause}",
)
BAD_LAYER = WebRule(
    "layer-does-not-exist",
    422,
    "There is no such layer",
    "Een rooster heeft geen laag '{layer}', wel 'proposed' (voorstel) en 'published' "
    "(gepubliceerd).",
    "A roster has no layer '{layer}', it has 'proposed' and 'published'.",
)
BAD_QUESTION = WebRule(
    "question-not-answerable",
    422,
    "The question cannot be answered as it is put",
    "Deze vraag is zo niet te beantwoorden: {said}.",
    "This question cannot be answered as it is put: {cause}.",
)
REPORT_UNCLEAR = WebRule(
    "report-unclear",
    422,
    "The report cannot be recorded as it is filled in",
    "Dit is zo niet vast te leggen: {said}.",
    "This cannot be recorded as it is filled in: {cause}.",
)
WEEK_NOT_AHEAD = WebRule(
    "week-not-ahead",
    422,
    "The week does not lie ahead",
    "Week {week} ligt niet vooruit: kies een week die na {told} begint, hoogstens een jaar later.",
    "Week {week} does not lie ahead: choose one that begins after {told}, within a year.",
)
UNKNOWN_CARER = WebRule(
    "carer-must-be-known",
    404,
    "There is no such carer",
    "Zorgverlener {carer} staat niet in het logboek, of nog niet op het gevraagde moment.",
    "Carer {carer} is not in the log, or was not yet at the moment asked for.",
)
UNKNOWN_FAMILY = WebRule(
    "family-must-exist",
    404,
    "There is no such family",
    "Gezin {family} staat niet in het logboek, of nog niet op het gevraagde moment.",
    "Family {family} is not in the log, or was not yet at the moment asked for.",
)
NO_ROSTER = WebRule(
    "roster-must-exist",
    404,
    "There is no such roster",
    "Voor regio {region} in week {week} is er geen rooster in laag '{layer}'.",
    "There is no roster for region {region} in week {week} in layer '{layer}'.",
)
UNKNOWN_ADDRESS = WebRule(
    "address-must-exist",
    404,
    "There is nothing at this address",
    "Op dit adres staat niets.",
    "There is nothing at this address.",
)
METHOD_NOT_ALLOWED = WebRule(
    "method-not-allowed",
    405,
    "This address does not take that method",
    "Dit adres kent de methode {method} niet. Ging hier een formulier heen, begin dan opnieuw op "
    "de pagina ervan.",
    "This address does not know the method {method}.",
)
BODY_TOO_LARGE = WebRule(
    "body-too-large",
    413,
    "The body is too large",
    "De aanvraag is groter dan {most} bytes.",
    "The body is larger than {most} bytes.",
)
BODY_NOT_JSON = WebRule(
    "body-not-json",
    400,
    "The body is not JSON",
    "De aanvraag is geen JSON ({cause}).",
    "The body is not JSON ({cause}).",
)
BODY_TYPE = WebRule(
    "body-type-not-json",
    415,
    "The body is not declared as JSON",
    "Stuur JSON, met Content-Type: application/json.",
    "Send JSON, with Content-Type: application/json.",
)
BODY_INVALID = WebRule(
    "body-invalid",
    422,
    "The body does not say this command",
    "Van deze aanvraag klopt niet alles; zie 'errors'.",
    "Not everything in this request is right; see 'errors'.",
)
UNKNOWN_COMMAND = WebRule(
    "command-must-exist",
    404,
    "There is no such command",
    "De opdracht {command} bestaat niet. Bekende opdrachten: {known}.",
    "There is no command {command}. Known commands: {known}.",
)
IDEMPOTENCY_KEY_MISSING = WebRule(
    "idempotency-key-missing",
    400,
    "The Idempotency-Key header is missing",
    "Geef in de kop Idempotency-Key een UUID mee, en bij opnieuw proberen dezelfde.",
    "Give a UUID in the Idempotency-Key header, and the same one when you try again.",
)
IDEMPOTENCY_KEY_SHAPE = WebRule(
    "idempotency-key-shape",
    400,
    "The Idempotency-Key is not a UUID",
    "De kop Idempotency-Key bevat geen UUID.",
    "The Idempotency-Key header does not hold a UUID.",
)
IF_MATCH_SHAPE = WebRule(
    "if-match-shape",
    400,
    "If-Match is not a version",
    'De kop If-Match bevat geen versie tussen aanhalingstekens, zoals "3".',
    'The If-Match header does not hold a version in quotes, such as "3".',
)
FORM_UNCLEAR = WebRule(
    "form-unclear",
    422,
    "The form does not say what is to change",
    "Het formulier zegt niet wat er moet veranderen. Open de pagina opnieuw.",
    "The form does not say what is to change. Open the page again.",
)
IF_MATCH_MISSING = WebRule(
    "if-match-missing",
    428,
    "The If-Match header is missing",
    "Geef in de kop If-Match de ETag van het rooster mee dat u zag.",
    "Give the ETag of the roster you saw in the If-Match header.",
)
UNKNOWN_RUN = WebRule(
    "run-must-exist",
    404,
    "There is no such planning run",
    "Planningsrun {run} staat niet in het logboek, of nog niet op het gevraagde moment.",
    "Planning run {run} is not in the log, or was not yet at the moment asked for.",
)
RUN_ELSEWHERE = WebRule(
    "run-works-elsewhere",
    409,
    "The run works in another program",
    "Run {run} werkt in een ander programma: breek die af waar hij begon, met Afbreken op zijn "
    "pagina daar of Ctrl-C in zijn venster.",
    "Run {run} works in another program: stop it where it began, with Afbreken on its page there "
    "or Ctrl-C in its window.",
)
NO_PLANNER = WebRule(
    "planning-not-offered",
    409,
    "This service does not plan",
    "Deze dienst plant niet zelf; plan met de opdracht kraamplan plan.",
    "This service does not plan by itself; plan with the command kraamplan plan.",
)
FROM_ELSEWHERE = WebRule(
    "request-from-elsewhere",
    403,
    "The request came from another site",
    "Deze aanvraag komt van een andere site en is niet uitgevoerd.",
    "This request came from another site and was not carried out.",
)
UNKNOWN_HOST = WebRule(
    "host-not-known",
    421,
    "This service is not known by that name",
    "Deze dienst heet niet {host}.",
    "This service is not known as {host}.",
)
OUT_OF_RANGE = WebRule(
    "value-out-of-range",
    422,
    "A value lies outside what can be counted with",
    "Een datum of getal in de aanvraag is te groot of te klein om mee te rekenen.",
    "A date or number in the request is too large or too small to count with.",
)
PART_UNCLEAR = WebRule(
    "part-unclear",
    422,
    "A part of the request is not what it should be",
    "Dit onderdeel van het adres of de aanvraag is niet te begrijpen: {parts}.",
    "This part of the address or the request is not understood: {parts}.",
)
LOG_UNREACHABLE = WebRule(
    "log-unreachable",
    503,
    "The log cannot be read",
    "Het logboek is nu niet te lezen. Probeer het straks opnieuw.",
    "The log cannot be read at the moment. Try again later.",
)
LOG_DAMAGED = WebRule(
    "log-damaged",
    503,
    "The log is damaged",
    "De database {said}.",
    "The database {cause}.",
)
READ_MODELS_REPLACED = WebRule(
    "read-models-replaced",
    503,
    "Another version of kraamplan took over",
    "Een andere versie van kraamplan heeft de leesmodellen vernieuwd. Start deze opnieuw.",
    "Another version of kraamplan made the read models anew. Start this one again.",
)
UNEXPECTED = WebRule(
    "unexpected-error",
    500,
    "Something went wrong here",
    "Er ging hier iets mis; het staat in het verslag van de dienst.",
    "Something went wrong here; the log of the service says what.",
)

WEB_RULES: tuple[WebRule, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, WebRule)
)
"""Every one of them, for the reference and the tests."""
