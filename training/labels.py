"""The label sets of every head, and the partial labels by which corpora with other label sets are used."""

from __future__ import annotations

UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()

DEPREL = (
    'acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop '
    'csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod '
    'nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan '
    'parataxis punct reparandum root vocative xcomp'
).split()

ENTITY = ['PER', 'ORG', 'GPE', 'LOC', 'NORP', 'FAC', 'EVENT', 'DATE', 'WEAPON']
ENTITY_TAGS = ['O'] + [f'{p}-{label}' for label in ENTITY for p in 'BI']

ACTS = (
    'SAY AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN CONSULT COOPERATE AID RETREAT PROTEST SANCTION '
    'MOBILIZE COERCE ASSAULT'
).split()
VERBAL = set(ACTS[:8])
STATUS = 'happened ongoing planned possible conditional proposed negated'.split()
FLAGS = ['unconfirmed', 'background']

# What a trigger or a cue points to, one score for each pair of words. `head` roles mark the head word of a party,
# `in` roles every word of it.
ROLES = (
    'actor-head actor-in target-head target-in when where under content-in source-head source-in cue-content-in'
).split()
ROLE = {name: i for i, name in enumerate(ROLES)}


def entity_mask(tags: set[str]) -> int:
    """Bit mask over ENTITY_TAGS of the tags a corpus allows a word to have."""
    return sum(1 << ENTITY_TAGS.index(tag) for tag in tags)


ANY_ENTITY = (1 << len(ENTITY_TAGS)) - 1
OUTSIDE = entity_mask({'O'})


def begin_in(labels: list[str], part: str) -> int:
    """Mask of the tags B-x or I-x (``part``) for any of ``labels``."""
    return entity_mask({f'{part}-{label}' for label in labels})


def place(words: list[str]) -> list[str]:
    """Label of a place that a corpus does not tell apart: a facility or a landscape by its words, else a GPE."""
    low = {w.lower() for w in words}
    return ['FAC'] if low & FACILITY_WORDS else ['LOC'] if low & LAND_WORDS else ['GPE']


FACILITY_WORDS = set(
    'airport airfield base hospital university school street st. avenue road square palace bridge hotel stadium prison '
    'mosque church temple cathedral station port museum tower center centre building house park market camp crossing'.split()
)
LAND_WORDS = set(
    'river sea ocean gulf strait bay lake mountain mountains mount desert valley island islands coast peninsula africa '
    'europe asia america east west north south region middle strip heights border arctic balkans caucasus earth'.split()
)


def silver(words: list[str], masks: list[int], gazetteer, unlabelled: list[str]) -> list[int]:
    """Opens or fills words outside all spans where the gazetteer knows a label the corpus does not give.

    A demonym becomes NORP; words of a time or weapon may be one. All else outside is outside: to leave it open
    lets a label without counter-examples take every word.
    """
    out = list(masks)
    for i, word in enumerate(words):
        if masks[i] != OUTSIDE:
            continue
        bits = gazetteer.word(word)
        if 'NORP' in unlabelled and bits & 2:
            out[i] = begin_in(['NORP'], 'B')
        elif 'DATE' in unlabelled and any(gazetteer.word(w) & 16 for w in words[max(0, i - 3) : i + 4]):
            out[i] = OUTSIDE | begin_in(['DATE'], 'B') | begin_in(['DATE'], 'I')
        elif 'WEAPON' in unlabelled and bits & 32:
            out[i] = OUTSIDE | begin_in(['WEAPON'], 'B') | begin_in(['WEAPON'], 'I')
    return out
