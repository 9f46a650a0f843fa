"""Files and folders to reports: the only loop over files.

One unreadable file never hides the others: what cannot be read becomes a Failure, and the run
goes on. Reports come in the order in which the inputs were given.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from linter import __version__
from linter.config.profile import Profile, make_profile
from linter.config.settings import Settings
from linter.document import Document, Limits, ReaderSpec
from linter.engine import card_alone, check_document, judge_across
from linter.errors import ExitCode, SoatError
from linter.findings import CollectionFinding, DocumentCard, DocumentReport, Failure, Report
from linter.inputs import Input, expand, failure_of, load
from linter.numbers.recognisers import RECOGNISERS as NUMBERS
from linter.prose.recognisers import RECOGNISERS as PROSE
from linter.readers import READERS, supported_suffixes
from linter.readers import read as read_bytes
from linter.references.recognisers import RECOGNISERS as REFERENCES
from linter.registers import Registers
from linter.rendition import text_of
from linter.structure.recognisers import RECOGNISERS as STRUCTURE

if TYPE_CHECKING:
    from linter.facts import Memo
    from linter.plugins import Plugins
    from linter.rule_data.folders import FolderPack
    from linter.rulekit import Rule
    from linter.templates.model import TemplateUse

RECOGNISERS = (*STRUCTURE, *PROSE, *REFERENCES, *NUMBERS)
"""The recognisers that soát ships."""


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


class Session:
    """One run over many documents, with settings found for each of them."""

    def __init__(
        self,
        *,
        settings_for: Callable[[Path | None], Settings],
        plugins: "Plugins",
        keep_text: bool = False,
    ) -> None:
        """``keep_text`` leaves the text of each document in its report."""
        self._keep_text = keep_text
        self._settings_for = settings_for
        self._plugins = plugins
        self._recognisers = (*RECOGNISERS, *plugins.recognisers)
        self._readers = (*plugins.readers, *READERS)
        self._profiles: dict[int, tuple[Settings, Profile]] = {}
        self._opened: dict[tuple[str, ...], Registers] = {}

    @property
    def complete(self) -> bool:
        """Whether every installed pack and every register takes part."""
        return not self._plugins.failures and not self.register_failures

    @property
    def suffixes(self) -> frozenset[str]:
        """The suffixes by which files in a folder are taken for documents."""
        return supported_suffixes(self._readers)

    def check(self, inputs: Iterable[Input | Failure]) -> Iterator[DocumentReport | Failure]:
        """Check each input in turn; failures that ``expand`` found pass through in their place."""
        for item in inputs:
            if isinstance(item, Failure):
                yield item
                continue
            try:
                yield self._check_one(item)
            except SoatError as error:
                yield failure_of(item.name, error)
            except Exception as error:
                yield Failure(
                    item.name,
                    "internal",
                    "soát gặp lỗi khi kiểm tra tệp này ({reason}).",
                    {"reason": f"{type(error).__name__}: {error}"},
                    ExitCode.INTERNAL,
                )

    def cards(self, inputs: Iterable[Input]) -> Iterator[DocumentCard]:
        """The cards of documents that are not checked; what cannot be read leaves none."""
        for item in inputs:
            try:
                limits = self._settings_for(item.path).limits
                document = read(
                    item.path or item.name, item.data, readers=self._readers, limits=limits
                )
                card = card_alone(document, self._recognisers)
            except Exception:  # whoever changes that document will be told
                continue
            if card is not None:
                yield card

    def looks_across(self, settings: Iterable[Settings]) -> bool:
        """Whether any rule that runs looks at several documents together."""
        from linter.collection import ELEMENTS  # noqa: PLC0415  (only for several documents)

        rules = (active.rule for one in settings for active in self._profile(one).rules)
        return any(rule.element in ELEMENTS for rule in rules)

    def across(
        self,
        cards: Callable[[], Iterable[DocumentCard]],
        about: Container[str] | None = None,
    ) -> Iterator[CollectionFinding]:
        """What is found between documents, from the cards that they left.

        With ``about``, only what concerns the documents of these names.
        """
        from linter.collection import (  # noqa: PLC0415  (only for several documents)
            concerns,
            findings_across,
        )

        for card, element in findings_across(cards):
            if about is not None and not concerns((card, element), about):
                continue
            settings = self._settings_for(Path(card.path))
            yield from judge_across(card, element, self._profile(settings))

    def examine(self, item: Input, memo: "Memo | None" = None) -> tuple[Document, DocumentReport]:
        """A document with its report, for those who show both. Raises SoatError.

        With ``memo``, which may be kept from one state of a document to the next, paragraphs that
        did not change are not read again.
        """
        settings = self._settings_for(item.path)
        document = read(
            item.path or item.name, item.data, readers=self._readers, limits=settings.limits
        )
        return document, check_document(document, self._profile(settings), self._recognisers, memo)

    def _check_one(self, item: Input) -> DocumentReport:
        document, report = self.examine(item)
        if self._keep_text and report.card is not None:  # what is secret is not copied
            return replace(report, text=text_of(document))
        return report

    def _registers(self, settings: Settings) -> Registers | None:
        """The registers of settings, shared by all that name the same."""
        if not settings.use_registry:
            return None
        if settings.registry not in self._opened:
            self._opened[settings.registry] = Registers(settings.registry)
        return self._opened[settings.registry]

    @property
    def register_failures(self) -> tuple[Failure, ...]:
        """The registers that could not be used, each told once."""
        failures = (f for registers in self._opened.values() for f in registers.failures)
        return tuple({failure.path: failure for failure in failures}.values())

    def _profile(self, settings: Settings) -> Profile:
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


def _folders(settings: Settings) -> "tuple[FolderPack, ...]":
    """The folders of rule files that settings name."""
    if not settings.packs:
        return ()
    from linter.rule_data.folders import folder_packs  # noqa: PLC0415  (few runs have any)

    return folder_packs(settings.packs)


def _rules(plugins: "Plugins", folders: "Iterable[FolderPack]") -> "list[type[Rule]]":
    """Every rule, by id; an installed pack's stays when a folder has one of the same id."""
    rules = {rule.id: rule for folder in folders for rule in folder.rules}
    rules |= {rule.id: rule for rule in plugins.rules}
    return [rules[name] for name in sorted(rules)]


def _inputs(
    plugins: "Plugins", folders: "Iterable[FolderPack]", registers: Registers | None
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


def _passed_over(report: DocumentReport, settings: Settings) -> DocumentReport:
    """The report with what the settings pass over; their patterns start at the current folder."""
    if not settings.suppress:
        return report
    from linter.config.exclusion import PlacedSuppression  # noqa: PLC0415  (few runs have any)
    from linter.suppress.outside import pass_over  # noqa: PLC0415

    placed = (
        PlacedSuppression("", None, entry.paths, entry.rules, entry.reason)
        for entry in settings.suppress
    )
    path = Path(report.path)
    return pass_over(report, (suppression for suppression in placed if suppression.names(path)))


def check(*paths: str | Path, settings: Settings | None = None) -> Report:
    """Check files and folders with one set of settings: the whole linter in one call."""
    from linter.plugins import load_plugins  # noqa: PLC0415  (importing linter.session stays cheap)

    chosen = settings or Settings()
    session = Session(settings_for=lambda _: chosen, plugins=load_plugins())
    results = list(session.check(expand(map(str, paths), lambda: session.suffixes)))
    documents = tuple(_passed_over(r, chosen) for r in results if isinstance(r, DocumentReport))
    cards = [report.card for report in documents if report.card is not None]
    return Report(
        documents,
        (*(r for r in results if isinstance(r, Failure)), *session.register_failures),
        tuple(session.across(lambda: cards)) if len(cards) > 1 else (),
    )
