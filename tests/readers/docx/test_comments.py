"""Comments and the ranges they speak of."""


def _comment(word, number, text):
    return (
        f'<w:comment w:id="{number}" w:author="Soát" w:date="2025-11-05T08:00:00Z">'
        f"{word.p(text)}{word.p('hết')}</w:comment>"
    )


def _start(number):
    return f'<w:commentRangeStart w:id="{number}"/>'


def _end(number):
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def test_a_comment_knows_its_range(word):
    body = word.p("Số ", _start(1), "12", _end(1), "/BC")
    (comment,) = word.read(body, comments=_comment(word, 1, "soat: bỏ qua")).comments
    assert (comment.span, comment.text) == ((3, 5), "soat: bỏ qua\nhết")
    assert (comment.author, comment.date) == ("Soát", "2025-11-05T08:00:00Z")


def test_a_range_over_several_blocks(word):
    body = word.p("a") + _start(1) + word.p("b") + word.p("c", _end(1), "d")
    (comment,) = word.read(body, comments=_comment(word, 1, "x")).comments
    assert comment.span == (2, 5)


def test_a_comment_without_a_range_stands_at_its_mark(word):
    body = word.p("ab", '<w:r><w:commentReference w:id="1"/></w:r>', "c")
    (comment,) = word.read(body, comments=_comment(word, 1, "x")).comments
    assert comment.span == (2, 2)


def test_a_damaged_comments_part_does_not_lose_the_document(word):
    data = word.pack(
        word.p("a", _start(1), "b", _end(1)), comments="", files={"word/comments.xml": b"<w:comm"}
    )
    document = word.open(data)
    assert (document.text, document.comments) == ("ab\n", ())
