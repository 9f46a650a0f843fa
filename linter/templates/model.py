"""A template as data: the sections, indicators, tables and period that a report must have.

The keys of a template file are these fields; its JSON Schema comes from them.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

Words: TypeAlias = Annotated[str, Meta(min_length=1, max_length=500)]
AnyWords: TypeAlias = Annotated[tuple[Words, ...], Meta(max_length=50)]
Year: TypeAlias = Annotated[int, Meta(ge=0, le=2200)]
PeriodKind: TypeAlias = Literal[
    "tuần", "tháng", "quý", "3 tháng", "6 tháng", "9 tháng", "năm", "năm học", "giai đoạn",
    "nhiệm kỳ",
]  # fmt: skip


class Section(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """A part of the outline, with the parts inside it."""

    title: Words
    also: AnyWords = ()
    """Other titles under which it is accepted."""
    required: bool = True
    sections: Annotated[tuple["Section", ...], Meta(max_length=200)] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title under which it is accepted, its own first."""
        return (self.title, *self.also)


class Indicator(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """A figure that must be given: its words, in a sentence or a row that has a number."""

    name: Words
    also: AnyWords = ()
    section: str = ""
    """Title of the section it belongs to, as written in this template."""
    unit: str = ""
    """``%``, ``người``, ``ha``, ``triệu đồng`` …"""
    required: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it is accepted, its own first."""
        return (self.name, *self.also)


class Table(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """A table, in the text or in an appendix."""

    title: Words
    also: AnyWords = ()
    columns: AnyWords = ()
    """Headings of columns that it must have, in any order."""
    required: bool = True

    @property
    def titles(self) -> tuple[str, ...]:
        """Every caption under which it is accepted, its own first."""
        return (self.title, *self.also)


class Period(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """The time that the report covers; what is not stated may be anything."""

    kinds: tuple[PeriodKind, ...] = ()
    """One of these."""
    number: Annotated[int, Meta(ge=0, le=53)] = 0
    """Which week, month or quarter of the year; of a half year 1 or 2. 0: any."""
    year: Year = 0
    """The year, or the last year of a longer time. 0: any."""
    from_year: Year = 0
    """The first year of a longer time. 0: any."""

    @property
    def is_stated(self) -> bool:
        """Whether anything is asked of the period."""
        return bool(self.kinds or self.number or self.year or self.from_year)


class Template(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    omit_defaults=True,
):
    """What a report must have."""

    name: Words
    """The name by which reports call it."""
    description: str = ""
    subjects: AnyWords = ()
    """Words of the subject (*trích yếu*) of documents it is meant for; ``*`` stands for any."""
    types: AnyWords = ()
    """Types of document it is meant for (``báo cáo``); none: any."""
    ordered: bool = True
    """Whether sections must stand in this order."""
    period: Period = Period()
    sections: Annotated[tuple[Section, ...], Meta(max_length=200)] = ()
    indicators: Annotated[tuple[Indicator, ...], Meta(max_length=500)] = ()
    tables: Annotated[tuple[Table, ...], Meta(max_length=100)] = ()


class TemplateUse(Struct, frozen=True):
    """A template with the documents it is to be held against."""

    template: Template
    pattern: str = ""
    """Words of the subject; empty for every document."""

    @property
    def explicit(self) -> bool:
        """Whether the user chose it for whatever is checked, not by the subject."""
        return not self.pattern
