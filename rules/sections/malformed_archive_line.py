"""Rule sections/malformed-archive-line."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from linter.rulekit import (
    LETTERHEAD,
    ArchiveLine,
    Context,
    Finding,
    NumberSymbol,
    Recipients,
    Regime,
    Rule,
    Safety,
    Severity,
    adapts_decree,
    doubt,
    lazy_pattern,
    nd30,
)

OPENING = lazy_pattern(r"(?:Lưu|LƯU|lưu)(?P<colon>\s*:)?\s*")
COPIES = lazy_pattern(r"\s*;\s*[^\W\d_]{1,4}\.?\s?\d{2,4}$")
"""The mark of who typed it and the copies, as the armed forces set it apart: *; H08*."""
INSIDE = frozenset(",;&()/+@.–-_")
"""Signs that stand among the words of an archive line."""
ENDING = ".;,…/ \t\n\u00a0"
SURE = ("colon", "separator", "both")
LONGEST = 80
"""Characters beyond which something else was read into the line."""


class Archive(NamedTuple):
    """The parts of an archive line, and how it should read."""

    colon: str | None
    rest: str
    end: str
    expected: str


class MalformedArchiveLine(Rule):
    """Dòng Lưu viết sai: thiếu dấu hai chấm, sai dấu ngăn cách, thiếu VT hoặc dấu chấm.

    Dòng cuối của Nơi nhận viết “Lưu: VT, VX.”: sau “Lưu” là dấu hai chấm, rồi VT (Văn thư), các nơi
    lưu cách nhau bằng dấu phẩy, hết dòng là dấu chấm. Văn bản của Đảng ghi khác nên không xét.
    Không có dòng Lưu là việc của sections/missing-archive-line.
    """

    id = "sections/malformed-archive-line"
    severity = Severity.ERROR
    messages: ClassVar = {
        "colon": "Sau “Lưu” thiếu dấu hai chấm: “{found}”.",
        "separator": "Các nơi lưu cách nhau bằng dấu phẩy, không phải dấu chấm phẩy: “{found}”.",
        "both": "Sau “Lưu” thiếu dấu hai chấm, và giữa các nơi lưu phải là dấu phẩy: “{found}”.",
        "end": "Dòng Lưu là dòng cuối của Nơi nhận, phải kết thúc bằng dấu chấm: “{found}”.",
        "archive": "Dòng Lưu không có “VT” (Văn thư): “{found}”.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.9.d; Phụ lục III, mẫu 1.1 đến 1.5")
    requirements = ("M09",)
    element = ArchiveLine
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Viết lại thành “{expected}”"

    def check(self, element: ArchiveLine, context: Context) -> Iterator[Finding]:
        """Take the line apart and name what is wrong with it."""
        archive = _read(element.text)
        key = _fault(archive) if archive is not None else None
        if archive is None or key is None or (key == "end" and _others_follow(element, context)):
            return
        if key != "end" and _numbers_as_the_party(context):
            return
        found = " ".join(element.text.split())
        finding = self.at(element, found=found, expected=archive.expected).saying(key)
        if key not in SURE:
            own_way = key == "archive" and adapts_decree(context)
            finding = finding.at_most(Severity.INFO if own_way else Severity.WARNING)
        if key != "archive" and len(element.spans) == 1:
            finding = finding.replacing(archive.expected)
        yield doubt(finding, context) if key in SURE else finding


def _others_follow(element: ArchiveLine, context: Context) -> bool:
    """Whether recipients stand below: that is for sections/archive-line-not-last to say."""
    listed = context.first(Recipients)
    return listed is not None and any(item.span.start > element.span.end for item in listed.items)


def _numbers_as_the_party(context: Context) -> bool:
    """Whether a mass organisation follows the Party's form: *Số 21-KH/HND*, *Lưu VP*."""
    line = context.first(NumberSymbol)
    symbol = line.symbol if line is not None else None
    return symbol is not None and symbol.regime is Regime.PARTY and adapts_decree(context)


def _read(text: str) -> Archive | None:
    text = text.strip()
    opening = OPENING.match(text)
    if opening is None or len(text) > LONGEST:
        return None
    words = text[opening.end() :].rstrip(ENDING)
    end = text[opening.end() + len(words) :]
    if ". " in words or not all(c.isalnum() or c.isspace() or c in INSIDE for c in words):
        return None
    rest = re.sub(r"\s*[;,]\s*", ", ", " ".join(words.split()))
    if not re.match(r"(?:VT|V\.T|Văn thư|văn thư)\b", rest):
        shown = f"Lưu: VT, {rest}." if rest else "Lưu: VT."
    else:
        shown = f"Lưu: {rest}."
    return Archive(opening["colon"], words, end.strip(), shown)


def _fault(archive: Archive) -> str | None:
    if archive.colon is None:
        return "both" if ";" in archive.rest else "colon"
    if ";" in COPIES.sub("", archive.rest):
        return "separator"
    if "VT, " in archive.expected and not re.match(r"V\.?T|[Vv]ăn thư", archive.rest):
        return "archive"
    return None if archive.end == "." else "end"
