"""From scores to sentences, trees, spans, triggers and their parties: small pure functions over arrays."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .labels import ACTS, ENTITY, ENTITY_TAGS, ROLE, STATUS

TRIGGER_AT, PICK_AT, PICK_BEST_AT = 0.5, 0.5, 0.3


def softmax(x: np.ndarray) -> np.ndarray:
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(x, -50, 50)))


def bio_path(scores: np.ndarray) -> list[int]:
    """Best sequence of tags 0 O, 1 B, 2 I in which I never follows O. `scores` [words, 3] are logits."""
    log = np.log(softmax(scores) + 1e-12)
    return best_path(log, [[0, 0, -1e9], [0, 0, 0], [0, 0, 0]], [0, 0, -1e9])


def entity_path(scores: np.ndarray) -> list[int]:
    """Best sequence of ENTITY_TAGS in which I-x follows only B-x or I-x."""
    n = len(ENTITY_TAGS)
    step = [[0.0 if not ENTITY_TAGS[j].startswith('I') or ENTITY_TAGS[i][2:] == ENTITY_TAGS[j][2:] else -1e9 for j in range(n)] for i in range(n)]
    first = [-1e9 if tag.startswith('I') else 0.0 for tag in ENTITY_TAGS]
    return best_path(np.log(softmax(scores) + 1e-12), step, first)


def best_path(log: np.ndarray, step, first) -> list[int]:
    """Viterbi over log probabilities with allowed steps."""
    step, back = np.array(step), []
    if not len(log):
        return []
    best = log[0] + np.array(first)
    for row in log[1:]:
        total = best[:, None] + step
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for line in reversed(back):
        path.append(int(line[path[-1]]))
    return path[::-1]


def runs(tags: list[int]) -> list[tuple[int, int]]:
    """Spans of BIO tags 0, 1, 2."""
    out, start = [], None
    for i, tag in enumerate(list(tags) + [0]):
        if tag != 2 and start is not None:
            out.append((start, i))
            start = None
        if tag == 1 or (tag == 2 and start is None):
            start = i
    return out


def entities(tags: list[int]) -> list[tuple[int, int, str]]:
    parts = [0 if t == 0 else 1 if ENTITY_TAGS[t][0] == 'B' else 2 for t in tags]
    return [(a, b, ENTITY[(tags[a] - 1) // 2]) for a, b in runs(parts)]


@dataclass
class Found:
    """A trigger found in a window; words are indices in the window, 0 is [CLS]: none, or the reporter."""

    words: list[int]
    score: float
    act: str
    act_score: float
    status: str
    unconfirmed: float
    background: float
    actors: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    when: int = 0
    where: int = 0
    under: int = 0
    rows: dict = field(default_factory=dict)


def triggers(scores: dict[str, np.ndarray], roles, own: int, at: float = TRIGGER_AT, act_bias: np.ndarray | None = None,
             status_bias: np.ndarray | None = None, pick_at: float = PICK_AT, pick_best_at: float = PICK_BEST_AT) -> list[Found]:
    """Triggers of one window; `roles(words)` gives the mean role scores [role, word] of a trigger's words."""
    tag = softmax(scores['trigger'])
    inside = tag[:, 1] + tag[:, 2]
    marks = [0] * len(inside)
    for i in range(own, len(inside)):
        if inside[i] > at:
            marks[i] = 1 if tag[i, 1] > tag[i, 2] or marks[i - 1] == 0 else 2
    out = []
    for a, b in runs(marks):
        words = list(range(a, b))
        act = np.log(softmax(scores['act'][a:b]) + 1e-9).mean(0)
        act = act + (act_bias if act_bias is not None else 0)
        state = np.log(softmax(scores['status'][a:b]) + 1e-9).mean(0) + (status_bias if status_bias is not None else 0)
        flags = sigmoid(scores['flags'][a:b].mean(0))
        found = Found(words, float(inside[a:b].max()), ACTS[int(act.argmax())], float(softmax(act).max()), STATUS[int(state.argmax())], float(flags[0]), float(flags[1]))
        point(found, roles(words), pick_at, pick_best_at)
        out.append(found)
    return out


def point(found: Found, rows: np.ndarray, pick_at: float, pick_best_at: float) -> None:
    """Fills in what the trigger points to."""
    for name, role in (('actors', 'actor-head'), ('targets', 'target-head')):
        p = sigmoid(rows[ROLE[role]])
        p[0] = 0
        chosen = [int(i) for i in np.flatnonzero(p > pick_at)]
        if not chosen and p.max() > pick_best_at:
            chosen = [int(p.argmax())]
        setattr(found, name, chosen)
    for name in ('when', 'where', 'under'):
        setattr(found, name, int(rows[ROLE[name]].argmax()))
    found.rows = rows


def spread(row: np.ndarray, head: int, at: float = 0.0) -> tuple[int, int]:
    """The words around a head that belong to its phrase, by the scores of an `-in` role."""
    a = b = head
    while a - 1 > 0 and row[a - 1] > at:
        a -= 1
    while b + 1 < len(row) and row[b + 1] > at:
        b += 1
    return a, b + 1


def tree(arcs: np.ndarray, sentence: tuple[int, int]) -> list[int]:
    """Heads of the words of one sentence (window indices a..b; 0 is the root), greedy, then cycles and second roots mended."""
    a, b = sentence
    n = b - a
    scores = np.full((n, n + 1), -1e9)
    scores[:, 0] = arcs[a:b, 0]
    scores[:, 1:] = arcs[a:b, a:b]
    scores[np.arange(n), np.arange(n) + 1] = -1e9
    heads = scores.argmax(1)
    roots = np.flatnonzero(heads == 0)
    if len(roots) != 1:
        gain = scores[:, 0] - scores[:, 1:].max(1) if n > 1 else scores[:, 0]
        root = int(gain.argmax())
        rest = scores.copy()
        rest[:, 0] = -1e9
        heads = rest.argmax(1)
        heads[root] = 0
        scores = rest
        scores[root] = -1e9
        scores[root, 0] = 0
    else:
        scores[:, 0] = np.where(heads == 0, scores[:, 0], -1e9)
    mend(heads, scores)
    return [0 if h == 0 else a + int(h) - 1 for h in heads]


def mend(heads: np.ndarray, scores: np.ndarray) -> None:
    """Breaks each cycle at the word that loses least by another head outside the cycle."""
    while True:
        cycle = cycle_of(heads)
        if not cycle:
            return
        inside = {w + 1 for w in cycle}
        best = None
        for w in cycle:
            outer = [(scores[w, h], h) for h in range(scores.shape[1]) if h not in inside and not leads_to(heads, h, w + 1)]
            score, h = max(outer)
            loss = scores[w, heads[w]] - score
            if best is None or loss < best[0]:
                best = (loss, w, h)
        heads[best[1]] = best[2]


def leads_to(heads: np.ndarray, h: int, word: int) -> bool:
    seen = set()
    while h and h not in seen:
        if h == word:
            return True
        seen.add(h)
        h = int(heads[h - 1])
    return False


def cycle_of(heads: np.ndarray) -> list[int]:
    for start in range(len(heads)):
        path, w = [], start
        while w not in path:
            path.append(w)
            if heads[w] == 0:
                break
            w = int(heads[w]) - 1
        else:
            return path[path.index(w) :]
    return []
