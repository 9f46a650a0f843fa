"""New paragraphs behind old ones, looking like them."""

from copy import deepcopy

from linter.findings import InsertBlock
from linter.fixing.word.cutting import set_text
from linter.fixing.word.places import Places
from linter.fixing.word.texts import refuse_unsuitable
from linter.readers.docx.names import PPR, RPR, RUN, SECTION, P, T


def settle_block(places: Places, edit: InsertBlock) -> None:
    """Raise RefusedEditError where no paragraph can be put."""
    refuse_unsuitable(edit.text)
    places.paragraph(places.document.block_at(edit.after))


def write_block(places: Places, edit: InsertBlock) -> None:
    """Put a paragraph behind the one that holds the offset; it looks as that one does."""
    part, paragraph = places.paragraph(places.document.block_at(edit.after))
    made = paragraph.makeelement(P)
    settings = paragraph.find(PPR)
    if settings is not None:
        made.append(deepcopy(settings))
        for section in made[0].findall(SECTION):
            made[0].remove(section)
    run = made.makeelement(RUN)
    look = next(paragraph.iter(RUN)).find(RPR)
    if look is not None:
        run.append(deepcopy(look))
    node = run.makeelement(T)
    set_text(node, edit.text)
    run.append(node)
    made.append(run)
    paragraph.addnext(made)
    places.file.part(part).touch(paragraph)
