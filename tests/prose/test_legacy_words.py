"""Words that the source holds in an old encoding: what they read, and how they are written."""

from linter.document import Document
from linter.facts import FactStore
from linter.prose.elements import LegacyWord
from linter.prose.legacy_words import LegacyWordRecogniser
from linter.readers import read
from linter.text.legacy_encodings import TCVN3, UTF8, VNI


def words_of(document: Document) -> tuple[LegacyWord, ...]:
    return FactStore(document, [LegacyWordRecogniser()]).all(LegacyWord)


def found(text: str) -> list[tuple[str, str, str]]:
    document = read(text.encode(), "x.txt")
    words = words_of(document)
    assert all(word.span.of(document.text) == word.text for word in words)
    return [(word.text, word.written, word.encoding) for word in words]


def test_words_in_tcvn3() -> None:
    assert found("Céng hßa x· héi") == [
        ("Cộng", "Céng", TCVN3), ("hòa", "hßa", TCVN3), ("xã", "x·", TCVN3), ("hội", "héi", TCVN3),
    ]  # fmt: skip


def test_words_in_vni() -> None:
    assert found("nöôùc saïch, thoân moùng") == [
        ("nước", "nöôùc", VNI), ("sạch", "saïch", VNI), ("thôn", "thoân", VNI),
        ("móng", "moùng", VNI),
    ]  # fmt: skip


def test_words_read_with_the_wrong_table() -> None:
    assert found("há»™i chá»§ bá»‡nh") == [
        ("hội", "há»™i", UTF8), ("chủ", "chá»§", UTF8), ("bệnh", "bá»‡nh", UTF8),
    ]  # fmt: skip


def test_sound_text_and_decomposed_text_have_none() -> None:
    assert found("Cộng hòa xã hội, dòng một\r\nvà hai, co\u0323\u0302ng ta\u0301c.") == []
