"""Windows of at most 128 pieces: paragraphs packed in order, after the end of the text before them."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import Document
from .text import CLS, SEP, Gazetteer, WordPiece, shapes

LIMIT = 128
CONTEXT = 20  # pieces of the text before, at most
STOPS = ('.', '!', '?', '…')


@dataclass
class Window:
    """Pieces and words of a window. Word 0 is [CLS], which stands for the root, 'none' and the reporter."""

    doc: int
    ids: list[int]
    shape: list[int]
    gazetteer: list[int]
    kind: list[int]  # 1 for pieces of the context
    first: list[int]  # first piece of each word
    word: list[int]  # index in the document of each word, -1 for [CLS]
    own: int  # index in `word` of the first word that is not context


def units(doc: Document, pieces: list[list[int]], room: int) -> list[tuple[int, int]]:
    """Ranges of words that are kept together: sentences where they are known, else paragraphs, cut where too long."""
    cuts = [0]
    for i in range(1, len(doc.words)):
        if doc.paragraph[i] != doc.paragraph[i - 1] or (doc.sentence_end and doc.sentence_end[i - 1] == 1):
            cuts.append(i)
    cuts.append(len(doc.words))
    out = []
    for a, b in zip(cuts, cuts[1:]):
        while sum(len(p) for p in pieces[a:b]) > room:
            cut = cut_point(doc.words, pieces, a, b, room)
            out.append((a, cut))
            a = cut
        out.append((a, b))
    return [u for u in out if u[0] < u[1]]


def cut_point(words: list[str], pieces: list[list[int]], a: int, b: int, room: int) -> int:
    """End of the last sentence that fits, or else of the last clause, or else of the last word."""
    size, fits = 0, a
    while fits < b and size + len(pieces[fits]) <= room:
        size += len(pieces[fits])
        fits += 1
    for marks in (STOPS, (',', ';', ':')):
        for i in range(fits - 1, a, -1):
            if words[i] in marks:
                end = i + 1
                while end < fits and words[end] in ('”', '"', "''", ')', '’'):
                    end += 1
                return end
    return max(fits, a + 1)


def windows(doc: Document, index: int, tokenizer: WordPiece, gazetteer: Gazetteer, context: int = CONTEXT) -> list[Window]:
    """Cuts a document into windows."""
    pieces = [tokenizer.word(w)[:20] for w in doc.words]
    starts = [i == 0 or doc.paragraph[i] != doc.paragraph[i - 1] for i in range(len(doc.words))]
    shape = shapes(doc.words, starts)
    bits = [gazetteer.word(w) for w in doc.words]
    out: list[Window] = []
    room = LIMIT - context - 3
    group: list[tuple[int, int]] = []
    size = 0

    def flush():
        if group:
            out.append(build(doc, index, pieces, shape, bits, starts, group[0][0], group[-1][1], context))

    for a, b in units(doc, pieces, room):
        cost = sum(len(p) for p in pieces[a:b]) + starts[a]
        if group and size + cost > room:
            flush()
            group, size = [], 0
        group.append((a, b))
        size += cost
    flush()
    return out


def build(doc, index, pieces, shape, bits, starts, a, b, context) -> Window:
    low, size = a, 0
    while low > 0 and size + len(pieces[low - 1]) <= context:
        low -= 1
        size += len(pieces[low])
    win = Window(index, [CLS], [0], [0], [0], [0], [-1], 1)
    for i in range(low, b):
        if i == a:
            win.own = len(win.word)
        if i > low and (i == a or (starts[i] and i > a)) and len(win.ids) + len(pieces[i]) + 1 < LIMIT:
            add(win, [SEP], 0, 0, 0)
        win.first.append(len(win.ids))
        win.word.append(i)
        add(win, pieces[i], shape[i], bits[i], int(i < a))
    add(win, [SEP], 0, 0, 0)
    win.ids, win.shape = win.ids[:LIMIT], win.shape[:LIMIT]
    win.gazetteer, win.kind = win.gazetteer[:LIMIT], win.kind[:LIMIT]
    return win


def add(win: Window, ids: list[int], shape: int, bits: int, kind: int) -> None:
    win.ids += ids
    win.shape += [shape] * len(ids)
    win.gazetteer += [bits] * len(ids)
    win.kind += [kind] * len(ids)
