"""The lines over a signature, one authority or title each: ``TM. …``, ``KT. …``, ``GIÁM ĐỐC``.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7.b; Hướng dẫn 36-HD/VPTW and 05-HD/VPTW
for the slash forms. A line broken in two (*TM. ỦY BAN NHÂN DÂN / XÃ TÂN HÀ*) is one here, and two
titles on one line (*KT. CHỦ TỊCH PHÓ CHỦ TỊCH*) are two.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from linter.catalogue.offices import BodyHead, Office, head_of_body, read_office
from linter.document import Span
from linter.structure.elements import Signature
from linter.structure.lines import key
from linter.structure.signing import names_office
from linter.structure.vocabulary import JOINING, LEVEL_WORDS, opens_with
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_MARK = lazy_pattern(
    r"(?:(?P<dotted>TM|KT|TL|TUQ)(?:\s*[.:,/]\s*|\s+)|(?P<acting>Q)\s*[.:,]\s*"
    r"|(?P<broken>T\s?\.\s?M|K\s?\.\s?T|T\s?\.\s?L|T\s?\.\s?U\s?\.\s?Q)(?:\s*[.:/]\s*|\s+)"
    r"|(?P<slashed>T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?UQ)(?:\s*\.\s*|\s+|(?=[^\W\d_]))"
    r"|(?P<spelt>(?i:thay mặt|ký thay|thừa lệnh|thừa (?:ủy|uỷ) quyền))\s+)"
    r"(?=[^\W\d_])"
)
_SPELT = {"thay mặt": "TM", "ký thay": "KT", "thừa lệnh": "TL"}
_SECOND_TITLE = lazy_pattern(
    r"(?<=\S)\s+[-–]?\s*(?=(?:phó|thứ trưởng|hiệu phó|(?:q\.\s*)?chủ tịch|bí thư)\b)", re.IGNORECASE
)
"""Where a second title may begin on one line."""
_SPLIT_AFTER = ("TM", "KT")


class SigningLine(Struct, frozen=True):
    """One line of authority or title."""

    mark: str
    """``TM``, ``KT``, ``TL``, ``TUQ``, ``Q``; empty for a title or a body alone."""
    slashed: bool
    mark_span: Span
    """The abbreviation with its full stop; empty when there is none."""
    span: Span
    """From the mark to the end."""
    words: str
    """The title or the body, white space folded."""

    @property
    def office(self) -> Office | None:
        """The office it names."""
        return read_office(self.words)

    @property
    def body(self) -> BodyHead | None:
        """How the body it names is led."""
        return head_of_body(self.words) if self.office is None else None


def signing_lines(signature: Signature) -> tuple[SigningLine, ...]:
    """The lines of authority and title of a signature, in order."""
    lines: list[SigningLine] = []
    for piece in signature.authority:
        for line in _read(piece.text, piece.span.start):
            if lines and _goes_on(lines[-1], line):
                lines[-1] = _joined(lines[-1], line)
            else:
                lines.append(line)
    return tuple(lines)


def _read(text: str, start: int) -> Iterator[SigningLine]:
    match = _MARK.match(text)
    mark = _mark(match) if match is not None else ""
    behind = match.end() if match is not None else 0
    slashed = match is not None and match["slashed"] is not None
    end = len(text)
    cut = _second_title(text, behind) if mark in _SPLIT_AFTER else None
    if cut is not None:
        end = cut[0]
    mark_end = start + len(text[:behind].rstrip())
    yield SigningLine(
        mark,
        slashed,
        Span(start, mark_end if mark else start),
        Span(start, start + end),
        " ".join(text[behind:end].split()),
    )
    if cut is not None:
        yield from _read(text[cut[1] :], start + cut[1])


def _mark(match: re.Match[str]) -> str:
    """The abbreviation as the decree writes it, without its full stop."""
    if match["spelt"]:
        return _SPELT.get(fold(match["spelt"]), "TUQ")
    mark = match["dotted"] or match["acting"] or match["broken"] or match["slashed"]
    return "".join(c for c in mark if c.isalpha())


def _second_title(text: str, behind: int) -> tuple[int, int] | None:
    for match in _SECOND_TITLE.finditer(text, behind):
        first, second = text[behind : match.start()], text[match.end() :]
        office = read_office(second)
        if first.strip() and office is not None and (office.deputy or _is_body(first)):
            return match.start(), match.end()
    return None


def _is_body(words: str) -> bool:
    return read_office(words) is None and head_of_body(words) is not None


def _goes_on(above: SigningLine, line: SigningLine) -> bool:
    """Whether a line is the rest of the name above it: the place of a body, the body of a title."""
    if line.mark or line.office is not None or names_office(line.words):
        return False
    if opens_with(key(line.words), (*LEVEL_WORDS, *JOINING)):
        return True
    return line.body is not None and above.office is not None


def _joined(above: SigningLine, line: SigningLine) -> SigningLine:
    return SigningLine(
        above.mark,
        above.slashed,
        above.mark_span,
        Span(above.span.start, line.span.end),
        f"{above.words} {line.words}".strip(),
    )
