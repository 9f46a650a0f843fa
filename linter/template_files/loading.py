"""Templates from files: by path, or by the name of one that soát ships."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from linter.config.discovery import is_template_path, shown_path
from linter.config.nearest import nearest
from linter.config.settings import Settings
from linter.config.toml_syntax import decode_toml, parse_toml
from linter.errors import ConfigError
from linter.language import mark
from linter.template_files.validation import check_template
from linter.templates.model import Template, TemplateUse

SHIPPED = Path(__file__).with_name("shipped")
SUFFIX = ".toml"
AUTO = "auto"
"""Stands for whichever shipped template the subject of the document asks for."""
LARGEST = 1_000_000
"""Bytes of a template file; a longer one is none."""


def shipped_names() -> tuple[str, ...]:
    """The names of the templates that soát ships."""
    return tuple(sorted(path.stem for path in SHIPPED.glob(f"*{SUFFIX}")))


def read_template(reference: str | Path) -> Template:
    """The template of a path or a shipped name. Raises ConfigError with every mistake in it."""
    file = find_template(str(reference))
    name = shown_path(file)
    try:
        if file.stat().st_size > LARGEST:
            raise ConfigError(
                mark("{file}: tệp quá lớn, không phải là đề cương."), file=name, line=0, key=""
            )
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(
            mark("Không đọc được đề cương {file}: {reason}."),
            mark("Hãy kiểm tra đường dẫn; “soat template list” liệt kê các đề cương có sẵn."),
            file=name,
            line=0,
            key="",
            reason=error.strerror or str(error),
        ) from None
    text = decode_toml(data, name)
    return check_template(parse_toml(text, name), file=name, text=text)


def find_template(reference: str) -> Path:
    """The file that a path or a shipped name stands for. Raises ConfigError."""
    path = Path(reference)
    if is_template_path(reference) or path.is_file():
        return path
    known = shipped_names()
    if reference in known:
        return SHIPPED / f"{reference}{SUFFIX}"
    suggestion = nearest(reference, known)
    raise ConfigError(
        mark("Không có đề cương nào tên là “{name}”."),
        mark("Có phải ý bạn là “{suggestion}”? Tệp đề cương của bạn phải có đuôi .toml.")
        if suggestion
        else mark("Có sẵn: {allowed}. Tệp đề cương của bạn phải có đuôi .toml."),
        file=reference,
        line=0,
        key="template",
        name=reference,
        suggestion=suggestion,
        allowed=", ".join(known),
    )


def uses_of(settings: Settings) -> tuple[TemplateUse, ...]:
    """The templates that settings name, each with the documents it is for. Raises ConfigError.

    Files are read again only when they have changed.
    """
    if settings.template:
        if settings.template == AUTO:
            return tuple(_by_their_subjects())
        return (TemplateUse(_remembered(settings.template)),)
    return tuple(
        TemplateUse(_remembered(reference), pattern)
        for pattern, reference in settings.templates.items()
    )


def _by_their_subjects() -> Iterator[TemplateUse]:
    for name in shipped_names():
        template = _remembered(name)
        for subject in template.subjects:
            yield TemplateUse(template, subject)


def _remembered(reference: str) -> Template:
    file = find_template(reference)
    try:
        state = file.stat()
    except OSError:
        return read_template(reference)  # which tells what is wrong
    return _read_once(str(file), state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=64)
def _read_once(file: str, size: int, changed: int) -> Template:
    return read_template(Path(file).absolute())
