"""Which law on form a document follows, how far it is on its way, and its date.

Sources: Nghị định 30/2020/NĐ-CP, Điều 2 and Điều 15 (numbers are given after signing); Hướng dẫn
36-HD/VPTW (Party form); Luật 64/2025/QH15 (normative types carry a year in their number).
"""

from collections.abc import Iterable
from typing import ClassVar

from linter.catalogue import Family, Regime, Stage, Symbol, may_be_normative, type_of_name
from linter.document import Document, Element, Facts, Span
from linter.structure.elements import (
    DocumentTypeName,
    IssuingBody,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
    Standing,
)
from linter.structure.lines import Lines, lines_in, pattern
from linter.structure.marks import is_draft_mark
from linter.structure.vocabulary import MASS_ORGANISATION

_ALWAYS_NORMATIVE = frozenset({
    "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch",
    "Nghị quyết liên tịch", "Văn bản hợp nhất", "Lệnh",
})  # fmt: skip
_HEAD_LINES = 40
_TITLE_LINES = 8
"""Lines in which the names of the issuer stand."""


class StandingRecogniser:
    """Concludes from the head which law applies and whether the document is issued."""

    provides: ClassVar[tuple[type[Element], ...]] = (Standing,)
    needs: ClassVar[tuple[type[Element], ...]] = (
        Lines, NumberSymbol, PlaceDate, DocumentTypeName, NationalName, PartyTitle, IssuingBody,
    )  # fmt: skip

    def recognise(self, document: Document, facts: Facts) -> Iterable[Element]:
        """Yield the one standing, with what told so."""
        number, dated = facts.first(NumberSymbol), facts.first(PlaceDate)
        regime = _regime(facts)
        draft = next(
            (line for line in lines_in(facts)[:_HEAD_LINES] if is_draft_mark(line.key)), None
        )
        blank = (number is not None and number.number is None) or (
            dated is not None and (dated.day is None or dated.month is None)
        )
        nothing = number is None and dated is None
        stage = Stage.DRAFT if draft or blank or nothing else Stage.ISSUED
        told = [e.span for e in (number, dated, facts.first(PartyTitle)) if e is not None]
        if draft is not None:
            told.append(draft.span)
        spans = tuple(sorted(told)) or (Span(0, 0),)
        yield Standing(
            spans=spans,
            text=" ".join(span.of(document.text) for span in spans),
            regime=regime,
            stage=stage,
            date=dated.date if dated else None,
            confidence=1.0 if told else 0.5,
        )


def _of_mass_organisation(facts: Facts) -> bool:
    """Whether the first lines of the head name a mass organisation."""
    name = pattern(MASS_ORGANISATION)
    return any(name.search(line.key) for line in lines_in(facts)[:_TITLE_LINES])


def _is_numbered_so(symbol: Symbol | None) -> bool:
    return symbol is not None and symbol.family is Family.PARTY


def _of_party(facts: Facts) -> bool:
    """Whether a Party body issues it, whatever stands at the right of the head."""
    issuer = facts.first(IssuingBody)
    return issuer is not None and issuer.body is not None and issuer.body.kind.party


def _regime(facts: Facts) -> Regime:
    """The law on form; mass organisations number like the Party but have guidances of their own.

    Of a head that mixes two laws, the Party's holds when two of its three signs are there: its
    title (which decides alone), its way of numbering, a Party body as the issuer.
    """
    number, printed = facts.first(NumberSymbol), facts.first(DocumentTypeName)
    symbol = number.symbol if number else None
    if facts.first(PartyTitle) is not None:
        return Regime.PARTY
    numbered, national = _is_numbered_so(symbol), facts.first(NationalName) is not None
    if numbered and not national:
        return Regime.ND30 if _of_mass_organisation(facts) else Regime.PARTY
    if (numbered or not national) and _of_party(facts):
        return Regime.PARTY
    if symbol is not None and symbol.regime is Regime.NORMATIVE and may_be_normative(symbol):
        named = printed is None or type_of_name(printed.type.name, Regime.NORMATIVE) is not None
        if named:
            return Regime.NORMATIVE
    if printed is not None and printed.type.name in _ALWAYS_NORMATIVE:
        return Regime.NORMATIVE
    return Regime.ND30
