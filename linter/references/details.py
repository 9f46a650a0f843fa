"""What is written of a cited document after its number: date, issuer, title."""

from msgspec import Struct
from msgspec.structs import replace

from linter.document.element import Piece
from linter.references.dates import date_at
from linter.references.elements import CitedBody, CitedDate
from linter.references.issuers import known_bodies, known_body_at, named_body_at
from linter.references.passage import Passage
from linter.text.patterns import lazy_pattern

_BEFORE_DATE = lazy_pattern(r"\s*(?P<comma>,?)\s*\(?\s*(?:vao\s+(?=ngay\b))?")
_BEFORE_ISSUER = lazy_pattern(r"\s*,?\s*\(?(?:nam\s+\d{4}\s+)?(?:cua|do)\s+(?:lien nganh\s*:?\s+)?")
_PASSIVE = lazy_pattern(r"\s*,?\s*(?:da\s+)?duoc\s+")
_PASSED = lazy_pattern(
    r"\s+(?:thong qua|ban hanh|ky|ky ban hanh)(?=\s+(?:vao\s+)?ngay\b)(?:\s+vao)?"
)
_SPACES = lazy_pattern(r"\s+")
_INTRODUCED = lazy_pattern(r"[\s,]*\(?(?:ve viec|v/v|ve)\s*:?\s+")
_UNINTRODUCED = lazy_pattern(
    r"\s*\(?(?=(?:quy dinh|quy che|huong dan|ban hanh|phe duyet|sua doi|cong bo|trien khai|"
    r"thuc hien|to chuc|tang cuong|day manh|phat dong|giao|bai bo|quy trinh|ket luan|chi dao|"
    r"de nghi|thanh lap|bo sung|kien toan|dieu chinh)\b)"
)
_QUOTED = lazy_pattern(r"[\s,:]*(?P<open>[“\"])")
_CLOSING = {"“": "”", '"': '"'}
_TITLE_END = lazy_pattern(r";|\.(?=\s|$)|\./\.|\)|\]|$")
_ENDS_CLAUSE = lazy_pattern(r"\s*(?:[;:.,)\]]|$|(?:cua|do|ve|v/v|quy dinh|huong dan|ban hanh)\b)")
_VERB_FOLLOWS = lazy_pattern(
    r"\s+(?:da|dang|se|cung|ban hanh|to chuc|trien khai|bao cao|de nghi|yeu cau|kinh|xay dung|"
    r"tiep tuc|chi dao|giao|co|thong bao|quyet dinh|phoi hop|tham muu|thuc hien|xin|nhan)\b"
)
_HANGING = lazy_pattern(r"(?:\s*,|\s+và)+$")
_LONGEST_TITLE = 400
_LOOSE_DATE = 0.7
"""Confidence of a date behind a comma whose clause goes on otherwise."""


class Details(Struct, frozen=True):
    """What stands behind a number, and where it ends."""

    date: CitedDate | None
    issuer: CitedBody | None
    title: Piece | None
    end: int


def details_after(passage: Passage, start: int, stop: int) -> Details:
    """Date, issuer and title behind a number that ends at ``start``, up to ``stop``."""
    cited, place = _date(passage, start, stop)
    issuer, place = _issuer(passage, place, stop)
    if cited is None and issuer is not None:
        cited, place = _date(passage, place, stop)
    if cited is None and issuer is None:
        cited, issuer, place = _passed(passage, place, stop)
    title, place = _title(passage, place, stop)
    return Details(cited, issuer, title, place)


def _date(passage: Passage, place: int, stop: int) -> tuple[CitedDate | None, int]:
    before = _BEFORE_DATE.match(passage.plain, place, stop)
    found = date_at(passage, before.end(), stop) if before else None
    if before is None or found is None:
        return None, place
    if before["comma"]:
        behind = found.span.end
        if _opens_next_clause(passage, behind):
            return None, place
        if (
            not _ENDS_CLAUSE.match(passage.plain, behind)
            or passage.text[behind : behind + 1] == ","
        ):
            found = replace(found, confidence=_LOOSE_DATE)
    end = found.span.end
    closing = passage.text[end : end + 1] == ")" and "(" in before[0]
    return found, end + 1 if closing else end


def _opens_next_clause(passage: Passage, place: int) -> bool:
    """Whether a body and its verb follow: *…, ngày 05/3/2025 UBND xã tổ chức …*."""
    space = _SPACES.match(passage.plain, place)
    body = named_body_at(passage, space.end()) if space else None
    if body is None:
        return bool(_VERB_FOLLOWS.match(passage.plain, place))
    return bool(_VERB_FOLLOWS.match(passage.plain, body.span.end))


def _issuer(passage: Passage, place: int, stop: int) -> tuple[CitedBody | None, int]:
    if owner := _BEFORE_ISSUER.match(passage.plain, place, stop):
        named = named_body_at(passage, owner.end())
        return (named, named.span.end) if named else (None, place)
    space = _SPACES.match(passage.plain, place, stop)
    if space is None:
        return None, place
    body = known_body_at(passage, space.end())
    if body is None or _VERB_FOLLOWS.match(passage.plain, body.span.end):
        follows_title = body and _UNINTRODUCED.match(passage.plain, body.span.end)
        if body is None or not follows_title:
            return None, place
    return body, body.span.end


def _passed(
    passage: Passage, place: int, stop: int
) -> tuple[CitedDate | None, CitedBody | None, int]:
    """Date and issuer in *được Quốc hội thông qua ngày 18/01/2024*."""
    opening = _PASSIVE.match(passage.plain, place, stop)
    body = known_body_at(passage, opening.end()) if opening else None
    verb = _PASSED.match(passage.plain, body.span.end, stop) if body else None
    cited, end = _date(passage, verb.end(), stop) if verb else (None, place)
    return (cited, body, end) if cited is not None else (None, None, place)


def _title(passage: Passage, place: int, stop: int) -> tuple[Piece | None, int]:
    if quoted := _QUOTED.match(passage.level, place, stop):
        close = passage.text.find(_CLOSING[quoted["open"]], quoted.end(), stop)
        if close > 0:
            return passage.piece(quoted.end(), close), close + 1
    opening = _INTRODUCED.match(passage.plain, place, stop) or _UNINTRODUCED.match(
        passage.plain, place, stop
    )
    if opening is None:
        return None, place
    limit = min(stop, opening.end() + _LONGEST_TITLE)
    ending = _TITLE_END.search(passage.text, opening.end(), limit)
    end = ending.start() if ending else limit
    end = _before_next_clause(passage, opening.end(), end)
    start, end = passage.trimmed(opening.end(), end)
    end = start + len(_HANGING.sub("", passage.text[start:end]))
    return (passage.piece(start, end), end) if start < end else (None, place)


def _before_next_clause(passage: Passage, start: int, end: int) -> int:
    """Cut a title where ``, UBND xã báo cáo`` takes the sentence up again."""
    for body in known_bodies(passage, start, end):
        comma = passage.text[start : body.span.start].rstrip()
        if comma.endswith(",") and _VERB_FOLLOWS.match(passage.plain, body.span.end):
            return start + len(comma) - 1
    return end
