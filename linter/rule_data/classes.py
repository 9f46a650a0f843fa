"""Rules made from rule files, by the same protocol as those written in Python."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from linter.catalogue import Regime
from linter.document import Trust
from linter.facts import Context, WholeDocument
from linter.findings import Clause, Finding, Safety, Severity
from linter.rule import Rule
from linter.rule_data.compiled import Compiled
from linter.text.patterns import lazy_pattern

if TYPE_CHECKING:
    from linter.rule_data.model import RuleFile

_WORD = lazy_pattern(r"\w+")


def rule_class(compiled: Compiled, *, module: str, file: str) -> type[Rule]:
    """The rule that a file describes.

    ``module`` is the dotted name that a rule in Python would have in its place; ``file`` is the
    path of the file.
    """
    name = compiled.id.partition("/")[2]
    members: dict[str, Any] = {
        "__doc__": compiled.doc,
        "__module__": module,
        "id": compiled.id,
        "severity": Severity[compiled.severity.upper()],
        "message": compiled.message,
        "remedy": compiled.remedy,
        "basis": Clause(*compiled.basis),
        "requirements": compiled.requirements,
        "element": WholeDocument,
        "regimes": frozenset(map(Regime, compiled.regimes)),
        "trusts": frozenset(map(Trust, compiled.trusts)),
        "fix": Safety(compiled.fix) if compiled.fix else None,
        "fix_description": compiled.fix_description,
        "check": _check,
        "compiled": compiled,
        "file": file,
    }
    return type("".join(word.capitalize() for word in name.split("-")), (Rule,), members)


def file_of(rule: type[Rule]) -> str | None:
    """The path of the file that a rule was made from; None for a rule in Python."""
    return getattr(rule, "file", None)


def _check(self: Any, element: WholeDocument, context: Context) -> Iterator[Finding]:
    """Look for what the file describes; most documents have no letter of it."""
    compiled: Compiled = self.compiled
    if not compiled.always and not _shows(compiled, element.text):
        return
    from linter.rule_data.judging import judge  # noqa: PLC0415  (only for what may be found)

    yield from judge(self, _specification(self.__class__), context)


def _shows(compiled: Compiled, text: str) -> bool:
    """Whether a text has any of the signs; told by its words before it is read through."""
    words = _words(text)
    signs = [sign for sign in compiled.signs if words.issuperset(_WORD.findall(sign))]
    return any(sign in _collapsed(text) for sign in (*signs, *compiled.traces))


@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    """The words of a text in lower case; asked by every rule from a file."""
    tokens = {token.lower() for token in set(text.split())}
    plain = {token for token in tokens if token.isalnum()}
    return frozenset(chain(plain, *map(_WORD.findall, tokens - plain)))


@lru_cache(maxsize=1)
def _collapsed(text: str) -> str:
    """The text in lower case with single spaces."""
    return " ".join(text.split()).lower()


@cache
def _specification(rule: Any) -> "RuleFile":
    from msgspec import convert  # noqa: PLC0415

    from linter.rule_data.model import AnyRule  # noqa: PLC0415

    return convert(rule.compiled.table, AnyRule)  # type: ignore[no-any-return]
