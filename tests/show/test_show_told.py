"""Sentences of rules with the names that meetings have for people."""

from __future__ import annotations

from solver.loading import load_text
from solver.show.words import told

NAMED = """
summit: 1
calendar: {today: 2025-09-01, until: 2025-09-05, grid: 1d}
principals: {ann: {}}
meetings:
  m1: {name: First talks, who: ann, lasts: 1d}
  order: {name: The signing, who: ann, lasts: 1d}
  third: {who: ann, lasts: 1d}
rules:
  steps: {rule: precedence, order: [m1, order, third]}
  done: {rule: window, meeting: order, latest: 2025-09-04}
  all: {rule: window, meeting: all, earliest: 2025-09-02}
"""


def test_meetings_are_named_and_words_that_look_like_their_keys_stay() -> None:
    case = load_text(NAMED)
    sentences = {rule.name: told(case, rule) for rule in case.rules}
    assert sentences["steps"] == "First talks, The signing then third come in this order."
    assert sentences["done"] == "The signing has ended by 4 September 2025."
    assert sentences["all"] == next(rule for rule in case.rules if rule.name == "all").sentence(case)
