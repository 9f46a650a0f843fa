"""A page of styled lines, laid out by us and written by rich.

Nothing is parsed as markup and nothing is highlighted, so that brackets in a document survive.
Lines are fitted before they are written; rich only turns styles into terminal codes.
"""

from io import StringIO

from rich.console import Console
from rich.text import Text

from linter.report.closing import NO_BREAK
from linter.report.fitting import wrap

DEFAULT_WIDTH = 80
WIDEST = 100
"""Longer lines are hard to read."""
NARROWEST = 40


class Page:
    """Collects lines; ``take`` hands over what was written since it was last asked."""

    def __init__(self, width: int | None, color: bool | None, *, record: bool = False) -> None:
        self.width = min(max(width or DEFAULT_WIDTH, NARROWEST), WIDEST)
        self._file = StringIO()
        self.console = Console(
            file=self._file,
            width=self.width,
            force_terminal=bool(color),
            color_system="standard" if color else None,
            no_color=not color,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            record=record,
            _environ={},
        )

    def take(self) -> str:
        """The text written since the last call."""
        text = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return text

    def blank(self) -> None:
        """An empty line."""
        self.line("")

    def line(self, *pieces: str | tuple[str, str]) -> None:
        """One line of pieces, each plain or with a style; the caller has fitted it."""
        text = Text.assemble(*pieces, end="")
        text.rstrip()
        self.console.print(text, soft_wrap=True)

    def paragraph(
        self,
        text: str,
        *,
        indent: int = 0,
        label: str = "",
        style: str = "",
        label_style: str = "",
    ) -> None:
        """A text after a label, in as many lines as it takes; further lines stand under it.

        A label wider than a third of the page does not push the text away from the margin.
        """
        room = self.width - indent
        lead = Text(label).cell_len
        hang = lead if lead <= room // 3 else 2
        lines = [line.replace(NO_BREAK, " ") for line in wrap(text, room - hang, room - lead)]
        for number, content in enumerate(lines):
            if number == 0:
                self.line(" " * indent, (label, label_style or style), (content, style))
            else:
                self.line(" " * (indent + hang), (content, style))
