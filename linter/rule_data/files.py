"""Reading a rule file: its shape, its sense, and what is wrong with it."""

from collections.abc import Iterable
from itertools import pairwise
from os import PathLike
from pathlib import Path
from typing import Any
from unicodedata import normalize

from msgspec import ValidationError, convert

from linter.config.placing import Mistake, placed
from linter.config.toml_syntax import decode_toml, parse_toml
from linter.errors import ConfigError
from linter.rule_data.compiled import Compiled
from linter.rule_data.defaults import FIX, texts_of
from linter.rule_data.model import Absence, AnyRule, Occurrence, RuleFile, Substitution
from linter.rule_data.patterns import sign_of
from linter.rule_data.soundness import mistakes_in
from linter.text.folding import classic_tone_places


class InvalidRuleFileError(ConfigError):
    """A rule file with mistakes; the error itself is the first of ``problems``."""

    def __init__(self, message: str, remedy: str = "", **values: Any) -> None:
        super().__init__(message, remedy, **values)
        self.problems: tuple[ConfigError, ...] = (ConfigError(message, remedy, **values),)

    @classmethod
    def of(cls, problems: tuple[ConfigError, ...]) -> "InvalidRuleFileError":
        """One error for all the mistakes of a file."""
        first = problems[0]
        error = cls(first.message, first.remedy, **first.values)
        error.problems = problems
        return error


def read_rule_file(path: str | PathLike[str], shown: str | None = None) -> Compiled:
    """The rule in a file, ready for use. Raises ConfigError with file, line and key.

    ``shown`` is the name by which the author knows the file.
    """
    place = Path(path)
    name = shown or str(place)
    try:
        data = place.read_bytes()
    except OSError as error:
        raise ConfigError(
            "Không đọc được tệp quy tắc {file}: {reason}.",
            "Hãy kiểm tra đường dẫn và quyền đọc tệp.",
            file=name,
            line=0,
            key="",
            reason=error.strerror or str(error),
        ) from None
    text = decode_toml(data, name)
    table = parse_toml(text, name)
    return compile_rule(check_rule(table, file=name, text=text, stem=place.stem), table)


def check_rule(table: dict[str, Any], *, file: str, text: str, stem: str | None = None) -> RuleFile:
    """The rule in a table read from ``text``. Raises InvalidRuleFileError with every mistake."""
    try:
        spec: RuleFile = convert(table, AnyRule)
    except ValidationError as error:
        from linter.rule_data.explaining import explain  # noqa: PLC0415  (imports jsonschema)

        raise InvalidRuleFileError.of(explain(table, str(error), file=file, text=text)) from None
    mistakes: tuple[Mistake, ...] = tuple(mistakes_in(spec, stem))
    if mistakes:
        raise InvalidRuleFileError.of(placed(mistakes, file=file, text=text))
    return spec


def compile_rule(spec: RuleFile, table: dict[str, Any]) -> Compiled:
    """The rule of a file that was checked."""
    message, remedy = texts_of(spec)
    signs = _signs(spec)
    fix = spec.fix if isinstance(spec, Substitution) and spec.fix != "none" else None
    return Compiled(
        id=spec.id,
        doc=f"{spec.title.strip()}\n\n{spec.explanation.strip()}\n",
        severity=spec.severity,
        message=message,
        remedy=remedy,
        basis=(spec.basis.text, spec.basis.clause),
        table=table,
        always=signs is None,
        signs=signs[0] if signs else (),
        traces=signs[1] if signs else (),
        requirements=spec.requirements,
        regimes=spec.regimes,
        trusts=spec.trusts,
        fix=fix,
        fix_description=FIX if fix else "",
    )


def _signs(spec: RuleFile) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Words, and letters, of which a text has one wherever the rule finds something.

    None when that cannot be said.
    """
    if spec.ignore_marks:
        return None
    phrases: Iterable[str]
    patterns: Iterable[str]
    if isinstance(spec, Substitution):
        phrases, patterns = spec.replace, spec.replace_patterns
    elif isinstance(spec, Absence) or (isinstance(spec, Occurrence) and spec.at_least is None):
        phrases, patterns = spec.phrases, spec.patterns
    else:
        return None
    signs = tuple(_sign_of_phrase(phrase) for phrase in phrases)
    traces = tuple(" ".join(sign_of(pattern).lower().split()) for pattern in patterns)
    return (signs, traces) if all(signs) and all(traces) else None


def _sign_of_phrase(phrase: str) -> str:
    """The longest run of its words that are written in one way only."""
    runs: list[list[str]] = [[]]
    for word in normalize("NFC", phrase).split():
        if _is_written_one_way(word):
            runs[-1].append(word)
        else:
            runs.append([])
    return max((" ".join(run).lower() for run in runs), key=len)


def _is_written_one_way(word: str) -> bool:
    """Whether folding leaves the word alone, but for its case: no dash, no ``oa`` with a tone."""
    older = "òóỏõọùúủũụ"
    lowered = word.lower()
    if not all(sign.isalnum() or sign in ".,;:!?/()#%" for sign in lowered):
        return False
    if classic_tone_places(lowered) != lowered:
        return False
    return not any(one in older and two in "aey" for one, two in pairwise(lowered))
