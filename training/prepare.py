"""Reads every corpus, lays its labels on words, cuts windows, and writes one file to train from.

python -m training.prepare --shared ../shared --knowledge knowledge --encoder ENCODER --out RUNS/data
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
from collections import Counter
from pathlib import Path

from .gazetteer import derive
from .sources.gold import gold
from .sources.names import crossner, re3d, timeml
from .sources.polnear import polnear
from .sources.treebanks import ewt, factuality_documents, gum, sentences
from .text import Gazetteer, WordPiece
from .windows import CONTEXT, windows

HELD_OUT = 20


def held_out(docs: list) -> set[str]:
    """Names of the pages kept from training to tune on, chosen by a hash so that additions do not move the others."""
    pages = sorted({d.name.rsplit('/', 1)[0] for d in docs}, key=lambda n: hashlib.sha256(n.encode()).hexdigest())
    return set(pages[:HELD_OUT])


def common_words(path: Path) -> set[str]:
    """Words that are written in lower case more often than not."""
    seen = Counter(cols[1] for _, rows in sentences(path) for cols in rows)
    return {word for word, n in seen.items() if word.islower() and n > seen[word.title()]}


def corpora(shared: Path, gazetteer: Gazetteer) -> dict[str, list]:
    data, stats = shared / 'data', Counter()
    coded = [d for part in ('web', 'wire', 'wikinews') for d in gold(shared / 'gold' / part, stats)]
    held = held_out(coded)
    for what, of in (('triggers laid', 'entries'), ('mentions laid', 'mentions'), ('content laid', 'content pieces'),
                     ('when laid', 'when with a time word'), ('where laid', 'where'), ('under known', 'entries')):
        print(f'gold: {what} {stats[what]} of {of} {stats[of]} = {stats[what] / max(stats[of], 1):.4f}')
    if min(stats['triggers laid'] / stats['entries'], stats['mentions laid'] / stats['mentions']) < 0.97:
        raise SystemExit('Expected 97 % of triggers and mentions to be found on words. Check the alignment.')
    articles = polnear(data / 'polnear')
    last = len(articles) - len(articles) // 10
    facts, politics = data / 'factuality', data / 'crossner-politics'
    return {
        'gold': [d for d in coded if d.name.rsplit('/', 1)[0] not in held],
        'gold-held': [d for d in coded if d.name.rsplit('/', 1)[0] in held],
        'gold-dev': gold(shared / 'gold/dev', Counter()),
        'ewt': ewt(data / 'ewt', data / 'uner-ewt', facts / 'uds-ih2', 'train', gazetteer),
        'ewt-dev': ewt(data / 'ewt', data / 'uner-ewt', facts / 'uds-ih2', 'dev', gazetteer),
        'ewt-test': ewt(data / 'ewt', data / 'uner-ewt', None, 'test', gazetteer),
        'gum': gum(data / 'gum', 'train', gazetteer),
        'gum-dev': gum(data / 'gum', 'dev', gazetteer),
        'gum-test': gum(data / 'gum', 'test', gazetteer),
        'polnear': articles[:last],
        'polnear-test': articles[last:],
        'names': re3d(data / 're3d', gazetteer) + crossner(politics / 'train.txt', gazetteer) + crossner(politics / 'dev.txt', gazetteer),
        'time': timeml(data / 'time', gazetteer),
        'facts': factuality_documents(facts / 'uw/train.jsonl', 'uw') + factuality_documents(facts / 'meantime/train.jsonl', 'meantime'),
        'facts-dev': factuality_documents(facts / 'uds-ih2/dev.jsonl', 'uds-ih2-dev'),
    }


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--shared', type=Path, default=Path('../shared'))
    args.add_argument('--knowledge', type=Path, default=Path('knowledge'))
    args.add_argument('--encoder', type=Path, required=True, help='folder with vocab.txt and model.safetensors')
    args.add_argument('--out', type=Path, required=True)
    args.add_argument('--context', type=int, default=CONTEXT)
    opts = args.parse_args()
    opts.out.mkdir(parents=True, exist_ok=True)
    bits = derive(opts.knowledge, opts.shared / 'data', common_words(opts.shared / 'data/ewt/train.conllu'))
    (opts.out / 'gazetteer.json').write_text(json.dumps(bits, ensure_ascii=False, indent=0), encoding='utf8')
    tokenizer, gazetteer = WordPiece(opts.encoder / 'vocab.txt'), Gazetteer(bits)
    prepared = {}
    for name, docs in corpora(opts.shared, gazetteer).items():
        cut = [w for i, d in enumerate(docs) for w in windows(d, i, tokenizer, gazetteer, opts.context)]
        prepared[name] = (docs, cut)
        words, own = sum(len(d.words) for d in docs), sum(len(w.ids) for w in cut)
        print(f'{name}: {len(docs)} documents, {words} words, {len(cut)} windows, {own} pieces')
    with open(opts.out / 'prepared.pickle', 'wb') as file:
        pickle.dump(prepared, file)


if __name__ == '__main__':
    main()
