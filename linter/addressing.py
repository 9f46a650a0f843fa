"""Whether a document goes up to a superior body, told from its own words.

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.9.b asks for *Kính gửi* in reports to a superior;
a report to nobody in particular has none. Only clear evidence counts: what cannot be ranked is
never superior.
"""

from collections.abc import Iterator

from linter.catalogue import Body, Family, Level, identify_body, kind_of_code
from linter.document import Span
from linter.facts import Context, WholeDocument
from linter.findings import Evidence
from linter.references.elements import Citation
from linter.structure.elements import (
    Closing,
    IssuingBody,
    OutlineItem,
    Recipients,
    SuperiorBody,
)
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

UPWARD_FACTS = (IssuingBody, SuperiorBody, OutlineItem, Closing, Recipients, Citation)
"""What ``upward_evidence`` asks for: for the ``needs`` of a rule."""
_RANK = {Level.CENTRAL: 0, Level.PROVINCE: 2, Level.DISTRICT: 4, Level.COMMUNE: 6}
"""From the top; a department stands one below the council and committee of its level."""
_LOWEST = 99
_OPENING = 1500
"""Characters after the title within which a report says at whose request it is made."""
_SPEAKS_TO = lazy_pattern(
    r"(?:(?:yêu cầu|đề nghị)\s+của"
    r"|(?:kính|xin)\s+(?:báo cáo|trình|gửi|đề nghị)(?:\s+(?:với|đến|lên))?"
    r"|\bbáo cáo)\s+(?=[^\W\d_])"
)
_CARRIES_OUT = lazy_pattern(r"(?:thực hiện|theo|phúc đáp|tiếp theo|trả lời)\b[^.;]{0,160}$")


def upward_evidence(context: Context, start: int) -> Iterator[Evidence]:
    """What shows that a document goes to a superior; ``start`` is where its text begins."""
    whole = context.first(WholeDocument)
    if whole is None:
        return
    items = [item.span.start for item in context.all(OutlineItem) if item.span.start >= start]
    stop = min([start + _OPENING, len(whole.text), *items[:1]])
    opening = Span(start, max(start, stop))
    yield from _requests(context, whole.text, opening)
    closing = context.first(Closing)
    for span in (opening, closing.span if closing is not None else opening):
        yield from _spoken_to(context, whole.text, span)
    listed = context.first(Recipients)
    if listed is not None and listed.items and fold(listed.items[0].text).startswith("như trên"):
        yield Evidence(
            "Nơi nhận ghi “Như trên” mà phía trên không có nơi nào", listed.items[0].span
        )


def _requests(context: Context, text: str, opening: Span) -> Iterator[Evidence]:
    """Letters of a superior body that the opening sentence carries out."""
    for citation in context.all(Citation):
        if not opening.contains(citation.span) or not _may_ask(citation):
            continue
        before = fold(text[opening.start : citation.span.start])
        if _CARRIES_OUT.search(before) and _rank_of_issuer(citation) < _own_rank(context):
            yield Evidence("Văn bản được lập theo yêu cầu của cấp trên", citation.span)


def _may_ask(citation: Citation) -> bool:
    """Whether the cited document can be a request: a letter, or one of a type not named."""
    if citation.type is not None:
        return citation.type.name in ("Công văn", "Công điện")
    return citation.symbol is not None and citation.symbol.family is Family.STATE_LETTER


def _spoken_to(context: Context, text: str, span: Span) -> Iterator[Evidence]:
    """Superior bodies to which the text says that it reports."""
    for match in _SPEAKS_TO.finditer(fold(span.of(text))):
        said = Span(match.start(), match.end()).shifted(span.start)
        body = identify_body(text[said.end : said.end + 80])
        if body is not None and _rank(body) < _own_rank(context):
            yield Evidence("Văn bản nói với cấp trên", said)


def _own_rank(context: Context) -> int:
    """How far from the top the issuer stands; 0 when that is unknown: nobody is superior then."""
    issuing, superior = context.first(IssuingBody), context.first(SuperiorBody)
    if issuing is not None and issuing.body is not None:
        rank = _rank(issuing.body)
        if rank != _LOWEST:
            return rank
    if superior is not None and superior.body is not None:
        rank = _rank(superior.body)
        return rank + 1 if rank != _LOWEST else 0
    return 0


def _rank_of_issuer(citation: Citation) -> int:
    body = citation.issuer.body if citation.issuer is not None else None
    if body is not None and _rank(body) != _LOWEST:
        return _rank(body)
    code = citation.symbol.issuer_code if citation.symbol is not None else None
    ranks = {_rank(Body(kind, kind.level, None)) for kind in kind_of_code(code or "")}
    return ranks.pop() if len(ranks) == 1 else _LOWEST


def _rank(body: Body) -> int:
    level = body.kind.level or body.level
    if level is None:
        return _LOWEST
    return _RANK[level] + (1 if body.kind.name.startswith("Sở ") else 0)
