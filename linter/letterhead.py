"""What the head of a document tells of the whole: a document of a body's own, and of which type.

These judgements stand in one place, because many rules about absence and form depend on them.
"""

import re
from functools import lru_cache

from linter.catalogue import DocumentType, Family
from linter.catalogue.document_types import OFFICIAL_LETTER, OTHER_PAPERS
from linter.document import Element
from linter.facts import Context, WholeDocument
from linter.findings import Finding, Severity
from linter.structure.elements import (
    DocumentTypeName,
    IssuingBody,
    Motto,
    NationalName,
    NumberSymbol,
    PartyTitle,
    PlaceDate,
    Recipients,
    SecurityMark,
    Subject,
    SuperiorBody,
)
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_HEAD = (
    NationalName, Motto, PartyTitle, SuperiorBody, IssuingBody, NumberSymbol, PlaceDate,
    SecurityMark,
)  # fmt: skip
LETTERHEAD: tuple[type[Element], ...] = (*_HEAD, DocumentTypeName, Subject, Recipients)
"""What the functions here ask for: for the ``needs`` of a rule."""
_ATTACHED = lazy_pattern(r"\(\s*(?:ban hành\s+)?kèm theo\s", re.IGNORECASE)
_ATTACHED_WITHIN = 700
"""Characters after its title within which an attached document says what it belongs to."""
_PLACEHOLDER = lazy_pattern(r"\{\{[^{}\n]{1,60}\}\}|<<[^<>\n]{1,60}>>")
"""A place in a template that a program fills in."""
_FORM_LABEL = lazy_pattern(
    r"\A\s*\(?(?:biểu mẫu|mẫu|phụ biểu|biểu)(?:\s+số)?\s*:?\s*\w{1,4}(?:[./-]\w{1,12}){0,4}\)?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""How a form is labelled above its head: *Mẫu số 03*."""
_ADAPTS = lazy_pattern(
    r"(?:tỉnh|thành|huyện|quận|xã|phường) đoàn|đoàn (?:tncs|thanh niên|khối|xã|phường|trường)"
    r"|công đoàn|liên đoàn lao động|mặt trận|mttq"
    r"|hội (?:liên hiệp|nông dân|cựu|phụ nữ|khuyến học|chữ thập|người|luật gia|sinh viên)"
)
_NUMBER = lazy_pattern(r"\d+(?:\.\d+)?\s?[a-zđ]?")
_MEANT = lazy_pattern(
    r"v\s*/\s*v|về việc|\(?dự thảo(?: lần \S+)?\)?|[\s\-–—_*.…=()/:]", re.IGNORECASE
)
"""What may stand in a head without being a part of it: rules, stars, dots, a draft's mark."""


def is_administrative(context: Context) -> bool:
    """Whether the text is an administrative document of its own, so that parts may be missed.

    Two signs of a letterhead are needed, and one of them must be a body's: a citizen's form
    has the national name and a date, a newspaper nothing, and a member's self-review the name
    of the Party cell above it. What is issued together with another document (*Kèm theo Quyết
    định số …*) has no number or recipients of its own, and a template with places for a program
    to fill in is no document yet.
    """
    issuer, title = context.first(IssuingBody), context.first(DocumentTypeName)
    if title is not None and title.type in OTHER_PAPERS:
        title = None  # Lists and slips stand under the name of an office without being issued.
    signs = (
        context.first(NumberSymbol),
        context.first(Recipients),
        issuer,
        title,
        context.first(NationalName) or context.first(Motto) or context.first(PartyTitle),
        context.first(PlaceDate),
    )
    number_or_recipients = signs[0] is not None or signs[1] is not None
    of_a_body = number_or_recipients or (issuer is not None and title is not None)
    if not of_a_body or sum(sign is not None for sign in signs) < 2:
        return False
    return not _is_attached_or_template(context)


@lru_cache(maxsize=1)
def _is_form(text: str) -> bool:
    """Whether a text is there to be filled in; asked by many rules of one document."""
    if ("{{" in text or "<<" in text) and _PLACEHOLDER.search(text):
        return True
    return _FORM_LABEL.match(text) is not None


def _is_attached_or_template(context: Context) -> bool:
    title, whole = context.first(DocumentTypeName), context.first(WholeDocument)
    if whole is None:
        return False
    if _is_form(whole.text):
        return True
    if title is None or context.first(NumberSymbol) is not None:
        return False
    start = title.span.end
    return _ATTACHED.search(whole.text, start, start + _ATTACHED_WITHIN) is not None


def document_type(context: Context) -> DocumentType | None:
    """The type of the document: the one printed, else a công văn by its symbol or its *V/v*."""
    if (printed := context.first(DocumentTypeName)) is not None:
        return printed.type
    line, subject = context.first(NumberSymbol), context.first(Subject)
    symbol = line.symbol if line is not None else None
    if symbol is not None:
        letter = symbol.family is Family.STATE_LETTER and bool(symbol.unit_codes)
        return OFFICIAL_LETTER if letter else symbol.type
    introduced = fold(subject.introduced_by or "") if subject is not None else ""
    abbreviated = introduced.startswith("v") and not introduced.startswith("về")
    return OFFICIAL_LETTER if abbreviated else None


def is_head_clean(context: Context) -> bool:
    """Whether all that stands in the head is accounted for, and its number can be read.

    Words and signs that are no part of a head come from stamps and from recognition of scans;
    beside them even what looks like a slip of the author's may be one of the machine's.
    """
    line = context.first(NumberSymbol)
    if line is not None and not _is_read(line):
        return False
    whole = context.first(WholeDocument)
    parts = [part for kind in (*_HEAD, Subject) for part in context.all(kind)]
    title = context.first(DocumentTypeName)
    limit = title.span.start if title is not None else len(whole.text if whole else "")
    spans = sorted(span for part in parts for span in part.spans if span.start < limit)
    if whole is None or not spans:
        return True
    position, rest = 0, []
    for span in spans:
        rest.append(whole.text[position : span.start])
        position = max(position, span.end)
    return not _MEANT.sub("", "".join(rest))


def _is_read(line: NumberSymbol) -> bool:
    """Whether a number line is made of what people write there."""
    label = line.label is None or fold(line.label.text) == "số"
    number = line.number is None or _NUMBER.fullmatch(line.number.text) is not None
    return label and number and (line.symbol_text is None or line.symbol is not None)


def doubt(finding: Finding, context: Context) -> Finding:
    """The finding as it is when nothing speaks against it, else at most a warning.

    It is doubted when the head is not clean or not there at all, and when the body is a political
    or social organisation, which only adapts the decree (Nghị định 30/2020/NĐ-CP, Điều 2, khoản 2).
    """
    doubtful = adapts_decree(context) or _is_head_lost(context) or not is_head_clean(context)
    return finding.at_most(Severity.WARNING) if doubtful else finding


def _is_head_lost(context: Context) -> bool:
    """Whether neither emblem nor issuer is there: conversions drop frames and page headers."""
    return all(
        context.first(kind) is None for kind in (NationalName, Motto, PartyTitle, IssuingBody)
    )


def adapts_decree(context: Context) -> bool:
    """Whether a political or social organisation issues it: many number and sign in their own way.

    For rules that list ``SuperiorBody`` and ``IssuingBody`` in ``needs``.
    """
    bodies = [*context.all(SuperiorBody), *context.all(IssuingBody)]
    return any(_ADAPTS.search(fold(body.text)) for body in bodies)
