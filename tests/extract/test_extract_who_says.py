"""Who says it, in the forms that reports and briefings use."""

import pytest

from .kit import SUMMIT, found, of_kind, told


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("Its spokesman, Jari Holm, said President Brandt would come to the summit in Geneva.", "Jari Holm"),
    ("The summit was confirmed on Friday by Kole's chief of staff, Berit Lund, who said it would be held in Geneva.",
     "Berit Lund"),
    ("It was announced by the Chilean government on Monday that the summit would be held in Geneva.", "Chile"),
    ("The summit will be held in Geneva, it was announced today.", None),
    ("The summit will be held in Geneva, the BBC understands.", "BBC"),
    ("Reuters, citing two sources, reported that the summit would be held in Geneva.", "Reuters"),
    ("Local media report that the summit will be held in Geneva.", "Local media"),
    ("Brandt has made it clear that the summit must be held in Geneva.", "Ivo Brandt"),
    ("Brandt repeated his view that the summit should be held in Geneva.", "Ivo Brandt"),
    ("One aide to Brandt said the summit would be held in Geneva.", "One aide to Brandt"),
    ("Two officials familiar with the matter told Reuters the summit would be held in Geneva.",
     "Two officials familiar with the matter"),
    ("Chile's position is that the summit must be held in Geneva.", "Chile"),
    ("A senior official said on condition of anonymity that the summit would be held in Geneva.", "senior official"),
    ('"The summit will be in Geneva," the spokeswoman, Ms Hanna Brock, added.', "Hanna Brock"),
    ("General Arias – I think it was on Sunday – said the summit would be held in Geneva.", "Arias"),
    ("The Peruvians were in Oslo last week and they said the summit would be held in Geneva.", "Peru"),
    ("The summit will be held in Geneva, according to his spokesman, Jari Holm.", "Jari Holm"),
    ("General al-Amin said the summit would be held in Geneva.", "General al-Amin"),
    ("The Chilean position, restated last week, is that the summit must be held in Geneva.", "Chile"),
    ("Brandt insisted on Geneva for the summit.", "Ivo Brandt"),
])
def test_the_speaker_of_a_claim(sentence: str, speaker: str | None) -> None:
    assert [one.speaker for one in of_kind(SUMMIT + sentence, "venue_allowed")] == [speaker]


def test_somebody_without_a_name_speaks_on() -> None:
    text = SUMMIT + '"We want to do it," said one Western diplomat, who asked not to be named. "June 3 is the date."'
    assert [(told(one), one.speaker) for one in of_kind(text, "date")] == [
        ("date 2024-06-03 possible", "one Western diplomat")]


def test_who_acts_in_a_sentence_speaks_in_it() -> None:
    text = ("A Peruvian official said on Friday that the talks with Chile would be held in Oslo. Chile has proposed "
            "Geneva and would rather start on June 3.")
    assert {told(one): one.speaker for one in found(text).findings} == {
        "venue_allowed Oslo decided": "Peruvian official", "venue_allowed Geneva proposed": "Chile",
        "date 2024-06-03 proposed": "Chile"}


def test_what_a_turn_passes_on_is_the_word_of_whoever_said_it() -> None:
    text = ("MS. ARDEN: President Kole and President Brandt will meet this month.\n"
            "QUESTION: The Chilean government says the meeting will be held in Geneva on June 3.\n"
            "MS. ARDEN: The Peruvians have offered Lima. As Special Envoy Rojas has said, the meeting will be on "
            "June 9.")
    assert [(told(one), one.speaker) for one in found(text).findings] == [
        ("window ..2024-05-31 decided", "Arden"),
        ("date 2024-06-03 possible", "Chile"),
        ("venue_allowed Geneva possible", "Chile"),
        ("venue_allowed Lima proposed", "Peru"),
        ("date 2024-06-09 decided", "Arden")]


def test_hearsay_is_the_questioners() -> None:
    text = "QUESTION: Reports say President Kole and President Brandt will meet on June 3."
    assert [(told(one), one.speaker) for one in of_kind(text, "date")] == [("date 2024-06-03 possible", "journalist")]
