"""What a question supposes and its answer confirms, and answers that are only a place or a day."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, planned, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
ASKED = "QUESTION: Will President Ruiz and President Kole meet in Rome on Friday?\nMR. HALE: "
WHERE = "QUESTION: Where will President Ruiz and President Kole meet?\nMR. HALE: "
WHEN = "QUESTION: When will President Ruiz and President Kole meet?\nMR. HALE: "


def said(text: str, kind: str) -> list[str]:
    """The findings of a kind, each on one line."""
    return [told(one).removeprefix(f"{kind} ") for one in of_kind(text, kind, SAID)]


@pytest.mark.parametrize(("answer", "firm"), [
    ("That's right.", "decided"),
    ("Yes.", "decided"),
    ("They will, yes.", "decided"),
    ("I can confirm that.", "decided"),
    ("That's still the plan.", "decided"),
    ("I believe so.", "possible"),
    ("We would expect so, yes.", "possible"),
    ("That's our understanding.", "possible"),
    ("Yeah, I don't have anything to announce.", ""),
    ("Yes, well, nothing to preview for you.", ""),
    ("I saw that report.", ""),
    ("No.", ""),
])
def test_a_yes_confirms_what_was_supposed(answer: str, firm: str) -> None:
    expected = [f"2031-05-16 {firm}"] if firm else []
    assert said(ASKED + answer, "date") == expected
    assert said(ASKED + answer, "venue_allowed") == ([f"Rome {firm}"] if firm else [])
    if firm:
        assert {one.speaker for one in of_kind(ASKED + answer, "date", SAID)} == {"Hale"}
        assert [one.status for one in planned(ASKED + answer, SAID)] == [firm]


@pytest.mark.parametrize("question", [
    "Will President Ruiz and President Kole meet in Rome or in Oslo?",
    "Where will President Ruiz and President Kole meet, Rome?",
    "Won't President Ruiz and President Kole meet in Rome?",
    "Did President Ruiz and President Kole meet in Rome?",
])
def test_no_yes_answers_these(question: str) -> None:
    assert not said(f"QUESTION: {question}\nMR. HALE: Yes.", "venue_allowed")


@pytest.mark.parametrize(("text", "kind", "expected"), [
    (WHERE + "Most likely in New York, on the margins of the General Assembly.", "venue_allowed",
     ["New York possible"]),
    (WHERE + "Vienna, I believe.", "venue_allowed", ["Vienna possible"]),
    (WHERE + "In Geneva.", "venue_allowed", ["Geneva decided"]),
    (WHERE + "Not in Paris.", "venue_forbidden", ["Paris decided"]),
    (WHERE + "Likely somewhere in Europe.", "venue_property", ["region: Europe possible"]),
    (WHEN + "Likely in Asia, likely at the end of next week.", "window", ["2031-05-24..2031-05-25 possible"]),
    (WHEN + "Next week.\nQUESTION: In Prague?\nMR. HALE: In Prague. Yeah.", "venue_allowed", ["Prague decided"]),
    ("QUESTION: Where are the hostages?\nMR. HALE: In Geneva.", "venue_allowed", []),
])
def test_an_answer_may_be_only_a_place_or_a_day(text: str, kind: str, expected: list[str]) -> None:
    held = [one.rsplit(" ", 1) for one in said(text, kind)]
    assert [place for place, _ in held] == [one.rsplit(" ", 1)[0] for one in expected]


def test_whom_one_is_believed_to_send_may_come() -> None:
    text = ("MR. HALE: President Ruiz and President Kole will meet in Rome.\n"
            "QUESTION: Is Ambassador Vega going to attend?\nMR. HALE: I believe so.")
    assert said(text, "attendance") == ["vega required possible"]


def test_another_topic_has_other_meetings() -> None:
    text = ("MR. HALE: President Ruiz and President Kole will meet next week.\n"
            "QUESTION: Korea. When do the four-party talks resume?\nMR. HALE: In Rome, I think.")
    assert not {"Ruiz", "Kole"} & set().union(
        *(names(found(text, SAID), one) for one in planned(text, SAID) if "four-party" in one.quote))


def test_a_vote_that_is_asked_about_is_no_meeting() -> None:
    text = ("MR. HALE: President Ruiz and President Kole will meet.\n"
            "QUESTION: And the Senate vote on the ambassador?\nMR. HALE: We hope that it will be held on Friday.")
    assert not said(text, "date")


def test_a_day_that_opens_with_then_follows_what_was_told_before() -> None:
    text = "Then it's on to Athens, where she'll see President Ruiz, and she'll do a lunch with Foreign Minister Paz."
    assert not said(f"MR. HALE: {text}", "precedence")


def test_he_is_still_whoever_the_sentence_before_was_about() -> None:
    text = ("MR. HALE: The President will meet President Ruiz. Tomorrow he will take part in the Arctic Forum, and "
            "he'll hold a meeting with Prime Minister Paz.")
    findings = found(text, SAID)
    assert [names(findings, one) for one in findings.meetings if "Paz" in one.quote] == [{"the President", "Paz"}]
    assert not [one for one in of_kind(text, "attendance", SAID) if one.participant == "paz"]


def test_the_sudanese_are_a_party() -> None:
    findings = found("President Ruiz will sit down with the Sudanese again next week.")
    assert names(findings, findings.meetings[0]) == {"Ruiz", "Sudan"}
