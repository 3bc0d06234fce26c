"""English-EWT and GUM (trees, GUM's entities and coreference), UNER (names on EWT), UDS-IH2 (factuality on EWT)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ..documents import Document
from ..labels import DEPREL, OUTSIDE, UPOS, begin_in, place, silver
from ..text import COUNTRY, DEMONYM, head_of

UNLABELLED = ['NORP', 'DATE', 'WEAPON']
GUM = {'person': ['PER'], 'organization': ['ORG'], 'event': ['EVENT'], 'time': ['DATE']}


def sentences(path: Path):
    """(comments, rows) of each sentence of a CoNLL-U file; rows are lists of columns, without ranges and empty nodes."""
    comments, rows = [], []
    for line in path.read_text(encoding='utf8').split('\n'):
        if line.startswith('#'):
            comments.append(line)
        elif line:
            cols = line.split('\t')
            if cols[0].isdigit():
                rows.append(cols)
        elif rows:
            yield comments, rows
            comments, rows = [], []


def add_sentence(doc: Document, rows: list[list[str]], paragraph: int) -> None:
    base = len(doc.words)
    for cols in rows:
        rel = cols[7]
        if rel not in DEPREL:
            rel = rel.split(':')[0]
        doc.words.append(cols[1].replace(' ', '') or '_')
        doc.paragraph.append(paragraph)
        doc.upos.append(UPOS.index(cols[3]) if cols[3] in UPOS else -1)
        doc.head.append(-1 if cols[6] == '0' else base + int(cols[6]) - 1)
        doc.deprel.append(DEPREL.index(rel) if rel in DEPREL else DEPREL.index('dep'))
        doc.sentence_end.append(0)
    doc.sentence_end[-1] = 1


def tree_document(name: str) -> Document:
    return Document(name, [], [], [], [], [], [])


def name_masks(words: list[str], tags: list[str], gazetteer) -> list[int]:
    """UNER's tags as masks; its places are told apart by their words, its other names left open."""
    masks = [OUTSIDE if t == 'O' else -1 for t in tags]
    for i, tag in enumerate(tags):
        if tag[0] == 'B':
            end = next((j for j in range(i + 1, len(tags)) if tags[j][0] != 'I'), len(tags))
            labels = {'PER': ['PER'], 'ORG': ['ORG'], 'LOC': place(words[i:end])}.get(tag[2:])
            if tag[2:] == 'OTH' and end == i + 1 and gazetteer.word(words[i]) & DEMONYM:
                labels = ['NORP']
            if labels:
                masks[i:end] = [begin_in(labels, 'B')] + [begin_in(labels, 'I')] * (end - i - 1)
    return silver(words, masks, gazetteer, UNLABELLED)


def ewt(folder: Path, uner: Path | None, facts: Path | None, split: str, gazetteer) -> list[Document]:
    """English-EWT with UNER's names and UDS-IH2's factuality on the same sentences."""
    names = list(iob2(uner / f'{split}.iob2')) if uner else []
    by_text = {''.join(words): tags for words, tags in names}
    values = factuality(facts / f'{split}.jsonl') if facts and (facts / f'{split}.jsonl').exists() else {}
    docs, missing = [], 0
    for comments, rows in sentences(folder / f'{split}.conllu'):
        new = [c for c in comments if c.startswith('# newdoc')]
        if new or not docs:
            docs.append(tree_document('ewt/' + (new[0].split('=')[-1].strip() if new else split)))
            docs[-1].entity = []
            paragraph = 0
        paragraph += any(c.startswith('# newpar') for c in comments)
        doc, base = docs[-1], len(docs[-1].words)
        add_sentence(doc, rows, paragraph)
        text = ''.join(doc.words[base:])
        tags = by_text.get(text)
        missing += tags is None
        doc.entity += name_masks(doc.words[base:], tags, gazetteer) if tags and len(tags) == len(rows) else [-1] * len(rows)
        starts = {len(''.join(doc.words[base:i])): i for i in range(base, len(doc.words))}
        for at, value in values.get(text, []):
            if at in starts:
                doc.factuality[starts[at]] = value
    print(f'ewt {split}: {missing} sentences without names, {sum(len(d.factuality) for d in docs)} factuality values')
    return docs


def iob2(path: Path):
    words, tags = [], []
    for line in path.read_text(encoding='utf8').split('\n'):
        cols = line.split('\t')
        if len(cols) > 2 and cols[0].isdigit():
            words.append(cols[1].replace(' ', ''))
            tags.append(cols[2] if cols[2] != 'B-O' else 'O')
        elif words and not line.strip():
            yield words, tags
            words, tags = [], []


def factuality(path: Path) -> dict[str, list[tuple[int, float]]]:
    """Sentence without spaces -> (character of the predicate, value)."""
    out: dict[str, list[tuple[int, float]]] = {}
    for line in path.read_text(encoding='utf8').splitlines():
        row = json.loads(line)
        words = row['text'].split(' ')
        for target in row['targets']:
            at = target['span1'][0]
            out.setdefault(''.join(words), []).append((len(''.join(words[:at])), target['label']))
    return out


def factuality_documents(path: Path, source: str) -> list[Document]:
    """Sentences that carry nothing but factuality."""
    docs = []
    for i, line in enumerate(path.read_text(encoding='utf8').splitlines()):
        row = json.loads(line)
        words = [w for w in row['text'].split(' ')]
        keep = [i for i, w in enumerate(words) if w]
        doc = Document(f'{source}/{i}', [words[k] for k in keep], [0] * len(keep))
        doc.factuality = {keep.index(t['span1'][0]): t['label'] for t in row['targets'] if t['span1'][0] in keep}
        docs.append(doc)
    return docs


def gum_entities(doc: Document, misc: list[str], base: int, open_spans: list, spans: list) -> None:
    """Reads the bracket notation of GUM's MISC column for one sentence."""
    for i, column in enumerate(misc):
        value = next((f[7:] for f in column.split('|') if f.startswith('Entity=')), '')
        for token in re.findall(r'\([^()]+|[^()]*\)', value):
            if token.startswith('('):
                parts = token[1:].split('-')
                open_spans.append((parts[0], parts[1], base + i, token.count('-') > 7))
            else:
                key = token[:-1]
                at = next((k for k in range(len(open_spans) - 1, -1, -1) if not key or open_spans[k][0] == key.split('-')[0]), None)
                if at is not None:
                    cluster, kind, start, _ = open_spans.pop(at)
                    spans.append((start, base + i + 1, kind, cluster))


def gum(folder: Path, split: str, gazetteer) -> list[Document]:
    """GUM: trees, names (spans whose head is a proper noun) and coreference."""
    docs = []
    for path in sorted((folder / split).glob('*.conllu')):
        doc = tree_document('gum/' + path.stem)
        paragraph, spans = 0, []
        for comments, rows in sentences(path):
            paragraph += any(c.startswith('# newpar ') or c == '# newpar' for c in comments)
            base = len(doc.words)
            add_sentence(doc, rows, paragraph)
            gum_entities(doc, [cols[9] for cols in rows], base, [], spans)
        doc.entity = gum_names(doc, spans, gazetteer)
        clusters = {key: i for i, key in enumerate(dict.fromkeys(s[3] for s in spans))}
        heads = {(a + head_of(doc.words[a:b])): clusters[key] for a, b, _, key in sorted(spans, key=lambda s: s[0] - s[1])}
        doc.mentions, doc.all_mentions = sorted(heads.items()), True
        docs.append(doc)
    return docs


def gum_names(doc: Document, spans: list, gazetteer) -> list[int]:
    masks = [OUTSIDE] * len(doc.words)
    propn, taken = UPOS.index('PROPN'), [False] * len(doc.words)
    for a, b, kind, _ in sorted(spans, key=lambda s: s[0] - s[1]):
        head = a + head_of(doc.words[a:b])
        if kind == 'time' or (kind in (*GUM, 'place') and doc.upos[head] == propn and b - a <= 8):
            a += doc.words[a].lower() in ('the', 'a', 'an') and kind != 'time'
            if not any(taken[a:b]) and a < b:
                country = kind == 'organization' and b - a == 1 and gazetteer.word(doc.words[a]) & COUNTRY
                labels = place(doc.words[a:b]) if kind == 'place' or country else GUM[kind]
                masks[a:b] = [begin_in(labels, 'B')] + [begin_in(labels, 'I')] * (b - a - 1)
                taken[a:b] = [True] * (b - a)
        else:
            # names inside a longer phrase, which their own span may not bound
            for i in range(a, b):
                if doc.upos[i] == propn and not taken[i]:
                    masks[i] = -1
    return silver(doc.words, masks, gazetteer, ['NORP', 'WEAPON'])

