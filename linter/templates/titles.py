"""How alike a title of a template and a heading are, whatever the small differences in wording.

Case, tones, numbering, punctuation, years and place names count for nothing; the usual words for
the same part of a report (*tồn tại, hạn chế, khó khăn*) count as alike, though less than the
same words.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from linter.templates.words import WORD, folded_words, levelled, run_at
from linter.text.folding import fold, name_key
from linter.text.likeness import are_alike
from linter.text.patterns import lazy_pattern

SAME_CONCEPT = 0.75
"""The most that words of like meaning can be worth."""
_MISSPELT = 0.88
_SHORT = 4
_LONGER = 3
"""How many times longer a heading may be than the title that stands somewhere in it."""
_YEARS = r"\d{4}(?:\s*[-–/]\s*\d{2,4})?"
_PERIOD = lazy_pattern(
    rf"\b(?:trong\s+|của\s+|đến\s+)?(?:(?:0?[369]|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+năm)?"
    r"|năm học|năm|giai đoạn|nhiệm kỳ|tháng\s+\d{1,2}(?:\s*/)?|quý\s+(?:iv|i{1,3}|[1-4])(?:\s*/)?"
    rf"|thời gian|thời kỳ|những năm|các năm)\s*(?:{_YEARS}|tới|tiếp theo|qua)"
    r"|\b(?:0?[369]|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm|\bthời gian tới|\bnăm\s*[.…]{2,}"
)
"""A time, which changes from report to report."""
_PLACE = lazy_pattern(
    r"\b(?:trên địa bàn|tại địa bàn|tại địa phương|của địa phương|của đơn vị|ở địa phương"
    r"|(?:của|tại)\s+(?:xã|phường|đặc khu|tỉnh|thành phố|ubnd|ủy ban)\b).*$"
)
"""Where the thing was done: from there on the title says nothing of the kind of section."""
_NUMBER = lazy_pattern(
    r"^\s*(?:(?:phần|chương|mục)\s+(?:thứ\s+\w+|[ivxlc]+|\d+)\b\s*[.:]?"
    r"|(?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)/](?!\d)|[-–+*•])\s*"
)
"""A number or sign in front, as outlines are copied from a request."""
_DANGLING = lazy_pattern(r"\s+(?:cả|trong|của|đến|từ|và)$")
_ASIDE = lazy_pattern(r"\([^()]*\)")
_EMPTY_WORDS = frozenset(
    {"và", "các", "của", "về", "trong", "với", "những", "cho", "theo", "tại", "việc", "được", "là"}
)
_LIGHT = frozenset(
    {"cong", "tac", "ket", "qua", "thuc", "hien", "tinh", "hinh", "trien", "khai", "chung"}
)
"""Words in so many titles that they tell little."""
_CONCEPTS = {
    "kết quả đạt được": "ưuđiểm", "mặt đạt được": "ưuđiểm", "mặt làm được": "ưuđiểm",
    "thành tựu": "ưuđiểm", "mặt mạnh": "ưuđiểm", "ưu điểm": "ưuđiểm", "thuận lợi": "ưuđiểm",
    "nhược điểm": "hạnchế", "khuyết điểm": "hạnchế", "vướng mắc": "hạnchế", "khó khăn": "hạnchế",
    "hạn chế": "hạnchế", "tồn tại": "hạnchế", "bất cập": "hạnchế", "yếu kém": "hạnchế",
    "phương hướng": "nhiệmvụ", "định hướng": "nhiệmvụ", "nhiệm vụ": "nhiệmvụ",
    "giải pháp": "nhiệmvụ", "kế hoạch": "nhiệmvụ", "biện pháp": "nhiệmvụ",
    "kiến nghị": "kiếnnghị", "đề xuất": "kiếnnghị", "đề nghị": "kiếnnghị",
    "đánh giá chung": "đánhgiá", "nhận xét chung": "đánhgiá", "đánh giá": "đánhgiá",
    "nhận xét": "đánhgiá", "đặc điểm tình hình": "đặcđiểm", "tình hình chung": "đặcđiểm",
    "khái quát chung": "đặcđiểm", "đặc điểm chung": "đặcđiểm", "khái quát tình hình": "đặcđiểm",
    "khái quát": "đặcđiểm", "đặc điểm": "đặcđiểm",
    "lãnh đạo chỉ đạo": "chỉđạo", "chỉ đạo điều hành": "chỉđạo", "chỉ đạo triển khai": "chỉđạo",
    "lãnh đạo": "chỉđạo", "chỉ đạo": "chỉđạo",
    "tổ chức thực hiện": "thựchiện", "triển khai thực hiện": "thựchiện", "triển khai": "thựchiện",
}  # fmt: skip
"""What the parts of reports are usually called, by what they are about."""


class Title:
    """A title or heading in the forms in which it is compared."""

    __slots__ = ("concepts", "key", "words")

    def __init__(self, text: str) -> None:
        self.words = levelled(significant_words(text))
        self.key = " ".join(self.words)
        self.concepts = _concepts(_words(text))


@lru_cache(maxsize=4096)
def title_of(text: str) -> Title:
    """The title in a text, its number taken off before."""
    return Title(text)


def significant_words(text: str) -> Sequence[str]:
    """The words of a title that tell it from others, in lower case with their tones."""
    words = _words(text)
    return [word for word in words if word not in _EMPTY_WORDS] or words


def _words(text: str) -> tuple[str, ...]:
    """The words of a title without time, place and asides."""
    folded = fold(name_key(text))
    for pattern in (_NUMBER, _ASIDE, _PERIOD, _PLACE):
        shorter = pattern.sub(" ", folded)
        if WORD.search(shorter):
            folded = shorter
    return folded_words(folded)


def without_period(text: str) -> str:
    """A title as written, without the time at its end: for a template that outlives the year."""
    matches = list(_PERIOD.finditer(fold(text)))
    if not matches or text[matches[-1].end() :].strip(" .:;"):
        return text
    kept = _DANGLING.sub("", text[: matches[-1].start()].rstrip(" ,;:-–"))
    return kept if WORD.search(kept) else text


def likeness(required: Title, heading: Title, *, whole: bool = False) -> float:
    """How alike two titles are, from 0 to 1.

    ``whole``: both must say the same; else one may go on where the other ends.
    """
    if required.key == heading.key:
        return 1.0
    score = _overlap(required.words, heading.words, whole=whole)
    if score < SAME_CONCEPT and required.concepts and heading.concepts:
        single = 1 if max(len(required.concepts), len(heading.concepts)) <= _SHORT else 2
        meant = _overlap(required.concepts, heading.concepts, least=single, whole=whole)
        score = max(score, min(meant, SAME_CONCEPT))
    if score < _MISSPELT and _may_be_misspelt(required.key, heading.key):
        return _MISSPELT
    return score


def _may_be_misspelt(one: str, other: str) -> bool:
    """Whether two keys are the same but for a few letters; their lengths settle most pairs."""
    shorter, total = min(len(one), len(other)), len(one) + len(other)
    return 2 * shorter >= _MISSPELT * total and are_alike(one, other, _MISSPELT)


def contains(heading: Title, required: Title) -> bool:
    """Whether the words of a title stand in a heading that is not much longer."""
    if len(required.words) < 2 or len(heading.words) > _LONGER * len(required.words) + _SHORT:
        return False
    return run_at(required.words, heading.words) is not None


def _overlap(
    required: Sequence[str], heading: Sequence[str], *, least: int = 2, whole: bool = False
) -> float:
    """The share of common words; more when one title goes on with the words of the other.

    ``least``: how many words it takes to stand for the whole of a longer title.
    """
    total = _weight(required) + _weight(heading)
    share = 2 * _weight(_common(required, heading)) / total
    if whole:
        return share
    if len(required) >= least:
        place = run_at(required, heading)
        if place is not None and len(heading) <= _LONGER * len(required) + _SHORT:
            return max(share, 0.9 if place == 0 else 0.8)
        if place == 0:
            return max(share, 0.7)
    if len(heading) >= least and run_at(heading, required) is not None:
        return max(share, 0.7)
    return share


def _common(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words that both have, each as often as both have it."""
    if set(one).isdisjoint(other):
        return []
    return list((Counter(one) & Counter(other)).elements())


def _weight(words: Sequence[str]) -> float:
    return sum(0.25 if word in _LIGHT else 1.0 for word in words)


def _concepts(words: Sequence[str]) -> tuple[str, ...]:
    """The words with the usual names of parts put in place; none when there is no such name."""
    found: list[str] = []
    known = False
    place = 0
    while place < len(words):
        for length in (4, 3, 2):
            concept = _CONCEPTS.get(" ".join(words[place : place + length]))
            if concept is not None:
                known = True
                place += length
                if concept not in found:
                    found.append(concept)
                break
        else:
            if words[place] not in _EMPTY_WORDS:
                found.append(words[place])
            place += 1
    return tuple(found) if known else ()
