"""The total that a sentence tells before a part and the part's percentage.

*Trong số 560 mẫu có 28 mẫu không đạt, chiếm 5%*; *2.846 văn bản, trong đó 2.803 văn bản ký số, đạt
98,5%*; *thụ lý 412 vụ, giải quyết 389 vụ, đạt 94,4%*. No words name the base, but the order of the
sentence leaves little choice. A percentage that goes on to say of what it is (*100% đúng hạn*)
belongs to something else.
"""

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.attachment import is_attached
from linter.numbers.claims.comparison import counts_alike, is_usable
from linter.numbers.claims.cues import PARTS, TARGET, Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity

IN_TOTAL = Cue(r"(?:^|[.;:]\s|\bcó\s)\W*(?:trong|qua)\s+(?:(?:tổng|tổng số|số)\s+)?$")
"""Right before the figure of which the sentence goes on to tell a part: *trong số 560 mẫu*."""

_TAKEN_ON = Cue(
    r"\b(?:thụ lý|tiếp nhận|phải (?:giải quyết|xử lý|thi hành)|nhận|tổng(?: số| cộng)?|phát ra"
    r"|được giao|kế hoạch|dự thi|kiểm tra|rà soát)(?:\s+[^\W\d_]+){0,4}\s*:?\s*$"
    r"|\btổng(?:\s+[^\W\d_]+){1,6}\s*:?\s*$"
)
"""Right before the figure of what is to be dealt with."""

_SUBJECT_TO = Cue(r"^[^,;]*\b(?:dự thi|dự xét|thuộc diện|đăng ký|phải|cần)\b")
"""Right behind that figure."""

_DEALT_WITH = Cue(
    r"\b(?:đã\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,4}|giải quyết|xử lý|hoàn thành|thi hành xong|đỗ"
    r"|thu về|trả kết quả)(?: (?:được|xong|là))*\s*$"
)
"""Right before the figure of what is dealt with."""

_ENDS = Cue(r"\s*%?\s*(?:$|[.,;)\]])")
"""Right behind a percentage that says no more of its base."""

_LEAD = 60
_CLEAR, _LIKELY = 0.9, 0.85
HUNDRED = 100


class ToldTotal(Struct, frozen=True):
    """A total, and how surely a percentage is of it."""

    whole: Quantity
    confidence: float


def told_total(passage: Passage, percent: Quantity, part: Quantity) -> ToldTotal | None:
    """The total that the sentence tells before a part; None when several or none can be meant."""
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    before = passage.inside(Span(sentence.start, part.span.start))
    alike = [q for q in before if counts_alike(q, part) and is_usable(q)]
    if not alike or part.span in passage.in_fractions or not alike[-1].value:
        return None
    whole, damaged = alike[-1], passage.damaged
    if IN_TOTAL(damaged).search(passage.words(sentence.start, whole.span.start)):
        return ToldTotal(whole, _CLEAR)
    words = passage.words(sentence.start, percent.span.end)
    behind = passage.words(percent.span.end, percent.span.end + 4)
    doubtful = percent.value == HUNDRED or TARGET(damaged).search(words)
    if doubtful or not _ENDS(damaged).match(behind) or not is_attached(passage, part, percent):
        return None
    gap = passage.words(whole.span.end, part.span.start)
    listed = any(
        counts_alike(q, part) for q in passage.inside(Span(percent.span.end, sentence.end))
    )
    selected = PARTS(damaged).search(gap) is not None and not listed
    lead = passage.words(max(sentence.start, whole.span.start - _LEAD), whole.span.start)
    taken = _TAKEN_ON(damaged).search(lead) or _SUBJECT_TO(damaged).search(gap)
    dealt = len(alike) == 1 and taken and _DEALT_WITH(damaged).search(gap)
    return ToldTotal(whole, _LIKELY) if selected or dealt else None
