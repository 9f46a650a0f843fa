"""A session that answers from the reports of earlier runs what has not changed since.

A report is a function of the bytes, the name, the settings, the code of soát and of the packs, and
the inputs that it names; all of them are in the key under which it is kept. The session that reads
and checks is made when the first document needs it, which spares a run over unchanged documents
most of its start.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from linter import __version__
from linter.cache.reports import ReportCache
from linter.cache.stamps import code_stamps, stamped_folders
from linter.config.settings import Settings
from linter.errors import SoatError
from linter.findings import DocumentCard, DocumentReport, Failure
from linter.inputs import Input, load
from linter.pack_index import FoundPack

if TYPE_CHECKING:
    from linter.session import Session
    from linter.templates.model import TemplateUse

OWN_PACKAGES = ("linter", "rules")


class _Carded(msgspec.Struct, frozen=True):
    """Of a report only the card."""

    card: DocumentCard | None = None


class RememberingSession:
    """``Session.check`` with a memory."""

    def __init__(
        self,
        *,
        settings_for: Callable[[Path | None], Settings],
        session: "Callable[[], Session]",
        packs: Iterable[FoundPack],
        cache: ReportCache,
        keep_text: bool = False,
    ) -> None:
        """``keep_text`` is that of the session: reports with the text are remembered apart."""
        self._settings_for = settings_for
        self._session = session
        self._cache = cache
        self._surroundings = surroundings(packs) + (b"+text" if keep_text else b"")

    def check(self, inputs: Iterable[Input | Failure]) -> Iterator[DocumentReport | Failure]:
        """Check each input in turn, as ``Session.check`` does."""
        try:
            for item in inputs:
                yield self._check_one(item)
        finally:
            self._cache.close()

    def cards(self, inputs: Iterable[Input]) -> Iterator[DocumentCard]:
        """The cards of documents that are not checked, as ``Session.cards`` gives them."""
        try:
            for item in inputs:
                card = self._card(item)
                if card is not None:
                    yield card
        finally:
            self._cache.close()

    def _card(self, item: Input) -> DocumentCard | None:
        try:
            settings = self._settings_for(item.path)
            if item.path is None or not settings.cache:
                return next(self._session().cards((item,)), None)
            item = Input(item.name, item.path, load(item.path, settings.limits))
            key = self._key(item, settings)
        except SoatError:
            return None  # whoever changes that document will be told
        alone = sha256(key + b"card").digest()
        known = self._cache.get(key, _Carded) or self._cache.get(alone, _Carded)
        if known is None:
            known = _Carded(next(self._session().cards((item,)), None))
            if known.card is not None and self._session().complete:
                self._cache.put(alone, known)
        return known.card

    def _check_one(self, item: Input | Failure) -> DocumentReport | Failure:
        if isinstance(item, Failure):
            return item
        try:
            settings = self._settings_for(item.path)
            if item.path is None or not settings.cache:
                return self._ask(item)
            item = Input(item.name, item.path, load(item.path, settings.limits))
            key = self._key(item, settings)
        except SoatError:
            return self._ask(item)  # which tells what is wrong
        known = self._cache.get(key, DocumentReport)
        if known is not None:
            return known
        result = self._ask(item)
        if isinstance(result, DocumentReport) and self._is_whole(result):
            self._cache.put(key, result)
        return result

    def _ask(self, item: Input) -> DocumentReport | Failure:
        (result,) = self._session().check((item,))
        return result

    def _is_whole(self, report: DocumentReport) -> bool:
        """Whether it may be kept: nothing failed that may be mended, and nothing is secret."""
        secret = report.card is None
        return not report.failures and not secret and self._session().complete

    def _key(self, item: Input, settings: Settings) -> bytes:
        templates = _templates(settings) if settings.names_templates else ()
        rules = _rule_files(settings) if settings.packs else ()
        registers = _registers(settings) if settings.registry else ()
        asked = replace(settings, suppress=(), baseline="")  # what they name is passed over later
        parts = (self._surroundings, item.name, item.data, asked, templates, rules, registers)
        return sha256(msgspec.msgpack.encode(parts, order="deterministic")).digest()


def _rule_files(settings: Settings) -> Any:
    """What shows that the folders of rules that settings name are still the same."""
    from linter.rule_data.folders import folder_stamps  # noqa: PLC0415  (few runs have any)

    return folder_stamps(settings.packs)


def _registers(settings: Settings) -> Any:
    """What shows that the registers that settings name are still the same."""
    from linter.registers import register_stamps  # noqa: PLC0415  (few runs have any)

    return register_stamps(settings)


def _templates(settings: Settings) -> "tuple[TemplateUse, ...]":
    from linter.template_files.loading import uses_of  # noqa: PLC0415  (few runs have templates)

    return uses_of(settings)


def surroundings(packs: Iterable[FoundPack]) -> bytes:
    """What a verdict depends on beside document and settings: Python, soát, packs, their code."""
    packs = tuple(packs)
    packages = {*OWN_PACKAGES, *(pack.module.partition(".")[0] for pack in packs)}
    state = (sys.version, __version__, packs, stamped_folders(), code_stamps(packages))
    return sha256(msgspec.msgpack.encode(state)).digest()
