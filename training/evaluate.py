"""Scores weights on every row that matters.

python -m training.evaluate --data RUNS/data --weights RUNS/name/weights.pt [--rows trees,names,attribution,acts]
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch

from .batches import example
from .coreference import score as coreference
from .decode import bio_path, entities, entity_path, runs, tree, triggers
from .infer import graph_outputs, load, outputs
from .labels import ACTS, ENTITY_TAGS, ROLE, STATUS, begin_in
from .text import head_of

ROWS = 'trees,names,attribution,factuality,coreference,acts'


def f1(hit: float, system: float, gold: float) -> float:
    return 200 * hit / max(system + gold, 1e-9)


class Set:
    """One evaluation set with the outputs of a model on it."""

    def __init__(self, prepared: dict, name: str):
        self.docs, wins = prepared[name]
        self.examples = [example(w, self.docs[w.doc]) for w in wins]


def trees(run, data: Set) -> dict[str, float]:
    n, upos, uas, las = 0, 0, 0, 0
    for o in run(data.examples, trees=True):
        e = o.example
        sentence = e['sentence']
        for k in sorted(set(s for s in sentence if s)):
            words = [i for i, s in enumerate(sentence) if s == k]
            heads = tree(o.arcs, (words[0], words[-1] + 1))
            for i, head in zip(words, heads):
                if e['head'][i] < 0:
                    continue
                n += 1
                upos += int(o.word['upos'][i].argmax() == e['upos'][i])
                uas += head == e['head'][i]
                las += head == e['head'][i] and o.deprel[i].argmax() == e['deprel'][i]
    return {'UPOS': 100 * upos / n, 'UAS': 100 * uas / n, 'LAS': 100 * las / n}


def by_document(run, data: Set, names: list[str]) -> dict[int, dict[str, np.ndarray]]:
    """Word scores of whole documents, put together from windows."""
    parts: dict = defaultdict(lambda: defaultdict(list))
    for o in run(data.examples):
        win = o.example['window']
        for name in names:
            parts[win.doc][name].append((win.word[win.own], o.word[name][win.own :]))
    return {d: {k: np.concatenate([x for _, x in sorted(v, key=lambda p: p[0])]) for k, v in p.items()} for d, p in parts.items()}


UNER = {'PER': 'PER', 'ORG': 'ORG', 'GPE': 'LOC', 'LOC': 'LOC', 'FAC': 'LOC'}


def names(run, data: Set) -> dict[str, float]:
    sums: dict = defaultdict(Counter)
    begin = {begin_in([label], 'B'): name for label, name in UNER.items()}
    inside = {begin_in([label], 'I'): name for label, name in UNER.items()}
    for d, scores in by_document(run, data, ['entity']).items():
        masks = data.docs[d].entity
        gold = set()
        for a, b in runs([1 if m in begin else 2 if m in inside else 0 for m in masks]):
            gold.add((a, b, begin.get(masks[a], '')))
        system = {(a, b, UNER[k]) for a, b, k in entities(entity_path(scores['entity'])) if k in UNER}
        for label in ('PER', 'LOC', 'ORG'):
            g, s = ({x for x in xs if x[2] == label} for xs in (gold, system))
            sums[label] += Counter(hit=len(g & s), g=len(g), s=len(s))
            sums['all'] += Counter(hit=len(g & s), g=len(g), s=len(s))
    return {f'UNER {k}': f1(c['hit'], c['s'], c['g']) for k, c in sums.items()}


def attribution(run, data: Set) -> dict[str, float]:
    sums: dict = defaultdict(Counter)
    for d, scores in by_document(run, data, ['source', 'cue', 'content']).items():
        for kind, values in scores.items():
            gold = set(runs(data.docs[d].attribution[kind]))
            system = set(runs(bio_path(values)))
            sums[kind] += Counter(hit=len(gold & system), g=len(gold), s=len(system))
    out = {kind: f1(c['hit'], c['s'], c['g']) for kind, c in sums.items()}
    right = total = 0
    for o in run(data.examples, roles=True):
        win, doc = o.example['window'], data.docs[o.example['window'].doc]
        at = {w: i for i, w in enumerate(win.word)}
        for t in doc.triggers:
            source = t.roles.get('source-head')
            cue = [at[w] for w in t.words if at.get(w, 0) >= win.own]
            if not source or not cue or at.get(t.words[0], 0) < win.own:
                continue
            total += 1
            best = win.word[int(o.roles[cue, ROLE['source-head'], 1:].mean(0).argmax()) + 1]
            right += any(best == a + head_of(doc.words[a:b]) for a, b in source)
    return out | {'cue to source': 100 * right / max(total, 1)}


def factuality(run, data: Set) -> dict[str, float]:
    pairs = []
    for o in run(data.examples):
        pairs += [(o.word['factuality'][i, 0], v) for i, v in o.example.get('factuality', {}).items()]
    x, y = np.array(pairs).T
    return {'factuality r': float(np.corrcoef(x, y)[0, 1])}


def found_in(run, data: Set, settings: dict) -> dict[int, list]:
    """Document -> triggers found, as (words, Found, window)."""
    out: dict = defaultdict(list)
    for o in run(data.examples, roles=True):
        win = o.example['window']
        for f in triggers(o.word, lambda ws: o.roles[ws].mean(0), win.own, **settings):
            out[win.doc].append(({win.word[i] for i in f.words}, f, win))
    return out


def matched(gold: list, system: list) -> list[tuple[int, int]]:
    """One-to-one pairs of triggers that share a word, those of one act and more words first."""
    pairs = sorted(
        ((-(ACTS[g.act] == f.act), -len(words & set(g.words)), i, j) for i, g in enumerate(gold) for j, (words, f, _) in enumerate(system) if words & set(g.words))
    )
    gi, sj, out = set(), set(), []
    for _, _, i, j in pairs:
        if i not in gi and j not in sj:
            gi.add(i)
            sj.add(j)
            out.append((i, j))
    return out


def acts(run, data: Set, settings: dict | None = None, table: bool = False) -> dict[str, float]:
    found = found_in(run, data, settings or {})
    n, per_act = Counter(), defaultdict(Counter)
    for d, doc in enumerate(data.docs):
        gold, system = doc.triggers, found.get(d, [])
        n.update(gold=len(gold), system=len(system))
        for g in gold:
            per_act[ACTS[g.act]]['g'] += 1
        for _, f, _ in system:
            per_act[f.act]['s'] += 1
        for i, j in matched(gold, system):
            n['any'] += 1
            if ACTS[gold[i].act] == system[j][1].act:
                n['act'] += 1
                per_act[system[j][1].act]['hit'] += 1
                fields(n, doc, gold[i], system[j][1], system[j][2])
    out = {
        'any act': f1(n['any'], n['system'], n['gold']), 'right act': f1(n['act'], n['system'], n['gold']),
        'precision': 100 * n['any'] / max(n['system'], 1), 'recall': 100 * n['any'] / max(n['gold'], 1),
        'act given trigger': 100 * n['act'] / max(n['any'], 1),
    }
    for name in ('actor', 'target', 'when', 'where', 'status', 'status not happened', 'under', 'under not reporter'):
        out[name] = 100 * n[name + ' right'] / max(n[name], 1)
    for kind in ('actor', 'target'):
        out[kind + ' F1'] = f1(n[kind + ' hit'], n[kind + ' system'], n[kind + ' gold'])
    if table:
        out |= {f'act {a}': f1(c['hit'], c['s'], c['g']) for a, c in sorted(per_act.items())}
    return out


def fields(n: Counter, doc, gold, f, win) -> None:
    """Counts what is right on a trigger with the right act."""
    at = lambda i: win.word[i]
    for kind, mine in (('actor', f.actors), ('target', f.targets)):
        spans = gold.roles.get(kind + '-head')
        if spans:
            n[kind] += 1
            heads = {a + head_of(doc.words[a:b]) for a, b in spans}
            n[kind + ' right'] += bool(heads & {at(i) for i in mine})
        if spans is not None:
            heads = {a + head_of(doc.words[a:b]) for a, b in spans}
            found = {at(i) for i in mine}
            n.update({kind + ' hit': len(heads & found), kind + ' gold': len(heads), kind + ' system': len(found)})
    for kind in ('when', 'where'):
        if gold.roles.get(kind):
            n[kind] += 1
            n[kind + ' right'] += at(getattr(f, kind)) == gold.roles[kind][0][0]
    n['status'] += 1
    n['status right'] += f.status == STATUS[gold.status]
    if gold.status > 0:
        n['status not happened'] += 1
        n['status not happened right'] += f.status == STATUS[gold.status]
    if gold.under is not None:
        right = at(f.under) in ([-1] if gold.under < 0 else doc.triggers[gold.under].words)
        n['under'] += 1
        n['under right'] += right
        if gold.under >= 0:
            n['under not reporter'] += 1
            n['under not reporter right'] += right


def evaluate(run, prepared: dict, rows: list[str], settings: dict | None = None, table: bool = False) -> dict[str, dict[str, float]]:
    out = {}
    if 'trees' in rows:
        out |= {name: trees(run, Set(prepared, name)) for name in ('ewt-test', 'gum-test')}
    if 'names' in rows:
        out['uner-test'] = names(run, Set(prepared, 'ewt-test'))
    if 'attribution' in rows:
        out['polnear-last'] = attribution(run, Set(prepared, 'polnear-test'))
    if 'factuality' in rows:
        out['uds-ih2-dev'] = factuality(run, Set(prepared, 'ewt-dev'))
    if 'coreference' in rows:
        out |= {f'gum-test {what} mentions': coreference(run, Set(prepared, 'gum-test'), what == 'found') for what in ('given', 'found')}
    if 'acts' in rows:
        out |= {name: acts(run, Set(prepared, name), settings, table) for name in ('gold-dev', 'gold-held')}
    return out


def show(scores: dict[str, dict[str, float]]) -> None:
    for name, row in scores.items():
        print(f'{name}: ' + ', '.join(f'{k} {v:.3f}' if abs(v) < 1.5 else f'{k} {v:.1f}' for k, v in row.items()), flush=True)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--data', type=Path, required=True)
    args.add_argument('--weights', type=Path)
    args.add_argument('--graph', type=Path, help='the exported graph instead of weights')
    args.add_argument('--rows', default=ROWS)
    args.add_argument('--settings', type=Path, help='thresholds, from training.tune')
    args.add_argument('--table', action='store_true', help='also the F1 of each act')
    args.add_argument('--out', type=Path, help='also write the scores as JSON')
    args.add_argument('--threads', type=int, default=1)
    opts = args.parse_args()
    torch.set_num_threads(opts.threads)
    with open(opts.data / 'prepared.pickle', 'rb') as file:
        prepared = pickle.load(file)
    settings = json.loads(opts.settings.read_text()) if opts.settings else {}
    settings = settings.get('settings', settings)
    if opts.graph:
        run = lambda examples, **what: graph_outputs(opts.graph, examples, **what)
    else:
        model = load(opts.weights)
        run = lambda examples, **what: outputs(model, examples, **what)
    scores = evaluate(run, prepared, opts.rows.split(','), settings, opts.table)
    show(scores)
    if opts.out:
        opts.out.write_text(json.dumps(scores, indent=1) + '\n')


if __name__ == '__main__':
    main()
