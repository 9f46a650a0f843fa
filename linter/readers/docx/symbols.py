"""Symbol fonts: which Unicode character their glyphs stand for.

Word stores a character of a symbol font by its place in the font, usually moved to U+F000–U+F0FF.
Sources: Unicode's own mapping tables for Adobe Symbol, and the published charts of Wingdings.
"""

from functools import lru_cache

_PRIVATE_LOW, _PRIVATE_HIGH = 0xF000, 0xF0FF

# The glyphs of the font Symbol, from code 0x20 and from 0xA0 on; 0xF0 is its only gap.
_SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_UPPER = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)

_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x34: "☜", 0x35: "☞",
    0x46: "☞", 0x45: "☜", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4C: "☹",
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "⌧", 0x7A: "⌘", 0x9E: "·", 0x9F: "•",
    0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦",
    0xAB: "★", 0xAC: "✶", 0xB2: "⟡", 0xC4: "➢", 0xD8: "➢", 0xDC: "➲", 0xE0: "→", 0xDF: "←",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xE7: "←", 0xE9: "↑", 0xEA: "↓", 0xF0: "⇨", 0xEF: "⇦",
    0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + digit: chr(0x2460 + digit) for digit in range(10)},
    **{0x8C + digit: chr(0x2776 + digit) for digit in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: "•", 0x96: "•",
    0x97: "●", 0x98: "⬤", 0x99: "○", 0x9A: "○", 0x9E: "▪", 0x9F: "▪", 0xA0: "■", 0xA2: "□",
    0xA3: "□", 0xAE: "◆", 0xAF: "◇",
}  # fmt: skip
_WINGDINGS_3 = {
    0x21: "→", 0x22: "←", 0x67: "⬅", 0x66: "➡", 0x7D: "▶", 0x7C: "◀", 0x84: "▸", 0x75: "▶",
    0x74: "◀", 0x70: "▲", 0x71: "▼",
}  # fmt: skip


@lru_cache(maxsize=64)
def _table(font: str | None) -> dict[int, str] | None:
    """The characters of a symbol font by code; None for an ordinary font."""
    name = (font or "").strip().lower()
    if name == "symbol":
        low = {0x20 + place: mark for place, mark in enumerate(_SYMBOL)}
        return low | {0xA0 + place: mark for place, mark in enumerate(_SYMBOL_UPPER)}
    return {
        "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3,
    }.get(name)  # fmt: skip


def is_symbol_font(font: str | None) -> bool:
    """Whether letters set in this font are shown as signs."""
    return _table(font) is not None


def decode_symbols(text: str, font: str | None) -> str:
    """The text as it is shown in ``font``, sign by sign; unknown signs stay as they are.

    In an ordinary font the private codes U+F020–U+F0FF stand for the characters of Windows.
    """
    table = _table(font)
    return "".join(_decode(character, table) for character in text)


def _decode(character: str, table: dict[int, str] | None) -> str:
    code = ord(character)
    private = _PRIVATE_LOW <= code <= _PRIVATE_HIGH
    low = code - _PRIVATE_LOW if private else code
    if table is not None:
        return table.get(low, character)
    if private and low in (0xB7, 0x95):
        return "•"
    return chr(low) if private and 0x20 <= low < 0x7F else character
