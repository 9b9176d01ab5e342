"""Interviews: whom "you" and "me" mean, and what a meeting is tied to."""

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

OPENS = "QUESTION: Madam President, welcome.\nPRESIDENT KOLE: President Anna Kole is glad to be here.\n"
PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger may meet in June. "


@pytest.mark.parametrize("turn", [
    "QUESTION: Will you meet President Ivo Brandt this year?",
    "QUESTION: There is a lot of talk about a meeting between you and President Ivo Brandt in Oslo.",
    "PRESIDENT KOLE: A meeting between me and President Ivo Brandt can only be held in Rome.",
])
def test_whoever_answers_is_spoken_to(turn: str) -> None:
    text = OPENS + turn + "\nPRESIDENT KOLE: We will see."
    assert [names(found(text), one) for one in planned(text)] == [{"Anna Kole", "Ivo Brandt"}]


def test_a_spokesman_is_not_whom_you_means() -> None:
    text = "QUESTION: Will you meet President Ivo Brandt in Oslo?\nMR. KOLE: Jan Kole has nothing to say."
    assert all("Jan Kole" not in names(found(text), one) for one in planned(text))


def test_what_some_say_is_only_possible() -> None:
    text = OPENS + "QUESTION: Some in parliament say you will sit down with President Ivo Brandt."
    assert [one.status for one in planned(text)] == ["possible"]


@pytest.mark.parametrize("words", ["linked to", "closely tied to", "bound to"])
def test_what_a_meeting_is_tied_to_is_its_condition(words: str) -> None:
    assert only(f"{PAIR}The meeting is {words} the release of prisoners.", "condition").requires == (
        "the release of prisoners")
    assert of_kind(f"{PAIR}The rebels are {words} the army of Mali.", "condition") == []


def test_a_side_may_be_present() -> None:
    text = "The deputy ministers of Chad and Niger will meet in June with the Turkish side present."
    assert only(text, "attendance").role == "required"


def test_who_is_called_by_the_first_name_is_the_same() -> None:
    text = ("Prime Minister Tadesse Bekele of Ethiopia spoke in Rome. President Anna Kole of Chad will meet Tadesse on "
            "June 9.")
    assert [names(found(text), one) for one in planned(text)] == [{"Tadesse Bekele", "Anna Kole"}]
    assert found("Tadesse will meet President Anna Kole of Chad on June 9.").meetings


def test_we_of_a_minister_is_one_of_the_states_that_talk() -> None:
    text = ('Chad says it is open to talks with Niger. "Let them withdraw first, and then we can sit down," Foreign '
            "Minister Ali Nour said.")
    assert [names(found(text), one) for one in planned(text)] == [{"Chad", "Niger"}]
