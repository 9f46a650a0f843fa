"""A lazy pattern is a pattern."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import linter
import rules
from linter.cache.programs import program_of, restored
from linter.text.patterns import lazy_pattern

SOURCE, TEXT = r"(?P<name>kế hoạch)\s+số", "Kế hoạch số 1, kế hoạch số 2"


@pytest.mark.parametrize(
    "use",
    [
        lambda pattern: pattern.search(TEXT).span(),
        lambda pattern: pattern.match(TEXT)["name"],
        lambda pattern: pattern.fullmatch(TEXT),
        lambda pattern: [match.span() for match in pattern.finditer(TEXT, 3)],
        lambda pattern: pattern.findall(TEXT),
        lambda pattern: pattern.sub("X", TEXT),
        lambda pattern: pattern.split(TEXT),
        lambda pattern: (pattern.pattern, pattern.groups, dict(pattern.groupindex)),
    ],
)
def test_it_does_what_a_compiled_one_does(use):
    lazy = lazy_pattern(SOURCE, re.IGNORECASE)
    assert use(lazy) == use(re.compile(SOURCE, re.IGNORECASE))
    assert use(lazy) == use(lazy), "the second time as the first"


def test_a_mistake_is_told_at_the_first_use():
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_every_pattern_at_the_head_of_a_module_compiles():
    names = [
        info.name
        for package in (linter, rules)
        for info in walk_packages(package.__path__, f"{package.__name__}.")
        if "__main__" not in info.name
    ]
    lazy = [
        value
        for name in names
        for value in vars(import_module(name)).values()
        if type(value) is type(lazy_pattern(""))
    ]
    assert len(lazy) > 100
    for value in lazy:
        made = program_of(value.pattern, value.flags)
        assert made is not None
        assert restored(value.pattern, *made) == re.compile(value.pattern, value.flags)
