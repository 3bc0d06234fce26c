"""The hand-coded record: act triggers with parties, time, place, status, content and the cue they stand under."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from ..documents import Document, Span, Text, Trigger
from ..labels import ACTS, FLAGS, STATUS, VERBAL
from ..text import head_of
from .times import time_words

STOPS = {'.', '!', '?'}


def gold(folder: Path, stats: Counter) -> list[Document]:
    docs = []
    for path in sorted(folder.glob('*.json')):
        page = json.loads(path.read_text(encoding='utf8'))
        for i, article in enumerate(page['articles']):
            docs.append(Article(f'{folder.name}/{path.stem}/{i}', article, stats).document())
    return docs


class Article:
    """Lays the entries of one article on its words."""

    def __init__(self, name: str, article: dict, stats: Counter):
        self.article, self.stats = article, stats
        # title first, then the body, then the captions
        self.text = Text([article['title'] or ''] + article['paragraphs'] + article['captions'])
        self.doc = Document(name, self.text.words, self.text.paragraph, all_triggers=True)
        self.used: Counter = Counter()

    def document(self) -> Document:
        entries = self.article['entries']
        laid = [(entry, self.lay(entry)) for entry in entries]
        laid = [(entry, trigger) for entry, trigger in laid if trigger]
        self.doc.triggers = [trigger for _, trigger in laid]
        for k, (entry, trigger) in enumerate(laid):
            trigger.under = self.under(k, entry, laid)
            self.stats['under known'] += trigger.under is not None
        self.mentions(laid)
        return self.doc

    def paragraphs(self, entry: dict) -> list[int]:
        """Paragraphs an entry may be in: one, or all captions."""
        where, body = entry['paragraph'], len(self.article['paragraphs'])
        if where == 'title':
            return [0]
        if where == 'caption':
            return list(range(1 + body, len(self.text.paragraphs)))
        return [1 + where]

    def find(self, string: str, p: int, near: int | None = None, whole: bool = True) -> Span | None:
        """Words of the occurrence of ``string`` in paragraph p that is nearest to word ``near``; else the first not yet used."""
        text = self.text.paragraphs[p]
        found = [m.start() for m in re.finditer(re.escape(string), text)]
        exact = [a for a in found if self.text.exact(p, a, a + len(string))]
        if whole and exact:
            found = exact
        spans = [self.text.span(p, a, a + len(string)) for a in found]
        spans = [s for s in spans if s[0] < s[1]]
        if not spans:
            return None
        if near is None:
            return min(spans, key=lambda s: (self.used[s], s[0]))
        return min(spans, key=lambda s: (self.used[s], abs(s[0] - near)))

    def lay(self, entry: dict) -> Trigger | None:
        self.stats['entries'] += 1
        for p in self.paragraphs(entry):
            pieces = entry['trigger'].split(' … ')
            content = self.content(entry, p)
            near = content[0][0] if content and entry['act'] in VERBAL else self.anchor(entry, p)
            spans = []
            for piece in pieces:
                span = self.find(piece, p, near)
                if span:
                    spans.append(span)
                    self.used[span] += 1
                    near = span[1]
            if len(spans) != len(pieces):
                continue
            self.stats['triggers laid'] += 1
            words = sorted({w for a, b in spans for w in range(a, b)})
            roles = {'content-in': content or []}
            for kind in ('actors', 'targets'):
                roles |= self.parties(entry, kind, p, words)
            roles |= self.when(entry, words) | self.where(entry, p, words)
            flags = tuple(int(bool(entry.get(f))) for f in FLAGS)
            return Trigger(words, ACTS.index(entry['act']), STATUS.index(entry['status']), flags, roles)
        return None

    def anchor(self, entry: dict, p: int) -> int | None:
        for party in entry['targets'] + entry['actors']:
            if party.get('mention'):
                span = self.find(party['mention'], p)
                if span:
                    return span[0]
        return None

    def content(self, entry: dict, p: int) -> list[Span]:
        if not entry.get('content'):
            return []
        spans = []
        for piece in entry['content'].split(' … '):
            self.stats['content pieces'] += 1
            for q in range(p, min(p + 3, len(self.text.paragraphs))):
                a = self.text.paragraphs[q].find(piece)
                if a >= 0:
                    spans.append(self.text.span(q, a, a + len(piece)))
                    self.stats['content laid'] += 1
                    break
        return [s for s in spans if s[0] < s[1]]

    def parties(self, entry: dict, kind: str, p: int, words: list[int]) -> dict[str, list[Span]]:
        spans, lost = [], False
        for party in entry[kind]:
            mention = party.get('mention')
            if not mention:
                continue
            self.stats['mentions'] += 1
            span = self.nearest(mention, p, words)
            if span:
                spans.append(span)
                self.stats['mentions laid'] += 1
            else:
                lost = True
        role = kind[:-1]
        return {} if lost else {role + '-head': spans, role + '-in': spans}

    def nearest(self, mention: str, p: int, words: list[int]) -> Span | None:
        """The mention in the trigger's sentence, else before it, else after."""
        text = self.text.paragraphs[p]
        found = [m.start() for m in re.finditer(re.escape(mention), text)]
        exact = [a for a in found if self.text.exact(p, a, a + len(mention))] or found
        spans = [s for s in (self.text.span(p, a, a + len(mention)) for a in exact) if s[0] < s[1]]
        low, high = self.sentence(words[0])
        rank = lambda s: (not low <= s[0] < high, s[0] > words[0], abs(s[0] - words[0]))
        return min(spans, key=rank) if spans else None

    def sentence(self, word: int) -> Span:
        low = high = word
        p = self.doc.paragraph[word]
        while low > 0 and self.doc.paragraph[low - 1] == p and self.doc.words[low - 1] not in STOPS:
            low -= 1
        while high < len(self.doc.words) and self.doc.paragraph[high] == p and self.doc.words[high] not in STOPS:
            high += 1
        return low, high

    def when(self, entry: dict, words: list[int]) -> dict[str, list[Span]]:
        low, high = self.sentence(words[0])
        times = time_words(self.doc.words[low:high], self.article.get('published'))
        if not entry.get('when'):
            return {'when': []}
        fit = [low + i for i, test in times if test(entry['when'])]
        self.stats['when with a time word'] += bool(times)
        self.stats['when laid'] += bool(fit)
        if fit:
            best = min(fit, key=lambda i: abs(i - words[0]))
            return {'when': [(best, best + 1)]}
        return {} if times else {'when': []}

    def where(self, entry: dict, p: int, words: list[int]) -> dict[str, list[Span]]:
        if not entry.get('where'):
            return {'where': []}
        self.stats['where'] += 1
        for name in (entry['where'], entry['where'].split(',')[0]):
            span = self.nearest(name, p, words)
            if span:
                self.stats['where laid'] += 1
                return {'where': [(span[1] - 1, span[1])]}
        return {}

    def under(self, k: int, entry: dict, laid: list) -> int | None:
        """The saying a trigger stands under: -1 the reporter, None where the gold's holder speaks in no entry nearby."""
        if entry['holder'] == 'reporter':
            return -1
        holders = {h.strip() for h in entry['holder'].split(';')}
        best, best_rank = None, None
        word = laid[k][1].words[0]
        for j, (other, trigger) in enumerate(laid):
            speakers = {a['name'] for a in other['actors']} | {a.get('mention') for a in other['actors']}
            if j == k or other['act'] not in VERBAL or not (holders & speakers or entry['holder'] in speakers or (not other['actors'] and other['trigger'] in holders)):
                continue
            gap = self.doc.paragraph[word] - self.doc.paragraph[trigger.words[0]]
            if not 0 <= gap <= 2:
                continue
            inside = any(a <= word < b for a, b in trigger.roles.get('content-in', []))
            rank = (not inside, gap, abs(trigger.words[0] - word))
            if best is None or rank < best_rank:
                best, best_rank = j, rank
        return best

    def mentions(self, laid: list) -> None:
        """Heads of the parties' mentions, parties of one name in one cluster."""
        clusters: dict[str, int] = {}
        heads: dict[int, int] = {}
        for entry, trigger in laid:
            for kind in ('actors', 'targets'):
                spans = trigger.roles.get(kind[:-1] + '-head', [])
                named = [x for x in entry[kind] if x.get('mention')]
                for party, (a, b) in zip(named, spans):
                    cluster = clusters.setdefault(party['name'], len(clusters))
                    heads[a + head_of(self.doc.words[a:b])] = cluster
        self.doc.mentions = sorted(heads.items())
