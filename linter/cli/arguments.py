"""Command-line parsing in plain words: help and errors are ours, the grammar is argparse's."""

import argparse
import os
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn

from linter.cli.console import COLOR_CHOICES
from linter.cli.paths import as_on_disk
from linter.errors import UsageError
from linter.language import LANGUAGES, Language, mark

HELP_WIDTH = 79
NAME_COLUMN = 26
END_OF_OPTIONS = "--"


class Option(NamedTuple):
    """An option as help shows it and as its value is checked."""

    name: str
    shown: str
    help: str
    choices: tuple[str, ...]


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
        self._parser = _Grammar(prog=f"soat {command}", add_help=False, allow_abbrev=False)

    def option(
        self,
        *names: str,
        value: str | None = None,
        help: str,  # noqa: A002  (argparse's word)
        choices: tuple[str, ...] = (),
        repeat: bool = False,
        default: Any = None,
    ) -> None:
        """Add an option; without ``value`` it is a switch, with ``repeat`` it adds up to a list."""
        if value is None:
            self._parser.add_argument(*names, action="store_true")
        else:
            action = "append" if repeat else "store"
            self._parser.add_argument(*names, action=action, default=default)
        shown = ", ".join(names) + (f" {self._language.text(value)}" if value else "")
        self._options.append(Option(names[-1], shown, self._language.text(help), choices))

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

    def parse(self, args: Sequence[str]) -> argparse.Namespace:
        """The options, and what is none of them as ``operands``. Raises UsageError.

        Where help is asked for, ``help`` is true and nothing else has been checked.
        """
        args, literal = _split(args)
        try:
            options, rest = self._parser.parse_known_args(args)
        except argparse.ArgumentError as error:
            raise _broken_option(error) from None
        if options.help:
            return options
        for arg in rest:
            if arg.startswith("-") and arg != "-" and not os.path.exists(as_on_disk(arg)):
                raise self._unknown_option(arg)
        for option in self._options:
            self._check_choice(option, getattr(options, option.name.lstrip("-").replace("-", "_")))
        options.operands = [*rest, *literal]
        return options

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


class _Grammar(argparse.ArgumentParser):
    """argparse that raises where it would print English and exit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(exit_on_error=False, **options)

    def error(self, message: str) -> NoReturn:
        raise UsageError(mark("Tham số không đúng ({detail})."), detail=message)


def _split(args: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before ``--``, and what stands behind it and is never an option."""
    args = list(args)
    if END_OF_OPTIONS not in args:
        return args, []
    place = args.index(END_OF_OPTIONS)
    return args[:place], args[place + 1 :]


def _broken_option(error: argparse.ArgumentError) -> UsageError:
    if error.message.startswith("expected"):
        template = mark("Tùy chọn {option} thiếu giá trị.")
    elif error.message.startswith("ignored"):
        template = mark("Tùy chọn {option} không nhận giá trị.")
    else:
        template = mark("Tùy chọn {option} không đúng ({detail}).")
    return UsageError(template, option=error.argument_name, detail=error.message)


def _row(option: Option) -> str:
    name = f"  {option.shown}"
    lines = textwrap.wrap(option.help, HELP_WIDTH - NAME_COLUMN)
    if len(name) < NAME_COLUMN - 1:
        lines[0] = name.ljust(NAME_COLUMN) + lines[0]
        first = lines[:1]
    else:
        first = [name, " " * NAME_COLUMN + lines[0]]
    return "\n".join((*first, *(" " * NAME_COLUMN + line for line in lines[1:])))


def helped(parser: CommandParser, options: argparse.Namespace, write: Callable[[str], Any]) -> bool:
    """Print the help when it was asked for, and say so."""
    if options.help:
        write(parser.help())
    return bool(options.help)
