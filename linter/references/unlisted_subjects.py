"""Subjects of clauses that are bodies of no listed kind: *Công ty …*, *Ban Chỉ đạo*."""

from linter.document import Span
from linter.references.elements import CitedBody
from linter.references.passage import Passage
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_OPENER = lazy_pattern(
    r"(?:Ban|Cong ty|Tong cong ty|Phong|Trung tam|Truong|Hoi|Chi cuc|Cuc|Tong cuc|Vu|Chi nhanh|Doan"
    r"|To cong tac|Van phong|Tram|Benh vien|Kho bac|Cong an|Bo CHQS|Bo Chi huy|Bo Tu lenh|Tinh doan"
    r"|Thanh doan|Hop tac xa|HTX|Vien|Thanh tra|Ngan hang|Lien doan|Cong doan|Chi bo|Dang uy"
    r"|Dang bo|Toa an|Bao hiem|Thue|Hai quan|Quy|Dai hoc|Hat|Doi|Tap doan|Xi nghiep|Nha may|Uy ban"
    r"|BCH|BCD"
    r"|BQL|TTYT|TAND|VKSND|BHXH|LDLD|MTTQ|UBMTTQ|CAX|So|Bo)\b"
)
"""First words of names of bodies, capitals kept and marks taken away."""
_BEFORE = lazy_pattern(
    r"(?:^|[.;:]\s|\n|,)\s*(?:[-+*•]\s*|\d{1,2}[.)]\s*|[a-z][.)]\s*)?"
    r"(?:(?:va|dong thoi|hien nay|ngay\s+[\d/]{3,10}|nam\s+\d{4}|sau do|truoc do)\s*,?\s*)?$"
)
_NO_NAME = lazy_pattern(
    r"[,;:.()\[\]“”\"/\n]|\b(?:nhằm|theo|đề nghị|yêu cầu|(?<!ban )chỉ đạo|giao|thực hiện|tham mưu"
    r"|đã|trình|các|mọi|tất cả|từng|nhận|khi|tại|trong|cùng|và)\b"
)
_LONGEST = 80


def unlisted_subject(passage: Passage, start: int, end: int) -> CitedBody | None:
    """The body of unlisted kind that stands as subject right before the verb at ``end``."""
    latin = _latin(passage, start, end)
    for opener in _OPENER.finditer(latin):
        place = start + opener.start()
        if end - place > _LONGEST or not _BEFORE.search(passage.plain, start, place):
            continue
        if _NO_NAME.search(fold(passage.level[place:end])):
            continue
        span = Span(place, end)
        return CitedBody(spans=(span,), text=span.of(passage.text), body=None)
    return None


def _latin(passage: Passage, start: int, end: int) -> str:
    """The stretch without marks, its capitals kept."""
    return "".join(
        plain.upper() if level.isupper() else plain
        for plain, level in zip(passage.plain[start:end], passage.level[start:end], strict=True)
    )
