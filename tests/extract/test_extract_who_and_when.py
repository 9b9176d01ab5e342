"""Who says what, and days, orders and guests told by other words: plain sentences of our own."""

import pytest

from tests.extract.kit import SUMMIT, of_kind, only, told


@pytest.mark.parametrize(("sentence", "said"), [
    ("Peru is sending its deputy foreign minister, Marta Ruiz, to chair the summit.", "ruiz required decided"),
    ("Peru could send its deputy foreign minister, Marta Ruiz, to attend the summit.", "ruiz required possible"),
    ("The summit will be held in Geneva, with mediators present.", "mediators required decided"),
    ("The summit will be held in Geneva, with just the interpreters.", "interpreters required decided"),
    ("What we insist on is that Marta Ruiz is there.", "ruiz required decided"),
    ("Marta Ruiz has been asked to attend the summit.", "ruiz invited decided"),
    ("Kole called on Marta Ruiz to attend the summit.", "ruiz required proposed"),
    ("Sudmark says no Americans.", "united-states excluded decided"),
    ("The summit will be restricted to the two leaders, without advisers.", "advisers excluded decided"),
    ("Marta Ruiz will attend the summit as a witness.", "ruiz observer decided"),
])
def test_who_is_there_and_who_is_not(sentence: str, said: str) -> None:
    assert told(only(SUMMIT + sentence, "attendance")) == f"attendance {said}"


def test_neither_nor_keeps_both_out_across_an_aside() -> None:
    text = SUMMIT + "Neither Chile nor Peru, which have mediated since March, would be admitted to the summit."
    assert {one.role for one in of_kind(text, "attendance")} == {"excluded"}


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("A French official said so. According to the same official, the summit could be held in Geneva.",
     "French official"),
    ("The summit will be held in Geneva on Monday, said an EU official who has seen the plan.", "EU official"),
    ("Marta Ruiz, on a visit to Oslo, said Anna Kole and Ivo Brandt might meet in Geneva.", "Marta Ruiz"),
    ("A spokesman for the union, Juan Paz, called that good news. He said the summit would be in Geneva.", "Juan Paz"),
    ("Rebels in Chad say the summit will be held in Geneva.", "Rebels in Chad"),
    ("Chad held out the prospect of a summit in Geneva.", "Chad"),
    ("The newspapers wanted Rome, a city that Marta Ruiz brushed aside: \"The summit will be in Geneva.\"",
     "Marta Ruiz"),
])
def test_who_says_where(sentence: str, speaker: str) -> None:
    places = [one for one in of_kind(SUMMIT + sentence, "venue_allowed") if "Geneva" in one.places]
    assert [one.speaker for one in places] == [speaker]


def test_a_letter_of_an_officer_reports_and_a_letter_of_a_state_states() -> None:
    letter = "Letter dated 3 May 2024 from the {} addressed to the President of the Council\n{}"
    body = SUMMIT + "The summit will be held in Geneva."
    assert only(letter.format("Secretary-General", body), "venue_allowed").speaker is None
    state = "Permanent Representative of Chile"
    assert only(letter.format(state, body), "venue_allowed").speaker == state


@pytest.mark.parametrize(("sentence", "said"), [
    ("The summit will be held on any day from the 22nd to the 26th of this month.", "window 2024-05-22..2024-05-26"),
    ("The summit will be held from the 22nd to the 26th.", "date 2024-05-22/2024-05-26"),
    ("The summit will be held between the 3rd and the 10th of June.", "window 2024-06-03..2024-06-10"),
    ("The summit will be held in the first quarter of next year.", "window 2025-01-01..2025-03-31"),
    ("The summit will be held before the year is out.", "window ..2024-12-31"),
    ("The summit will open not later than 30 days from the date of the present letter.", "window ..2024-06-14"),
    ("The summit will be held within twenty-one days.", "window ..2024-06-05"),
])
def test_days_counted_and_bounded(sentence: str, said: str) -> None:
    kind = said.split()[0]
    assert [told(one) for one in of_kind(SUMMIT + sentence, kind)] == [f"{said} decided"]


def test_somebody_arrives_one_day_and_meets_the_next() -> None:
    text = "President Anna Kole lands in Oslo on Tuesday, and the next morning she sits down with President Ivo Brandt."
    assert [one.date for one in of_kind(text, "date")] == ["2024-05-22"]


@pytest.mark.parametrize(("sentence", "said"), [
    ("Right after that, the foreign ministers of Chad and Niger will meet in Goma.", "m1<m2"),
    ("In between, the foreign ministers of Chad and Niger will meet in Goma.", "m2<m1"),
    ("The ministers of Chad and Niger shall meet in Goma at the latest fourteen days ahead of it.", "m2<m1 14-"),
    ("The foreign ministers of Chad and Niger will meet two days before it.", "m2<m1 2-2"),
])
def test_order_against_what_a_pronoun_means(sentence: str, said: str) -> None:
    assert told(only(SUMMIT + sentence, "precedence")) == f"precedence {said} decided"
