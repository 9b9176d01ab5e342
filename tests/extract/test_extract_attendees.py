"""Who a meeting's people are when they are named by what they are: holders of offices, counterparts, pronouns."""

import datetime

import pytest

from tests.extract.kit import found, names, planned


def _of_first(text: str, said: datetime.date | None = None) -> set[str]:
    findings = found(text, said or datetime.date(2034, 5, 3))
    return names(findings, next(one for one in findings.meetings if one.status != "past"))


@pytest.mark.parametrize("text", [
    "The foreign ministers of Chad, Mali and Niger will meet in Rome on Monday.",
    "A meeting of the leaders of Chad, Mali and Niger is to be held in Rome on Monday.",
    "Envoys from Chad, Mali and Niger agreed to hold talks in Rome on Monday.",
])
def test_holders_of_an_office_in_several_states(text: str) -> None:
    assert _of_first(text) == {"Chad", "Mali", "Niger"}


def test_a_state_with_and_in_its_name() -> None:
    text = "The prime ministers of Albania and Bosnia and Herzegovina will meet in Rome on Monday."
    assert _of_first(text) == {"Albania", "Bosnia and Herzegovina"}


def test_who_held_the_office_then() -> None:
    text = "The presidents of France and Russia will meet in Rome on Monday."
    assert _of_first(text, datetime.date(2010, 3, 1)) == {"Nicolas Sarkozy", "Dmitry Medvedev"}


@pytest.mark.parametrize("text", [
    "Foreign Minister Paul Ong of Togo will see his Beninese counterpart, Rosa Adje, in Lome on Tuesday.",
    "Togolese Foreign Minister Paul Ong and his Beninese counterpart Rosa Adje will meet in Lome on Tuesday.",
    "Paul Ong, the foreign minister of Togo, is to hold talks with his counterpart, Rosa Adje, on Tuesday.",
])
def test_counterparts_with_a_name(text: str) -> None:
    assert _of_first(text) == {"Paul Ong", "Rosa Adje"}


def test_a_counterpart_without_a_name_holds_the_same_office() -> None:
    text = "President Emma Ruiz of Chile will meet her Peruvian counterpart in Lima in June."
    assert _of_first(text) == {"Emma Ruiz", "Peruvian president"}


def test_the_host_and_the_guests() -> None:
    text = "Kenyan President Moses arap Bett will host the leaders of Chad and Niger in Nairobi on 15 May for talks."
    assert _of_first(text) == {"Moses arap Bett", "Chad", "Niger"}


@pytest.mark.parametrize("name", ["the Vienna talks", "the Geneva meeting"])
def test_the_city_a_meeting_is_called_by_is_no_party(name: str) -> None:
    text = f"Chad and Niger will hold talks in Vienna or Geneva. They said {name} will begin on Monday."
    assert all(names(found(text), one) == {"Chad", "Niger"} for one in planned(text))


def test_the_leaders_are_not_their_generals() -> None:
    text = ("President Anna Kole and President Ivo Brandt will meet on Monday. Foreign Minister Rosa Adje and Foreign "
            "Minister Paul Ong will meet on Sunday. The two presidents will hold a dinner on Tuesday.")
    findings = found(text)
    assert names(findings, findings.meetings[-1]) == {"Anna Kole", "Ivo Brandt"}


def test_we_are_the_writer_and_who_is_written_to() -> None:
    text = "Foreign Minister Paul Ong said: \"I have written to Foreign Minister Rosa Adje proposing that we meet.\""
    assert _of_first(text) == {"Paul Ong", "Rosa Adje"}


def test_ministers_who_are_named_after_their_states() -> None:
    text = "The foreign ministers of Chad and Mali, Ali Nour and Rosa Adje, will meet in Rome on 15 May."
    assert _of_first(text) == {"Ali Nour", "Rosa Adje"}


def test_both_koreas() -> None:
    assert _of_first("The two Koreas will hold talks at Panmunjom on Tuesday.") == {"South Korea", "North Korea"}


def test_an_organisations_president_is_a_person() -> None:
    text = "Prime Minister Ann Holt will fly to Rome for dinner with European Council President Paul Ong on Sunday."
    assert _of_first(text) == {"Ann Holt", "Paul Ong"}


def test_she_is_the_sentences_first_person() -> None:
    text = "Emma Ruiz will meet Pope Paul at the Vatican on 9 May, the day before she flies to Paris to see Ivo Brandt."
    findings = found(text, datetime.date(2034, 5, 3))
    assert names(findings, findings.meetings[-1]) == {"Emma Ruiz", "Ivo Brandt"}


def test_a_states_ministers_are_listed_with_rebels() -> None:
    text = "Officials from Mali and Tuareg rebels will hold talks in Rome on 15 May."
    assert _of_first(text) == {"Mali", "Tuareg rebels"}


def test_somebody_attends_the_meeting_that_is_theirs() -> None:
    text = ("The presidents of Chad and Niger will meet in Rome on 20 May. The generals of Mali and Togo will meet in "
            "Oslo. N'Djamena confirmed that President Ali Nour of Chad would attend.")
    findings = found(text, datetime.date(2034, 5, 3))
    (attendance,) = [one for one in findings.findings if one.kind == "attendance"]
    assert attendance.meeting == findings.meetings[0].id
