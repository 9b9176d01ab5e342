"""Who says it, in the forms that reports and briefings use."""

import pytest

from .kit import SUMMIT, found, of_kind, only, told


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
    ("The Peruvians were in Oslo last week and they said the summit would be held in Geneva.", "Peruvians"),
    ("The summit will be held in Geneva, according to his spokesman, Jari Holm.", "Jari Holm"),
    ("The summit will be held in Geneva, according to a joint statement issued after talks in Oslo.",
     "joint statement"),
    ("The summit will be held in Geneva, according to a note released by Chile's foreign ministry on Monday.",
     "Chile's foreign ministry"),
    ("According to a statement issued in Oslo on Monday, the summit will be held in Geneva.", "statement"),
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
        ("venue_allowed Lima proposed", "Peruvians"),
        ("date 2024-06-09 decided", "Arden")]


def test_hearsay_is_the_questioners() -> None:
    text = "QUESTION: Reports say President Kole and President Brandt will meet on June 3."
    assert [(told(one), one.speaker) for one in of_kind(text, "date")] == [("date 2024-06-03 possible", "journalist")]


LEAL = SUMMIT + "Foreign Minister Marta Leal of Peru had helped to bring it about.\n"


@pytest.mark.parametrize(("sentence", "speaker"), [
    ("Peru, which has acted as go-between, said Tuesday that the summit will be held in Geneva.", "Peru"),
    ("Norway, which has carried messages between them, has let it be known that the summit will be held in Geneva.",
     "Norway"),
    ("The bloc's envoy to the talks, Peter Dahl, said Peru and the Andean Pact had agreed to a summit in Geneva.",
     "Peter Dahl"),
    ("Diego Soto, Chile's ambassador, says the summit will be held in Geneva.", "Diego Soto"),
    ("Leal, in remarks distributed by the state news agency, said Chile wanted the summit to be held in Geneva.",
     "Marta Leal"),
    ("Leal, the foreign minister, who was speaking in Lima on Monday, said the summit would be held in Geneva.",
     "Marta Leal"),
    ("Leal (who has been in Lima since March) says the summit will be held in Geneva.", "Marta Leal"),
    ("Leal was quick to say that the summit would be held in Geneva.", "Marta Leal"),
    ("Leal went on to say that the summit would be held in Geneva.", "Marta Leal"),
    ("Leal was saying on Monday the summit would be held in Geneva.", "Marta Leal"),
    ("Leal was quoted in El Comercio on Thursday as saying that the summit would be held in Geneva.", "Marta Leal"),
    ("State radio quoted Leal as saying the summit would be held in Geneva.", "Marta Leal"),
    ("El Comercio quoted a Chilean diplomat as saying the summit would be held in Geneva.", "Chilean diplomat"),
    ("Leal made it plain that the summit, which is what most Chileans want, would be held in Geneva.", "Marta Leal"),
    ("Lima is saying that the summit will be held in Geneva.", "Lima"),
    ("We have heard from Lima that the summit will be held in Geneva.", "Lima"),
    ("Word from Lima is that the summit will be held in Geneva.", "Lima"),
    ("The summit will be held in Geneva, a member of her staff told a newspaper.", "member of her staff"),
    ("The summit will be held in Geneva, one of those present said.", "one of those present"),
    ("The summit will be held in Geneva, said one of the two envoys.", "one of the two envoys"),
    ("A statement from the African Union said the summit would be held in Geneva.", "African Union"),
    ("The summit will be held in Geneva, according to a statement issued in Lima by the foreign ministry.",
     "foreign ministry"),
    ("The Chileans sent a note on Monday to say that the summit would be held in Geneva.", "Chileans"),
    ('Leal called the rumour "a joke", and said that the summit would be held in Geneva.', "Marta Leal"),
    ("Leal turned down Lima, saying that the summit would be held in Geneva.", "Marta Leal"),
    ("Leal is pleased, and, she said on Monday, the summit will be held in Geneva.", "Marta Leal"),
    ("If Chile agrees, Leal said the summit would be held in Geneva.", "Marta Leal"),
    ("The African Union wrote to both presidents to propose that the summit be held in Geneva.", "African Union"),
    ("The A.U. has kindly offered Geneva for the summit.", "A.U."),
    ("The summit, which Peruvian officials hope will be held in Geneva, is to last two days.", "Peruvian officials"),
])
def test_the_speaker_past_what_stands_between(sentence: str, speaker: str) -> None:
    assert [one.speaker for one in of_kind(LEAL + sentence, "venue_allowed")] == [speaker]


@pytest.mark.parametrize("sentence", [
    "The presidents will hold their summit in Geneva, at a hotel that the foreign ministry has promised to name.",
    "The presidents will hold their summit in Geneva, and Leal said that she was pleased.",
    "The presidents will hold their summit in Geneva, and the mediator has hinted that he may attend.",
    "The presidents will hold their summit in Geneva, but it was not certain, diplomats said, that it would last.",
])
def test_what_somebody_says_beside_it_is_another_matter(sentence: str) -> None:
    assert [one.speaker for one in of_kind(LEAL + sentence, "venue_allowed")] == [None]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Leal was in Oslo. Delegates say they are tired. As for the summit, he said it would be held in Geneva.",
     "Marta Leal"),
    ("A Chilean official who knows the plan was less sure. He said the summit might be held in Geneva.",
     "Chilean official"),
    ("A spokesman for the union, Juan Paz, called that good news. He said the summit would be in Geneva.", "Juan Paz"),
    ("The mediators were tired. Leal intends to go home. He said the summit would be held in Geneva.", "Marta Leal"),
    ("Leal said that she was pleased. Both governments had put their proposals on paper. The summit would be held in "
     "Geneva.", "Marta Leal"),
])
def test_he_is_the_last_person_told_of(text: str, speaker: str) -> None:
    assert [one.speaker for one in of_kind(LEAL + text, "venue_allowed")] == [speaker]


@pytest.mark.parametrize("heading", [
    "Readout of the President's Call with President Ivo Brandt of Sudmark",
    "Statement on the President's Meeting with Prime Minister Anna Kole",
    "Readout of Foreign Minister Leal's Meeting with President Brandt",
])
def test_what_a_readout_is_of_is_no_speaker(heading: str) -> None:
    text = heading + "\nPresident Brandt and President Kole of Norland will hold a summit in Geneva."
    assert [one.speaker for one in of_kind(text, "venue_allowed")] == [None]


def test_its_leader_is_not_that_of_the_place_a_meeting_is_called_by() -> None:
    text = "The opposition will not take part in the Doha conference, its leader said on Friday."
    assert {one.speaker for one in found(text).findings} == {"its leader"}


def test_what_is_offered_is_the_word_of_whoever_offers_it() -> None:
    text = "The ministers welcomed the offer of Chile to host the next round of talks with Peru in June."
    assert {one.speaker for one in of_kind(text, "window")} == {"Chile"}


def test_he_is_whoever_works_for_somebody_and_not_that_somebody() -> None:
    lead = "Chad and Niger will hold talks in Rome in June. "
    said = "Brandt's chief adviser, Omar Kole, called the plan too long. He said the talks would last two days."
    assert only(lead + said, "duration").speaker == "Omar Kole"
    said = "The adviser to President Ivo Brandt, Omar Kole, welcomed the plan. He said the talks would last two days."
    assert only(lead + said, "duration").speaker == "Omar Kole"
    said = "Ivo Brandt, who is ill, welcomed Omar Kole. He said the talks would last two days."
    assert only(lead + said, "duration").speaker == "Ivo Brandt"


@pytest.mark.parametrize(("text", "who"), [
    ("Nepal's government and the country's rebels say they will hold talks on Thursday.",
     "Nepal's government and the country's rebels"),
    ("A joint communique issued in Ankara says Peru and Chile will meet on Thursday.", "joint communique"),
    ("Peru and Chile are to meet on Thursday over an island that is claimed by both countries.", None),
    ("Envoy Emma Ruiz spoke on Monday. Peru and Chile will meet on Thursday, an official of the bloc said.",
     "official of the bloc"),
])
def test_who_says_it_is_named_in_the_words_of_the_text(text: str, who: str | None) -> None:
    assert {one.speaker for one in of_kind(text, "date")} == {who}


def test_whom_only_tables_name_is_called_as_in_the_text_too() -> None:
    text = "Taiwan's president offered to meet China's leader without preconditions."
    assert str(only(text, "condition").speaker).startswith("Taiwan's president ")
