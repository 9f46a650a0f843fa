"""Lines that hold figures, each figure marked in place, and what it was held against."""

from bisect import bisect_left

from rich.console import Console
from rich.text import Text

from linter.cli.in_place import lines_of, shown, text_console, written
from linter.document import Document
from linter.language import Language, mark
from linter.numbers.elements import Outcome, Quantity, Verdict

MARKS = {
    "contradicted": ("✗", "bold red"),
    "reconciled": ("✓", "green"),
    "undetermined": ("?", "yellow"),
    "unchecked": ("·", "dim"),
}
"""The sign behind a figure, so that nothing is said by colour alone, and its style."""
_SIGNS = {
    Outcome.CONTRADICTS: MARKS["contradicted"],
    Outcome.HOLDS: MARKS["reconciled"],
    Outcome.UNDETERMINED: MARKS["undetermined"],
}
LEGEND = {
    "reconciled": mark("✓ khớp: {count}"),
    "contradicted": mark("✗ sai: {count}"),
    "undetermined": mark("? chưa kết luận được: {count}"),
    "unchecked": mark("· không có gì để đối chiếu: {count}"),
}
GUTTER = 5
"""Columns for the number of a line."""
INDENT = GUTTER + 3


def render(
    document: Document,
    quantities: tuple[Quantity, ...],
    verdicts: tuple[Verdict, ...],
    states: dict[int, str],
    language: Language,
    *,
    width: int,
    color: bool,
) -> str:
    """The whole view as text."""
    console = text_console(width, color)
    console.print(Text(shown(document.name)))
    console.print()
    starts = [quantity.span.start for quantity in quantities]
    for number, (start, line) in enumerate(lines_of(document.text), start=1):
        low, high = bisect_left(starts, start), bisect_left(starts, start + len(line) + 1)
        if low == high:
            continue
        _print_line(console, number, _marked(start, line, quantities[low:high], states), width)
        for verdict in verdicts:
            if (
                start
                <= max(figure.span.start for figure in verdict.claim.figures)
                <= start + len(line)
            ):
                _print_derivation(console, verdict, width)
    if quantities:
        console.print()
    console.print(Text(_legend(states, language)))
    return written(console)


def _marked(
    start: int, line: str, quantities: tuple[Quantity, ...], states: dict[int, str]
) -> Text:
    """The line with a sign behind each of its figures."""
    text, done = Text(), 0
    clean = shown(line)
    for quantity in quantities:
        sign, style = MARKS[states[quantity.span.start]]
        begin, end = quantity.span.start - start, quantity.span.end - start
        text.append(clean[done:begin])
        text.append(clean[begin:end], style=style)
        text.append(sign, style=style)
        done = end
    text.append(clean[done:])
    return text


def _print_line(console: Console, number: int, text: Text, width: int) -> None:
    for index, piece in enumerate(text.wrap(console, max(width - INDENT, 20))):
        gutter = f"{number:>{GUTTER}}" if index == 0 else " " * GUTTER
        row = Text(f"{gutter} │ ", style="dim")
        row.append_text(piece)
        console.print(row, no_wrap=True, overflow="ignore", crop=False)


def _print_derivation(console: Console, verdict: Verdict, width: int) -> None:
    sign, style = _SIGNS[verdict.outcome]
    text = Text(f"{sign} {verdict.derivation}", style=style)
    for index, piece in enumerate(text.wrap(console, max(width - INDENT - 4, 20))):
        row = Text(" " * GUTTER + " │ " + ("  " if index == 0 else "    "), style="dim")
        row.append_text(piece)
        console.print(row, no_wrap=True, overflow="ignore", crop=False)


def _legend(states: dict[int, str], language: Language) -> str:
    if not states:
        return language.text(mark("Không có số liệu để đối chiếu"))
    counts = {state: list(states.values()).count(state) for state in LEGEND}
    return "   ".join(
        language.render(LEGEND[state], {"count": count}) for state, count in counts.items()
    )
