"""A sentence with all that the first stages found in it, as the later stages read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from .firmness.clauses import clause_at, trimmed
from .firmness.cues import Cue
from .firmness.hedges import Hedge
from .names.people import Mention, People
from .paragraphs import JOURNALIST
from .speech.asked import Asked
from .text import Sentence
from .times.times import Time

_NOBODY_NAMED = re.compile(
    r"(?:\w+ )*(?:officials?|sources?|reports?|analysts|experts|observers|people|some|media|papers?|rumou?rs|you|he|"
    r"she|they|it|we|others|diplomats?|aides?|spokes\w+|television|tv|radio|newspapers?|press|agency|agencies|daily|"
    r"outlets?|broadcasters?|websites?|networks?)",
    re.I,
)
"""Whom a questioner only has heard of."""
_REFUSER = re.compile(
    r"[,;] (?:(?:but|which|though|although|and|that|something|an? (?:\w+ )?\w+) ){1,3}(?:the )?"
    r"(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?:(?<=['’]s) (?:[a-z]+ )?(?:military|army|government|ministry|"
    r"minister|president|junta|leadership|king|parliament|spokes\w+|delegation|negotiators?|rebels|"
    r"opposition))?) (?:(?:\w+ly|has|have|had|also|again|later) ){0,3}[a-z]"
)
_TURNED_DOWN = re.compile(
    r"[,;] an? (?:\w+ )?(?:offer|suggestion|proposal|idea|invitation|request|date|place|plan)(?: (?:which|that))? "
    r"[^,.;]{2,40}? (?:turned down|refused|rejected|declined|dismissed|ruled out|vetoed)\b|"
    r"[,;] (?:but|which|only|something|though|although) [^,.;]{2,60}?\b(?:(?:turned|turns) (?:that|it|this|the \w+|"
    r"them) down|turned down(?: by)?|(?:rejected|refused|declined|dismissed|vetoed|ruled out|blocked)"
    r"(?=[.;,]| (?:that|it|this|the (?:idea|offer|proposal|request|suggestion|invitation))\b)|said no\b|"
    r"(?:would|will) not hear of)|[,;](?: by the way,)? (?:but |and |though |although )?(?:[^.;]{2,60}?, (?:and|but) )?"
    r"(?:that|this|it)(?:['’]s| is| was| will| wo)(?: just| simply)?(?: not|n['’]t) "
    r"(?:(?:going to |gonna )?(?:happen|be)\b(?= *[.,;]|$)|happening|on(?: the cards| offer)?(?= *[.,;]|$))|"
    r"[,;] (?:but|and|though) (?:we|I|they)(?:['’]ve)? (?:have )?(?:said|told them|answered) no\b|[,;] something "
    r"(?:that )?(?:the )?[^,.;]{2,40} (?:rejects?|refuses?|opposes?)\b",
)
"""What one side asked for, and another would not have."""


_LONG = 200
"""How far the words about a talk reach behind it, in characters."""


@dataclass(slots=True)
class Talk:
    """Where a sentence speaks of a meeting; `meeting` is set when it is known which one.

    `head` is the word it hangs on (talks, visit, meet), `labels` what tells it from others (enlarged, six,
    steering), `level` who meets (top, ministers, below) and `portfolio` what they deal with (foreign, interior,
    army), `status` how firm the words are here, None when they do not say, `weak` when only a "would" does;
    `definite` means "the", "this", "their"; `ordinal` which of several (first, second); `loose` that who meets
    was only read off the clause's subject; `asked` that it is a question's; `site` the city that it is called
    by ("the Geneva talks"); `named` that it has a name ("the Negev Forum meeting"); `subject` where the clause
    of a verb begins, with who meets; `stage` that it is told by those who hold it ("until they have met");
    `waited` that somebody only says what they wait for before they come; `row` the same for meetings that one
    mention tells of together; `reach` the words that are about it alone, where a verb stands once for several;
    `like` the first of those, from which it has the rest; `land` the country to which somebody comes for it;
    `step` whether it only prepares others, or is what others prepare; `told` the words that tell of it.
    """

    start: int
    end: int
    head: str
    verb: bool
    core: tuple[int, int]
    labels: frozenset[str] = frozenset()
    ids: tuple[str, ...] = ()
    pair: bool = False
    format: str | None = None
    status: str | None = None
    definite: bool = False
    plural: bool = False
    level: str | None = None
    portfolio: str | None = None
    weak: bool = False
    loose: bool = False
    ordinal: str | None = None
    asked: bool = False
    site: str | None = None
    named: bool = False
    meeting: str | None = None
    subject: int | None = None
    stage: bool = False
    waited: bool = False
    row: int | None = None
    reach: tuple[int, int] | None = None
    like: Talk | None = None
    land: str | None = None
    step: str | None = None
    told: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it is told: the words with the verb's subject."""
        return (self.start if self.subject is None else self.subject, self.end)

    @property
    def tells(self) -> bool:
        """Whether its words tell of a meeting though nobody is named: by name, city, number, level or a question."""
        numbered = self.head == "round" and self.ordinal is not None
        asked = self.asked and (self.head in ("summit", "conference") if self.definite else bool(self.ids))
        ranked = self.verb and self.head == "meet" and self.status == "decided" and self.level is not None
        return self.named or self.site is not None or numbered or asked or ranked


@dataclass(slots=True)
class Scene:
    """One sentence: its clauses, names, times, cues and talks; `anchor` is the day on which it was said."""

    text: str
    sentence: Sentence
    people: People
    anchor: date | None
    clauses: list[tuple[int, int]]
    mentions: Sequence[Mention]
    times: list[Time]
    cues: list[Cue]
    speaker_of: Callable[[int], tuple[str | None, str | None]]
    frames: list[tuple[int, int]] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    question: bool = False
    denied: list[tuple[int, int]] = field(default_factory=list)
    hedges: list[Hedge] = field(default_factory=list)
    asked: Asked | None = None

    def clause(self, place: int) -> tuple[int, int]:
        """The clause in which a character stands."""
        return clause_at(self.clauses, place)

    def is_refused(self, place: int) -> bool:
        """Whether what stands at a character is turned down by another side in the same sentence."""
        return _TURNED_DOWN.search(self.text, place, self.sentence.end) is not None

    def refuser(self, place: int) -> str | None:
        """Who turns down what stands at a character, if the sentence names them."""
        refused = _TURNED_DOWN.search(self.text, place, self.sentence.end)
        named = _REFUSER.match(self.text, refused.start(), self.sentence.end) if refused else None
        return named["who"] if named else None

    def only_asks(self, place: int) -> bool:
        """Whether what stands at a character is a questioner's, and no statement of somebody named: "Oda said … will".

        With a "would" the questioner does not vouch for what Oda said.
        """
        speaker = self.speaker_of(place)[0] if self.sentence.question and not self.question else None
        named = speaker not in (None, JOURNALIST) and _NOBODY_NAMED.fullmatch(speaker or "") is None
        vouched = named and not re.search(r"\bwould\b", self.said())
        return self.question or (self.sentence.question and not vouched)

    def is_only_asked(self, last: int) -> bool:
        """Whether what ends at a character is a question passed on, to which nobody says yes."""
        return self.asked is not None and self.asked.verdict != "yes" and last <= self.asked.what[1] + 1

    def said(self) -> str:
        """The sentence's words."""
        return self.text[self.sentence.start : self.sentence.end]

    def in_frame(self, start: int, end: int) -> bool:
        """Whether a stretch belongs to who spoke and when, and not to what was said."""
        return any(first <= start and end <= last for first, last in self.frames)

    def told_of(self, talk: Talk) -> tuple[int, int]:
        """The words that tell of a talk: a noun's phrase; a verb with its subject and the rest of its clause."""
        start, end = talk.span
        if not talk.verb:
            return start, end
        after = [one.core[0] for one in self.talks if one is not talk and one.core[0] >= talk.core[1]]
        framed = [first for first, _ in self.frames if first >= end]
        last = min([self.clause(talk.core[0])[1], self.sentence.end, end + _LONG, *after, *framed])
        return trimmed(self.text, start, max(end, last))

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The names that stand wholly inside a stretch."""
        return [one for one in self.mentions if start <= one.start and one.end <= end]
