"""Who says it."""

import pytest

from tests.extract.kit import SUMMIT, found, of_kind, only


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("The talks will begin on Monday in Rome, according to a senior Italian official.", "senior Italian official"),
    ("According to President Ruiz, the summit will be held in Quito next Monday.", "Ruiz"),
    ('"We will meet in Rome on Monday," the Italian foreign minister, Carla Bianchi, told reporters.', "Carla Bianchi"),
    ('"The sides will sit down in Rome on Monday," said UN envoy Lena Berg.', "Lena Berg"),
    ("In a statement, the Kremlin said that President Putin and President Xi would meet in Rome on Monday.", "Kremlin"),
    ("The UN spokesman, Farhan Aziz, said the talks would resume in Rome on Monday.", "Farhan Aziz"),
    ("The meeting is scheduled for Monday, Turkish officials said.", "Turkish officials"),
    ("Washington said the meeting will be held on Monday.", "Washington"),
    ("The foreign ministers of Chad and Niger will meet on Monday.", None),
])
def test_frames(sentence: str, speaker: str | None) -> None:
    assert only(sentence, "date").speaker == speaker


def test_pronouns_go_on_with_the_last_speaker() -> None:
    text = SUMMIT + "Kole told parliament that she was pleased. The summit will be held on 12 June, she added."
    assert only(text, "date").speaker == "Anna Kole"


def test_a_chain_has_a_speaker_and_one_who_is_cited() -> None:
    finding = only(SUMMIT + "Kole said Brandt told her that the summit would be held on 12 June.", "date")
    assert (finding.speaker, finding.citing) == ("Anna Kole", "Ivo Brandt")


def test_turns_of_a_transcript() -> None:
    text = ("QUESTION: Reports say the President and President Xi will meet in Bali on June 3.\n"
            "MS. ARDEN: President Biden will meet President Xi in Bali on June 4.")
    assert [(one.speaker, one.modality) for one in of_kind(text, "date")] == [
        ("journalist", "possible"), ("Arden", "decided")]


def test_two_speakers_two_claims() -> None:
    text = (SUMMIT + "Kole said the summit would be held on 12 June.\nBrandt said the summit would be held on 20 June.")
    assert {(one.speaker, one.date) for one in of_kind(text, "date")} == {
        ("Anna Kole", "2024-06-12"), ("Ivo Brandt", "2024-06-20")}


def test_a_country_called_states_says_nothing() -> None:
    assert all(one.speaker is None for one in found(
        "The United States and Japan will meet in Rome on Monday.").findings)
