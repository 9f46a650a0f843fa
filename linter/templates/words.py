"""Words in the form in which those of a template and of a report are compared.

One way of writing for what is written in several: case, tones, *i* or *y* (``kĩ``, ``kỹ``), and
abbreviations that every office uses.
"""

from collections.abc import Sequence
from functools import lru_cache

from linter.text.folding import fold, name_key, strip_marks
from linter.text.patterns import lazy_pattern

WORD = lazy_pattern(r"\w+(?:[.,]\d+)*")

_ABBREVIATED = {
    "cb": "cán bộ", "cbcc": "cán bộ công chức", "cbccvc": "cán bộ công chức viên chức",
    "ccvc": "công chức viên chức", "cc": "công chức", "vc": "viên chức",
    "cbccvcnlđ": "cán bộ công chức viên chức người lao động", "nlđ": "người lao động",
    "dtts": "dân tộc thiểu số", "đbdtts": "đồng bào dân tộc thiểu số", "xmc": "xóa mù chữ",
    "pcgd": "phổ cập giáo dục", "cntt": "công nghệ thông tin", "cđs": "chuyển đổi số",
    "tthc": "thủ tục hành chính", "dvc": "dịch vụ công", "cchc": "cải cách hành chính",
    "bhyt": "bảo hiểm y tế", "bhxh": "bảo hiểm xã hội", "ntm": "nông thôn mới",
    "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "mttq": "mặt trận tổ quốc",
    "ktxh": "kinh tế xã hội", "gdđt": "giáo dục đào tạo", "khcn": "khoa học công nghệ",
    "atgt": "an toàn giao thông", "antt": "an ninh trật tự", "pccc": "phòng cháy chữa cháy",
    "xdcb": "xây dựng cơ bản", "gpmb": "giải phóng mặt bằng", "bvmt": "bảo vệ môi trường",
    "thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "kh": "kế hoạch",
    "tp": "thành phố", "dn": "doanh nghiệp", "htx": "hợp tác xã", "tw": "trung ương",
}  # fmt: skip


@lru_cache(maxsize=8192)
def folded_words(text: str) -> tuple[str, ...]:
    """The words in lower case with their tones, abbreviations written out.

    >>> folded_words("Số CBCC xã")
    ('số', 'cán', 'bộ', 'công', 'chức', 'xã')
    """
    words: list[str] = []
    for word in WORD.findall(fold(name_key(text))):
        words.extend(_ABBREVIATED.get(word, word).split())
    return tuple(words)


def level(word: str) -> str:
    """A word without marks, ``y`` as ``i``."""
    return strip_marks(word).replace("y", "i")


def levelled(words: Sequence[str]) -> tuple[str, ...]:
    """Words without marks, ``y`` as ``i``."""
    return tuple(map(level, words))


@lru_cache(maxsize=8192)
def comparable_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return levelled(folded_words(text))


def run_at(inner: Sequence[str], outer: Sequence[str]) -> int | None:
    """Where one run of words stands in another; None when it does not."""
    length = len(inner)
    for start in range(len(outer) - length + 1):
        if all(outer[start + place] == inner[place] for place in range(length)):
            return start
    return None
