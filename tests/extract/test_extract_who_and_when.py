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


@pytest.mark.parametrize(("text", "speaker"), [
    ("Derby's ministry called the idea good. It said the summit would be held in Geneva.", "Derby's ministry"),
    ("A spokesman for President Jose Maria Duarte Lopez of Chile, at whose request it was put off, said his "
     "delegation would prefer Geneva for the summit.", "spokesman for President Jose Maria Duarte Lopez of Chile"),
    ("The ruling party and the opposition say the summit will be held in Geneva.", "ruling party and the opposition"),
    ("Marta Ruiz seemed tired. \"The summit will be held in Geneva,\" she said.", "Marta Ruiz"),
    ("The Special Envoy has recommended that the summit be held in Geneva.", "Special Envoy"),
])
def test_the_speaker_of_a_place(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in of_kind(SUMMIT + text, "venue_allowed")] == [speaker]


@pytest.mark.parametrize(("text", "speaker"), [
    ("The Government has made its participation contingent upon the release of the crew.", "Government"),
    ("The opposition coalition, for its part, has attached no preconditions to the summit.", "opposition coalition"),
])
def test_the_speaker_of_a_condition(text: str, speaker: str) -> None:
    assert only(SUMMIT + text, "condition").speaker == speaker


def test_a_condition_that_is_refused() -> None:
    one = only(SUMMIT + "We are not going to accept any condition about oil for the summit.", "condition")
    assert (one.modality, one.requires) == ("rejected", "oil for the summit")


@pytest.mark.parametrize(("sentence", "said"), [
    ("Kole does not intend to hold the summit in any form before the general election on 3 June.",
     "window 2024-06-03.."),
    ("The summit will be held after the referendum on 3 June.", "window 2024-06-04.. decided"),
    ("Kole proposed Geneva or Rome, and any day from the 22nd to the 26th for the summit.",
     "window 2024-05-22..2024-05-26 proposed"),
    ("It is pencilled in for the last week of June.", "window 2024-06-24..2024-06-30 possible"),
])
def test_days_beside_other_events_and_places(sentence: str, said: str) -> None:
    assert [told(one) for one in of_kind(SUMMIT + sentence, "window") if told(one).startswith(said)]


def test_a_day_of_no_meeting_is_refused() -> None:
    text = SUMMIT + "There isn't a summit on 3 June, or on any other day of this trip."
    assert {one.modality for one in of_kind(text, "date")} == {"rejected"}


def test_a_meeting_to_prepare_the_agenda_of_another() -> None:
    text = SUMMIT + "Ministers of both will meet at least a month ahead of the summit in order to prepare its agenda."
    assert of_kind(text, "preparation")[0].meeting == of_kind(text, "precedence")[0].after
