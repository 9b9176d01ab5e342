"""The words of a text as the search for names sees them: where phrases of the tables, and runs of capitals, begin."""

from __future__ import annotations

import re

from ..tables import word_list
from .gazetteer import Entry, phrases
from .gazetteer import longest as longest_phrase
from .tokens import tokens_of

FORMAL = (
    r"(?:(?:Islamic|People['’]s|Federal|Federative|Democratic|Socialist|Bolivarian|Plurinational|Hashemite|Arab|"
    r"Co-?operative|Eastern|Grand|United) ){0,3}(?:Kingdom|Republic|State|Sultanate|Emirate|Principality|Commonwealth|"
    r"Union|Federation|Duchy) of (?:the )?"
)
"""What stands before a country where it is named in full: "Kingdom of Norway"."""
_MONTHS = word_list("names-months")
_NO_NAMES = word_list("names-no-names")
_GIVEN = frozenset({"jan", "april", "may", "june", "august"})
_WHEN = word_list("times-before-may")
_SHORTENED = frozenset({"gen", "col", "sen", "rep", "gov", "rev", "prof", "adm", "capt", "maj", "amb", "mrs", "msgr"})
_SHORT = re.compile(r"['’](?:ll|re|ve|d|m)$")
"""A pronoun with its verb: "He'll"."""
_SMALL = frozenset(
    [
        *("bin", "bint", "ibn", "abu", "al", "el", "ul", "ould", "arap", "de", "del", "der", "den", "ter", "von", "zu"),
        *("van", "la", "le", "da", "das", "do", "dos", "di", "du"),
    ]
)
_OF_LETTERS = ("country", "organisation", "demonym", "city")
"""What may be called by a few letters, which are then all capitals: LA is no "La"."""
_WORDY_GAP = re.compile(r"\.?[ \n]|-|–|\. |[+/]")
_SHOUTED = word_list("names-shouted")


class Words:
    """A text's words; nothing here knows who is meant."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)

    def gap(self, place: int) -> str:
        """What stands between a word and the next; after the last word, as between paragraphs."""
        return (
            self.text[self.tokens[place].end : self.tokens[place + 1].start] if place + 1 < len(self.tokens) else "\n\n"
        )

    def _goes_on(self, place: int) -> bool:
        """Whether a name may go on after a word: a full stop ends it, unless the word is an initial or shortened."""
        gap = self.gap(place)
        word = self.tokens[place].key
        return gap in (" ", "-") or (gap == ". " and (len(word) <= 2 or word in _SHORTENED))

    def longest(self, place: int) -> tuple[int, tuple[Entry, ...]]:
        """The longest phrase of the tables that begins at a word: its length in words, and what it may mean."""
        table = phrases()
        most = 1
        limit = min(longest_phrase().get(self.tokens[place].key, 0), len(self.tokens) - place)
        if not limit:
            return 0, ()
        while most < limit and _WORDY_GAP.fullmatch(self.gap(place + most - 1)):
            most += 1
        for size in range(most, 0, -1):
            entries = table.get(" ".join(token.key for token in self.tokens[place : place + size]))
            if not entries:
                continue
            words = self.tokens[place : place + size]
            short = size == 1 and len(words[0].key) <= 4 and entries[0].kind in _OF_LETTERS
            if short and words[0].key in _SHOUTED and not words[0].word.isupper():
                continue
            if (
                all(
                    word.capital
                    or word.key.isdecimal()
                    or word.key in _SMALL | {"of", "the", "and", "on", "for", "in"}
                    or self.text[word.start - 1 : word.start] == "-"
                    for word in words
                )
                or entries[0].kind == "office"
            ):
                return size, entries
        return 0, ()

    def _is_given(self, place: int) -> bool:
        """Whether a month's name is somebody's given name: "Ambassador Jan Eliasson", "the envoy, April Glaspie"."""
        here = self.tokens[place]
        if here.key not in _GIVEN or not here.capital or self.gap(place) != " " or place + 1 == len(self.tokens):
            return False
        after = self.tokens[place + 1]
        before = self.tokens[place - 1] if place and self.gap(place - 1) in (" ", ", ", ". ") else None
        plain = after.capital and not after.word[0].isdigit() and after.key not in _NO_NAMES | _MONTHS
        return plain and before is not None and (before.capital or self.gap(place - 1) == ", ") and (
            before.key not in _WHEN | _MONTHS
            and all(one.kind in ("surname", "leader") for one in self.longest(place + 1)[1])
        )

    def run(self, place: int) -> int:
        """How many words of a name that no table has begin here."""
        size = 0
        while place + size < len(self.tokens) and size < 5:
            token = self.tokens[place + size]
            if size and not self._goes_on(place + size - 1):
                break
            if token.key in _MONTHS and not (token.key == "may" if size else self._is_given(place)):
                break
            if token.capital and token.key not in _NO_NAMES and not token.word[0].isdigit():
                if _SHORT.search(token.word):
                    break
                if size and any(
                    e.kind in ("country", "demonym", "organisation", "office", "capital")
                    for e in self.longest(place + size)[1]
                ):
                    break
                size += 1
            elif (size and self.gap(place + size - 1) == "-" and not token.word.isdecimal()) or (
                size
                and token.key in _SMALL
                and place + size + 1 < len(self.tokens)
                and self.tokens[place + size + 1].capital
            ):
                size += 1
            else:
                break
        return size
