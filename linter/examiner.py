"""One document under given settings: read it, check it, say what could not be done.

An examiner knows nothing of other documents; each process of a run has its own.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from linter import __version__
from linter.config.profile import Profile, make_profile
from linter.config.settings import Settings
from linter.document import Document, Limits, ReaderSpec
from linter.engine import card_alone, check_document
from linter.errors import ExitCode, LimitError, SoatError
from linter.findings import DocumentCard, DocumentReport, Failure
from linter.inputs import Input, failure_of, load
from linter.language import mark
from linter.layout.recognisers import RECOGNISERS as LAYOUT
from linter.numbers.recognisers import RECOGNISERS as NUMBERS
from linter.prose.recognisers import RECOGNISERS as PROSE
from linter.readers import READERS
from linter.readers import read as read_bytes
from linter.references.recognisers import RECOGNISERS as REFERENCES
from linter.registers import Registers
from linter.rendition import text_of
from linter.structure.recognisers import RECOGNISERS as STRUCTURE

if TYPE_CHECKING:
    from linter.facts import Memo
    from linter.kept_outlines import OutlinedPlugins
    from linter.plugins import Plugins
    from linter.rule import Rule
    from linter.rule_data.folders import FolderPack
    from linter.rule_outline import RuleOutline
    from linter.templates.model import TemplateUse

RECOGNISERS = (*STRUCTURE, *LAYOUT, *PROSE, *REFERENCES, *NUMBERS)
"""The recognisers that soát ships."""

OUT_OF_MEMORY = LimitError(
    "Soát tệp này cần quá nhiều bộ nhớ nên đã dừng.",
    "Hãy chia nhỏ văn bản, hoặc tăng “memory” trong mục [limits] của soat.toml.",
)
TOO_LONG = mark("Soát tệp này mất quá {seconds} giây nên đã dừng.")
ALLOW_LONGER = mark("Hãy chia nhỏ văn bản, hoặc tăng “timeout” trong soat.toml.")


def read(
    source: str | Path,
    data: bytes | None = None,
    *,
    readers: Iterable[ReaderSpec] = READERS,
    limits: Limits | None = None,
) -> Document:
    """Read a document from a path, or from bytes under a name. Raises SoatError."""
    name = str(source)
    if data is None:
        data = load(Path(source), limits or Limits())
    return read_bytes(data, name, readers, limits)


class Examiner:
    """Checks documents one by one."""

    def __init__(self, plugins: "Plugins | OutlinedPlugins", *, keep_text: bool = False) -> None:
        """``keep_text`` leaves the text of each document in its report."""
        self._plugins = plugins
        self._keep_text = keep_text
        self._recognisers = (*RECOGNISERS, *plugins.recognisers)
        self.readers = (*plugins.readers, *READERS)
        self._profiles: dict[int, tuple[Settings, Profile]] = {}
        self._opened: dict[tuple[str, ...], Registers] = {}

    def examine(
        self, item: Input, settings: Settings, memo: "Memo | None" = None
    ) -> tuple[Document, DocumentReport]:
        """A document with its report; ``memo`` is that of the engine. Raises SoatError."""
        document = self._read(item, settings)
        profile = self.profile(settings)
        return document, check_document(document, profile, self._recognisers, memo)

    def report(self, item: Input, settings: Settings) -> DocumentReport | Failure:
        """Check a document."""
        try:
            document, report = self.examine(item, settings)
        except Exception as error:
            return failed(item.name, error)
        if self._keep_text and report.card is not None:  # what is secret is not copied
            return replace(report, text=text_of(document))
        return report

    def card(self, item: Input, settings: Settings) -> DocumentCard | None:
        """The card of a document that is not checked; what cannot be read leaves none."""
        try:
            return card_alone(self._read(item, settings), self._recognisers)
        except Exception:  # whoever changes that document will be told
            return None

    @property
    def register_failures(self) -> tuple[Failure, ...]:
        """The registers that could not be used."""
        return tuple(f for registers in self._opened.values() for f in registers.failures)

    def profile(self, settings: Settings) -> Profile:
        """The profile of settings, made once for each object (settings hold mappings)."""
        known = self._profiles.get(id(settings))
        if known is None or known[0] is not settings:
            folders = _folders(settings)
            profile = make_profile(settings, _rules(self._plugins, folders))
            registers = self._registers(settings)
            inputs = _inputs(self._plugins, folders, registers)
            profile = replace(profile, inputs=inputs, templates=_templates(settings))
            known = (settings, replace(profile, registry=registers))
            self._profiles[id(settings)] = known
        return known[1]

    def _read(self, item: Input, settings: Settings) -> Document:
        source = item.path or item.name
        return read(source, item.data, readers=self.readers, limits=settings.limits)

    def _registers(self, settings: Settings) -> Registers | None:
        """The registers of settings, shared by all that name the same."""
        if not settings.use_registry:
            return None
        if settings.registry not in self._opened:
            packs = self._plugins.registries
            self._opened[settings.registry] = Registers(settings.registry, packs=packs)
        return self._opened[settings.registry]


def failed(name: str, error: Exception) -> Failure:
    """What a report says of a document that could not be checked because of an error."""
    if isinstance(error, SoatError):
        return failure_of(name, error)
    if isinstance(error, MemoryError):
        return failure_of(name, OUT_OF_MEMORY)
    return Failure(
        name,
        "internal",
        mark("soát gặp lỗi khi kiểm tra tệp này ({reason})."),
        {"reason": f"{type(error).__name__}: {error}"},
        ExitCode.INTERNAL,
    )


def took_too_long(name: str, seconds: float | None) -> Failure:
    """What a report says of a document that was given up after so many seconds."""
    return failure_of(name, LimitError(TOO_LONG, ALLOW_LONGER, seconds=f"{seconds:g}"))


def _folders(settings: Settings) -> "tuple[FolderPack, ...]":
    """The folders of rule files that settings name."""
    if not settings.packs:
        return ()
    from linter.rule_data.folders import folder_packs  # noqa: PLC0415  (few runs have any)

    return folder_packs(settings.packs)


def _rules(
    plugins: "Plugins | OutlinedPlugins", folders: "Iterable[FolderPack]"
) -> "list[type[Rule] | RuleOutline]":
    """Every rule, by id; an installed pack's stays when a folder has one of the same id."""
    rules: dict[str, type[Rule] | RuleOutline] = {
        rule.id: rule for folder in folders for rule in folder.rules
    }
    rules |= {scope.id: scope for scope in plugins.scopes}
    return [rules[name] for name in sorted(rules)]


def _inputs(
    plugins: "Plugins | OutlinedPlugins",
    folders: "Iterable[FolderPack]",
    registers: Registers | None,
) -> dict[str, Any]:
    """What the verdict depends on beside bytes and settings; absent inputs are named too."""
    return {
        "soat": __version__,
        "packs": {
            **{pack.name: pack.version for pack in plugins.packs},
            **{folder.name: folder.version for folder in folders},
        },
        "reference_date": None,
        "registry": list(registers.described()) if registers is not None else None,
        "template": None,
    }


def _templates(settings: Settings) -> "tuple[TemplateUse, ...]":
    """The templates that settings name. Raises ConfigError."""
    if not settings.names_templates:
        return ()
    from linter.template_files.loading import uses_of  # noqa: PLC0415  (few runs have templates)

    return uses_of(settings)
