"""re3d, CrossNER-politics and TimeML: spans of names and times in raw text."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..documents import Document, Text
from ..labels import ANY_ENTITY, ENTITY, OUTSIDE, begin_in, place, silver
from ..text import COUNTRY

RE3D = {
    'Person': ['PER'], 'Organisation': ['ORG'], 'Location': ['GPE'], 'Nationality': ['NORP'], 'Temporal': ['DATE'],
    'Weapon': ['WEAPON'], 'MilitaryPlatform': ['WEAPON'],
}
CROSSNER = {
    'politician': ['PER'], 'person': ['PER'], 'politicalparty': ['ORG'], 'organisation': ['ORG'], 'country': ['GPE'],
    'location': ['GPE'], 'election': ['EVENT'], 'event': ['EVENT'],
}


def mark(masks: list[int], a: int, b: int, labels: list[str]) -> None:
    masks[a:b] = [begin_in(labels, 'B')] + [begin_in(labels, 'I')] * (b - a - 1)


def re3d(folder: Path, gazetteer) -> list[Document]:
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
            doc.entity = [OUTSIDE] * len(doc.words)
            done: list[tuple[int, int]] = []
            for begin, end, kind in sorted(spans.get(row['_id'], []), key=lambda s: s[0] - s[1]):
                a, b = text.span(0, begin, end)
                if a >= b or any(a < d and c < b for c, d in done):
                    continue
                done.append((a, b))
                named = any(w[0].isupper() for w in doc.words[a:b])
                if kind in RE3D and (named or kind in ('Temporal', 'Weapon', 'MilitaryPlatform')):
                    country = kind == 'Organisation' and b - a == 1 and gazetteer.word(doc.words[a]) & COUNTRY
                    mark(doc.entity, a, b, place(doc.words[a:b]) if kind == 'Location' or country else RE3D[kind])
                else:
                    doc.entity[a:b] = [ANY_ENTITY] * (b - a)
            doc.entity = silver(doc.words, doc.entity, gazetteer, ['WEAPON'])
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


def crossner(path: Path, gazetteer) -> list[Document]:
    docs, words, tags = [], [], []
    for line in path.read_text(encoding='utf8').split('\n') + ['']:
        if line.strip():
            word, tag = line.split('\t')[:2]
            words.append(word)
            tags.append(tag)
        elif words:
            masks = [OUTSIDE if t == 'O' else ANY_ENTITY for t in tags]
            for i, tag in enumerate(tags):
                if tag[0] == 'B' and tag[2:] in CROSSNER:
                    end = next((j for j in range(i + 1, len(tags)) if tags[j][0] != 'I'), len(tags))
                    mark(masks, i, end, place(words[i:end]) if tag == 'B-location' else CROSSNER[tag[2:]])
            docs.append(Document(f'crossner/{len(docs)}', words, [0] * len(words), entity=silver(words, masks, gazetteer, ['NORP', 'DATE', 'WEAPON'])))
            words, tags = [], []
    return docs


def timeml(folder: Path, gazetteer) -> list[Document]:
    """Times of TimeBank and AQUAINT; all else is left open."""
    docs, names = [], OUTSIDE | sum(begin_in([e], part) for e in ENTITY if e != 'DATE' for part in 'BI')
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
        # a word with a capital may be part of a name, which is not marked here
        doc.entity = [names if w[0].isupper() else OUTSIDE for w in doc.words]
        for begin, end in spans:
            a, b = text.span(0, begin, end)
            if a < b:
                mark(doc.entity, a, b, ['DATE'])
        docs.append(doc)
    return docs
