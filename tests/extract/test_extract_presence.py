"""Who is in the room beside those who meet, and who is kept out of it."""

import pytest

from tests.extract.kit import SUMMIT, of_kind, planned, told


def attendance(sentence: str) -> list[str]:
    """What is found of attendance in a sentence after one that speaks of a summit."""
    return [told(one).removeprefix("attendance ") for one in of_kind(SUMMIT + sentence, "attendance")]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("The summit will open on 3 June, with the head of the World Bank present.", ["world-bank required decided"]),
    ("The two will meet in Rome on 3 June, with Kenya in the chair.", ["kenya required decided"]),
    ("The two will meet in Rome on 3 June with just the interpreters.", ["interpreters required decided"]),
    ("Chile is sending its foreign minister, Emma Ruiz, to chair the summit.", ["ruiz required decided"]),
    ("Chile said that it would send its foreign minister, Emma Ruiz, to the summit.", ["ruiz required decided"]),
    ("Kole insisted that Emma Ruiz be at the table.", ["ruiz required decided"]),
    ("Also on hand will be Emma Ruiz, a former president of Chile.", ["ruiz required decided"]),
    ("Chile's President Emma Ruiz ought to be in the chair at such a summit.", ["ruiz required proposed"]),
    ("Emma Ruiz will be in the room with the two presidents.", ["ruiz required decided"]),
    ("Emma Ruiz is a member of the delegation and she'll take part in the summit.", ["ruiz required decided"]),
    ("Delegations shall include two women each.", ["two women each required decided"]),
])
def test_those_who_are_there_beside_the_parties(sentence: str, expected: list[str]) -> None:
    assert attendance(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Emma Ruiz shall attend the summit in the capacity of an observer.", ["ruiz observer decided"]),
    ("Emma Ruiz will come as a witness.", ["ruiz observer decided"]),
    ("The two will meet in Rome on 3 June, with Chile looking on.", ["chile observer decided"]),
])
def test_those_who_only_look_on(sentence: str, expected: list[str]) -> None:
    assert attendance(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), [
    ("Emma Ruiz will not be in the room.", ["ruiz excluded decided"]),
    ("President Emma Ruiz won't be making the trip.", ["ruiz excluded decided"]),
    ("Neither Chile nor Peru would be let into the hall.", ["chile, peru excluded decided"]),
    ("Sudmark says no Americans.", ["united-states excluded decided"]),
    ("Nobody who is under sanctions should be at that table.", ["who is under sanctions excluded proposed"]),
    ("The summit will be limited to the two presidents, without advisers.", ["advisers excluded decided"]),
    ("Chile was denied a seat at the summit.", ["chile excluded decided"]),
])
def test_those_who_are_kept_out(sentence: str, expected: list[str]) -> None:
    assert attendance(sentence) == expected


@pytest.mark.parametrize("sentence", [
    "Chile has been asked to come to the summit.", "Kole said Chile would again be invited to the summit.",
    "Chile will be invited to the summit.",
])
def test_that_somebody_is_asked_to_come_is_a_fact(sentence: str) -> None:
    assert attendance(sentence) == ["chile invited decided"]


@pytest.mark.parametrize("sentence", [
    "If Brandt keeps his word, he'll be there.", "Emma Ruiz said that she will come to no harm.",
    "The envoy works with documents present in the archive.", "Chile is sending its warmest greetings to Kole.",
])
def test_nobody_new_attends(sentence: str) -> None:
    assert attendance(sentence) == []


@pytest.mark.parametrize(("text", "who"), [
    ("The talks between Chad and Niger, which are to open on Monday in Rome, will not include Kenya.", "kenya"),
    ("Chad and Niger will meet in Rome on Monday. The talks will not involve any rebels.", "rebels"),
])
def test_whom_talks_will_not_include_is_kept_out_and_the_talks_stand(text: str, who: str) -> None:
    assert [told(one) for one in of_kind(text, "attendance")] == [f"attendance {who} excluded decided"]
    assert [one.status for one in planned(text)] == ["decided"]


def test_what_talks_will_not_discuss_keeps_nobody_out() -> None:
    text = "Chad and Niger will meet in Rome on Monday. The talks will not discuss the border or include new demands."
    assert of_kind(text, "attendance") == []
    assert [one.status for one in planned(text)] == ["decided"]
