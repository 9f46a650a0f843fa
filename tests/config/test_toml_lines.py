"""toml_lines: the line of every key, whatever way it is written."""

import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config.toml_lines import key_lines, line_of

CASES = {
    "plain": ("a = 1\nb = 2\n", {("a",): 1, ("b",): 2}),
    "comments-and-blank-lines": ("# a = 1\n\n  # x\nb = 2 # c = 3\n", {("b",): 4}),
    "table": ("\n[t]\na = 1\n", {("t",): 2, ("t", "a"): 3}),
    "dotted-key": ("a.b.c = 1\na.b.d = 2", {("a", "b", "c"): 1, ("a", "b", "d"): 2}),
    "dotted-table": ("[a.b]\nc = 1", {("a",): 1, ("a", "b"): 1, ("a", "b", "c"): 2}),
    "quoted-table": ('[rules."p/n"]\nx = 1', {("rules", "p/n"): 1, ("rules", "p/n", "x"): 2}),
    "quoted-keys": ("\"a b\" = 1\n'c.d' = 2\n\"\\u0065\" = 3",
                    {("a b",): 1, ("c.d",): 2, ("e",): 3}),
    "spaces-around-dots": ("a . 'b' = 1", {("a", "b"): 1}),
    "inline-table": ("t = { a = 1, b.c = [2], 'd' = {e = 3} }\nz = 1",
                     {("t", "b", "c", 0): 1, ("t", "d", "e"): 1, ("z",): 2}),
    "array-over-lines": ('a = [\n  "x", # one\n\n  "y",\n]\nb = 1',
                         {("a",): 1, ("a", 0): 2, ("a", 1): 4, ("b",): 6}),
    "array-of-tables": ("[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nr = 3",
                        {("p", 0, "n"): 2, ("p", 1, "n"): 4, ("p", 1, "q", "r"): 6}),
    "inline-tables-in-array": ("a = [\n {x = 1},\n {x = 2}]", {("a", 0, "x"): 2, ("a", 1, "x"): 3}),
    "multi-line-string": ('a = """\nb = 1\n[c]\n"""\nd = 1', {("a",): 1, ("d",): 5}),
    "multi-line-literal": ("a = '''\nb = \"\"\"\n'''\nd = 1", {("a",): 1, ("d",): 4}),
    "quotes-inside-strings": ('a = "x \\" # ]"\nb = \'\'\'it\'s\'\'\'\nc = """a"b""c"""\nd = 1',
                              {("b",): 2, ("c",): 3, ("d",): 4}),
    "quotes-at-the-end-of-a-long-string": ('a = """x"""""\nb = 1', {("b",): 2}),
    "brackets-inside-strings": ('a = ["]", \'[\']\nb = 1', {("a", 1): 1, ("b",): 2}),
    "windows-line-ends": ("a = 1\r\n[t]\r\nb = 2\r\n", {("t", "b"): 3}),
    "dates-with-a-space": ("a = 2020-01-01 10:00:00\nb = 1", {("b",): 2}),
    "no-line-end": ("a = 1", {("a",): 1}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_finds_the_line(case):
    text, expected = CASES[case]
    tomllib.loads(text)  # the cases themselves are correct TOML
    lines = key_lines(text)
    assert {path: lines.get(path) for path in expected} == expected


@pytest.mark.parametrize("case", CASES)
def test_names_exactly_what_is_there(case):
    text, _ = CASES[case]
    assert set(key_lines(text)) == set(paths(tomllib.loads(text)))


def test_falls_back_to_what_is_around():
    lines = key_lines("[limits]\nparts = 3\n")
    assert line_of(lines, ("limits", "depth")) == 1
    assert line_of(lines, ("limits", "parts", "deeper")) == 2
    assert line_of(lines, ("elsewhere",)) == 1


def paths(value, path=()):
    """Every path in a TOML value."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from paths(item, (*path, index))


NAMES = st.text("ab-/. \"'\\#[]{}=ộ", max_size=6)
SCALARS = st.one_of(
    st.integers(), st.booleans(), st.text("ab\"'\\#[]{},=\n\tộ", max_size=12), st.dates()
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)
TABLES = st.dictionaries(NAMES, VALUES, max_size=4)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def inline(value, gap):
    """A value as TOML; ``gap`` stands where an array may be broken over lines."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)} = {inline(v, ' ')}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{gap}" + f",{gap}".join(inline(item, gap) for item in value) + gap + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return quoted(value) if isinstance(value, str) else str(value)


@given(st.lists(st.tuples(NAMES, TABLES), max_size=3, unique_by=lambda pair: pair[0]),
       st.sampled_from(["", " ", "\n  ", " # ] note\n"]))  # fmt: skip
def test_any_file_is_walked_to_its_end(tables, gap):
    lines, expected = [], {}
    for name, table in tables:
        expected[name,] = len("\n".join(lines).split("\n")) + (1 if lines else 0)
        lines.append(f"[{quoted(name)}] # note")
        for key, value in table.items():
            expected[name, key] = "\n".join(lines).count("\n") + 2
            lines.append(f"{quoted(key)} = {inline(value, gap)}")
    text = "\n".join(lines)
    read = tomllib.loads(text)
    found = key_lines(text)
    assert set(found) == set(paths(read))
    assert {path: found[path] for path in expected} == expected
