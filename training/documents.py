"""A document: words with their paragraph, and the labels that its corpus gives; -1 or absence is 'not labelled'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from .text import split_words

Span = tuple[int, int]


@dataclass
class Trigger:
    """An act, or the cue of an attribution (``act`` is None)."""

    words: list[int]
    act: int | None = None
    status: int = -1
    flags: tuple[int, int] = (-1, -1)
    # role -> spans of words; a role that is absent is not labelled, an empty list says that there is none
    roles: dict[str, list[Span]] = field(default_factory=dict)
    # index in Document.triggers of the cue it stands under; -1 for the reporter, None where not known
    under: int | None = None


@dataclass
class Document:
    name: str
    words: list[str]
    paragraph: list[int]
    sentence_end: list[int] | None = None
    # indices of words at which a window may be cut inside a paragraph
    upos: list[int] | None = None
    head: list[int] | None = None  # index of a word, -1 the root, -2 not labelled
    deprel: list[int] | None = None
    entity: list[int] | None = None  # masks of allowed tags
    attribution: dict[str, list[int]] | None = None  # source, cue, content -> 0 O, 1 B, 2 I
    factuality: dict[int, float] = field(default_factory=dict)
    mentions: list[tuple[int, int]] = field(default_factory=list)  # head word, cluster
    all_mentions: bool = False  # whether every mention of the text is in `mentions`
    triggers: list[Trigger] = field(default_factory=list)
    all_triggers: bool = False  # whether every act is in `triggers`


@dataclass
class Text:
    """Words of paragraphs of raw text, with character offsets into each paragraph."""

    paragraphs: list[str]
    words: list[str] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)  # first word of each paragraph
    starts: list[list[int]] = field(default_factory=list)
    ends: list[list[int]] = field(default_factory=list)

    def __post_init__(self):
        for p, text in enumerate(self.paragraphs):
            spans = split_words(text)
            self.first.append(len(self.words))
            self.starts.append([a for a, _ in spans])
            self.ends.append([b for _, b in spans])
            self.words += [text[a:b] for a, b in spans]
            self.paragraph += [p] * len(spans)
        self.first.append(len(self.words))

    def span(self, p: int, start: int, end: int) -> Span:
        """Range of words that characters start..end of paragraph p touch."""
        a = bisect_right(self.ends[p], start)
        b = bisect_left(self.starts[p], end)
        return self.first[p] + a, self.first[p] + b

    def exact(self, p: int, start: int, end: int) -> bool:
        """Whether the characters begin and end with words."""
        a, b = self.span(p, start, end)
        a, b = a - self.first[p], b - self.first[p]
        return a < b and self.starts[p][a] == start and self.ends[p][b - 1] == end


def tags(length: int, spans: list[Span]) -> list[int]:
    """BIO tags (0 O, 1 B, 2 I) of spans; where spans overlap the longer one stands."""
    out = [0] * length
    for a, b in sorted(spans, key=lambda s: s[0] - s[1]):
        if not any(out[a:b]):
            out[a:b] = [1] + [2] * (b - a - 1)
    return out
