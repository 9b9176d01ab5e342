"""Remarks on files that are sound, and quotes against the documents they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from solver.errors import BadInput
from solver.loading import load, load_text
from solver.sound.documents import words

BASE = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-09-30, grid: 1h, zone: Europe/Paris, hours: 09:00-18:00}
principals: {a: {country: RU, home: Moscow}, b: {country: UA}, c: {}}
venues: {geneva: {city: Geneva}, castle: {zone: Europe/Paris}}
events: {thaw: {}}
meetings:
  one: {format: bilateral, who: [a, b], at: geneva}
  two: {format: bilateral, who: [a, b, c], at: geneva}
rules:
"""


def remarks(rules: str = "", old: str = "", new: str = "") -> list[str]:
    text = BASE.replace(old, new) if old else BASE
    return list(load_text(text + rules).remarks)


@pytest.mark.parametrize(("rules", "old", "new", "said"), [
    ("", ", zone: Europe/Paris, h", ", h",
     "No calendar.zone is given: dates and times that belong to no venue and no home are read in UTC."),
    ("", ", hours: 09:00-18:00", "", "No calendar.hours are given: nothing bounds meetings to daytime."),
    ("", "grid: 1h", "grid: 1d", "calendar.hours is not used: on the daily grid there are no times of day."),
    ("", "who: [a, b], at: geneva", "who: [a, b], at: geneva, start: 2025-08-25",
     "one has a date as its start and begins at 00:00: write a time, or day: 2025-08-25."),
    ("", "events:", "formats: {trilateral: {}}\nevents:",
     "one has the format bilateral, which is not under formats: and gives it no defaults."),
    ("", "b: {country: UA}", "b: {country: UA, home: Warsaw}", "principals.b.home is read as Warsaw in Poland, outside "
     "Ukraine: write Warsaw, Poland if that is meant."),
    ("", "b: {country: UA}", "b: {country: UA, home: 'Warsaw, Poland'}", None),
    ("", "b: {country: UA}", "b: {country: [UA, PL], home: Warsaw}", None),
    ("", "events:", "travel: {detours: true}\nevents:",
     "travel.detours goes round closed airspaces, but forbids nothing: where no way is open, the straight one is "
     "counted. A rule of overflight forbids such flights."),
    ("", "events:", "facts: {own: {place: DE, fact: 'airspace:Germany', is: no}}\nevents:",
     "facts.own has no effect: nobody asks whether a state's own airspace is open to its aircraft."),
    ("", "who: [a, b], at: geneva", "who: [a, b]",
     "No journeys to and from castle are counted: no city, no coordinates and no legs are given."),
    ("  soon: {rule: window, meeting: one, within: 14d, source: {status: possible}}", "", "",
     "soon is hard, though its best source is only possible: write soft: WEIGHT, or hard: true."),
    ("  soon: {rule: window, meeting: one, within: 14d, source: [{status: possible}, {status: proposed}]}", "", "",
     "soon is hard, though its best source is only proposed: write soft: WEIGHT, or hard: true."),
    ("  soon: {rule: window, meeting: one, within: 14d, source: [{status: possible}, {status: decided}]}", "", "",
     None),
    ("  soon: {rule: window, meeting: one, within: 14d, hard: true, source: {status: possible}}", "", "", None),
    ("  soon: {rule: window, meeting: one, within: 14d, soft: 1, source: {status: possible}}", "", "", None),
    ("  soon: {rule: window, meeting: one, within: 14d, ignored: true, source: {status: possible}}", "", "", None),
    ("  careful: {rule: lead_time, meeting: one, at_least: unknown}", "", "",
     "To do: careful is not tested, because nobody gave its number (at_least: unknown)."),
    ("  careful: {rule: lead_time, meeting: one, at_least: 2d, of: thaw}", "", "",
     "To do: careful is not tested, because the date of thaw is not known."),
    ("  order: {rule: precedence, order: [one, two]}", "who: [a, b], at", "optional: true, who: [a, b], at",
     "order says nothing when one is not held: a condition makes one meeting need another."),
    ("  order: {rule: precedence, order: [one, two]}\n  need: {rule: condition, meeting: two, requires: one}",
     "who: [a, b], at", "optional: true, who: [a, b], at", None),
    ("  neutral: {rule: neutrality, meeting: two, who: all, soft: 1}", "", "",
     "neutral passes over c, who has no country."),
    ("  neutral: {rule: neutrality, meeting: two, who: all, soft: 1}", "b: {country: UA}", "b: {}",
     "neutral passes over b and c, who have no country."),
    ("  eu: {rule: region, meeting: one, at: eu, soft: 1}", "who: [a, b], at: geneva", "who: [b, c], at: castle",
     "eu is not tested at castle: no country is given."),
    ("", "events:", "sources: {digest: {file: nowhere.txt}}\nevents:",
     "The document digest (nowhere.txt) is not there, or no text: quotes from it are not checked."),
])  # fmt: skip
def test_remarks(rules: str, old: str, new: str, said: str | None) -> None:
    found = remarks(rules, old, new)
    if said is None:
        assert found == []
    else:
        assert said in found


def test_a_time_that_happens_twice() -> None:
    text = BASE.replace("today: 2025-08-19, until: 2025-09-30", "today: 2025-10-20, until: 2025-10-30").replace(
        "who: [a, b], at: geneva", "who: [a, b], at: geneva, start: 2025-10-26T02:00")
    assert load_text(text).remarks == ("02:00 on 26 October happens twice in Zurich: the first is meant, unless an "
                                       "offset says otherwise.",)


def test_a_stay_whose_time_is_off_still_is_where_journeys_start() -> None:
    text = BASE.replace("b: {country: UA}", "b: {country: UA, away: {from: 2025-08-25, at: Cairo}}")
    assert load_text(text, off=["b.away"]).remarks == (
        "b.away is off, and yet the next journey starts at Cairo: to cancel the stay too, write "
        "--set principals.b.away.0.at=null.",)


def test_nothing_is_remarked_without_cause() -> None:
    assert remarks() == []


DOCUMENT = "Macron said: “first the two, then the three,\nand then all”. Türkiye would do."


@pytest.mark.parametrize(("source", "code", "said"), [
    ("quote: first the two", None, ""),
    ("quote: 'then the three, and then all'", None, ""),
    ("quote: 'said: \"first'", None, ""),
    ("quote: Türkiye would do, at: [60, 77]", None, ""),
    ("quote: first the three", "no-such-quote", "these words are not in digest"),
    ("quote: first the two, at: [0, 12]", "quote-differs",
     "at these characters digest says: Macron said:; they are at [14, 27]"),
    ("at: [10, 5]", "bad-span", "two rising numbers"),
    ("at: [10, 500]", "bad-span", "digest has 77 characters only"),
])  # fmt: skip
def test_quotes(tmp_path: Path, source: str, code: str | None, said: str) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "digest.txt").write_text(DOCUMENT)
    file = tmp_path / "file.yaml"
    file.write_text(BASE.replace("events:", "sources: {digest: {file: texts/digest.txt}}\nevents:")
                    + f"  soon: {{rule: window, meeting: one, within: 14d, source: {{doc: digest, {source}}}}}")
    if code is None:
        assert load(file).remarks == ()
        return
    with pytest.raises(BadInput) as raised:
        load(file)
    [problem] = raised.value.problems
    assert (problem.code, problem.line) == (code, 11)
    assert said in str(problem)


@pytest.mark.parametrize("link", [False, True])
def test_what_a_file_elsewhere_says_is_not_shown(tmp_path: Path, link: bool) -> None:
    """A scenario from a stranger may name any file: only those in its own folder are repeated in messages."""
    (tmp_path / "private.txt").write_text("the password is 1234, first the two")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link.txt").symlink_to(tmp_path / "private.txt")
    file = tmp_path / "folder" / "file.yaml"
    written = "link.txt" if link else "../private.txt"
    file.write_text(BASE.replace("events:", f"sources: {{digest: {{file: {written}}}}}\nevents:")
                    + "  soon: {rule: window, meeting: one, within: 14d, source: {doc: digest, quote: first the two, "
                      "at: [0, 20]}}")
    with pytest.raises(BadInput) as raised:
        load(file)
    [problem] = raised.value.problems
    assert problem.code == "quote-differs"
    assert str(problem).endswith("at these characters digest says something else")


@pytest.mark.parametrize(("written", "said"), [
    ("doc: digest, at: [14, 27]", "first the two"), ("doc: digest, at: [29, 57]", "then the three, and then all"),
    ("doc: digest, quote: Türkiye", "Türkiye"), ("doc: digest", None), ("who: Macron", None),
    ("doc: elsewhere, at: [4, 12]", None), ("doc: gone, at: [4, 12]", None)])
def test_the_words_of_a_source(tmp_path: Path, written: str, said: str | None) -> None:
    (tmp_path / "private.txt").write_text("the password is 1234")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "digest.txt").write_text(DOCUMENT)
    file = tmp_path / "folder" / "file.yaml"
    listed = "{digest: {file: digest.txt}, elsewhere: {file: ../private.txt}, gone: {file: gone.txt}}"
    file.write_text(BASE.replace("events:", f"sources: {listed}\nevents:")
                    + f"  soon: {{rule: window, meeting: one, within: 14d, source: {{{written}}}}}")
    case = load(file)
    [source] = next(rule.source for rule in case.rules if rule.name == "soon")
    assert words(case, source) == said


def test_characters_of_no_document() -> None:
    with pytest.raises(BadInput, match="name it with doc:"):
        remarks("  soon: {rule: window, meeting: one, within: 14d, source: {at: [1, 2]}}")


def test_times_end_somewhere_though_the_calendar_does_not() -> None:
    # 366 days past 30 September 2025.
    assert "calendar.until is off, but times end somewhere: meetings are looked for up to 1 October 2026." in load_text(
        BASE.removesuffix("rules:\n"), off=["calendar.until"]).remarks
