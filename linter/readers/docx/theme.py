"""The theme: the fonts and colours that styles name indirectly (``minorHAnsi``, ``accent1``)."""

from typing import TYPE_CHECKING

from msgspec import Struct

from linter.readers.docx.names import A

if TYPE_CHECKING:
    from lxml import etree

_COLOR_ROLES = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1",
    "dark2": "dk2", "text2": "dk2", "light2": "lt2", "background2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


class Theme(Struct, frozen=True):
    """Fonts by slot (``major``, ``minor``) and colours by role."""

    fonts: dict[str, str]
    colors: dict[str, str]

    def font(self, slot: str | None) -> str | None:
        """The font of a slot such as ``minorHAnsi``: Vietnamese is set in the Latin typeface."""
        return None if slot is None else self.fonts.get(slot[:5])

    def color(self, role: str | None) -> str | None:
        """``RRGGBB`` of a role such as ``accent1``, without its tint or shade."""
        return None if role is None else self.colors.get(_COLOR_ROLES.get(role, role))


def read_theme(root: "etree._Element | None") -> Theme:
    """The theme of a package; an empty one when it has none."""
    fonts: dict[str, str] = {}
    colors: dict[str, str] = {}
    if root is None:
        return Theme(fonts, colors)
    for slot in ("major", "minor"):
        latin = root.find(f".//{A}{slot}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            fonts[slot] = latin.get("typeface", "")
    scheme = root.find(f".//{A}clrScheme")
    for role in () if scheme is None else scheme:
        for color in role:
            value = color.get("lastClr") or color.get("val")
            if value is not None and len(value) == 6:
                colors[role.tag.rpartition("}")[2]] = value.upper()
    return Theme(fonts, colors)
