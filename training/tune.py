"""Sets the decoder's thresholds and biases on the held-out pages of the gold.

python -m training.tune --data RUNS/data --weights RUNS/name/weights.pt --out RUNS/name/settings.json
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from pathlib import Path

import numpy as np
import torch

from .evaluate import Set, acts, show
from .infer import load, outputs
from .labels import ACTS, STATUS

GRID = {
    'at': [0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75],
    'act_bias': [0.0, 0.15, 0.3, 0.45],
    'status_bias': [0.0, 0.15, 0.3, 0.45, 0.6, 0.75],
    'pick_at': [0.35, 0.4, 0.45, 0.5, 0.55],
    'pick_best_at': [0.1, 0.2, 0.3, 0.4],
}


def priors(prepared: dict) -> dict[str, np.ndarray]:
    """Log of how rare each act and status is among the training entries; a bias is a share of it."""
    found = [t for d in prepared['gold'][0] for t in d.triggers]
    out = {}
    for name, labels, value in (('act_bias', ACTS, lambda t: t.act), ('status_bias', STATUS, lambda t: t.status)):
        n = Counter(value(t) for t in found)
        rare = -np.log(np.array([n[i] + 1 for i in range(len(labels))]) / len(found))
        out[name] = rare - rare.mean()
    return out


def settings_of(choice: dict[str, float], prior: dict[str, np.ndarray]) -> dict:
    """Arguments of decode.triggers."""
    return {k: (prior[k] * v).tolist() if k in prior else v for k, v in choice.items()}


def goal(name: str, scores: dict[str, float]) -> float:
    """What each setting is chosen by."""
    if name == 'status_bias':
        return scores['status'] + 0.5 * scores['status not happened']
    if name.startswith('pick'):
        return scores['actor F1'] + 0.5 * scores['target F1']
    return scores['right act'] + 0.3 * scores['any act']


def tune(run, prepared: dict) -> dict:
    prior, data = priors(prepared), Set(prepared, 'gold-held')
    choice = {name: 0.0 if name in prior else 0.5 for name in GRID} | {'pick_best_at': 0.3}
    for name, values in GRID.items():
        rated = []
        for value in values:
            scores = acts(run, data, settings_of(choice | {name: value}, prior))
            rated.append((goal(name, scores), value))
        choice[name] = max(rated)[1]
        print(name, ' '.join(f'{v}:{g:.1f}' for g, v in rated), flush=True)
    return settings_of(choice, prior)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--data', type=Path, required=True)
    args.add_argument('--weights', type=Path, required=True)
    args.add_argument('--out', type=Path, required=True)
    opts = args.parse_args()
    torch.set_num_threads(1)
    with open(opts.data / 'prepared.pickle', 'rb') as file:
        prepared = pickle.load(file)
    model = load(opts.weights)
    kept: dict[int, list] = {}

    def run(examples, **what):
        # the scores do not change, only what is made of them
        key = len(examples)
        if key not in kept:
            kept[key] = list(outputs(model, examples, **what))
        return kept[key]

    settings = tune(run, prepared)
    opts.out.write_text(json.dumps(settings, indent=1) + '\n')
    kept.clear()
    show({name: acts(run, Set(prepared, name), settings) for name in ('gold-held', 'gold-dev')})


if __name__ == '__main__':
    main()
