"""What a rule file may say: every key with its type and meaning, by kind of rule.

This is the only place where keys are declared; the JSON Schema and the explanations of mistakes
come from it.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

Text: TypeAlias = Annotated[str, Meta(min_length=1, max_length=2000)]
Phrase: TypeAlias = Annotated[str, Meta(min_length=1, max_length=200)]
"""Words as written; found as whole words."""
Pattern: TypeAlias = Annotated[str, Meta(min_length=1, max_length=300)]
"""A regular expression of bounded cost (``linter.rule_data.patterns``)."""
Phrases: TypeAlias = Annotated[tuple[Phrase, ...], Meta(max_length=1000)]
Patterns: TypeAlias = Annotated[tuple[Pattern, ...], Meta(max_length=100)]
Alternatives: TypeAlias = Annotated[tuple[Phrase, ...], Meta(min_length=1, max_length=50)]
"""Ways to say one thing; the first is the one that messages show."""
RuleId: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        max_length=120,
    ),
]
RegimeName: TypeAlias = Literal["nd30", "party", "normative"]
TrustName: TypeAlias = Literal["typed", "converted", "ocr"]
SeverityName: TypeAlias = Literal["info", "warning", "error"]
ScopeName: TypeAlias = Literal[
    "document", "paragraph", "table-cell", "footnote", "page-header", "heading", "section",
    "document-type", "issuing-body", "subject", "addressees", "legal-basis", "closing",
    "signature", "recipients", "appendix",
]  # fmt: skip


class Basis(Struct, frozen=True, forbid_unknown_fields=True):
    """The law or the regulation behind the rule."""

    text: Text
    clause: Text | None = None


class When(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """On which documents the rule speaks; every condition that is stated must hold."""

    types: Phrases = ()
    """Names or abbreviations of document types."""
    issued_by: Phrases = ()
    """Kinds of issuing bodies by name or abbreviation."""
    stage: Literal["draft", "issued"] | None = None
    subject: Phrases = ()
    """Words of which the subject has at least one."""


class RuleFile(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename="kebab",
    tag_field="kind",
):
    """What every rule says of itself, whatever its kind."""

    id: RuleId
    title: Text
    """What is wrong, in one sentence."""
    explanation: Text
    """Why it is wrong, and what the rule leaves alone."""
    basis: Basis
    severity: SeverityName = "warning"
    message: Text | None = None
    """None: the message of the kind."""
    remedy: Text | None = None
    requirements: tuple[Text, ...] = ()
    regimes: Annotated[tuple[RegimeName, ...], Meta(min_length=1)] = ("nd30",)
    trusts: Annotated[tuple[TrustName, ...], Meta(min_length=1)] = ("typed", "converted", "ocr")
    """In which texts the rule can tell."""
    when: When = When()
    ignore_case: bool = True
    ignore_tone_place: bool = True
    """Whether ``hòa`` and ``hoà`` are the same."""
    ignore_marks: bool = False
    """Whether ``báo cáo`` and ``bao cao`` are the same."""


class _Finding(RuleFile, frozen=True, kw_only=True):
    """A rule that speaks of words that are there."""

    scope: ScopeName = "document"
    except_: Phrases = ()
    """Phrases that nothing that is found may touch."""
    in_quotations: bool = False
    """Whether words in quotation marks are found too."""


class Absence(_Finding, frozen=True, kw_only=True, tag="absence"):
    """Words that must not appear."""

    phrases: Phrases = ()
    patterns: Patterns = ()


class Existence(RuleFile, frozen=True, kw_only=True, tag="existence"):
    """Words of which at least one must appear in the scope."""

    scope: ScopeName = "document"
    phrases: Phrases = ()
    patterns: Patterns = ()


class Substitution(_Finding, frozen=True, kw_only=True, tag="substitution"):
    """Words that have a right form."""

    replace: Mapping[str, str] = {}
    """The right form by the wrong one."""
    replace_patterns: Mapping[str, str] = {}
    r"""The same for regular expressions; ``\1`` stands for a group."""
    fix: Literal["safe", "unsafe", "none"] = "unsafe"


class Occurrence(_Finding, frozen=True, kw_only=True, tag="occurrence"):
    """Words that must appear so many times in each scope."""

    phrases: Phrases = ()
    patterns: Patterns = ()
    at_least: Annotated[int, Meta(ge=1, le=1000)] | None = None
    at_most: Annotated[int, Meta(ge=1, le=1000)] | None = None


class Ordering(RuleFile, frozen=True, kw_only=True, tag="ordering"):
    """Words or headings that must follow each other in an order, as far as they are there."""

    scope: Literal["document", "heading"] = "heading"
    order: Annotated[tuple[Alternatives, ...], Meta(min_length=2, max_length=100)]


class RequiredSection(RuleFile, frozen=True, kw_only=True, tag="required-section"):
    """Headings that the document must have."""

    sections: Annotated[tuple[Alternatives, ...], Meta(min_length=1, max_length=100)]


class Indicator(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A figure that must be reported."""

    name: Text
    phrases: Alternatives


class RequiredIndicator(RuleFile, frozen=True, kw_only=True, tag="required-indicator"):
    """Figures that the document must report: words with a number in the same paragraph or row."""

    indicators: Annotated[tuple[Indicator, ...], Meta(min_length=1, max_length=200)]


KINDS: Mapping[str, type[RuleFile]] = {
    "absence": Absence,
    "existence": Existence,
    "substitution": Substitution,
    "occurrence": Occurrence,
    "ordering": Ordering,
    "required-section": RequiredSection,
    "required-indicator": RequiredIndicator,
}
"""The kinds of rules by the word that names them in a file."""

AnyRule: TypeAlias = (
    Absence | Existence | Substitution | Occurrence | Ordering | RequiredSection | RequiredIndicator
)
