"""The labelled passages that were in sight are recognised and judged as they are labelled."""

import tomllib
from collections import Counter

import pytest

from linter.rulekit import rules_in

from .labelled import FIELDS, FOLDER, Passage, Score, load, measure, ratios, share, total

DEV = load(FOLDER / "dev")
LEAST_RECOGNISED, LEAST_FIELDS, LEAST_FAULTS = 0.995, 0.99, 0.99


@pytest.fixture(scope="module")
def score() -> Score:
    return measure(DEV)


def test_what_is_cited_is_recognised_and_nothing_else(score: Score) -> None:
    precision, recall, _ = ratios(total(score.kinds.values()))
    assert min(precision, recall) >= LEAST_RECOGNISED, score.misses


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_is_read(score: Score, field: str) -> None:
    assert share(score.fields[field], "right", "wrong") >= LEAST_FIELDS, score.misses


def test_planted_faults_are_found(score: Score) -> None:
    assert share(score.faults, "found", "missed") >= LEAST_FAULTS, score.misses


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_nothing_is_said_of_what_is_right(score: Score, severity: str) -> None:
    assert score.alarms[severity] == 0, score.misses


def test_the_set_is_large_and_of_every_kind() -> None:
    faulty = [passage for passage in DEV if passage.faults]
    traps = [p for p in DEV if not (p.citations or p.laws or p.clauses)]
    assert len(DEV) >= 300
    assert len(faulty) >= 60
    assert len(traps) >= 50
    rules = {rule for passage in faulty for rule in passage.faults}
    assert len(rules) >= 15


def test_names_and_texts_are_told_apart() -> None:
    names, texts = (Counter(getattr(p, field) for p in DEV) for field in ("name", "text"))
    assert names.most_common(1)[0][1] == 1
    assert texts.most_common(1)[0][1] == 1


@pytest.mark.parametrize("passage", DEV, ids=lambda passage: passage.name)
def test_labels_speak_of_their_text(passage: Passage) -> None:
    text = " ".join(passage.text.split())
    labels = [label.text for label in (*passage.citations, *passage.laws, *passage.clauses)]
    assert all(" ".join(label.split()) in text or not label.isascii() for label in labels)


def test_faults_are_rules() -> None:
    known = {rule.id for rule in rules_in("rules.references")}
    assert {rule for passage in DEV for rule in passage.faults} <= known


def test_files_hold_passages_alone() -> None:
    for path in sorted(FOLDER.glob("*/*.toml")):
        assert list(tomllib.loads(path.read_text("utf-8"))) == ["passage"], path
