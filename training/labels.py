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


def outside(unlabelled: list[str]) -> int:
    """Mask for a word outside all annotated spans, in a corpus that does not annotate ``unlabelled``."""
    return OUTSIDE | begin_in(unlabelled, 'B') | begin_in(unlabelled, 'I')
