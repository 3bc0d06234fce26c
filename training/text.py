"""Words, word pieces, word shapes and gazetteer bits: all that turns text into numbers.

Everything here is deterministic and simple enough to be written again in another language; the tests of the
runtime compare the two.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

PAD, UNK, CLS, SEP, MASK = 0, 100, 101, 102, 103

TITLES = 'Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Rev|St|Sr|Jr|Prof|Sheikh|No|vs|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec'

WORD = re.compile(
    r"""
      https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.[\w.]+   # addresses
    | (?:[^\W\d_]\.){2,}                                  # U.S., p.m.
    | (?:""" + TITLES + r""")\.(?=\s|$)                   # Mr.
    | [A-Z]\.(?=\s+[A-Z])                                 # an initial
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W_])           # numbers
    | [^\W_]+?(?=n['’]t\b) | n['’]t\b                     # do n't
    | ['’](?:s|S|re|ve|ll|d|m)\b                          # clitics
    | [^\W_]+                                             # words
    | \.\.+ | --+ | .                                     # punctuation
    """,
    re.VERBOSE,
)


def split_words(text: str) -> list[tuple[int, int]]:
    """Character ranges of the words of ``text``; white space is left out."""
    return [m.span() for m in WORD.finditer(text) if not m.group().isspace()]


class WordPiece:
    """The uncased BERT tokenizer over words already split, greedy longest match first."""

    def __init__(self, vocab_file: str | Path):
        lines = Path(vocab_file).read_text(encoding='utf8').split('\n')
        self.vocab = {piece: i for i, piece in enumerate(lines) if piece}
        self.cache: dict[str, list[int]] = {}

    def word(self, word: str) -> list[int]:
        """Piece ids of one word; never empty."""
        ids = self.cache.get(word)
        if ids is None:
            ids = self.cache[word] = self._word(word) or [UNK]
        return ids

    def _word(self, word: str) -> list[int]:
        plain = unicodedata.normalize('NFD', word.lower())
        plain = ''.join(c for c in plain if unicodedata.category(c) not in ('Mn', 'Cc', 'Cf'))
        ids: list[int] = []
        for part in re.findall(r'[^\W_]+|\S', plain):
            ids += self._part(part)
        return ids

    def _part(self, part: str) -> list[int]:
        ids, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = part[start:end] if start == 0 else '##' + part[start:end]
                if piece in self.vocab:
                    ids.append(self.vocab[piece])
                    start = end
                    break
            else:
                return [UNK]
        return ids


SHAPES = ['none', 'lower', 'title', 'upper', 'mixed', 'initial', 'abbreviation', 'digits', 'number', 'letters-digits', 'quote', 'stop', 'punct']
SHAPE_COUNT = 128


def base_shape(word: str) -> int:
    """Index in SHAPES of the form of one word."""
    if word.isdigit():
        return 7
    if word[0].isdigit() and not any(c.isalpha() for c in word):
        return 8
    if not any(c.isalnum() for c in word):
        return 10 if word in '"“”‘’\'«»``\'\'' else 11 if word in '.?!…' else 12
    if '.' in word:
        return 5 if len(word) == 2 else 6
    if any(c.isdigit() for c in word):
        return 9
    if word.islower():
        return 1
    if len(word) > 1 and word.isupper():
        return 3
    if word[0].isupper() and word[1:].islower() or len(word) == 1:
        return 2
    return 4


def shapes(words: list[str], starts: list[bool]) -> list[int]:
    """Shape ids: form + 16 at a sentence's first word + 32 inside quotes + 64 in a paragraph in capitals.

    ``starts[i]`` is true where word i opens a paragraph.
    """
    out, quoted, first, loud = [], False, True, False
    for i, word in enumerate(words):
        if starts[i]:
            end = next((j for j in range(i + 1, len(words)) if starts[j]), len(words))
            letters = [w for w in words[i:end] if w.isalpha() and len(w) > 3]
            loud = len(letters) > 1 and sum(w[0].isupper() for w in letters) > 0.8 * len(letters)
            quoted, first = False, True
        form = base_shape(word)
        if word in ('”', "''"):
            quoted = False
        out.append(form + 16 * first + 32 * quoted + 64 * loud)
        if word in ('“', '``'):
            quoted = True
        elif word == '"':
            quoted = not quoted
        if form not in (10,):
            first = form == 11
    return out


COUNTRY, DEMONYM, CITY, PERSON, TIME, WEAPON = 1, 2, 4, 8, 16, 32
GAZETTEER_COUNT = 64

TIME_WORDS = (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august '
    'september october november december today yesterday tomorrow tonight week month year years weeks months day '
    'days morning afternoon evening night weekend hours decade'
)
WEAPON_WORDS = (
    'missile missiles rocket rockets drone drones bomb bombs tank tanks rifle rifles gun guns mortar mortars '
    'grenade grenades artillery warhead warheads warplane warplanes jet jets helicopter helicopters warship '
    'warships torpedo torpedoes explosives landmine landmines mines shells weapon weapons ammunition pistol'
)


class Gazetteer:
    """Bits of a word: is it (part of) the name of a country, a demonym, a city, a person; a time or weapon word."""

    def __init__(self, bits: dict[str, int]):
        self.bits = bits

    @classmethod
    def load(cls, path: str | Path) -> 'Gazetteer':
        return cls(json.loads(Path(path).read_text(encoding='utf8')))

    def word(self, word: str) -> int:
        bits = self.bits.get(word.lower(), 0)
        return bits if word[0].isupper() else bits & (TIME | WEAPON)


CUT = set(', ; : ( — – of in on at for from to by with who which that whose where and or as near during after before against over about into under than including along among between'.split())


def head_of(words: list[str]) -> int:
    """Index of the head word of a noun phrase, by its words alone: the last word before the first comma,
    preposition, relative word or conjunction."""
    i = 0
    while i < len(words) - 1 and not any(c.isalnum() for c in words[i]):
        i += 1
    last = i
    for j in range(i, len(words)):
        if j > i and words[j].lower() in CUT:
            break
        if any(c.isalnum() for c in words[j]) and words[j].lower() not in ("'s", '’s'):
            last = j
    return last
