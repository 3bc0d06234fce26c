"""PolNeAR: attributions with source, cue and content."""

from __future__ import annotations

from pathlib import Path

from ..documents import Document, Text, Trigger, tags
from .names import paragraph_of


def polnear(folder: Path) -> list[Document]:
    """One annotator's reading of each article, in order of date."""
    docs = []
    for path in sorted((folder / 'text').glob('*.txt'), key=lambda p: (p.stem.split('_')[1], p.stem)):
        notes = sorted((folder / 'attributions').glob(path.stem + '_*.ann'))
        if notes:
            docs.append(article(path, notes[0]))
    return docs


def article(path: Path, notes: Path) -> Document:
    raw = path.read_text(encoding='utf8')
    text = Text([raw])
    doc = Document('polnear/' + path.stem, text.words, paragraph_of(raw, text))
    pieces: dict[str, list] = {}
    events = []
    for line in notes.read_text(encoding='utf8').splitlines():
        cols = line.split('\t')
        if line.startswith('T') and len(cols) > 1:
            ranges = cols[1].split(' ', 1)[1].split(';')
            spans = [text.span(0, *map(int, r.split())) for r in ranges]
            pieces[cols[0]] = [s for s in spans if s[0] < s[1]]
        elif line.startswith('E') and len(cols) > 1:
            events.append([part.split(':') for part in cols[1].split()])
    spans = {'source': [], 'cue': [], 'content': []}
    for event in events:
        found: dict[str, list] = {'source': [], 'cue': [], 'content': []}
        for kind, key in event:
            kind = kind.rstrip('0123456789').lower()
            if kind in found:
                found[kind] += pieces.get(key, [])
        for kind in spans:
            spans[kind] += found[kind]
        cue = [w for a, b in found['cue'] for w in range(a, b)]
        if cue and found['content']:
            roles = {'source-head': found['source'], 'source-in': found['source'], 'cue-content-in': found['content']}
            doc.triggers.append(Trigger(cue, roles=roles))
    doc.attribution = {kind: tags(len(doc.words), list(set(s))) for kind, s in spans.items()}
    return doc
