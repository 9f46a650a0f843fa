"""The words by which an author says that figures belong together.

Patterns are written in Vietnamese and matched on lower-case text; for text that lost its
diacritics the same patterns are matched without theirs.
"""

import re
from functools import cache

from linter.text.folding import strip_marks
from linter.text.patterns import compiled


class Cue:
    """A pattern for sound text and for text without diacritics; compiled when first needed."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    def __call__(self, damaged: bool) -> re.Pattern[str]:
        """The compiled pattern for a kind of text."""
        return _compile(strip_marks(self._pattern) if damaged else self._pattern)


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return compiled(pattern)


PARTS = Cue(
    r"(?<!không )(?<!chưa )(?<!không bao )(?<!chưa bao )"
    r"\b(?P<strong>(?:(?:cơ cấu|trong đó|cụ thể|được) )?(?:bao )?gồm(?: có)?|chia ra|chia thành"
    r"|phân ra|phân thành|cơ cấu"
    r"|(?:(?:phân|chia|tính)(?: ra)? )?theo [^.;:,()\d]{2,40}(?=:)|(?:phân|chia) theo)\b"
    r"|\b(?P<weak>trong đó|trong số (?:này|đó)|cụ thể|chi tiết"
    r"|(?:qua |kết quả )?(?:xử lý|phân loại|xếp loại|đánh giá)(?=:)"
    r"|kết quả(?: [^\W\d_]+){0,6}(?=:))"
    r"(?!\w)(?: như sau)?(?:\s*[:,])?(?: có\b)?"
)
"""Opens the parts of a total; strong ones say that the parts are all there are."""

DETAILS = Cue(
    r"(?:cụ thể|chi tiết|kết quả\b.*|(?:qua |kết quả )?(?:xử lý|phân loại|xếp loại|đánh giá))\b.*:"
)
"""Of the weak ones, that which goes into every detail: *cụ thể:*, *cụ thể như sau:*."""

PARTIAL = Cue(r"\s*(?:trong đó|trong số đó|riêng|tăng|giảm|so với|không|chưa|kể cả|ngoài ra|còn)\b")
"""At the start of parentheses: what follows need not be all."""

NEW_TOTAL = Cue(r"\btổng\b")
"""Between two figures: the second is no part of what the first is a part of."""

COLON = Cue(
    r"(?:\s+[^\W\d_]+){0,5}(?:,(?!\s*(?:trong|cụ thể|chi tiết|qua|kết))(?:\s+[^\W\d_]+){1,4})?\s*:"
)
"""Between a total and its parts, when nothing but its noun stands before the colon."""

TOTAL_AFTER = Cue(
    r"\b(?:tổng cộng|cộng lại|cộng chung|cả thảy|tất cả là)(?:[^\d,;:.()]{0,50})?:?\s*$"
)
"""Right before a total that follows its parts."""

TOTAL_LINE = Cue(r"\W*(?:tổng(?: số| cộng)?|cộng)(?: chung)?(?:[^\d,;:.()]{0,30})?:?\s*$")
"""At the start of a line that holds nothing but the total of the items above it."""

RAISED_TO = Cue(
    r"\b(?:nâng|đưa) tổng[^\d,;:.()]{1,80}\blên(?: (?:là|thành|đến|tới|tổng cộng))*\s*$"
    r"|(?:^|[.;]\s+)(?:như vậy|tính chung|tổng hợp|tựu trung)\b[^.;\d]{0,90}$"
    r"|[,;]\s*tổng(?: số)?(?!\s+\d+ (?:thôn|xã|đơn vị))[^\d,;:.()]{0,50}:?\s*$"
)
"""Right before a total that follows its parts, less surely."""

RESPECTIVELY = Cue(
    r"\b(?:lần lượt|tương ứng|theo thứ tự)(?: (?:là|có|như sau|với|gồm))*\s*:?\s*(?=\d)"
)
"""Opens the figures of things named before."""

TOTAL_BEFORE = Cue(r"\btổng\b(?:[^.;]|\.(?=\d)){0,90}$")
"""Somewhere before a figure that is a total."""

OPEN_LIST = Cue(
    r"\bnhư\b(?! sau| trên| vậy)|\bchủ yếu\b|\bmột số\b|\bnhất là\b|\bđặc biệt là\b|\bđiển hình\b"
    r"|\btiêu biểu\b|\bnổi bật\b|\briêng\b|\bđáng chú ý\b|\bngoài ra\b|\bv\.v|…|\.\.\.|\bphần lớn\b"
    r"|\bđa số\b|(?:[,;]\s*|\b(?:các|những|phần|số)\b[^,;.()\d]{0,30})còn lại\b(?!\D{0,60}\d)"
    r"|\bcác [^,;.()\d]{1,30} khác\b(?!\s*[:(]?\s*\d)"
    r"|(?<!khai )\btrừ\b(?! trợ cấp)|\b(?:bị|đã) thu hồi\b|\bthu hồi \d+ (?:cụm|giấy|dự án)\b"
)
"""Says that the parts are not all there are."""

OVERLAP = Cue(
    r"\bnữ\b|\bdân tộc thiểu số\b|\bdtts\b|\btôn giáo\b|\bđảng viên\b|\btrẻ em\b|\bcao tuổi\b"
    r"|\btrên \d+ tuổi\b|\bkhuyết tật\b|\bđồng bào\b|\bkiểu mẫu\b|\bnâng cao\b|\btrở lên\b"
    r"|\btrở xuống\b"
)
"""Groups that cut across others, so that their figures need not add up."""

TARGET = Cue(
    r"\bphấn đấu\b|(?<!có )\bmục tiêu\b(?! quốc gia)|(?<!\d )\bchỉ tiêu\b|\bdự kiến\b|\bdự ước\b"
    r"|\bđịnh hướng\b"
)
"""What is meant to be, not what is."""

DIFFERENCE = Cue(
    r"(?:\b(?:tăng|giảm|thêm|bớt|vượt|hụt|chênh lệch)(?:\s+\w+){0,2}|\bso với [^.;,()]*"
    r"|\bkế hoạch(?: là| giao)?|\bdưới|\btối đa|\bcòn thiếu)\s*$"
)
"""Right before a figure that is a difference or a comparison, not a part."""

RATE = Cue(
    r"\b(?:t[ỷỉ] (?:số|sô|suất|lệ)|chỉ số|hệ số|mật độ|định mức|lãi suất|điểm số)\b[^,;.()\d]*$"
)
"""Before a figure that is a rate or an index."""

EARLIER = Cue(r"\btừ(?: (?:mức|con số|chỗ|hơn|trên|gần|khoảng))*\s*$")
"""Right before the earlier of two figures."""

LATER = Cue(
    r"[^;:.()]*?\b(?:(?:tăng|giảm|nâng|hạ) )?(?:lên|xuống|còn|đến|tới)"
    r"(?: (?:còn|đến|tới|thành|mức|là|đạt|hơn|gần|trên|khoảng))*\s*"
)
"""Between the earlier and the later of two figures."""

_CHANGE = r"(?:tăng|giảm)(?: (?:thêm|được|đi|tương ứng|tương đương))*"
RISE_OR_FALL = Cue(rf"\b{_CHANGE}\s*$")
"""Right before the figure of a change."""

DIRECTION = Cue(r"\b(?:tăng|giảm)\b")

CHANGE_BEHIND = Cue(
    r"\s*%?(?:\s*[^\W\d_%][^;:.,()–%]{0,60})?\s*[,(–-]\s*"
    rf"(?:đã |tức |tức là |tương ứng )?(?:{_CHANGE}(?: gấp)?|gấp)\s*"
)
"""Between the later figure and the change from the earlier one."""

CHANGE_BEFORE = Cue(r"(?:\s*%|\s*[^\W\d_]{1,9}){0,3}\s*[,(]?\s*(?:tức )?từ\s*")
"""Between a change and the earlier figure that follows it."""

ADDED = Cue(
    r"\b(?:kết nạp|phát triển|thành lập|bổ sung|công nhận|kết nối|cấp|xây dựng|trồng|mở|thêm)"
    r"(?: (?:mới|thêm|được))*\s*$"
)
"""Right before a figure of what is new."""

RAISES = Cue(
    r"(?:\s+[^\W\d_]+){0,5}\s*,\s*(?:đã )?(?:nâng|đưa)(?:\s+(?!từ\b)[^\W\d_]+){0,8}\s+từ\s*"
)
"""Between what is new and the earlier total that it raises."""

CHANGE_EQUALS = Cue(
    r"(?:\s*%|\s*[^\W\d_]{1,9}){0,4}\s*[,(/;]?\s*"
    r"(?:tương ứng|tương đương|tức|hay|bằng|=)(?: (?:là|với|tăng|giảm|khoảng))*\s*"
)
"""Between a change and the same change in per cent."""

OTHER_BASE = Cue(
    r"\bso với\b|\bbình quân\b|\btrung bình\b|\bmỗi\b|\bhằng năm\b|\bhàng năm\b|/năm|\bkế hoạch\b"
    r"|\bcùng kỳ\b"
)
"""Says that a change is reckoned from something else."""

REMAINDER = Cue(r"\bcòn lại(?: (?:là|có|hiện|khoảng))*\s*:?\s*$")
"""Right before what is left of a total."""

LEFT_OVER = Cue(
    r"(?:^|[,;.(]|\bvà|\bhiện|\bnay)\s*(?:hiện |chỉ )?(?:còn|còn (?:thiếu|tồn|nợ|dư|trống)"
    r"|chưa (?!đến)[^\W\d_]+(?: [^\W\d_]+){0,2}|đang (?!có|ở)[^\W\d_]+(?: [^\W\d_]+){0,2})\s*:?\s*$"
)
"""Right before what is left of a total, when the figures bear it out."""

GIVEN = Cue(
    r"\b(?:được (?:giao|cấp|phân bổ|bố trí)|kế hoạch|dự toán|nhu cầu|chỉ tiêu|tiếp nhận|có"
    r"|thụ lý|phải (?:giải quyết|xử lý|thi hành)|kiểm tra|rà soát)"
    r"(?:\s+[^\W\d_]+){0,6}\s*:?\s*$"
)
"""Right before a figure of which some is done and some is left."""

DONE = Cue(r"\b(?:đã|đến nay|giải quyết|xử lý|hoàn thành|thi hành)\b")
"""Before the figure of what is done."""

LABELLED = Cue(r"(?:\bđạt|\blà|:|\bcó|\bvới|\bhơn|\bgần|\bkhoảng|\btrên|\bđược|[-–])\s*$")
"""Right before a figure whose name stands before it."""

NUMBER_WORD = Cue(
    r"\b(?<!thứ )(?<!tháng )(?P<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
    r"(?P<noun>người|hộ|em|cháu|trẻ|vụ|đồng chí|đồng|chiếc|con|xã|thôn|ca|ngôi|căn|tổ|lớp|tàu|xe"
    r"|đơn vị|trường hợp|trường|bộ|cái|nữ|nam)\b"
)
"""A count in words, which no figure shows."""

SHARE_WORDS = Cue(
    r"(?:\b(?:và|đã|đều|ước|ước tính|tương đương|tương ứng|tức|bằng|đạt|chiếm|ứng|với|là|có|số"
    r"|tỷ|tỉ|lệ|trọng|được|khoảng|gần|hơn|trên|xấp|xỉ)\b\s*|[:&¢]\s*|\bi\b\s*)+$"
)
"""What may stand between a fraction and its percentage, right before the percentage."""

SAID_AS_FRACTION = Cue(
    r"\s*%(?: (?:số|tổng số)?[^.;:,()\d%]{0,50})?,"
    r"\s*(?:tức|tức là|tương đương|tương ứng|ứng với|hay)"
    r"(?: (?:là|với))?\s*"
)
"""Between a percentage and the fraction that says the same: *72,5% số thôn, tức 29/40 thôn*."""

SUBJECT_BEHIND = Cue(
    r"\s*%\s+(?!(?:so|của|trên|trong|theo|về|tổng|số|dân số|kế hoạch|kh|dự toán|chỉ tiêu|cùng"
    r"|nghị quyết|năm|nhu cầu|toàn|mục tiêu|diện tích|định mức|và|còn|là|chưa|không|tăng|giảm)\b)"
    r"[^\W\d_]"
)
"""Right behind a percentage: the noun that it is so much of, *100% cử tri*."""

SHARE_VERB = Cue(r"\b(?:đạt|chiếm|bằng|tương ứng|tương đương|tỷ lệ|tỉ lệ)\b")
"""Takes up a fraction again for a second percentage."""

FRACTION_GAP = Cue(
    r"(?:\s*[^\W\d_]+[²³23]?){0,3}\s*/\s*"
    r"|(?:\s+[^\W\d_]+){0,6}\s+(?:trên|trong)\s+tổng(?:\s+(?!số này)[^\W\d_]+){0,3}\s+"
    r"|(?:\s+[^\W\d_]+){0,6}\s+(?:trên|so với)\s+(?:kế hoạch|chỉ tiêu|dự toán)"
    r"(?:\s+(?!là\b)[^\W\d_]+){0,3}\s+"
)
"""Between the two figures of a fraction: a slash, *trên tổng số*, *trên kế hoạch*."""

NUMBERED_BASE = Cue(r"\s*(?:trên|của|trong|/)\s*(?:(?:tổng|tổng số|số)\s+)?")
"""Between a percentage and the figure it is a part of: *97% trên 105 đại biểu*."""

EARLIER_BASE = Cue(
    r"\s*(?:so với )?(?:thực hiện )?(?:cùng kỳ(?: năm)?(?: trước| ngoái| \d{4})?"
    r"|năm (?:trước|ngoái|\d{4})|(?:tháng|quý|kỳ) trước)\s*\(\s*(?:(?:là|đạt|có)\s+)*"
)
"""Between a percentage and the figure of an earlier time that it is reckoned of."""

NAMED_BASE = Cue(
    r"\s*(?:so với|của|trên|trong|về)?\s*(?P<base>(?:tổng|số|dân số|kế hoạch|kh|dự toán|chỉ tiêu"
    r"|cùng kỳ|nghị quyết|năm|nhu cầu|toàn|mục tiêu|diện tích|định mức)\b[^,;.()]{0,60})"
)
"""Right after a percentage: what it is a part of."""

PLAN_BASE = Cue(r"(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)(?: (?:được )?giao| đề ra| năm)?\s*")
"""A base that is the plan as a whole, and no quarter's or superior's."""

NOT_SHARES = Cue(
    r"\s*%?\s*(?:/|so với|kế hoạch|kh\b|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|mỗi|hằng|hàng|một năm)"
)
"""Right after a percentage that is no share of a whole."""

POPULATION_BASE = Cue(
    r"(?:tổng )?(?:số )?dân(?: số)?(?:\s+(?:của |trên |trong )?(?:toàn |địa bàn )?"
    r"(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thị xã|địa bàn)\b.*)?\s*"
)
"""A base that is the whole population, and no part of it."""

COUNTED_BASE = Cue(r"tổng số (?P<head>[^\W\d_]+(?: [^\W\d_]+)?)(?P<rest>.*)")

NAMED_NOUN = Cue(
    r"(?:(?P<all>tổng số|số|toàn bộ)|tổng|diện tích|trong) (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?: (?:toàn|của|trên|trong|đã|được|bị)\b.*| [^\W\d_]+(?: [^\W\d_]+){0,3})?\s*"
)
"""A base named by what it counts: *tổng số đảng viên*, *số thanh niên gọi khám*."""

NAMED_TOTAL = Cue(
    r"(?: (?:là|đạt|có|hiện nay|hiện có|của|toàn|xã|phường|huyện|tỉnh|trường|ngành))*\s*:?\s*"
)
"""Between the name of a total and its figure."""

TOTAL_LABEL = Cue(
    r"\btổng số (?P<head>[^\W\d_]+)(?:\s+(?:dân|gia|đình|sinh|viên|toàn|trường|ngành|xã"
    r"|phường|thị|trấn|huyện|tỉnh|trong|trên|địa|bàn|của|hiện|nay|có|là))*\s*:?\s*$"
)
"""Right before a figure that is a total, with its noun."""

POPULATION_LABEL = Cue(r"(?:\bdân số|\bsố dân|\bnhân khẩu)\b(?P<between>[^;()]{0,70})$")
"""Before the figure of a population."""

WHOLE_PLACE = Cue(
    r"\btoàn (?:xã|phường|thị trấn|huyện|thành phố|tỉnh|đặc khu|địa bàn)(?: (?:hiện|nay|đã))* có"
    r"(?:\s+[\d.]+ (?:thôn|làng|bản|buôn|xóm|ấp|tổ dân phố|khu phố|tổ|hộ|hộ dân|hộ gia đình)"
    r"(?:,| và| với|;|/)?)*\s*$"
)
"""Right before a figure of households or people: it is that of the whole place."""

QUALIFIER = Cue(
    r"\btuổi\b|\bnữ\b|\bnam\b|\bdân tộc|\bdtts\b|\bđồng bào\b|\btăng\b|\bgiảm\b|%|\btham gia\b"
    r"|\blao động\b|\btỷ lệ\b|\btỉ lệ\b|\bđạt\b|\btrong đó\b|\bsống\b|\bbảo vệ\b|\bthành thị\b"
    r"|\bnông thôn\b|\.\s"
)
"""Makes a figure one of a part of the population."""

ONE_PLACE = Cue(r"(?<!\d )(?<!các )\b(?:thôn|làng|bản|buôn|xóm|ấp|tổ dân phố|khu phố|khu dân cư)\b")
"""Between *dân số* and its figure: the figure is that of a place within."""

RATE_BEFORE = Cue(r"(?:\bmật độ|\btăng|\bgiảm|\btỷ lệ|\btỉ lệ|\bsuất|\bbảng|\btính trên)\s*$")
"""Before *dân số*: the figure is no population."""

DATED = Cue(r"\bnăm\s+\d{4}|\btháng\s+\d|\bngày\s+\d|\bquý\b|\bcùng kỳ\b|\btrước\b|\bđầu năm\b")
"""Says that a figure belongs to a time."""

AGES = Cue(r"(?P<low>\d{1,2})\s*(?:đến|tới|-|–)\s*(?P<high>\d{1,3})\s+tuổi")
ONE_AGE = Cue(r"\d{1,3}\s+tuổi\b")
LEVEL = Cue(r"biết chữ[^.;:]{0,12}mức(?: độ)?\s*(?P<level>[12])\b")
"""Literacy at a level; who has the second has the first (Nghị định 20/2014/NĐ-CP, Điều 21)."""
