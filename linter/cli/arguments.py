"""Command-line parsing in plain words: help and errors are ours.

The grammar is the customary one (``--name value``, ``--name=value``, switches, ``--``, operands
anywhere). argparse would bring gettext and locale along and still have all its words replaced.
"""

import os
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from linter.cli.console import COLOR_CHOICES
from linter.cli.paths import as_on_disk
from linter.errors import UsageError
from linter.language import LANGUAGES, Language, mark

HELP_WIDTH = 79
NAME_COLUMN = 26
END_OF_OPTIONS = "--"


class Options(SimpleNamespace):
    """What a command line says: a field for each option, and the ``operands``."""

    help: bool
    operands: list[str]

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


class Option(Struct, frozen=True):
    """An option as it is written, shown in the help, and checked."""

    names: tuple[str, ...]
    shown: str
    help: str
    choices: tuple[str, ...]
    default: Any
    takes_value: bool
    repeat: bool

    @property
    def name(self) -> str:
        """The long name, as messages give it."""
        return self.names[-1]

    @property
    def field(self) -> str:
        """The field of Options that holds it."""
        return self.name.lstrip("-").replace("-", "_")

    def put(self, value: str, options: Options) -> None:
        """Keep a value that was given."""
        if self.repeat:
            setattr(options, self.field, [*(getattr(options, self.field) or ()), value])
        else:
            setattr(options, self.field, value)


class CommandParser:
    """Options and operands of one command; both may stand in any order."""

    def __init__(self, command: str, usage: str, about: str, language: Language) -> None:
        """``usage`` and ``about`` are templates."""
        self._language = language
        self._usage = language.text(usage)
        self._about = language.text(about)
        self._command = command
        self._options: list[Option] = []
        self._notes: list[str] = []

    def option(
        self,
        *names: str,
        value: str | None = None,
        help: str,  # noqa: A002  (what it is called everywhere)
        choices: tuple[str, ...] = (),
        repeat: bool = False,
        default: Any = None,
    ) -> None:
        """Add an option; without ``value`` it is a switch, with ``repeat`` it adds up to a list."""
        shown = ", ".join(names) + (f" {self._language.text(value)}" if value else "")
        default = default if value else False
        self._options.append(
            Option(
                names, shown, self._language.text(help), choices, default, value is not None, repeat
            )
        )

    def note(self, template: str) -> None:
        """Add a paragraph under the options."""
        self._notes.append(self._language.text(template))

    def common_options(self) -> None:
        """Add what every command has."""
        self.option(
            "--color",
            value="|".join(COLOR_CHOICES),
            choices=COLOR_CHOICES,
            default="auto",
            help=mark("tô màu; auto: chỉ khi in ra màn hình và không đặt NO_COLOR"),
        )
        self.option(
            "--lang", value="|".join(LANGUAGES), choices=LANGUAGES, help=mark("ngôn ngữ hiển thị")
        )
        self.option("-h", "--help", help=mark("in hướng dẫn này"))

    def parse(self, args: Sequence[str]) -> Options:
        """The options, and what is none of them as ``operands``. Raises UsageError.

        Where help is asked for, ``help`` is true and nothing else has been checked.
        """
        args, literal = _split(args)
        options = Options(**{option.field: option.default for option in self._options})
        rest = self._take_options(args, options)
        if options.help:
            return options
        for arg in rest:
            if arg.startswith("-") and arg != "-" and not os.path.exists(as_on_disk(arg)):
                raise self._unknown_option(arg)
        for option in self._options:
            self._check_choice(option, getattr(options, option.field))
        options.operands = [*rest, *literal]
        return options

    def _take_options(self, args: Sequence[str], options: Options) -> list[str]:
        """Put the options where they belong; what is none of ours is left over."""
        known = {name: option for option in self._options for name in option.names}
        rest = []
        following = iter(args)
        for arg in following:
            name, equals, value = arg.partition("=")
            option = known.get(name)
            if option is None:
                rest.append(arg)
            elif not option.takes_value:
                if equals:
                    raise _broken(mark("Tùy chọn {option} không nhận giá trị."), option)
                setattr(options, option.field, True)
            else:
                given = value if equals else next(following, "--")
                if not equals and given.startswith("-") and given != "-":
                    raise _broken(mark("Tùy chọn {option} thiếu giá trị."), option)
                option.put(given, options)
        return rest

    def help(self) -> str:
        """The text of ``--help``."""
        titles = self._language.text(mark("Tùy chọn:"))
        lines = "\n".join(_row(option) for option in self._options)
        usage = self._language.render(mark("Cách dùng: {usage}"), {"usage": self._usage})
        return "\n\n".join((usage, self._about, f"{titles}\n{lines}", *self._notes)) + "\n"

    def _check_choice(self, option: Option, value: object) -> None:
        if not option.choices or value is None or value in option.choices:
            return
        raise UsageError(
            mark("Tùy chọn {option} không nhận giá trị “{value}”."),
            mark("Dùng được: {allowed}."),
            option=option.name,
            value=value,
            allowed=", ".join(option.choices),
        )

    def _unknown_option(self, arg: str) -> UsageError:
        from linter.config.nearest import nearest  # noqa: PLC0415  (only for mistakes)

        name = arg.partition("=")[0]
        suggestion = nearest(name, [option.name for option in self._options])
        return UsageError(
            mark("Lệnh “{command}” không có tùy chọn “{name}”."),
            mark("Có phải ý bạn là “{suggestion}”?") if suggestion else "",
            command=self._command,
            name=name,
            suggestion=suggestion,
        )


def _split(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before ``--``, and what stands behind it and is never an option."""
    args = list(args)
    if END_OF_OPTIONS not in args:
        return args, []
    place = args.index(END_OF_OPTIONS)
    return args[:place], args[place + 1 :]


def _broken(template: str, option: Option) -> UsageError:
    return UsageError(template, option="/".join(option.names))


def _row(option: Option) -> str:
    import textwrap  # noqa: PLC0415  (only for help)

    name = f"  {option.shown}"
    lines = textwrap.wrap(option.help, HELP_WIDTH - NAME_COLUMN)
    if len(name) < NAME_COLUMN - 1:
        lines[0] = name.ljust(NAME_COLUMN) + lines[0]
        first = lines[:1]
    else:
        first = [name, " " * NAME_COLUMN + lines[0]]
    return "\n".join((*first, *(" " * NAME_COLUMN + line for line in lines[1:])))


def helped(parser: CommandParser, options: Options, write: Callable[[str], Any]) -> bool:
    """Print the help when it was asked for, and say so."""
    if options.help:
        write(parser.help())
    return bool(options.help)
