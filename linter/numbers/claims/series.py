"""Names that belong to one series: grades, votes, states of a file, levels of school, quarters.

Parts that all bear names of one series, or names that begin with the same word (*khối 6, khối 7,
khối 8*), were listed side by side to make a whole, even where no word says so.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from linter.document import Span
from linter.numbers.claims.cues import Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Quantity

_SERIES = (
    # votes
    (
        r"(?:không|chưa) (?:tán thành|đồng ý|nhất trí)|phản đối|không tín nhiệm|tín nhiệm thấp",
        r"(?:không|chưa) (?:có )?(?:ý kiến|biểu quyết|bỏ phiếu)|ý kiến khác|phiếu trắng",
        r"tín nhiệm cao",
        r"tán thành|đồng ý|nhất trí|tín nhiệm",
    ),
    (r"không hợp lệ", r"hợp lệ"),
    # grades
    (
        r"(?:không|chưa) hoàn thành",
        r"hoàn thành xuất sắc|xuất sắc|hoàn thành vượt mức",
        r"hoàn thành tốt|hoàn thành khá",
        r"hoàn thành",
        r"giỏi",
        r"tốt",
        r"trung bình khá",
        r"khá",
        r"trung bình",
        r"(?:không|chưa) đạt",
        r"đạt",
        r"yếu",
        r"kém",
        r"không xếp loại|chưa xếp loại|không đánh giá",
    ),
    # states of what is dealt with
    (
        r"(?:không|chưa) (?!đến|có)[^\W\d_]+",
        r"đang|dở dang|chuyển tiếp",
        r"đã|xong|hoàn thành|kết thúc",
        r"quá hạn|tạm dừng|tạm đình chỉ|đình chỉ|rút|từ chối|trả lại",
        r"còn|chuyển",
    ),
    (
        r"chưa đến hạn|còn (?:trong )?hạn|trong (?:thời )?hạn",
        r"(?:trước|sớm) (?:thời )?hạn",
        r"đúng (?:thời )?hạn",
        r"(?:quá|trễ|chậm|sau) (?:thời )?hạn|chậm",
    ),
    # schools, degrees
    (
        r"nhà trẻ",
        r"mầm non|mẫu giáo",
        r"tiểu học",
        r"trung học cơ sở|thcs",
        r"trung học phổ thông|thpt",
        r"giáo dục thường xuyên|giáo dục nghề nghiệp",
        r"liên cấp",
    ),
    (
        r"tiến sĩ",
        r"sau đại học|thạc sĩ",
        r"đại học|cử nhân|kỹ sư",
        r"cao đẳng",
        r"trung cấp",
        r"sơ cấp|chưa qua đào tạo|không có bằng",
    ),
    # territories, budgets
    (r"đặc khu", r"thị trấn", r"thị xã", r"phường", r"xã"),
    (
        r"trung ương",
        r"tỉnh|thành phố",
        r"huyện",
        r"xã hội hóa|xã hội hoá|vận động|đóng góp|ủng hộ|huy động|đối ứng",
        r"xã|phường|địa phương",
        r"doanh nghiệp",
        r"nhân dân|người dân|cộng đồng",
        r"vốn vay|tín dụng|oda",
        r"khác",
    ),
    # nature
    (
        r"đông xuân",
        r"hè thu",
        r"thu đông",
        r"mùa",
        r"vụ (?:1|một|đông)",
        r"vụ (?:2|hai|xuân)",
        r"vụ (?:3|ba|hè)",
    ),
    (r"trâu", r"bò", r"lợn|heo", r"dê|cừu", r"gia cầm|gà|vịt", r"ngựa", r"chó", r"mèo"),
    (r"lúa", r"hoa màu|rau màu|rau", r"ngô", r"cây ăn quả|ăn trái", r"cây công nghiệp", r"sắn|mì"),
    # people
    (r"người lớn", r"trẻ em|trẻ", r"phụ nữ|bà mẹ", r"người cao tuổi|người già"),
    (r"chết|tử vong|thiệt mạng", r"bị thương", r"mất tích", r"cứu sống|an toàn"),
    (
        r"nông(?:,| nghiệp| lâm)",
        r"công nghiệp|xây dựng",
        r"dịch vụ|thương mại|du lịch",
        r"thuế sản phẩm",
    ),
    (r"khu vực i\b", r"khu vực ii\b", r"khu vực iii\b", r"thuế (?:nhập khẩu|sản phẩm)"),
    (r"trồng trọt", r"chăn nuôi", r"thủy sản|thuỷ sản", r"lâm nghiệp", r"dịch vụ"),
)
_FEWEST_ALIKE = 3
"""Names that must begin with the same word before that alone tells."""
_CUT = re.compile(r"[,;.:()]|\s(?:và|va)\s")
_OPENING = re.compile(r"[^\W\d_]+")


@cache
def _terms(damaged: bool) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(Cue(rf"\b(?:{term})\b")(damaged) for term in series) for series in _SERIES)


def names_of(passage: Passage, start: int, end: int, parts: Sequence[Quantity]) -> list[str]:
    """The words that go with each part, before and behind it, from ``start`` to ``end``."""
    cuts = [start]
    for left, right in pairwise(parts):
        gap = passage.words(left.span.end, right.span.start)
        found = [match.start() for match in _CUT.finditer(gap) if match[0] != ":"]
        semicolon = gap.find(";")
        cut = semicolon if semicolon >= 0 else found[-1] if found else len(gap) // 2
        cuts.append(left.span.end + cut)
    cuts.append(end)
    names = []
    for place, part in enumerate(parts):
        before = passage.words(cuts[place], part.span.start)
        behind = passage.words(part.span.end, cuts[place + 1])
        if place + 1 == len(parts):
            behind = _CUT.split(behind)[0]
        names.append(f"{before} # {behind}".strip(" ,;.:-+–"))
    return names


def in_series(damaged: bool, names: Sequence[str]) -> bool:
    """Whether all names belong to one series, each another term of it."""
    for terms in _terms(damaged):
        found = [_place(terms, name) for name in names]
        if None not in found and len(set(found)) == len(found):
            return True
    return False


def _place(terms: Sequence[re.Pattern[str]], name: str) -> int | None:
    return next((place for place, term in enumerate(terms) if term.search(name)), None)


def begin_alike(names: Sequence[str]) -> bool:
    """Whether three names or more begin with the same word and go on differently."""
    if len(names) < _FEWEST_ALIKE or len(set(names)) < len(names):
        return False
    firsts = {match[0] if (match := _OPENING.match(name)) else "" for name in names}
    return len(firsts) == 1 and firsts != {""}


def are_listed(passage: Passage, region: Span, parts: Sequence[Quantity]) -> bool:
    """Whether the names of parts tell that they were listed to make a whole."""
    names = names_of(passage, region.start, region.end, parts)
    return in_series(passage.damaged, names) or begin_alike(names)
