"""What a rule is: metadata in the order a reader asks, and one stateless generator."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from os import listdir
from os.path import isdir
from pkgutil import iter_modules
from typing import Any, ClassVar

from msgspec import Struct

from linter.catalogue import Regime
from linter.document import Element, Span, Trust
from linter.facts import Context
from linter.findings import Clause, Finding, Safety, Severity

RULE_FILES = "linter.rule_data.folders"
"""What makes rules of TOML files; named, not imported, because it stands on this module."""
EVERY_REGIME = frozenset(Regime)
READABLE = frozenset({Trust.TYPED, Trust.CONVERTED, Trust.OCR})
"""Text good enough to judge form and wording by."""


class Rule:
    """One check with one name. Subclasses state the metadata and write ``check``."""

    id: ClassVar[str]
    """``pack/kebab-name``; the name is the defect and reads well after "bỏ qua …"."""
    severity: ClassVar[Severity]
    """The most it may ever say; confidence, trust and stage lower it."""
    message: ClassVar[str] = ""
    """What is wrong, in one sentence; ``{names}`` are the finding's values."""
    messages: ClassVar[Mapping[str, str]] = {}
    """Further messages by key, for rules that see one defect in several forms."""
    remedy: ClassVar[str]
    """What to write instead; the same values."""
    basis: ClassVar[Clause]
    requirements: ClassVar[tuple[str, ...]] = ()
    """Ids of the requirements it serves (``M09``)."""
    element: ClassVar[type[Element]]
    """What it looks at: ``check`` is called once for each."""
    needs: ClassVar[tuple[type[Element], ...]] = ()
    """Other kinds it asks for; the rule does not run when one of them is unreadable."""
    gathers: ClassVar[tuple[type[Element], ...]] = ()
    """Kinds among the needs of which it looks for some: where none is there, it is not asked."""
    misses: ClassVar[tuple[type[Element], ...]] = ()
    """Kinds among the needs whose absence it is about: where one is there, it is not asked."""
    regimes: ClassVar[frozenset[Regime]] = frozenset({Regime.ND30})
    trusts: ClassVar[frozenset[Trust]] = READABLE
    """In which texts it can tell; damaged text is left out unless a rule says otherwise."""
    in_draft: ClassVar[Severity | None] = None
    """A lower ceiling while the document is a draft."""
    fix: ClassVar[Safety | None] = None
    fix_description: ClassVar[str] = ""
    """What applying the fix does; the same values."""

    class Options(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
        """Settings of the rule: one field and one docstring line each."""

    def check(self, element: Any, context: Context) -> Iterator[Finding]:
        """Yield a finding for each place that is wrong."""
        raise NotImplementedError  # pragma: no cover

    def __init_subclass__(cls) -> None:
        for name in ("id", "severity", "remedy", "basis", "element"):
            if not hasattr(cls, name):
                raise TypeError(f"{cls.__name__}: a rule must state its {name!r}")
        if not {*cls.gathers, *cls.misses} <= set(cls.needs):
            raise TypeError(f"{cls.__name__}: what it gathers or misses belongs to 'needs'")
        if bool(cls.message) == bool(cls.messages):
            raise TypeError(f"{cls.__name__}: a rule states either 'message' or 'messages'")
        if not (cls.__doc__ or "").strip():
            raise TypeError(f"{cls.__name__}: the docstring is the rule's page; write it")
        if (cls.fix is None) != (not cls.fix_description):
            raise TypeError(f"{cls.__name__}: 'fix' and 'fix_description' go together")

    @classmethod
    def title(cls) -> str:
        """What is wrong, in a line: the first line of the docstring."""
        return (cls.__doc__ or "").strip().splitlines()[0]

    @classmethod
    def template(cls, key: str) -> str:
        """The message of a finding; raises KeyError for a key the rule does not state."""
        return cls.messages[key] if key else cls.message

    @classmethod
    def value_names(cls) -> frozenset[str]:
        """The names of values that any of its texts asks for."""
        from string import Formatter  # noqa: PLC0415  (only for the pages of rules and tests)

        texts = (cls.message, *cls.messages.values(), cls.remedy, cls.fix_description)
        return frozenset(
            name for text in texts for _, name, _, _ in Formatter().parse(text) if name
        )

    def at(self, element: Element | Span | Iterable[Span], **values: str) -> Finding:
        """A finding on an element or a span, with the values of the message."""
        if isinstance(element, Element):
            return Finding(spans=element.spans, values=values, confidence=element.confidence)
        if isinstance(element, Span):
            return Finding(spans=(element,), values=values)
        return Finding(spans=tuple(element), values=values)

    def missing(self, place: int, **values: str) -> Finding:
        """A finding about something that is not there, anchored where it should follow."""
        return Finding(spans=(Span(place, place),), values=values, missing=True)


def nd30(clause: str) -> Clause:
    """A clause of Nghị định 30/2020/NĐ-CP: ``nd30("Phụ lục I, Phần I, II.4.b")``."""
    return Clause("Nghị định 30/2020/NĐ-CP", clause)


def after(*elements: Element | None) -> int:
    """The end of the last of the elements that are there; 0 when none is."""
    return max((e.span.end for e in elements if e is not None), default=0)


def rules_in(package: str) -> tuple[type[Rule], ...]:
    """Every rule in a package, in modules and in TOML files, by id.

    A new rule touches only its own file. Raises ConfigError for a wrong TOML file.
    """
    home = import_module(package)
    found = {
        value.id: value
        for info in iter_modules(home.__path__)
        for value in vars(import_module(f"{package}.{info.name}")).values()
        if isinstance(value, type) and issubclass(value, Rule) and value is not Rule
    }
    folders = [folder for folder in home.__path__ if isdir(folder)]
    if any(name.endswith(".toml") for folder in folders for name in listdir(folder)):
        beside = import_module(RULE_FILES).rules_beside(package, folders)
        found |= {rule.id: rule for rule in beside}
    return tuple(found[name] for name in sorted(found))
