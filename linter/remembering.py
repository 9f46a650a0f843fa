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
from linter.cache.contents import Contents
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
NEUTRAL = Settings()
"""Where settings that no verdict depends on are taken from."""


class _Carded(msgspec.Struct, frozen=True):
    """Of a report only the card."""

    card: DocumentCard | None = None


class _Asked(msgspec.Struct):
    """A document, and what its verdict depends on; nothing when it is not to be remembered."""

    item: Input | Failure
    circumstances: bytes = b""
    digest: bytes = b""
    """Of its bytes."""
    alone: bool = False
    """Whether only its card is asked for."""

    @property
    def key(self) -> bytes:
        """Under which the answer is kept; empty when it is not to be remembered."""
        if not self.digest or isinstance(self.item, Failure):
            return b""
        name = self.item.name.encode(errors="surrogateescape")
        parts = (self.circumstances, self.digest, b"card" if self.alone else b"", name)
        return sha256(b"".join(parts)).digest()


class RememberingSession:
    """``Session`` with a memory."""

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
        self._contents = Contents(cache)
        self._surroundings = surroundings(packs) + (b"+text" if keep_text else b"")
        self._circumstances: dict[int, tuple[Settings, bytes]] = {}

    def check(self, inputs: Iterable[Input | Failure]) -> Iterator[DocumentReport | Failure]:
        """Check each input in turn, as ``Session.check`` does."""
        every = [self._asked(item) for item in inputs]
        for asked, result, is_new in self._answers(every, DocumentReport, "check"):
            if is_new and asked.key and self._is_whole(result):
                self._cache.put(asked.key, result)
            yield result

    def cards(self, inputs: Iterable[Input]) -> Iterator[DocumentCard | None]:
        """The cards of documents that are not checked, as ``Session.cards`` gives them."""
        every = [self._asked(item) for item in inputs]
        reported = self._cache.known(asked.key for asked in every)
        for asked in every:
            asked.alone = asked.key not in reported
        for asked, result, is_new in self._answers(every, _Carded, "cards"):
            if not is_new:
                yield result.card
                continue
            if asked.key and result is not None and self._session().complete:
                self._cache.put(asked.key, _Carded(result))
            yield result

    def _answers(
        self, every: list[_Asked], kind: type[Any], method: str
    ) -> Iterator[tuple[_Asked, Any, bool]]:
        """What is known, or what the session says, of each document; and whether it is new."""
        try:
            known = self._cache.known(asked.key for asked in every)
            unknown = [
                asked
                for asked in every
                if asked.key not in known and not isinstance(asked.item, Failure)
            ]
            new: Iterator[Any] | None = None
            for asked in every:
                if isinstance(asked.item, Failure):
                    yield asked, asked.item, True
                elif asked.key in known:
                    yield self._recalled(asked, kind, method)
                else:
                    new = new or getattr(self._session(), method)(map(self._loaded, unknown))
                    yield asked, next(new), True
        finally:
            self._cache.close()

    def _recalled(self, asked: _Asked, kind: type[Any], method: str) -> tuple[_Asked, Any, bool]:
        result = self._cache.get(asked.key, kind)
        if result is not None:
            return asked, result, False
        (result,) = getattr(self._session(), method)((self._loaded(asked),))
        return asked, result, True  # what was kept could not be read

    def _asked(self, item: Input | Failure) -> _Asked:
        """The key of an input, unless it is not to be remembered or something is wrong with it."""
        if isinstance(item, Failure) or item.path is None:
            return _Asked(item)
        try:
            settings = self._settings_for(item.path)
            if not settings.cache:
                return _Asked(item)
            circumstances = self._under(settings)
            digest = self._contents.digest(item.path)
            if digest is None:
                digest = self._contents.digest_of(item.path, load(item.path, settings.limits))
        except SoatError:
            return _Asked(item)  # the session will tell
        return _Asked(item, circumstances, digest)

    def _loaded(self, asked: _Asked) -> Input:
        """The input with its bytes, which the key is then of, whatever the disk said before."""
        item = asked.item
        assert isinstance(item, Input)
        if not asked.digest or item.path is None:
            return item
        try:
            data = load(item.path, self._settings_for(item.path).limits)
        except SoatError:
            return item  # the session will tell
        asked.digest = sha256(data).digest()
        return replace(item, data=data)

    def _is_whole(self, report: DocumentReport | Failure) -> bool:
        """Whether it may be kept: nothing failed that may be mended, and nothing is secret."""
        if isinstance(report, Failure) or report.card is None:
            return False
        return not report.failures and self._session().complete

    def _under(self, settings: Settings) -> bytes:
        """What a verdict depends on beside the document, for all that are under these settings."""
        known = self._circumstances.get(id(settings))
        if known is None or known[0] is not settings:
            templates = _templates(settings) if settings.names_templates else ()
            rules = _rule_files(settings) if settings.packs else ()
            registers = _registers(settings) if settings.registry else ()
            parts = (self._surroundings, _weighing(settings), templates, rules, registers)
            digest = sha256(msgspec.msgpack.encode(parts, order="deterministic")).digest()
            known = self._circumstances[id(settings)] = settings, digest
        return known[1]


def _weighing(settings: Settings) -> Settings:
    """The settings as far as a report depends on them.

    What is passed over at their wish is so later, and a limit of time or memory gives no report.
    """
    limits = replace(settings.limits, memory=NEUTRAL.limits.memory)
    return replace(settings, suppress=(), baseline="", timeout=NEUTRAL.timeout, limits=limits)


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
