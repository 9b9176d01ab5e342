"""Talks stay planned though one side stays away: who comes, who sends somebody, who waits for something first."""

import pytest

from tests.extract.kit import found, of_kind, only, planned

TALKS = ("Peace talks between the Chadian government and three rebel movements are due to open in Quito on 3 June.\n")


def test_talks_that_one_side_will_not_attend_are_held() -> None:
    text = ("The Northern Front said on Tuesday it would not attend the peace talks due to open in Quito on 3 June "
            "until its prisoners are freed. \"We are certainly not going to Quito,\" said its leader, Ali Kore. "
            "\"There will not be any delegation of the Northern Front in Quito on that day.\"")
    assert [one.status for one in planned(text)] == ["decided"]
    findings = found(text).findings
    assert {(one.kind, one.modality) for one in findings} == {
        ("date", "decided"), ("venue_allowed", "decided"), ("condition", "decided"), ("attendance", "decided"),
    }
    assert {one.role for one in findings if one.kind == "attendance"} == {"excluded"}


@pytest.mark.parametrize("sentence", [
    "\"We will not go to Quito,\" said Sami Doro, the leader of one of the movements.",
    "\"We are not travelling to Quito,\" said Ali Kore, who leads one of the movements.",
    "There will be no delegation from the Salvation Front in Quito on 3 June.",
])
def test_who_stays_away_moves_no_talks(sentence: str) -> None:
    findings = found(TALKS + sentence).findings
    assert {one.modality for one in findings if one.kind in ("date", "venue_allowed")} == {"decided"}
    assert not [one for one in findings if one.kind == "venue_forbidden"]
    assert [one.role for one in findings if one.kind == "attendance"] == ["excluded"]


def test_a_leader_who_does_not_go_ends_a_summit_of_two() -> None:
    text = ("President Anna Kole of Norland and President Ivo Brandt of Sudmark are to meet in Lima on 3 June. Kole "
            "will "
            "not go to Lima, her spokesman said.")
    assert {one.modality for one in of_kind(text, "date")} == {"rejected"}


@pytest.mark.parametrize(("sentence", "who"), [
    ("The Salvation Front has already said that it will attend.", "Salvation Front"),
    ("The government said it would take part.", "government"),
    ("The opposition confirmed that it would send a delegation.", "opposition"),
])
def test_who_says_that_they_come(sentence: str, who: str) -> None:
    one = only("Peace talks are due to open in Quito on 3 June.\n" + sentence, "attendance")
    assert (one.role, one.modality) == ("required", "decided")
    assert who.casefold().split()[0] in one.participant


@pytest.mark.parametrize("sentence", [
    "The government said it would attend if the shelling stopped.",
    "The government said that it would go to court.",
    "The envoy said that she will come to no harm.",
])
def test_who_does_not_say_that_they_come(sentence: str) -> None:
    assert of_kind("Peace talks are due to open in Quito on 3 June.\n" + sentence, "attendance") == []


def test_who_brokers_talks_is_no_name_of_them() -> None:
    text = TALKS + "The Front said it would not attend the European Union-brokered talks until a truce was reached."
    assert len(planned(text)) == 1


def test_any_talks_are_those_told_of() -> None:
    text = TALKS + ("Members of the Front would meet again on Wednesday, an official said. The Front says that the "
                    "army must "
                    "lift the blockade before it will go to any talks.")
    condition = only(text, "condition")
    assert condition.meeting == planned(text)[0].id
