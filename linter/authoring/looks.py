"""How the text of a case looks: formatting laid over plain lines, for rules about layout.

::

    [[case.look]]
    on = "CỘNG HÒA"        # the lines that hold these words; "" for every line
    size = 15
    bold = false

    [case.paper]           # of every section, lengths in millimetres
    left = 20

Lines that no look speaks of are 14 pt Times New Roman, upright, black, justified, the first line
indented by 36 pt, 6 pt apart. Later looks win over earlier ones.
"""

from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import asdict, replace

from linter.document import (
    Alignment,
    Block,
    Cell,
    CharacterFormat,
    Document,
    DrawnLine,
    Field,
    FormatRun,
    PageMatter,
    ParagraphFormat,
    Section,
    Span,
    Story,
)
from linter.findings import Edit, SetFormat, SetSection
from linter.layout.measures import WORD

POINTS_PER_MM = 72 / 25.4
CHARACTERS = CharacterFormat(
    font="Times New Roman", size=14.0, bold=False, italic=False, caps=False, color="auto"
)
PARAGRAPH = ParagraphFormat(
    alignment=Alignment.JUSTIFY, indent_left=0.0, indent_right=0.0, indent_first=36.0,
    space_before=6.0, space_after=0.0, line_spacing=1.0, line_rule="multiple",
)  # fmt: skip


class Look(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is special about some lines; None leaves it as it is."""

    on: str
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: str | None = None
    caps: bool | None = None
    color: str | None = None
    alignment: Alignment | None = None
    indent_left: float | None = None
    indent_first: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None
    line_rule: str | None = None
    bottom_border: bool | None = None
    cell: tuple[int, int] | None = None
    """Row and column in a table that holds all cells of the case."""
    story: Literal["header", "footer"] | None = None
    kind: Literal["default", "first", "even"] = "default"
    """The pages on which a header or footer is printed."""
    field: str | None = None
    """The instruction of a field whose result the line is."""
    line: float | None = None
    """A line of this length (points) is drawn under it."""
    new_section: bool = False
    """Whether a section begins with it."""


class Page(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pages; lengths in millimetres."""

    width: float = 210.0
    height: float = 297.0
    landscape: bool = False
    top: float = 20.0
    bottom: float = 20.0
    left: float = 30.0
    right: float = 15.0
    title_page: bool = True
    start: int | None = None
    """The number of the first page."""
    restart: int | None = None
    """The number at which later sections begin."""
    numerals: str | None = None


def dressed(document: Document, looks: Sequence[Look], page: Page) -> Document:
    """The document with this look, as a Word file has it."""
    blocks: list[Block] = []
    runs: list[FormatRun] = []
    cells: list[Cell] = []
    extra: dict[str, list[Any]] = {"fields": [], "drawn_lines": [], "page_matter": []}
    starts = [0]
    for block in document.blocks:
        chosen = [look for look in looks if look.on in block.span.of(document.text)]
        if any(look.new_section for look in chosen):
            starts.append(block.span.start)
        blocks.append(_block(block, chosen, cells, len(starts) - 1))
        runs.append(FormatRun(block.span, _merged(CHARACTERS, chosen)))
        for look in chosen:
            _beside(look, blocks[-1], extra)
    ends = [*starts[1:], len(document.text)]
    sections = tuple(
        _section(index, Span(start, end), page)
        for index, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    layers = {key: tuple(value) for key, value in extra.items()}
    return replace(
        document, format=WORD, blocks=tuple(blocks), formatting=tuple(runs), cells=tuple(cells),
        sections=sections, **layers,
    )  # fmt: skip


def _merged(base: Any, looks: Sequence[Look]) -> Any:
    names = base.__struct_fields__
    changes = {
        key: value
        for look in looks
        for key, value in asdict(look).items()
        if key in names and value is not None
    }
    return replace(base, **changes)


def _block(block: Block, looks: Sequence[Look], cells: list[Cell], section: int) -> Block:
    made = replace(block, format=_merged(PARAGRAPH, looks), section=section)
    for look in looks:
        if look.story is not None:
            made = replace(made, story=Story(look.story))
        if look.cell is not None:
            row, column = look.cell
            cells.append(Cell(len(cells), 0, row, column, 1, 1, block.span, None))
            made = replace(made, cell=len(cells) - 1)
    return made


def _beside(look: Look, block: Block, extra: dict[str, list[Any]]) -> None:
    if look.story is not None:
        span = Span(block.span.start, block.span.end + 1)
        extra["page_matter"].append(PageMatter(span, block.story, 0, look.kind))
    if look.field is not None:
        extra["fields"].append(Field(block.span, look.field))
    if look.line is not None:
        extra["drawn_lines"].append(DrawnLine(block.span.end, look.line or None))


def _section(index: int, span: Span, page: Page) -> Section:
    return Section(
        index=index, span=span,
        page_width=page.width * POINTS_PER_MM, page_height=page.height * POINTS_PER_MM,
        landscape=page.landscape,
        margin_top=page.top * POINTS_PER_MM, margin_bottom=page.bottom * POINTS_PER_MM,
        margin_left=page.left * POINTS_PER_MM, margin_right=page.right * POINTS_PER_MM,
        title_page=page.title_page, columns=1,
        page_number_start=page.start if index == 0 else page.restart,
        page_number_format=page.numerals,
    )  # fmt: skip


def reformatted(document: Document, edits: Sequence[Edit]) -> Document:
    """The document after the edits that change no text."""
    for edit in edits:
        if isinstance(edit, SetSection):
            sections = list(document.sections)
            known = sections[edit.section]
            changes = {k: v for k, v in edit.properties.items() if k in known.__struct_fields__}
            sections[edit.section] = replace(known, **changes)
            document = replace(document, sections=tuple(sections))
            if edit.properties.get("page_numbers"):
                document = _numbered(document)
        elif isinstance(edit, SetFormat):
            document = _with_format(document, edit)
    return document


def _numbered(document: Document) -> Document:
    """The document with a page number at the head of every page but the first."""
    start = len(document.text)
    span = Span(start, start + 1)
    form = replace(PARAGRAPH, alignment=Alignment.CENTER)
    block = replace(
        document.blocks[-1], index=len(document.blocks), span=span, story=Story.HEADER, format=form
    )
    return replace(
        document,
        text=f"{document.text}2\n",
        blocks=(*document.blocks, block),
        formatting=(*document.formatting, FormatRun(span, CHARACTERS)),
        fields=(*document.fields, Field(span, "PAGE")),
        page_matter=(PageMatter(Span(start, start + 2), Story.HEADER, 0, "default"),),
    )


def _with_format(document: Document, edit: SetFormat) -> Document:
    span, properties = edit.span, edit.properties
    runs = tuple(
        run._replace(format=_changed(run.format, properties))
        if run.span.start < span.end and run.span.end > span.start
        else run
        for run in document.formatting
    )
    touched = {block.index for block in document.blocks_in(span)}
    blocks = tuple(
        replace(block, format=_changed(block.format, properties))
        if block.index in touched
        else block
        for block in document.blocks
    )
    drawn = document.drawn_lines
    if "line_below" in properties:
        drawn = (*drawn, DrawnLine(span.end, properties["line_below"]))
    return replace(document, formatting=runs, blocks=blocks, drawn_lines=drawn)


def _changed(form: Any, properties: Any) -> Any:
    names = form.__struct_fields__
    return replace(form, **{key: value for key, value in properties.items() if key in names})
