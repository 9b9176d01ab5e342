"""The scenario drafted from findings: firmness kept, words quoted, and a file that always loads."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.extract.draft.draft import draft
from solver.extract.findings import Findings
from solver.extract.pipeline import extract
from solver.loading import load_text
from tests.extract.kit import SAID, SUMMIT, found

NOW = date(2024, 6, 1)


def drafted(text: str, said: date | None = SAID) -> str:
    return draft(extract(text, said), None, "a test", NOW)


def rules(text: str, said: date | None = SAID) -> list[dict[str, Any]]:
    """The rules of the draft, as written, after checking that it loads."""
    case = load_text(drafted(text, said))
    return list(case.origin.resolved["rules"].values()) if case.origin else []


@pytest.mark.parametrize(("words", "soft", "ignored"), [
    ("will be held", None, None), ("should be held", 2, None), ("could be held", 1, None),
    ("will not be held", None, True),
])
def test_only_what_was_decided_is_hard(words: str, soft: int | None, ignored: bool | None) -> None:
    (rule,) = [one for one in rules(SUMMIT + f"The summit {words} on 12 June.") if one["rule"] == "window"]
    assert (rule.get("soft"), rule.get("ignored")) == (soft, ignored)


def test_each_rule_has_its_words_and_who_said_them() -> None:
    text = SUMMIT + "Brandt said the summit could be held within two weeks."
    (rule,) = [one for one in rules(text) if one["rule"] == "window"]
    source = rule["source"]
    assert source["quote"] == "the summit could be held within two weeks."
    assert source["who"] == "Ivo Brandt"
    assert source["status"] == "possible"
    assert text[source["at"][0]:source["at"][1]] == source["quote"]
    assert "# Ivo Brandt, possible: “the summit could be held within two weeks.”" in drafted(text)


def test_a_window_counts_from_the_day_it_was_said() -> None:
    (rule,) = [one for one in rules(SUMMIT + "The summit will be held within two weeks.") if one["rule"] == "window"]
    assert (rule["within"], str(rule["of"])) == ("14d", "2024-05-15")


@pytest.mark.parametrize("words", ["next week", "on Friday", "in the coming days", "on 12 June"])
def test_without_a_day_nothing_is_anchored(words: str) -> None:
    (rule,) = [one for one in rules(SUMMIT + f"The summit will be held {words}.", None) if one["rule"] == "window"]
    assert rule["within"] == "unknown"
    assert "of" not in rule
    assert words in rule["note"]


def test_neutral_with_examples_is_one_rule() -> None:
    text = ("Russia and Ukraine will hold talks. "
            "The talks could take place in a neutral country such as Switzerland or Oman.")
    (rule,) = [one for one in rules(text) if one["rule"] == "neutrality"]
    assert (rule["who"], rule["such_as"]) == (["russia", "ukraine"], ["CH", "OM"])


def test_conditions_wait_for_events_and_unknown_places_are_to_do() -> None:
    text = SUMMIT + "The summit will be held in Xanthoria only if the ceasefire holds."
    (rule,) = [one for one in rules(text) if one["rule"] == "lead_time"]
    assert rule["of"] == "if-the-ceasefire-holds"
    assert "# To do: bilateral at Xanthoria, which no table knows" in drafted(text)


def test_speakers_who_contradict_each_other_have_a_soft_rule_each() -> None:
    text = SUMMIT + "Kole said the summit will be held on 12 June.\nBrandt said the summit will be held on 20 June."
    two = [one for one in rules(text) if one["rule"] == "window"]
    assert [one["soft"] for one in two] == [2, 2]
    assert drafted(text).count("contradicts") == 2


@pytest.mark.parametrize(("words", "lasts"), [
    ("The summit will last three days.", "3d"), ("The summit will last two hours.", "2h"),
    ("The summit could last two days. The summit will last three days.", "3d"),
    ("The summit will not last three days.", "1d"), ("The summit will last 300 days.", "1d"),
])
def test_a_meeting_lasts_what_the_firmest_word_says(words: str, lasts: str) -> None:
    text = drafted(SUMMIT + words)
    (meeting,) = load_text(text).scenario.meetings
    assert f"lasts: {lasts}," in text
    assert ("lasts" in text.split(f"  {meeting}:")[0].splitlines()[-1]) == (lasts != "1d")


@pytest.mark.parametrize("text", ["", "Nothing is planned.", "\n\n***\n", "They will meet.", "x" * 500])
def test_a_draft_of_nothing_loads(text: str) -> None:
    load_text(drafted(text))
    load_text(drafted(text, None))


WORDS = st.sampled_from([
    "President", "Kole", "Brandt", "Russia", "Ukraine", "will", "would", "not", "meet", "host", "said", "talks",
    "summit", "in", "Geneva", "Moscow", "on 12 June", "next week", "before", "after", "the", "a", '"', ",", ".",
    "?", "if",
    "unless", "Europe", "neutral country", "two days", "invited", ":", "#", "{", "}", "'", "-", "~", "\u202e", "é",
    "0", "\n", "***"])


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=60), st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_any_words_make_a_draft_that_loads(words: list[str], said: date | None) -> None:
    load_text(drafted(" ".join(words), said))


def test_nothing_is_surer_than_its_words() -> None:
    text = SUMMIT + "The summit may be held on 12 June in Vienna, possibly with Turkey."
    assert {one.modality for one in found(text).findings} <= {"possible"}


def test_readiness_told_of_somebody_else_is_not_the_teller_s_consent() -> None:
    """Whoever passes on that others are ready, and is not asked to the meeting, accepts nothing."""
    talk = {"id": "m1", "format": "bilateral", "participants": ["ana", "bo"], "status": "possible", "label": "talks",
            "at": [0, 4], "quote": "They"}
    told = {"kind": "acceptance", "meeting": ["m1"], "modality": "possible", "at": [0, 4], "quote": "They"}
    parties = [{"id": name, "name": name.title(), "at": [0, 4], "quote": "They"} for name in ("ana", "bo", "cleo")]
    texts = {}
    for speaker in ("Ana", "Cleo"):
        found_ = Findings.model_validate({"published": "2024-06-01", "participants": parties, "meetings": [talk],
                                          "findings": [told | {"speaker": speaker}]})
        texts[speaker] = draft(found_, None, "a test", NOW)
    assert "who: ana, meeting: bilateral, accepts: true" in texts["Ana"]
    assert "accepts: true" not in texts["Cleo"]
    assert "# To do: bilateral is accepted · Cleo" in texts["Cleo"]


def test_several_who_are_kept_out_are_one_rule() -> None:
    text = "Chad and Niger will hold talks. Neither Chile nor Peru would be let into the hall."
    (rule,) = [one for one in rules(text) if one["rule"] == "exclusion"]
    assert (rule["who"], rule["not_with"]) == (["chile", "peru"], ["chad", "niger"])
