"""A place or a day that merely stands near a meeting is not the meeting's."""

import pytest

from tests.extract.kit import of_kind, only

KOLE = "President Anna Kole of Norland"
BOTH = f"{KOLE} and President Ivo Brandt of Sudmark"


@pytest.mark.parametrize("sentence", [
    f"{BOTH} will meet on Friday, as they agreed in Oslo.",
    f"{BOTH} will meet families of the victims who live in Oslo on Friday.",
    f"{BOTH} will meet on Friday, a day after an opposition rally in Oslo.",
    f"At a news conference in Oslo, {KOLE} said that she would meet President Ivo Brandt of Sudmark next week.",
    "The rebels, whose leaders live in exile in Oslo, asked for the talks to open on Friday.",
    f"{BOTH} will not meet until the prisoners held in Oslo have been freed.",
    f"{BOTH} will hold talks on Friday on the accord signed in Oslo.",
    f"A quarrel over remarks in Oslo overshadows Friday's talks between {BOTH}.",
    f"{BOTH} will hold talks on Friday on the disputed island of Oslo.",
    f"{BOTH} agreed in Oslo on a text that they will sign when they meet on Friday.",
])
def test_no_place_of_the_meeting(sentence: str) -> None:
    assert of_kind(sentence, "venue_allowed") == [] == of_kind(sentence, "venue_forbidden")


@pytest.mark.parametrize("sentence", [
    f"{BOTH} will meet on Friday, as they did last year, in Oslo.",
    f"{BOTH} will meet, once the text is ready, in Oslo.",
    f"{BOTH} plan to meet on Friday at a hotel in Oslo.",
    f"In Oslo, {BOTH} will meet on Friday.",
    f"{KOLE} is due in Oslo on Friday for talks with President Ivo Brandt of Sudmark.",
    f"{KOLE} will stop in Oslo on Friday to see President Ivo Brandt of Sudmark.",
    f"{KOLE} will be in Oslo on Friday, where she will meet President Ivo Brandt of Sudmark.",
    f"Talks between {BOTH}, which were to open in Oslo on Friday, are still planned.",
    f"{BOTH} will hold talks on Friday on their border in Oslo.",
])
def test_place_of_the_meeting(sentence: str) -> None:
    assert only(sentence, "venue_allowed").places == ("Oslo",)


@pytest.mark.parametrize("sentence", [
    f"{BOTH} will miss Sunday's target date for a peace accord but still hope to meet.",
    f"{BOTH}, at odds since the change of power in March, are to meet.",
    f"The forum of {BOTH} had been scheduled to end on Tuesday.",
    f"{BOTH} are to meet in what diplomats called the last chance this year.",
])
def test_no_day_of_the_meeting(sentence: str) -> None:
    assert of_kind(sentence, "date") == [] == of_kind(sentence, "window")


def test_a_name_like_a_month_is_no_time() -> None:
    assert of_kind(f"Envoy Jan Kole will hold talks with {KOLE}.", "window") == []
    assert only(f"In August {BOTH} will meet.", "window").earliest == "2024-08-01"


def test_unlikely_before_begins_then() -> None:
    window = only(f"{BOTH} are unlikely to meet before June.", "window")
    assert (window.earliest, window.latest, window.modality) == ("2024-06-01", None, "possible")


def test_the_end_of_a_sentence_is_no_part_of_a_place() -> None:
    sentence = f"\"{BOTH} will meet in Oslo. We hope so,\" she said."
    assert only(sentence, "venue_allowed").places == ("Oslo",)
