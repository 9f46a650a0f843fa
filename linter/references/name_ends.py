"""Where a name in running text ends: the words that carry on the sentence behind it.

Names of bodies and laws share their syllables with verbs (*Tổng công ty*, *công bố*; *Quy hoạch đô
thị*, *do … ban hành*), so single words count with their marks, and doubtful ones with the next.
"""

from linter.references.passage import Passage
from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

_STOP_WORDS = (
    "về v/v cho đã đang là được nhằm trong theo với từ đến trên khi ngày gửi thì kéo xin kèm tại "
    "do của có này nêu nói bị còn sẽ cũng để như hồi năm số không phải mà hay nếu bởi qua vào "
    "cùng nay trước sau vẫn chưa đều"
)
_STOPS = frozenset(_STOP_WORDS.split())
_ALSO_IN_NAMES = (
    "co",
    "da",
    "tu",
    "do",
    "tai",
    "de",
    "la",
    "hoi",
    "nam",
    "so",
    "thi",
    "qua",
    "den",
)
_PLAIN_STOPS = frozenset(map(strip_marks, _STOPS)) - frozenset(_ALSO_IN_NAMES)
"""For texts without marks; a few of the words are too often part of a name there."""
_PAIR_WORDS = (
    "ban hanh|ban bo|phe duyet|phe chuan|sua doi|thuc hien|trien khai|to chuc|yeu cau|cong bo"
    "|cong nhan|cong khai|thong bao|thong qua|thong nhat|ket luan|hop tac|tiep tuc|tiep nhan"
    "|huong dan|dieu chinh|dieu dong|tang cuong|chi dao|quyet dinh|quyet nghi|phat dong|phat hanh"
    "|cap nhat|cap phep|cap kinh|bao cao|phan cong|phan bo|chap thuan|chap hanh|xu ly|xu phat"
    "|thay the|bai bo|thanh lap|kien toan|don doc|nhac nho|bo sung|bo nhiem|khen thuong|tong hop"
    "|tuyen truyen|phoi hop|tham muu|de nghi|de xuat|giao chi|giao nhiem|giao du|giao viec|giao ke"
    "|trinh ubnd|trinh hdnd|moi hop|moi du|cu can|danh gia|kiem tra|ra soat|quan triet|lanh dao"
    "|chan chinh|tham dinh|tham gia|lay y|gop y|tra loi|ap dung|het hieu|con hieu|chinh thuc"
    "|nhan manh|chuyen den|tong ket|so ket|dang ky|mo lop|cu the|dieu hanh|van ban|liet ke"
    "|quy dinh|trao doi|dat ra|nhat tri|huy dong|dao tao|cac cong|gia han|keo dai|kinh gui"
    "|lap danh|lap ke|lap bao|xac nhan|khang dinh|quy chuan|thi hanh|de ra|ra ngay|gui den"
)
_PAIRS = frozenset(_PAIR_WORDS.split("|"))
"""Two syllables without marks that open what follows a name."""
_NOT_BEHIND = {
    "chi dao": {"ban"}, "dieu hanh": {"ban", "bo"}, "to chuc": {"ban", "luat"},
    "kiem tra": {"ban", "uy"}, "dao tao": {"va"}, "quy chuan": {"va"}, "hop tac": {"to", "lien"},
    "tham gia": {"luong"}, "dang ky": {"phong", "cuc"}, "thi hanh": {"", "cuc", "phong", "luat"},
    "tham dinh": {"cuc"}, "tham muu": {"tong", "bo"}, "lanh dao": {"ban"},
    "xu ly": {"luat", "ban"}, "thuc hien": {"luat"}, "ban hanh": {"luat"}, "kiem dinh": {"ban"},
}  # fmt: skip
"""Words behind which such a pair is part of the name: *Ban Chỉ đạo*."""
_ORDINAL = lazy_pattern(r"\s+\d{1,3}(?![\d/-]|\s*[/-])")
"""*Công ty Cổ phần Xây dựng số 5*"""
_YEAR = lazy_pattern(r"\s*\d{4}(?!\d)")
_NEXT = lazy_pattern(r"\s+([^\W\d_]+|v/v)")


def ends_name(passage: Passage, start: int, end: int, before: str = "") -> bool:
    """Whether the word in a stretch carries on the sentence and belongs to no name.

    ``before`` is the word in front of it, in lower case without marks.
    """
    word = fold(passage.level[start:end])
    plain = passage.plain[start:end]
    following = _NEXT.match(passage.plain, end)
    pair = f"{plain} {following[1]}" if following else plain
    if pair in _PAIRS and before not in _NOT_BEHIND.get(pair, ()):
        return True
    if plain == "so" and _ORDINAL.match(passage.plain, end):
        return False
    if word in _STOPS or (plain == "nam" and _YEAR.match(passage.plain, end)):
        return True
    return passage.bare and plain in _PLAIN_STOPS
