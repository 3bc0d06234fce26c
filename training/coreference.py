"""Scores coreference: chains from antecedent scores over a whole document, by MUC and B-cubed on heads of mentions."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

REACH = 60  # earlier mentions that are looked at


def chains(mentions: list[int], query: np.ndarray, key: np.ndarray) -> list[set[int]]:
    """Clusters of mention heads; each mention joins its best earlier one that scores above 0. Rows go with mentions."""
    cluster: dict[int, set[int]] = {}
    for i, word in enumerate(mentions):
        low = max(0, i - REACH)
        scores = key[low:i] @ query[i]
        if len(scores) and scores.max() > 0:
            mine = cluster[mentions[low + int(scores.argmax())]]
        else:
            mine = set()
        mine.add(word)
        cluster[word] = mine
    return list({id(c): c for c in cluster.values()}.values())


def muc(a: list[set], b: list[set]) -> tuple[int, int]:
    """Links of `a` found in `b`, and links of `a`."""
    of = {w: i for i, c in enumerate(b) for w in c}
    hit = total = 0
    for c in a:
        parts = len({of.get(w, -w - 1) for w in c})
        hit += len(c) - parts
        total += len(c) - 1
    return hit, total


def b_cubed(a: list[set], b: list[set]) -> tuple[float, int]:
    of = {w: c for c in b for w in c}
    hit = sum(len(c & of.get(w, set())) / len(c) for c in a for w in c)
    return hit, sum(map(len, a))


def score(run, data, found: bool) -> dict[str, float]:
    """With the gold's mentions, or with those that the model finds (``found``); clusters of one mention are left out."""
    rows: dict = defaultdict(list)
    for o in run(data.examples):
        win = o.example['window']
        gold = {i for i, _ in o.example['same']}
        for i in range(win.own, len(win.word)):
            if o.word['mention'][i, 0] > 0 if found else i in gold:
                rows[win.doc].append((win.word[i], o.same[0][i], o.same[1][i]))
    sums = np.zeros((2, 4))
    for d, doc in enumerate(data.docs):
        line = sorted(rows.get(d, []), key=lambda r: r[0])
        system = chains([w for w, _, _ in line], np.array([q for _, q, _ in line]), np.array([k for _, _, k in line])) if line else []
        by: dict = defaultdict(set)
        for word, c in doc.mentions:
            by[c].add(word)
        gold = [c for c in by.values() if len(c) > 1]
        system = [c for c in system if len(c) > 1]
        for k, measure in enumerate((muc, b_cubed)):
            sums[k] += (*measure(gold, system), *measure(system, gold))
    f = [200 * (r := a / max(b, 1)) * (p := c / max(d, 1)) / max(r + p, 1e-9) for a, b, c, d in sums]
    return {'MUC': f[0], 'B3': f[1]}
