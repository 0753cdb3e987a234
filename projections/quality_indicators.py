"""What are the national quality indicators of this organisation, as far as its log can tell?

The set of maternity home care (ISID000050, reporting years 2019 and 2021, as listed on
zorginzicht.nl); the wording of what is counted is this project's own. All are over families whose
care was closed in the period after at least one session, minimum care included.
"""

from collections.abc import Callable
from datetime import timedelta

from domain.care.facts import ClosingReason, Feeding, IntakeForm, ShortfallCause
from domain.indication.sourced import Words
from domain.values.floor import FLOOR_MINUTES
from projections.care_periods import CarePeriod, care_periods
from projections.indicator import Definition, Detail, Indicator, Unit, share, unknown
from projections.population import Selection
from projections.reader import Reader

_WEEK_36 = timedelta(weeks=4)
"""Before a due date of 40 weeks."""
_ONE_HOUR = 60
_SET = "ISID000050, zorginzicht.nl"
_BREASTFED = "18/772"
Judgement = Callable[[CarePeriod], bool | None]
"""Whether it holds for a family; None when the log lacks the fact."""


def _definition(
    code: str, title: Words, counts: Words, norm: Words | None = None, version: int = 1
) -> Definition:
    return Definition(
        code=code,
        version=version,
        title=title,
        counts=counts,
        unit=Unit.SHARE,
        norm=norm,
        source=_SET,
    )


def _intake_at_home(period: CarePeriod) -> bool | None:
    if period.intake_on is None:
        return None
    before = period.intake_on < period.due_date - _WEEK_36
    return period.intake_form is IntakeForm.HOME_VISIT and before


def _there_within_an_hour(period: CarePeriod) -> bool | None:
    told = [waited for waited in period.responses if waited is not None]
    return min(told) <= _ONE_HOUR if told else None


def _short(period: CarePeriod) -> int:
    return max(0, (period.minutes or 0) - (period.delivered or 0))


def _wanted_less(period: CarePeriod) -> bool | None:
    if period.minutes is None:
        return None
    ended = period.why is ClosingReason.ENDED_BY_CLIENT and bool(_short(period))
    wished = period.shortfalls.get(ShortfallCause.CLIENT_WANTS_LESS, 0) > 0
    return period.minimum_care or wished or ended


def _received_less(period: CarePeriod) -> bool | None:
    if period.minutes is None:
        return None
    if period.minimum_care or period.why is ClosingReason.ENDED_BY_CLIENT:
        return period.shortfalls.get(ShortfallCause.CAPACITY, 0) > 0
    wished = period.shortfalls.get(ShortfallCause.CLIENT_WANTS_LESS, 0)
    return _short(period) > wished + period.shortfalls.get(ShortfallCause.READY, 0)


def _below_minimum(period: CarePeriod) -> bool | None:
    return None if period.delivered is None else period.delivered < FLOOR_MINUTES


def _breastfed_last(period: CarePeriod) -> bool | None:
    if period.first_feeding is None or period.last_feeding is None:
        return None
    return period.last_feeding is Feeding.BREAST


_COMPUTED: tuple[tuple[Definition, Callable[[CarePeriod], bool], Judgement], ...] = (
    (
        _definition(
            "1/763",
            Words("intake bij eerste kind thuis voor week 36", "first intake at home by week 36"),
            Words(
                "gezinnen met een eerste kind: intake als huisbezoek, meer dan vier weken voor de "
                "uitgerekende datum",
                "families with a first child: intake by home visit, more than four weeks before "
                "the due date",
            ),
        ),
        lambda period: period.parity == 0,
        _intake_at_home,
    ),
    (
        _definition(
            "2/764",
            Words("binnen een uur bij de bevalling", "at the birth within an hour"),
            Words(
                "bevallingen met partusassistentie: de eerste zorgverlener er binnen 60 minuten na "
                "de oproep",
                "births with assistance: the first carer there within 60 minutes of the call",
            ),
        ),
        lambda period: bool(period.responses),
        _there_within_an_hour,
    ),
    (
        _definition(
            "6/769",
            Words("hoogstens twee zorgverleners", "at most two carers"),
            Words("gezinnen: sessies door hoogstens twee zorgverleners", "families: two at most"),
            norm=Words("> 90 % (OZF)", "> 90 % (OZF)"),
        ),
        lambda _: True,
        lambda period: None if period.carers is None else period.carers <= 2,
    ),
    (
        _definition(
            "7A/770",
            Words("cliënt wil minder dan geïndiceerd", "client wants less than indicated"),
            Words(
                "gezinnen: minimale kraamzorg gekozen, zelf minder gewild of zelf beëindigd",
                "families: chose minimum care, wanted less or ended care themselves",
            ),
        ),
        lambda _: True,
        _wanted_less,
    ),
    (
        _definition(
            "7B/771",
            Words("cliënt kreeg minder dan geïndiceerd", "client received less than indicated"),
            Words(
                "gezinnen: minder geleverd dan de laatste indicatie, anders dan door eigen wens of "
                "omdat de doelen bereikt waren",
                "families: less delivered than the last indication, other than by their own wish "
                "or because goals were reached",
            ),
        ),
        lambda _: True,
        _received_less,
    ),
    (
        _definition(
            "8",
            Words("minder dan het minimum", "less than the minimum"),
            Words(
                "gezinnen: minder dan 24 uur zorg geleverd; uit een oudere set",
                "families: less than 24 hours of care delivered; of an older set",
            ),
        ),
        lambda _: True,
        _below_minimum,
    ),
    (
        _definition(
            _BREASTFED,
            Words("volledige borstvoeding tot en met de laatste zorgdag", "breastfed to the last"),
            Words(
                "gezinnen met volledige borstvoeding op de eerste zorgdag: ook op de laatste; "
                "daarnaast het deel van alle gezinnen op elk van beide dagen",
                "families breastfeeding fully on the first day of care: on the last too; besides, "
                "the part of all families on each of both days",
            ),
            version=2,
        ),
        lambda period: period.first_feeding in (None, Feeding.BREAST),
        _breastfed_last,
    ),
)
_TRAINING = Words(
    "het logboek kent bekwaamheden, geen scholing in uren",
    "the log has skills, no hours of training",
)
_NOT_IN_LOG: tuple[tuple[Definition, Words], ...] = (
    (
        _definition(
            "4A, 4B, 4D/766-768",
            Words("scholing van zorgverleners", "training of carers"),
            Words("wordt niet berekend", "is not computed"),
        ),
        _TRAINING,
    ),
    (
        _definition(
            "19/773",
            Words("werkafspraken", "working agreements"),
            Words("wordt niet berekend", "is not computed"),
        ),
        Words("afspraken met anderen staan niet in het logboek", "agreements are not in the log"),
    ),
    (
        _definition(
            "22",
            Words("document over zorg op maat", "document on care to size"),
            Words("wordt niet berekend", "is not computed"),
        ),
        Words("documenten staan niet in het logboek", "documents are not in the log"),
    ),
)


def quality_indicators(
    reader: Reader, selection: Selection, position: int
) -> tuple[Indicator, ...]:
    """Every indicator of the set as of a position, those without a value too."""
    served = [
        period
        for period in care_periods(reader)
        if selection.takes(period) and period.closed_on is not None and period.delivered
    ]
    return (
        *(
            _computed(
                definition,
                list(filter(asked, served)),
                judge,
                position,
                _breastfed(served) if definition.code == _BREASTFED else (),
            )
            for definition, asked, judge in _COMPUTED
        ),
        *(unknown(definition, why, position) for definition, why in _NOT_IN_LOG),
    )


def _computed(
    definition: Definition,
    population: list[CarePeriod],
    judge: Judgement,
    position: int,
    details: tuple[Detail, ...],
) -> Indicator:
    judged = [(period, judge(period)) for period in population]
    return share(
        definition,
        [(period, holds) for period, holds in judged if holds is not None],
        left_out=[period for period, holds in judged if holds is None],
        position=position,
        details=details,
    )


def _breastfed(served: list[CarePeriod]) -> tuple[Detail, ...]:
    days = (
        (Words("eerste zorgdag", "first day of care"), [each.first_feeding for each in served]),
        (Words("laatste zorgdag", "last day of care"), [each.last_feeding for each in served]),
    )
    told = [(name, [fed for fed in feedings if fed is not None]) for name, feedings in days]
    return tuple(
        Detail(name=name, value=fed.count(Feeding.BREAST) / len(fed), of=len(fed))
        for name, fed in told
        if fed
    )
