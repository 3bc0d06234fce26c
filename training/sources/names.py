"""re3d, CrossNER-politics and TimeML: spans of names and times in raw text."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..documents import Document, Text
from ..labels import ANY_ENTITY, ENTITY, begin_in, outside

RE3D = {
    'Person': ['PER'], 'Organisation': ['ORG', 'GPE'], 'Location': ['GPE', 'LOC', 'FAC'], 'Nationality': ['NORP'],
    'Temporal': ['DATE'], 'Weapon': ['WEAPON'], 'MilitaryPlatform': ['WEAPON'],
}
CROSSNER = {
    'politician': ['PER'], 'person': ['PER'], 'politicalparty': ['ORG'], 'organisation': ['ORG'], 'country': ['GPE'],
    'location': ['GPE', 'LOC', 'FAC'], 'election': ['EVENT'], 'event': ['EVENT'],
}


def mark(masks: list[int], a: int, b: int, labels: list[str]) -> None:
    masks[a:b] = [begin_in(labels, 'B')] + [begin_in(labels, 'I')] * (b - a - 1)


def re3d(folder: Path) -> list[Document]:
    """Reports on Syria and Iraq; only spans with a capital are names, the others are left open."""
    docs = []
    for part in sorted(p for p in folder.iterdir() if p.is_dir()):
        spans: dict[str, list] = {}
        for line in (part / 'entities.json').read_text(encoding='utf8').splitlines():
            row = json.loads(line)
            spans.setdefault(row['documentId'], []).append((row['begin'], row['end'], row['type']))
        for line in (part / 'documents.json').read_text(encoding='utf8').splitlines():
            row = json.loads(line)
            text = Text([row['text']])
            doc = Document('re3d/' + row['_id'], text.words, paragraph_of(row['text'], text))
            doc.entity = [outside(['FAC', 'EVENT', 'WEAPON'])] * len(doc.words)
            done: list[tuple[int, int]] = []
            for begin, end, kind in sorted(spans.get(row['_id'], []), key=lambda s: s[0] - s[1]):
                a, b = text.span(0, begin, end)
                if a >= b or any(a < d and c < b for c, d in done):
                    continue
                done.append((a, b))
                named = any(w[0].isupper() for w in doc.words[a:b])
                if kind in RE3D and (named or kind in ('Temporal', 'Weapon', 'MilitaryPlatform')):
                    mark(doc.entity, a, b, RE3D[kind])
                else:
                    doc.entity[a:b] = [ANY_ENTITY] * (b - a)
            docs.append(doc)
    return docs


def paragraph_of(raw: str, text: Text) -> list[int]:
    """Paragraph of each word of a text whose paragraphs are parted by line breaks."""
    breaks = [m.start() for m in re.finditer(r'\n+', raw)]
    out, k = [], 0
    for start in text.starts[0]:
        while k < len(breaks) and breaks[k] < start:
            k += 1
        out.append(k)
    return out


def crossner(path: Path) -> list[Document]:
    docs, words, masks = [], [], []
    for line in path.read_text(encoding='utf8').split('\n') + ['']:
        if line.strip():
            word, tag = line.split('\t')[:2]
            part, _, label = tag.partition('-')
            words.append(word)
            known = begin_in(CROSSNER[label], part) if label in CROSSNER else ANY_ENTITY if label else outside(['NORP', 'DATE', 'FAC', 'WEAPON'])
            masks.append(known)
        elif words:
            docs.append(Document(f'crossner/{len(docs)}', words, [0] * len(words), entity=masks))
            words, masks = [], []
    return docs


def timeml(folder: Path) -> list[Document]:
    """Times of TimeBank and AQUAINT; all else is left open."""
    docs, others = [], outside([e for e in ENTITY if e != 'DATE'])
    for path in sorted(folder.glob('*/*.tml')):
        raw = path.read_text(encoding='utf8')
        body = re.search(r'<TEXT>(?P<body>.*?)</TEXT>', raw, re.S)
        if not body:
            continue
        plain, spans, open_at = '', [], None
        for piece in re.split(r'(<[^>]+>)', body['body']):
            if piece.startswith('<TIMEX3'):
                open_at = len(plain)
            elif piece == '</TIMEX3>' and open_at is not None:
                spans.append((open_at, len(plain)))
                open_at = None
            elif not piece.startswith('<'):
                plain += piece.replace('&amp;', '&').replace('\n', ' ') if '\n\n' not in piece else re.sub(r'\n(?!\n)', ' ', piece.replace('&amp;', '&'))
        text = Text([plain])
        doc = Document('time/' + path.stem, text.words, paragraph_of(plain, text))
        doc.entity = [others] * len(doc.words)
        for begin, end in spans:
            a, b = text.span(0, begin, end)
            if a < b:
                mark(doc.entity, a, b, ['DATE'])
        docs.append(doc)
    return docs
