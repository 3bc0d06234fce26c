"""Self-training: the model labels unlabelled newswire, and what it is sure of is kept to train on.

python -m training.distil --data RUNS/data --encoder ENCODER --shared ../shared --weights RUNS/name/weights.pt --words 300000

Writes `silver.pickle` beside the prepared data; train with `--mix ...,silver=0.5`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from .batches import example
from .decode import sigmoid, softmax
from .documents import Document, Text
from .infer import Output, load, outputs
from .labels import FLAGS, ROLE, ROLES
from .text import Gazetteer, WordPiece
from .windows import windows

SURE_IN, SURE_OUT, SURE_LABEL, SURE_ROLE = 0.85, 0.08, 0.7, 0.85


def documents(folder: Path, coded: set[str], words: int, seed: int) -> list[Document]:
    """A random choice of stories, without those that are coded by hand."""
    rows = []
    for part in ('web', 'wire'):
        with gzip.open(folder / f'{part}.jsonl.gz', 'rt', encoding='utf8') as file:
            rows += [json.loads(line) for line in file]
    random.Random(seed).shuffle(rows)
    docs, size = [], 0
    for row in rows:
        if row['title'] in coded or size > words:
            continue
        text = Text([row['title'] or ''] + row['paragraphs'])
        docs.append(Document('newswire/' + row['id'], text.words, text.paragraph))
        size += len(text.words)
    return docs


def label(o: Output) -> dict | None:
    """The window with the model's own labels, -1 where it is not sure."""
    e, win = dict(o.example), o.example['window']
    n, tag = e['n'], softmax(o.word['trigger'])
    inside = tag[:, 1] + tag[:, 2]
    e |= {'trigger': [-1] * n, 'act': [-1] * n, 'status': [-1] * n, 'flags': [(-1,) * len(FLAGS)] * n, 'rows': []}
    for i in range(win.own, n):
        if inside[i] < SURE_OUT:
            e['trigger'][i] = 0
        elif inside[i] > SURE_IN:
            e['trigger'][i] = 1 if tag[i, 1] > tag[i, 2] else 2
            for name in ('act', 'status'):
                p = softmax(o.word[name][i])
                if p.max() > SURE_LABEL:
                    e[name][i] = int(p.argmax())
            e['rows'].append((i, pointers(o.roles[i])))
    return e if any(t > 0 for t in e['trigger']) else None


def pointers(rows: np.ndarray) -> dict[int, list[int]]:
    out = {}
    for role in ROLES[: ROLE['source-head']]:
        scores = rows[ROLE[role]]
        if role in ('when', 'where', 'under'):
            p = softmax(scores)
            if p.max() > SURE_ROLE:
                out[ROLE[role]] = [int(p.argmax())]
        else:
            p = sigmoid(scores)
            if not ((p > 1 - SURE_ROLE) & (p < SURE_ROLE)).any():
                out[ROLE[role]] = np.flatnonzero(p > 0.5).tolist()
    return out


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--data', type=Path, required=True)
    args.add_argument('--encoder', type=Path, required=True)
    args.add_argument('--shared', type=Path, default=Path('../shared'))
    args.add_argument('--weights', type=Path, required=True)
    args.add_argument('--words', type=int, default=300_000)
    args.add_argument('--seed', type=int, default=1)
    opts = args.parse_args()
    torch.set_num_threads(1)
    coded = {a['title'] for p in (opts.shared / 'gold').glob('*/*.json') for a in json.loads(p.read_text(encoding='utf8'))['articles']}
    docs = documents(opts.shared / 'data/newswire', coded, opts.words, opts.seed)
    tokenizer, gazetteer = WordPiece(opts.encoder / 'vocab.txt'), Gazetteer.load(opts.data / 'gazetteer.json')
    examples = [example(w, d) for i, d in enumerate(docs) for w in windows(d, i, tokenizer, gazetteer)]
    silver = [e for e in map(label, outputs(load(opts.weights), examples, roles=True)) if e]
    with open(opts.data / 'silver.pickle', 'wb') as file:
        pickle.dump(silver, file)
    acts = Counter(a for e in silver for a in e['act'] if a >= 0)
    print(f'{len(docs)} stories, {len(silver)} of {len(examples)} windows kept, trigger words by act: {dict(acts)}')


if __name__ == '__main__':
    main()
