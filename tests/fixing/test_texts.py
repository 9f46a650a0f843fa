"""Text repairs as properties: any runs, any surroundings, nothing else changed."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, cast
from unicodedata import normalize

import docx
import pytest
from building.archive import pack
from building.markup import element, serialise
from building.parts import comments as comments_part
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import _Element

from linter.document import Limits, RevisionKind, Span
from linter.errors import UneditableError
from linter.findings import Fix, ReplaceText, Safety
from linter.fixing import refusals
from linter.fixing.planning import Repair
from linter.fixing.rewording import changes, word_changes
from linter.fixing.rounds import Applied
from linter.fixing.word.editing import WordEditor
from linter.readers import read

from .schema_order import misplaced
from .word_files import cut_runs, parts_of, run, word_file, word_of

DAY = "2026-12-01T00:00:00Z"
LETTERS = st.text(alphabet="aăâbcđếộ ,.-\U0001d538€", max_size=24)


def apply(data: bytes, *edits: ReplaceText, tracked: bool = False) -> Applied:
    repair = Repair(cast(Any, None), Fix("", Safety.SAFE, edits))
    editor = WordEditor(Limits(), tracked=tracked, date=DAY)
    return editor(data, read(data, "a.docx"), (repair,))


def text_of(data: bytes) -> str:
    return read(data, "a.docx").text


def replacing(data: bytes, old: str, new: str, *, tracked: bool = False) -> Applied:
    start = text_of(data).index(old)
    return apply(data, ReplaceText(Span(start, start + len(old)), new), tracked=tracked)


@given(old=LETTERS, new=LETTERS)
def test_changes_lead_from_one_wording_to_the_other(old: str, new: str) -> None:
    for find in (changes, word_changes):
        made = old
        for start, end, text in reversed(find(old, new)):
            made = made[:start] + text + made[end:]
        assert made == new


@settings(max_examples=60, deadline=None)
@given(st.data(), st.booleans())
def test_any_replacement_in_any_runs(data: st.DataObject, tracked: bool) -> None:
    text = "Ủy " + data.draw(LETTERS) + " xã"
    cuts = data.draw(st.lists(st.integers(0, 40), max_size=8))
    file = word_of(f"Trước\n{text}\nSau", cuts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(LETTERS)
    offset = len("Trước\n")
    made = apply(file, ReplaceText(Span(offset + start, offset + end), new), tracked=tracked)
    assert made.refused == ()
    expected = normalize("NFC", text[:start] + new + text[end:])
    assert text_of(made.data) == f"Trước\n{expected}\nSau\n"
    assert misplaced(made.data) == []
    before, after = parts_of(file), parts_of(made.data)
    main = "word/document.xml"
    assert {n: c for n, c in before.items() if n != main} == {
        n: c for n, c in after.items() if n != main
    }
    edge = before[main].index(b"</w:p>") + 6
    assert before[main][:edge] == after[main][:edge]
    tail = before[main][before[main].rindex(b"<w:p>") :]
    assert after[main].endswith(tail)


def link(*inside: _Element) -> _Element:
    return element("w:p", element("w:hyperlink", *inside, anchor="x"))


def inserted(*inside: _Element) -> _Element:
    return element("w:p", element("w:ins", *inside, id="7", author="An", date=DAY))


def smart(*inside: _Element) -> _Element:
    return element("w:p", element("w:smartTag", *inside, element="x"))


def control(*inside: _Element) -> _Element:
    content = element("w:sdtContent", *inside)
    return element("w:p", element("w:sdt", element("w:sdtPr"), content))


def half_outside(*inside: _Element) -> _Element:
    first, *others = inside
    return element("w:p", first, element("w:hyperlink", *others, anchor="x"))


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("around", [link, inserted, smart, control, half_outside])
@pytest.mark.parametrize(("old", "new"), [("xa Suoi", "xã Suối"), (" Vàng", ""), ("Vàng", "Vàng,")])
def test_what_stands_around_runs(
    around: Callable[..., _Element], old: str, new: str, tracked: bool
) -> None:
    text = "Ủy ban xa Suoi Vàng như sau"
    data = word_file(around(*cut_runs(text, (5, 9, 12, 17))))
    made = replacing(data, old, new, tracked=tracked)
    assert text_of(made.data) == text.replace(old, new) + "\n"
    assert misplaced(made.data) == []
    docx.Document(BytesIO(made.data))


def test_tracked_changes_are_what_word_calls_them() -> None:
    data = word_of("ngày 5 tháng 2", (6,))
    made = replacing(data, "5", "05", tracked=True).data
    revisions = [(r.kind, r.text, r.author, r.date) for r in read(made, "a.docx").revisions]
    assert sorted(revisions, key=str) == [
        (RevisionKind.DELETED, "5", "soát", DAY),
        (RevisionKind.INSERTED, "05", "soát", DAY),
    ]


def test_letters_keep_their_formatting_when_case_changes() -> None:
    data = word_file(element("w:p", run("ủy", element("w:b")), run(" ban")))
    made = replacing(data, "ủy ban", "Ủy Ban").data
    bold = [(r.text, r.bold) for r in docx.Document(BytesIO(made)).paragraphs[0].runs]
    assert bold == [("Ủy", True), (" Ban", None)]


def test_a_letter_and_its_mark_in_one_run() -> None:
    data = word_of(normalize("NFD", "Uỷ ban xã"))
    assert text_of(replacing(data, "Uỷ", "Ủy").data) == "Ủy ban xã\n"


def test_a_tab_is_taken_out_and_stays_out() -> None:
    data = word_of("Một\t, hai\tba")
    made = replacing(data, "Một\t,", "Một,").data
    assert text_of(made) == "Một, hai\tba\n"
    tracked = replacing(data, "Một\t,", "Một,", tracked=True).data
    assert text_of(tracked) == "Một, hai\tba\n"


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        (element("w:lock", val="contentLocked"), refusals.LOCKED),
        (element("w:dataBinding", xpath="/a"), refusals.BOUND),
    ],
)
def test_closed_controls(setting: _Element, reason: str) -> None:
    content = element("w:sdtContent", run("Một hai"))
    data = word_file(element("w:p", element("w:sdt", element("w:sdtPr", setting), content)))
    made = replacing(data, "hai", "ba")
    assert made.data == data
    assert made.refused[0].reason == reason


def test_generated_text_and_paragraph_ends_are_refused() -> None:
    field = element("w:fldSimple", run("12"), instr=" PAGE ")
    data = word_file(element("w:p", run("trang "), field), element("w:p", run("Hai")))
    assert replacing(data, "12", "13").refused[0].reason == refusals.GENERATED
    assert replacing(data, "12\nHai", "12Hai").refused[0].reason == refusals.TWO_PARAGRAPHS
    assert text_of(replacing(data, "trang 12", "Trang 12").data) == "Trang 12\nHai\n"


def test_a_signed_package_is_not_touched() -> None:
    data = word_of("Một hai")
    origin = (
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/'
        b'relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
    )
    parts = parts_of(data)
    rels = parts["_rels/.rels"].replace(b"</Relationships>", origin + b"</Relationships>")
    with pytest.raises(UneditableError, match="ký số"):
        replacing(pack({**parts, "_rels/.rels": rels}), "hai", "ba")


def test_comments_of_others_stay() -> None:
    body = element("w:p", element("w:commentRangeStart", id="0"), *cut_runs("Một hai", (2, 5)))
    body.append(element("w:commentRangeEnd", id="0"))
    body.append(element("w:r", element("w:commentReference", id="0")))
    data = word_file(body, parts={"word/comments.xml": comments_part(["Xem lại"])})
    (comment,) = read(replacing(data, "hai", "ba").data, "a.docx").comments
    assert (comment.span, comment.text) == (Span(0, 6), "Xem lại")
    assert serialise(body)
