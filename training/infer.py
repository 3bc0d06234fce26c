"""Runs a model over windows and gives plain arrays, whichever of PyTorch and the exported graph computes them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import numpy as np
import torch

from .batches import collate
from .labels import DEPREL
from .model import Engine


@dataclass
class Output:
    """Scores of one window, by word of the window."""

    example: dict
    word: dict[str, np.ndarray]
    arcs: np.ndarray  # [word, head]
    deprel: np.ndarray  # [word, label] for the head given or chosen
    roles: np.ndarray  # [word, role, word]
    same: tuple[np.ndarray, np.ndarray]


def load(path: Path) -> Engine:
    model = Engine()
    saved = torch.load(path, map_location='cpu')
    model.load_state_dict(saved['model'] | saved['average'] if 'average' in saved else saved)
    return model.eval()


def groups(examples: list[dict], pieces: int) -> Iterator[list[dict]]:
    """Windows of like length, so that little is padded."""
    group: list[dict] = []
    for e in sorted(examples, key=lambda e: len(e['window'].ids)):
        if group and (len(group) + 1) * len(e['window'].ids) > pieces:
            yield group
            group = []
        group.append(e)
    if group:
        yield group


@torch.no_grad()
def outputs(model: Engine, examples: list[dict], trees: bool = False, roles: bool = False, pieces: int = 2048) -> Iterator[Output]:
    for group in groups(examples, pieces):
        batch = collate(group)
        with torch.autocast('cpu', torch.bfloat16, enabled=torch.backends.mkldnn.is_available()):
            h = model.words(batch['ids'], batch['shape'], batch['gazetteer'], batch['kind'], batch['first'])
        h = h.float()
        word = model.word_scores(h)
        arcs = model.arcs(h) if trees else None
        at = torch.arange(h.shape[1])[None].expand(h.shape[0], -1)
        role = model.roles(h, h, at) if roles else None
        same = model.same(h)
        for b, e in enumerate(group):
            n = e['n']
            scores = {k: v[b, :n].numpy() for k, v in word.items()}
            label, arc = np.zeros((n, len(DEPREL))), np.zeros((n, n))
            if trees:
                arc = arcs[b, :n, :n].numpy()
                head = torch.tensor(chosen(e, arc))
                label = model.relations(model.rel_from(h[b, :n]), model.rel_to(h[b, :n])[head]).numpy()
            pointed = role[b, :n, :, :n].numpy() if roles else np.zeros(0)
            yield Output(e, scores, arc, label, pointed, (same[0][b, :n].numpy(), same[1][b, :n].numpy()))


def chosen(e: dict, arcs: np.ndarray) -> list[int]:
    """Best head of each word in its own sentence, as the exported graph takes it for the label."""
    sentence = np.array(e['sentence'])
    apart = sentence[:, None] != sentence[None, :]
    apart[:, 0] = False
    np.fill_diagonal(apart, True)
    return np.where(apart, -1e9, arcs).argmax(1).tolist()


def feed(group: list[dict]) -> dict[str, np.ndarray]:
    """Inputs of the exported graph; sentences are given where the corpus has them."""
    batch = collate(group)
    out = {name: batch[name].numpy() for name in ('ids', 'shape', 'gazetteer', 'kind', 'first')}
    out['ends'] = np.full(out['first'].shape, -1, dtype=np.float32)
    for b, e in enumerate(group):
        if 'sentence' in e:
            # the last word of a sentence is the one before the next; the context is a sentence of its own
            s = e['sentence'] + [0]
            out['ends'][b, : e['n']] = [float(s[i] != s[i + 1]) for i in range(e['n'])]
    return out


def graph_outputs(path: Path, examples: list[dict], trees: bool = False, roles: bool = False, pieces: int = 0, threads: int = 1) -> Iterator[Output]:
    """The same from the exported graph, one window at a time: the range of int8 is that of the whole batch, so only
    then is the result the same whatever is batched."""
    import onnxruntime as ort

    from .model import WORD_OUTPUTS

    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    session = ort.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])
    names = [(name, size) for sizes in WORD_OUTPUTS.values() for name, size in sizes.items()]
    cuts = np.cumsum([size for _, size in names])[:-1]
    for group in groups(examples, pieces):
        word, arcs, deprel, role, query, key = session.run(None, feed(group))
        for b, e in enumerate(group):
            n = e['n']
            scores = {name: part for (name, _), part in zip(names, np.split(word[b, :n], cuts, -1))}
            yield Output(e, scores, arcs[b, :n, :n], deprel[b, :n], role[b, :n, :, :n], (query[b, :n], key[b, :n]))
