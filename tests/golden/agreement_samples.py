"""One event of every class of labour agreements."""

from datetime import date

from domain.indication.sourced import Evidence, Provenance, Words
from domain.kernel.event import Event
from domain.labour.parameters import Parameter
from domain.labour_agreement.aggregate import LabourAgreement
from domain.labour_agreement.facts import Force, Provision, SourceKind

LABOUR_AGREEMENT: tuple[Event, ...] = (
    LabourAgreement.Registered(
        agreement="cao-kraamzorg",
        kind=SourceKind.AGREEMENT,
        title=Words("CAO Kraamzorg", "Collective agreement of maternity home care"),
    ),
    LabourAgreement.ProvisionSet(
        agreement="cao-kraamzorg",
        provision=Provision(
            parameter=Parameter.MAX_SHIFT,
            effective_on=date(2022, 1, 1),
            value=600,
            article="CAO Kraamzorg art. 4.4",
            evidence=Evidence(Provenance.PUBLISHED, "CAO Kraamzorg 2022-2023"),
            force=Force.DEROGATES,
        ),
    ),
)
