"""The subject of a clause as implied issuer: *UBND xã ban hành Kế hoạch số …*.

Only verbs by which a body makes a document its own count; *quán triệt*, *thực hiện* and
*triển khai* alone speak of other bodies' documents.
"""

import re

from linter.references.dates import date_at
from linter.references.elements import CitedBody, CitedDate
from linter.references.issuers import known_bodies, known_body_at
from linter.references.passage import Passage
from linter.references.unlisted_subjects import unlisted_subject
from linter.text.patterns import lazy_pattern

_MAKING = (
    r"(?:ban hanh|xay dung|phat hanh|ky ban hanh|soan thao|da co|co|ra|gui|ky|thong qua)"
    r"(?:\s+va\s+(?:trien khai|ban hanh|thuc hien|to chuc thuc hien|trien khai thuc hien))?"
)
_VERB_BEFORE = lazy_pattern(
    rf"\b(?P<verb>{_MAKING})(?:\s+(?:cac|nhieu|mot so|kip thoi|them|\d{{1,2}}))*\s*$"
)
_VERB_AND_LIST = lazy_pattern(rf"\b(?P<verb>{_MAKING})\b[^.;]{{0,200}}:\s*(?:-\s*)?$")
_ADVERBS = lazy_pattern(
    r"(?:(?<=[\s,;])(?:da|dong thoi|cung|vua|kip thoi|chu dong|tiep tuc|tich cuc|va|cung da|"
    r"truc tiep|lan luot|tham muu|trinh)\s*|[,;]\s*)+$"
)
_NOT_ITS_OWN = lazy_pattern(r"\b(?:tham muu|trinh|de xuat|de nghi|xin)\s*$")
_CONNECTED = lazy_pattern(r"(?:\b(?:dong thoi|va)(?:\s+(?:da|cung|cung da|kip thoi))*|[;,])\s*$")
_BULLET = lazy_pattern(r"\s*(?:[-+*]\s*|•\s*|\d{1,2}[.)]\s*|[a-z][.)]\s*)?")
_SENTENCE = lazy_pattern(r"(?<=[^\d\s]{2})[.!?]\s+(?=[A-Z])")
_LEAD_IN = lazy_pattern(r"[^,;.:]{0,160},\s+")
_ASIDE = lazy_pattern(r"\s*\([^()]{1,40}\)$")
_REACH = 400
_DAY_BEFORE = lazy_pattern(
    r"(?:^|[.;:]\s+|\n|[-+*•]\s+)(?:vao\s+|den\s+)?(?P<day>ngay\s+\d[^,.;:]{6,30}\d)\s*,?\s*$"
)
_DATED_VERBS = lazy_pattern(
    r"\s*(?:(?:da|cung|vua|kip thoi|tiep tuc)\s+)*(?:ky ban hanh|ban hanh|ky|phat hanh|thong qua)\b"
)


def day_before(passage: Passage, subject: CitedBody) -> CitedDate | None:
    """The day in *Ngày 20/6/2025, UBND xã ban hành Quyết định số …*."""
    place = subject.span.start
    if not _DATED_VERBS.match(passage.plain, subject.span.end):
        return None
    opening = _DAY_BEFORE.search(passage.plain, max(place - 60, 0), place)
    if opening is None:
        return None
    found = date_at(passage, opening.start("day"), place)
    whole = found is not None and None not in (found.day, found.month, found.year)
    return found if whole and found is not None and found.span.end == opening.end("day") else None


def subject_before(passage: Passage, head_start: int) -> CitedBody | None:
    """The body that makes the document whose head begins at an offset, if the clause says so."""
    sentence = _sentence_start(passage, head_start)
    verb = _VERB_BEFORE.search(passage.plain, sentence, head_start)
    if verb is None and ":" in passage.plain[sentence:head_start]:
        verb = _VERB_AND_LIST.search(passage.plain, sentence, head_start)
    if verb is None:
        return None
    place = verb.start("verb")
    if _NOT_ITS_OWN.search(passage.plain, sentence, place):
        return None
    return _body_before(passage, sentence, place) or _subject_of_sentence(passage, sentence, place)


def _sentence_start(passage: Passage, before: int) -> int:
    start = max(before - _REACH, 0)
    for match in _SENTENCE.finditer(passage.latin, start, before):
        start = match.end()
    return start


def _body_before(passage: Passage, start: int, verb: int) -> CitedBody | None:
    """The body right before the verb, adverbs aside."""
    adverbs = _ADVERBS.search(passage.plain, start, verb)
    end = adverbs.start() if adverbs else verb
    end = len(passage.text[:end].rstrip())
    if aside := _ASIDE.search(passage.text, start, end):
        end = aside.start()
    bodies = known_bodies(passage, start, end)
    if not bodies or bodies[-1].span.end != end:
        return unlisted_subject(passage, start, end)
    before = passage.plain[start : bodies[-1].span.start].rstrip()
    if re.search(r"\b(?:cua|cho|den|va|cung|voi)$", before):
        return None
    return None if _is_joint(passage, start, bodies) else bodies[-1]


def _is_joint(passage: Passage, start: int, bodies: list[CitedBody]) -> bool:
    """Whether the last body is one of several subjects: *HĐND, UBND xã ban hành*."""
    if len(bodies) < 2:
        return False
    between = passage.plain[bodies[-2].span.end : bodies[-1].span.start].strip()
    owner = passage.plain[start : bodies[-2].span.start].rstrip().endswith(("cua", "do"))
    return between == "," and not owner


def _subject_of_sentence(passage: Passage, start: int, verb: int) -> CitedBody | None:
    """The body that opens the sentence, when the verb takes the sentence up again."""
    if not _CONNECTED.search(passage.plain, start, verb):
        return None
    bullet = _BULLET.match(passage.plain, start, verb)
    opening = bullet.end() if bullet else start
    body = known_body_at(passage, opening)
    if body is None and (lead_in := _LEAD_IN.match(passage.plain, opening, verb)):
        body = known_body_at(passage, lead_in.end())
    if body is None:
        return None
    behind = passage.text[body.span.end : body.span.end + 2]
    return body if behind[:1].isspace() and behind[1:].islower() else None
