"""Which column of a *sổ văn bản* holds what, guessed from its headings.

Headings follow Nghị định 30/2020/NĐ-CP, Phụ lục IV (sổ đăng ký văn bản đi, đến), the exports of
document management systems, and what clerks make of them.
"""

from collections.abc import Mapping, Sequence

from linter.text.folding import fold, strip_marks
from linter.text.patterns import lazy_pattern

FIELDS: Mapping[str, tuple[str, ...]] = {
    "number": (
        "so ky hieu van ban", "so va ky hieu", "so ky hieu", "so hieu van ban", "so hieu",
        "so van ban", "so kh", "so, kh", "number",
    ),
    "figure": ("so di", "so vb", "so thu tu van ban", "so cong van", "so"),
    "symbol": ("ky hieu van ban", "ky hieu", "kh"),
    "date": (
        "ngay thang nam van ban", "ngay thang van ban", "ngay thang nam ban hanh", "ngay ban hanh",
        "ngay van ban", "ngay ky ban hanh", "ngay ky", "ngay thang nam", "ngay thang", "ngay vb",
        "ngay cua van ban", "ngay", "date", "issued",
    ),
    "type": ("ten loai van ban", "ten loai", "loai van ban", "hinh thuc van ban", "loai", "type"),
    "issuer": (
        "co quan ban hanh", "don vi ban hanh", "noi ban hanh", "co quan gui", "noi gui",
        "don vi gui", "tac gia", "co quan", "issuer",
    ),
    "typed_title": (
        "ten loai va trich yeu noi dung van ban", "ten loai va trich yeu noi dung",
        "ten loai va trich yeu", "ten loai trich yeu",
    ),
    "title": (
        "trich yeu noi dung van ban", "trich yeu noi dung", "trich yeu", "noi dung van ban",
        "noi dung", "ten van ban", "tieu de", "title",
    ),
    "from": ("ngay co hieu luc", "hieu luc tu", "ngay hieu luc", "co hieu luc tu", "from"),
    "to": ("ngay het hieu luc", "het hieu luc tu", "hieu luc den", "het hieu luc", "to"),
    "amended": ("van ban sua doi bo sung", "van ban sua doi", "sua doi boi", "amended"),
    "replaced": (
        "van ban thay the", "bi thay the boi", "thay the boi", "duoc thay the boi", "replaced",
    ),
    "status": ("tinh trang hieu luc", "tinh trang", "trang thai", "status"),
    "source": ("nguon", "source"),
    "confidence": ("do tin cay", "confidence"),
}  # fmt: skip
"""What a column may hold, and the headings by which it is known, the surest first."""

OF_ARRIVAL = lazy_pattern(
    r"^(?:ngay|so) (?:van ban )?den\b|nguoi|noi nhan|so luong|ghi chu|^stt$|^tt$"
)
"""Columns of registers of arrival and of despatch that say nothing of the document itself."""
_SIGNS = lazy_pattern(r"[^\w]+")
LEAST = 2
"""Columns that a row of headings must be known by."""


def level(heading: str) -> str:
    """A heading in small letters without marks and signs."""
    return " ".join(_SIGNS.sub(" ", strip_marks(fold(heading))).split())


def guess(headings: Sequence[str]) -> dict[str, int]:
    """The columns of a row of headings, by what they hold; empty when it is none."""
    levelled = [level(heading) for heading in headings]
    found: dict[str, int] = {}
    taken: set[int] = set()
    for field in sorted(FIELDS, key=lambda name: name != "typed_title"):
        place = _column_of(field, levelled, taken)
        if place is not None:
            found[field] = place
            taken.add(place)
    if "number" in found:
        found.pop("figure", None)
        found.pop("symbol", None)
    if "typed_title" in found:
        found.pop("title", None)
    numbered = "number" in found or {"figure", "symbol"} <= found.keys()
    return found if numbered and len(found) >= LEAST else {}


def _column_of(field: str, levelled: Sequence[str], taken: set[int]) -> int | None:
    """The column that the surest of a field's headings names: in full, else at its start."""
    names = FIELDS[field]
    for exact in (True, False):
        for name in names:
            for index, heading in enumerate(levelled):
                if index in taken or not heading or OF_ARRIVAL.search(heading):
                    continue
                begins = len(name) > 3 and heading.startswith(f"{name} ")
                if heading == name or (not exact and begins):
                    return index
    return None


def mapped(headings: Sequence[str], chosen: Mapping[str, str]) -> dict[str, int]:
    """The guess with what the user says: a heading by what it holds. Raises KeyError for a
    heading that is not there, and ValueError for a field that there is not.
    """
    levelled = [level(heading) for heading in headings]
    found = dict(guess(headings))
    for field, heading in chosen.items():
        if field not in FIELDS:
            raise ValueError(field)
        if level(heading) not in levelled:
            raise KeyError(heading)
        place = levelled.index(level(heading))
        found = {name: index for name, index in found.items() if index != place}
        found[field] = place
    return found
