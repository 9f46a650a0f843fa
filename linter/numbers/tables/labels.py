"""What the first cells of a row say: its number in the outline, and what kind of row it is."""

from msgspec import Struct

from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER = lazy_pattern(
    r"[(]?(?:(?P<dotted>\d+(?:\.\d+)+)|(?P<decimal>\d{1,3})|(?P<roman>[IVXL]+)"
    r"|(?P<capital>[A-HĐK])|(?P<small>[a-hđk])|(?P<mark>[-–+•*]))[.)]*"
)
_LED = lazy_pattern(
    r"\s*(?:(?P<number>[(]?(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]+|[A-HĐK]|[a-hđk])[.)])|(?P<mark>[-–+•*]))\s+"
)
_PLACE = (
    r"toàn (?:tỉnh|huyện|xã|phường|thị xã|thành phố|thị trấn|quốc|ngành|trường|vùng|khu vực|đơn vị"
    r"|cơ quan|thôn|bản|cụm|khối|đoàn|sở|khu|hệ thống)|cả (?:nước|tỉnh|huyện|xã|năm|vùng)"
)
_TOTAL = lazy_pattern(
    rf"(?:(?:tổng cộng|tổng số|tổng chung|tổng|cộng chung|cộng)(?: (?:{_PLACE})[^\d]{{0,15}})?"
    rf"|(?:{_PLACE})(?: [^\d()]{{0,15}})?)\s*(?:\([^)]*\))?\s*[:.]?"
)
_WEAK_TOTAL = lazy_pattern(r"(?:(?:tổng(?: cộng| số|)|cộng)\b[^\d]{0,20}|chung|tổng hợp)")
_SUBTOTAL = lazy_pattern(r"(?:tổng )?cộng (?:nhóm |mục |phần |khối |tiểu mục )?[a-zđ\d.]{1,4}")
_CARRIED = lazy_pattern(r"mang sang|chuyển sang|cộng trang|cộng dồn|lũy kế")
_SELECTION = lazy_pattern(r"[-+–•*\s]*(?:trong đó|trong tổng số|bao gồm cả)\b.*")
_AVERAGE = lazy_pattern(r"(?:số )?(?:bình quân|trung bình)\b.*")
_ADDED = lazy_pattern(
    r"\(?\s*((?:[IVXLA-HĐK]+|\d{1,2})(?:\s*\+\s*(?:[IVXLA-HĐK]+|\d{1,2}))+)\s*\)?"
)


class Numbering(Struct, frozen=True):
    """The number of a row in its table: how it is written, and which one it is."""

    style: str
    value: int


def numberings(text: str) -> tuple[Numbering, ...]:
    """What a cell that numbers a row can mean: ``I`` is one, or the letter after H."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return ()
    if match["dotted"]:
        parts = match["dotted"].split(".")
        return (Numbering(f"dotted-{len(parts)}", int(parts[-1])),)
    if match["decimal"]:
        return (Numbering("decimal", int(match["decimal"])),)
    if match["mark"]:
        return (Numbering(f"mark {match['mark']}", 0),)
    if match["small"]:
        return (Numbering("small", _letter(match["small"].upper())),)
    letters = match["roman"] or match["capital"]
    found = [Numbering("roman", _roman(letters))] if match["roman"] else []
    return (*found, *([Numbering("capital", _letter(letters))] if len(letters) == 1 else []))


def _letter(letter: str) -> int:
    return "ABCDĐEGHIKL".find(letter) + 1


def _roman(letters: str) -> int:
    values = [_ROMAN[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))


def led_number(text: str) -> str:
    """The number or mark before the words of a label; empty when there is none."""
    match = _LED.match(text)
    return (match["number"] or match["mark"]).strip() if match else ""


class Label(Struct, frozen=True):
    """What a row calls itself."""

    text: str
    """Folded, without number."""
    said: str = ""
    """As written."""
    number: tuple[Numbering, ...] = ()

    @property
    def added(self) -> tuple[str, ...]:
        """The rows that it says it adds up: *Tổng cộng (I+II+III)*; empty when it does not."""
        match = _ADDED.search(self.said)
        return tuple(part.strip() for part in match[1].split("+")) if match else ()

    @property
    def is_total(self) -> bool:
        """Whether it is nothing but the word for a total, and what it is of."""
        return _TOTAL.fullmatch(self.text) is not None or self.is_subtotal

    @property
    def is_subtotal(self) -> bool:
        """Whether it adds up a part of the table: *Cộng I*, *Cộng nhóm A*."""
        return _SUBTOTAL.fullmatch(self.text) is not None and _TOTAL.fullmatch(self.text) is None

    @property
    def may_be_total(self) -> bool:
        """Whether it may be a total, or a thing that is counted: *Tổng số hộ nghèo*."""
        return self.is_total or _WEAK_TOTAL.fullmatch(self.text) is not None

    @property
    def is_carried(self) -> bool:
        """Whether it repeats what stands on another page or in another period."""
        return _CARRIED.search(self.text) is not None

    @property
    def is_selection(self) -> bool:
        """Whether what it names is only some of what stands above: *Trong đó*."""
        return _SELECTION.fullmatch(self.text) is not None

    @property
    def is_average(self) -> bool:
        """Whether it is the mean of the rows."""
        return _AVERAGE.fullmatch(self.text) is not None


def label_of(number: str, text: str) -> Label:
    """The label of a row from the cell that numbers it and the cell that names it."""
    led = led_number(text)
    words = fold(_LED.sub("", text, count=1) if led else text)
    return Label(words, text, numberings(number.strip() or led))
