"""Turns windows and their documents' labels into tensors; -1 (or a zero mask) is 'not labelled'."""

from __future__ import annotations

import random
from collections import Counter

import torch
from torch import Tensor

from .documents import Document, tags
from .labels import FLAGS, ROLE, ROLES
from .text import MASK, head_of
from .windows import Window

SOFTMAX_ROLES = ('when', 'where', 'under')
LOST: Counter = Counter()


def example(win: Window, doc: Document) -> dict:
    """Labels of one window, by word of the window."""
    n, at = len(win.word), {d: i for i, d in enumerate(win.word) if d >= 0}
    own = range(win.own, n)
    out: dict = {'window': win, 'n': n}

    def take(values, none=-1):
        line = [none] * n
        for i in own:
            line[i] = values[win.word[i]]
        return line

    if doc.sentence_end:
        out['end'] = take(doc.sentence_end)
        sentence, line = 0, [0] * n
        for i in own:
            line[i] = sentence + 1
            sentence += doc.sentence_end[win.word[i]]
        out['sentence'] = line
    if doc.upos:
        out['upos'], out['deprel'] = take(doc.upos), take(doc.deprel)
        heads = take(doc.head, -2)
        out['head'] = [-1] * n
        for i in own:
            # a head in the context is out of reach: it is another sentence, or the cut part of a long one
            head = at.get(heads[i], -1)
            out['head'][i] = 0 if heads[i] == -1 else head if head >= win.own else -1
    if doc.entity:
        out['entity'] = take([m if m > 0 else 0 for m in doc.entity], 0)
    if doc.attribution:
        out |= {kind: take(doc.attribution[kind]) for kind in ('source', 'cue', 'content')}
    if doc.factuality:
        out['factuality'] = {at[w]: v for w, v in doc.factuality.items() if at.get(w, 0) >= win.own}
    inside = [(at[w], c) for w, c in doc.mentions if w in at]
    out['same'] = inside
    if doc.all_mentions:
        out['mention'] = take([0] * len(doc.words))
        for i, _ in inside:
            if i >= win.own:
                out['mention'][i] = 1
    triggers(out, win, doc, at)
    return out


def triggers(out: dict, win: Window, doc: Document, at: dict[int, int]) -> None:
    """Trigger tags, acts, states, and one row of pointers for each trigger word."""
    n, rows = out['n'], []
    owner: dict[int, int] = {}
    mine = [k for k, t in enumerate(doc.triggers) if any(at.get(w, 0) >= win.own for w in t.words)]
    for k in sorted(mine, key=lambda k: -len(doc.triggers[k].words)):
        for w in doc.triggers[k].words:
            if at.get(w, 0) >= win.own:
                LOST['words of two triggers'] += at[w] in owner
                owner[at[w]] = k
    acts = doc.all_triggers
    if acts:
        out |= {'trigger': [-1] * n, 'act': [-1] * n, 'status': [-1] * n, 'flags': [(-1,) * len(FLAGS)] * n}
        for i in range(win.own, n):
            out['trigger'][i] = 0
    for i in sorted(owner):
        trigger = doc.triggers[owner[i]]
        if acts:
            before = owner.get(i - 1) == owner[i]
            out['trigger'][i] = 2 if before else 1
            out['act'][i], out['status'][i], out['flags'][i] = trigger.act, trigger.status, trigger.flags
        rows.append((i, pointers(trigger, doc, win, at)))
    out['rows'] = rows


def pointers(trigger, doc: Document, win: Window, at: dict[int, int]) -> dict[int, list[int]]:
    """Role -> words of the window that the trigger points to; [] is none; absent is not known."""
    out: dict[int, list[int]] = {}
    for role, spans in trigger.roles.items():
        if role.endswith('-head') or role in ('when', 'where'):
            heads = [a + (head_of(doc.words[a:b]) if role.endswith('-head') else 0) for a, b in spans]
            found = [at[h] for h in heads if h in at]
            if len(found) < len(heads) and not (found and role in ('actor-head', 'target-head')):
                continue
        else:
            found = [at[w] for a, b in spans for w in range(a, b) if w in at]
        out[ROLE[role]] = found
    if trigger.under == -1:
        out[ROLE['under']] = [0]
    elif trigger.under is not None:
        cue = [at[w] for w in doc.triggers[trigger.under].words if w in at]
        if cue:
            out[ROLE['under']] = cue
    for role in ('when', 'where'):
        if out.get(ROLE[role]) == []:
            out[ROLE[role]] = [0]
    return out


def pad(lines: list[list[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([line + [fill] * (length - len(line)) for line in lines])


def collate(
    examples: list[dict], case_dropout: float = 0.0, gazetteer_dropout: float = 0.0, mask: float = 0.0, rng: random.Random | None = None
) -> dict[str, Tensor]:
    """One batch. In training (with ``rng``) the features of whole windows and single pieces are hidden at random."""
    wins = [e['window'] for e in examples]
    p, w = max(len(x.ids) for x in wins), max(e['n'] for e in examples)
    batch = {
        'ids': pad([x.ids for x in wins], p, 0),
        'shape': pad([x.shape for x in wins], p, 0),
        'gazetteer': pad([x.gazetteer for x in wins], p, 0),
        'kind': pad([x.kind for x in wins], p, 0),
        'first': pad([x.first for x in wins], w, 0),
        'length': torch.tensor([e['n'] for e in examples]),
    }
    if rng:
        for name, rate in (('shape', case_dropout), ('gazetteer', gazetteer_dropout)):
            keep = torch.tensor([[int(rng.random() >= rate)] for _ in wins])
            batch[name] = batch[name] * keep
        # only where acts are learnt: the other corpora are large enough
        rates = [mask if 'trigger' in e else 0 for e in examples]
        hide = torch.tensor([[rng.random() < rate for _ in range(p)] for rate in rates]) & (batch['ids'] > MASK)
        batch['ids'] = batch['ids'].masked_fill(hide, MASK)
    for name in ('end', 'upos', 'head', 'deprel', 'source', 'cue', 'content', 'mention', 'trigger', 'act', 'status'):
        if any(name in e for e in examples):
            batch[name] = pad([e.get(name, [-1] * e['n']) for e in examples], w, -1)
    if 'head' in batch:
        batch['sentence'] = pad([e.get('sentence', [0] * e['n']) for e in examples], w, 0)
    if any('entity' in e for e in examples):
        batch['entity'] = pad([e.get('entity', [0] * e['n']) for e in examples], w, 0)
    if 'trigger' in batch:
        none = (-1,) * len(FLAGS)
        batch['flags'] = torch.tensor([list(e.get('flags', [none] * e['n'])) + [none] * (w - e['n']) for e in examples])
    facts = [(b, i, v) for b, e in enumerate(examples) for i, v in e.get('factuality', {}).items()]
    if facts:
        batch['fact_at'] = torch.tensor([(b, i) for b, i, _ in facts])
        batch['fact'] = torch.tensor([v for _, _, v in facts])
    rows = [(b, i, targets) for b, e in enumerate(examples) for i, targets in e['rows']]
    if rows:
        most = max(Counter(b for b, _, _ in rows).values())
        batch['row_at'] = torch.zeros(len(examples), most, dtype=torch.long)
        batch['row_known'] = torch.zeros(len(examples), most, len(ROLES))
        batch['row_target'] = torch.zeros(len(examples), most, len(ROLES), w)
        count: Counter = Counter()
        for b, i, targets in rows:
            k = count[b]
            count[b] += 1
            batch['row_at'][b, k] = i
            for role, found in targets.items():
                batch['row_known'][b, k, role] = 1
                batch['row_target'][b, k, role, found] = 1
    pairs = [(b, i, j, int(ci == cj)) for b, e in enumerate(examples) for i, ci in e['same'] for j, cj in e['same'] if j < i]
    if pairs:
        batch['same'] = torch.tensor(pairs)
    return batch


def shuffle(examples: list[dict], pieces: int, rng: random.Random) -> list[list[dict]]:
    """Batches of at most ``pieces`` padded pieces, of windows of like length, in random order."""
    order = examples[:]
    rng.shuffle(order)
    out = []
    for start in range(0, len(order), 1024):
        chunk = sorted(order[start : start + 1024], key=lambda e: len(e['window'].ids))
        group: list[dict] = []
        for e in chunk:
            if group and (len(group) + 1) * len(e['window'].ids) > pieces:
                out.append(group)
                group = []
            group.append(e)
        if group:
            out.append(group)
    rng.shuffle(out)
    return out


__all__ = ['example', 'collate', 'shuffle', 'tags', 'SOFTMAX_ROLES', 'LOST']
