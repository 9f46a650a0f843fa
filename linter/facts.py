"""The fact store: what is known of one document, computed once and only when asked for."""

from collections.abc import Iterable, Mapping, MutableMapping
from datetime import date
from typing import Any, cast

from msgspec import Struct

from linter.catalogue import Regime, Stage
from linter.document import Absent, Document, Element, Found, Recogniser, Span, Trust, Unreadable
from linter.document.element import (
    BlockRecogniser,
    DocumentRecogniser,
    ElementT,
    UnreadableFactError,
)
from linter.references.elements import Citation, NamedLaw
from linter.references.matching import ResolvedCitation, ResolvedLaw, resolve, resolve_laws
from linter.references.registry import Registry
from linter.structure.elements import Standing

Memo = MutableMapping[tuple[type, str], tuple[Element, ...]]
"""What block recognisers found, by recogniser and text of the block."""


class WholeDocument(Element, frozen=True):
    """The document itself: what rules about absence look at."""


class OwnBody(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Facts about the user's own body, set in its configuration."""

    name: str | None = None
    """Official name of the body."""
    superior: str | None = None
    """Name of its direct superior."""
    code: str | None = None
    """Its abbreviation in symbols."""
    units: Mapping[str, str] = {}
    """Abbreviations of its units and fields, with what they stand for."""
    place: str | None = None
    """The place name of its place-date line."""


class RecogniserFailure(Struct, frozen=True):
    """A recogniser that raised: its facts are unreadable."""

    recogniser: str
    error: str


class FactStore:
    """Asks recognisers for facts and remembers the answers."""

    def __init__(
        self,
        document: Document,
        recognisers: Iterable[Recogniser],
        memo: Memo | None = None,
        registry: Registry | None = None,
    ) -> None:
        self.document = document
        self.registry = registry
        """The registers in which cited documents are looked up; only this store asks them."""
        self.failures: list[RecogniserFailure] = []
        self._providers = _providers(recognisers)
        self._memo: Memo = {} if memo is None else memo
        self._known: dict[type[Element], tuple[Element, ...]] = {}
        self._unreadable: dict[type[Element], str] = {}

    def all(self, kind: type[ElementT]) -> tuple[ElementT, ...]:
        """Every element of a kind, in reading order. Raises UnreadableFactError."""
        if kind not in self._known:
            self._recognise(kind)
        if kind in self._unreadable:
            raise UnreadableFactError(kind, self._unreadable[kind])
        return cast("tuple[ElementT, ...]", self._known[kind])

    def first(self, kind: type[ElementT]) -> ElementT | None:
        """The first element of a kind, or None. Raises UnreadableFactError."""
        found = self.all(kind)
        return found[0] if found else None

    def readable(self, kind: type[ElementT]) -> tuple[ElementT, ...]:
        """Every element of a kind as far as it can be told: none when it cannot."""
        try:
            return self.all(kind)
        except UnreadableFactError:
            return ()

    def get(self, kind: type[ElementT]) -> Found[ElementT] | Absent | Unreadable:
        """The first element of a kind as a statement that never raises."""
        try:
            element = self.first(kind)
        except UnreadableFactError as error:
            return Unreadable(error.reason)
        return Absent() if element is None else Found(element)

    def is_readable(self, kind: type[Element]) -> bool:
        """Whether it can be told if elements of a kind are there."""
        if kind not in self._known:
            self._recognise(kind)
        return kind not in self._unreadable

    def _recognise(self, kind: type[Element]) -> None:
        if kind is WholeDocument:
            whole = Span(0, len(self.document.text))
            self._known[kind] = (WholeDocument(spans=(whole,), text=self.document.text),)
            return
        if kind is ResolvedCitation or kind is ResolvedLaw:
            self._resolve(kind)
            return
        recogniser = self._providers.get(kind)
        if recogniser is None:
            self._known[kind] = ()
            return
        try:
            elements = self._run(recogniser)
        except UnreadableFactError as error:
            self._mark_unreadable(recogniser, error.reason)
            return
        except MemoryError:
            raise
        except Exception as error:
            name = type(recogniser).__name__
            self.failures.append(RecogniserFailure(name, f"{type(error).__name__}: {error}"))
            self._mark_unreadable(recogniser, name)
            return
        for provided in recogniser.provides:
            self._known[provided] = tuple(e for e in elements if type(e) is provided)

    def _resolve(self, kind: type[Element]) -> None:
        """Look up what is cited; a document that cites nothing asks no register."""
        self._known[kind] = ()
        registry = self.registry
        try:
            if registry is not None and kind is ResolvedCitation:
                self._known[kind] = tuple(resolve(self.all(Citation), registry))
            elif registry is not None:
                self._known[kind] = tuple(resolve_laws(self.all(NamedLaw), registry))
        except UnreadableFactError as error:
            self._unreadable[kind] = error.reason
        except Exception as error:
            name = type(registry).__name__
            self.failures.append(RecogniserFailure(name, f"{type(error).__name__}: {error}"))
            self._unreadable[kind] = name

    def _run(self, recogniser: Recogniser) -> tuple[Element, ...]:
        if hasattr(recogniser, "recognise_block"):
            return tuple(self._run_by_block(cast("BlockRecogniser", recogniser)))
        return tuple(cast("DocumentRecogniser", recogniser).recognise(self.document, self))

    def _run_by_block(self, recogniser: BlockRecogniser) -> Iterable[Element]:
        kind = type(recogniser)
        for block in self.document.blocks:
            text = block.span.of(self.document.text)
            if not text or text.isspace():
                continue
            found = self._memo.get((kind, text))
            if found is None:
                found = tuple(recogniser.recognise_block(text))
                self._memo[kind, text] = found
            for element in found:
                yield element.rebased(block.span.start)

    def _mark_unreadable(self, recogniser: Recogniser, reason: str) -> None:
        for provided in recogniser.provides:
            self._known[provided] = ()
            self._unreadable[provided] = reason


def _providers(recognisers: Iterable[Recogniser]) -> dict[type[Element], Recogniser]:
    """Who provides what; raises ValueError on a cycle or on two providers of one kind."""
    providers: dict[type[Element], Recogniser] = {}
    for recogniser in recognisers:
        for kind in recogniser.provides:
            if kind in providers:
                raise ValueError(f"{kind.__name__} is provided twice")
            providers[kind] = recogniser
    done: set[int] = set()

    def visit(recogniser: Recogniser, path: tuple[Recogniser, ...]) -> None:
        if recogniser in path:
            names = " → ".join(type(r).__name__ for r in (*path, recogniser))
            raise ValueError(f"recognisers need each other: {names}")
        if id(recogniser) in done:
            return
        for kind in recogniser.needs:
            if kind in providers:
                visit(providers[kind], (*path, recogniser))
        done.add(id(recogniser))

    for recogniser in providers.values():
        visit(recogniser, ())
    return providers


class Context:
    """What a rule may ask for beside its element."""

    def __init__(
        self,
        store: FactStore,
        *,
        body: OwnBody | None = None,
        stage: Stage | None = None,
        regime: Regime | None = None,
        options: Any = None,
    ) -> None:
        self._store = store
        self._stage = stage
        self._regime = regime
        self.body = body or OwnBody()
        """What the user's configuration says of their own body."""
        self.options = options
        """The rule's options."""

    def with_options(self, options: Any) -> "Context":
        """The same context for a rule with these options."""
        return Context(
            self._store, body=self.body, stage=self._stage, regime=self._regime, options=options
        )

    def get(self, kind: type[ElementT]) -> Found[ElementT] | Absent | Unreadable:
        """The only or first element of a kind: found, absent or unreadable."""
        return self._store.get(kind)

    def first(self, kind: type[ElementT]) -> ElementT | None:
        """The first element of a kind, or None; for kinds that the rule lists in ``needs``."""
        return self._store.first(kind)

    def all(self, kind: type[ElementT]) -> tuple[ElementT, ...]:
        """Every element of a kind; for kinds that the rule lists in ``needs``."""
        return self._store.all(kind)

    def can_read(self, *kinds: type[Element]) -> bool:
        """Whether it can be told of each of these kinds if its elements are there."""
        return all(map(self._store.is_readable, kinds))

    @property
    def registry(self) -> Registry | None:
        """The registers of the run; a rule looks at ``ResolvedCitation`` and asks none itself."""
        return self._store.registry

    @property
    def trust(self) -> Trust:
        """How far the text can be taken for what its author wrote."""
        return self._store.document.trust

    @property
    def stage(self) -> Stage:
        """Draft or issued; as set by the user, else as recognised."""
        if self._stage is not None:
            return self._stage
        standing = self._standing()
        return standing.stage if standing else Stage.DRAFT

    @property
    def regime(self) -> Regime:
        """The law on form that applies; as set by the user, else as recognised."""
        if self._regime is not None:
            return self._regime
        standing = self._standing()
        return standing.regime if standing else Regime.ND30

    @property
    def date(self) -> date | None:
        """The document's own date, if it has a full one."""
        standing = self._standing()
        return standing.date if standing else None

    def _standing(self) -> Standing | None:
        match self._store.get(Standing):
            case Found(element):
                return element
        return None
