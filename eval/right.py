"""Prints one line for each entry of a system: 1 where the gold has an entry with the same act and actor, else 0.

right.py SCORER_FOLDER GOLD.json SYSTEM.jsonl; the matching is the scorer's own.
"""
import sys

sys.path.insert(0, sys.argv[1])
import score

gold, system = score.load(sys.argv[2]), score.load(sys.argv[3])
right = set()
for i, j in score.match(gold, system):
    wanted, got = gold[i]["actors"], system[j].get("actors") or []
    same_actor = score.any_same(wanted, got) or not (wanted or got)
    if gold[i]["act"] == system[j]["act"] and same_actor:
        right.add(j)
print("\n".join("1" if j in right else "0" for j in range(len(system))))
