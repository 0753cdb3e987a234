"""Why a planning run refuses."""

from uuid import UUID

from domain.kernel.errors import Bilingual, DomainError


class RunAlreadyEndedError(DomainError):
    """A run ends once."""

    RULE = "run-already-ended"
    NL = "Planningsrun {run} is al afgelopen."
    EN = "Planning run {run} has already ended."


class RunAskedDifferentlyError(DomainError):
    """A run answers one question."""

    RULE = "run-asked-differently"
    NL = "Planningsrun {run} is al gestart met een andere vraag: {field} was {recorded}."
    EN = "Planning run {run} was started with another question: {field} was {recorded}."


class RunWithoutAnswerError(DomainError):
    """Only a run that ended by itself can be done again and compared."""

    RULE = "run-without-answer"
    NL = "Planningsrun {run} heeft geen antwoord om mee te vergelijken: {ending}."
    EN = "Planning run {run} has no answer to compare with: {ending}."


class RunCancelledError(DomainError):
    """A run somebody stopped proposes nothing."""

    RULE = "run-cancelled"
    NL = "Planningsrun {run} is afgebroken; er is niets voorgesteld."
    EN = "Planning run {run} was stopped; nothing was proposed."


class RunProblemMissingError(DomainError):
    """A roster can be explained only from what its run was asked."""

    RULE = "run-problem-missing"
    NL = "Van planningsrun {run} is niet vastgelegd welk probleem zij oploste."
    EN = "Planning run {run} did not keep the problem it solved."


class RegionBeingPlannedError(DomainError):
    """A region is planned by one run at a time."""

    RULE = "region-is-being-planned"
    NL = (
        "Regio {region} wordt al gepland door {run}: wacht daarop, of breek die af waar hij begon, "
        "met Afbreken op zijn pagina of Ctrl-C in zijn venster."
    )
    EN = (
        "Region {region} is being planned by {run}: wait for it, or stop it where it began, with "
        "Afbreken on its page or Ctrl-C in its window."
    )

    def __init__(self, *, region: str, run: UUID | None = None, week: str | None = None) -> None:
        """A run that has only just begun is not on record yet."""
        said = Bilingual(nl="een run die net begint", en="a run that is just beginning")
        if run is not None:
            said = Bilingual(nl=f"run {run} (week {week})", en=f"run {run} (week {week})")
        super().__init__(region=region, run=said)
        self.run = run
