"""One event of every class of assessments."""

from domain.assessment.aggregate import Assessment
from domain.assessment.facts import GivenIndication
from domain.indication.policy import Moment
from domain.indication.sourced import Provenance
from domain.kernel.event import Event
from domain.organisation.adoption import PolicyUse

ASSESSMENT: tuple[Event, ...] = (
    Assessment.FactRecorded(
        family="G1", fact="blood-loss-ml", value=1200, source="home_start_list", assessor="K1"
    ),
    Assessment.Indicated(
        family="G1",
        indication=GivenIndication(
            moment=Moment.START_OF_CARE,
            use=PolicyUse.DRIVING,
            policy="kom-2020",
            version=2,
            facts=(("blood-loss-ml", 1200), ("feeding-breast", 1)),
            package=6,
            minutes=2820,
            provenance=Provenance.INVENTED,
            day_pattern=(420, 420, 360, 360, 360, 300, 300, 300),
            criteria=("blood-loss",),
            rule="one",
        ),
        assessor="K1",
    ),
    Assessment.Corrected(
        family="G1",
        criterion="blood-loss",
        fact="blood-loss-ml",
        was=1200,
        value=800,
        assessor="K1",
    ),
)
