"""The settings: every key of ``soat.toml`` with its type, default and meaning.

This is the only place where keys are declared; the JSON Schema, the explanations of mistakes and
the printed settings all come from it.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, Struct
from msgspec.structs import FieldInfo, fields

from linter.document import Limits
from linter.facts import OwnBody

ALL = "all"
"""The selector that stands for every rule."""

NEVER = "never"
"""The ``fail-on`` under which no finding fails a run."""

SeveritySetting: TypeAlias = Literal["info", "warning", "error", "off"]
FailOn: TypeAlias = Literal["info", "warning", "error", "never"]
StageName: TypeAlias = Literal["auto", "draft", "issued"]
RegimeName: TypeAlias = Literal["auto", "nd30", "party", "normative"]
LanguageName: TypeAlias = Literal["vi", "en"]
Selector: TypeAlias = str
"""``all``, the name of a pack, or the id of a rule."""


class PathSuppression(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Findings of some rules in some files, which are kept in the report and do not count."""

    paths: Annotated[tuple[str, ...], Meta(min_length=1)]
    """Patterns as in ``exclude``, relative to the settings file."""
    rules: Annotated[tuple[Selector, ...], Meta(min_length=1)]
    reason: Annotated[str, Meta(min_length=1)]
    """Why they do not count; printed in the report."""


class Settings(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", dict=True
):
    """What a user may set, for a folder of documents and all below it."""

    root: bool = False
    """Whether the search for further files in the folders above ends here."""
    select: tuple[Selector, ...] = (ALL,)
    """Rules that run."""
    ignore: tuple[Selector, ...] = ()
    """Rules that do not run; at equal length ``ignore`` wins over ``select``."""
    extend_select: tuple[Selector, ...] = ()
    """Rules that run beside those of ``select``."""
    extend_ignore: tuple[Selector, ...] = ()
    """Rules that do not run beside those of ``ignore``."""
    severity: Mapping[Selector, SeveritySetting] = {}
    """The weight of findings by rule or pack; ``off`` is as good as ``ignore``."""
    fail_on: FailOn = "error"
    """The least severity that makes the command end with exit code 1."""
    stage: StageName = "auto"
    """How far the documents are on their way; ``auto``: as recognised."""
    regime: RegimeName = "auto"
    """Which law on form applies; ``auto``: as recognised."""
    lang: LanguageName = "vi"
    """The language of reports."""
    strict_plugins: bool = False
    """Whether a pack that cannot be loaded, or a rule that fails, stops the run."""
    directives: bool = True
    """Whether comments in a document (``soát: bỏ qua …``) may ask to pass over findings."""
    suppress: tuple[PathSuppression, ...] = ()
    """Findings that do not count, by file and rule."""
    baseline: str = ""
    """The file of known findings, relative to the settings file; they do not count."""
    cache: bool = True
    """Whether reports are remembered, so that an unchanged document need not be checked again."""
    timeout: Annotated[int, Meta(ge=0)] = 120
    """Seconds after which a document is given up; 0 for never."""
    packs: tuple[str, ...] = ()
    """Folders of rule files, relative to the settings file; once merged, absolute paths."""
    exclude: tuple[str, ...] = ()
    """Files and folders passed over when a folder is checked, relative to the settings file."""
    template: str = ""
    """The template (*đề cương*) for every document: a file, or the name of a shipped one."""
    templates: Mapping[str, str] = {}
    """Templates by words of the subject of the documents they are for."""
    registry: tuple[str, ...] = ()
    """Registers of documents, relative to the settings file; the first that knows one counts."""
    use_registry: bool = True
    """Whether cited documents are looked up in these registers and in the one soát ships."""
    registry_columns: Mapping[str, str] = {}
    """The headings of a *sổ văn bản* to import, by what stands in their columns."""
    body: OwnBody = OwnBody()
    """The user's own body."""
    limits: Limits = Limits()
    """Safety limits for reading files."""
    rules: Mapping[str, Mapping[str, Any]] = {}
    """Options of rules, by id."""

    @property
    def names_templates(self) -> bool:
        """Whether any template is to be read."""
        return bool(self.template or self.templates)


FIELDS: Mapping[str, FieldInfo] = {field.encode_name: field for field in fields(Settings)}
"""The declared keys, as written in a file."""

ADDING_KEYS: Mapping[str, str] = {"extend-select": "select", "extend-ignore": "ignore"}
"""Keys whose lists add up over files, with the key that starts the sum anew."""
