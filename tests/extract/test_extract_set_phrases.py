"""Set phrases that mean a meeting, and the same words where they mean none."""

import pytest

from tests.extract.kit import found, names, planned

TWO = "Chile's president, Emma Ruiz, and Peru's president, Carlos Paz, have been at odds for years.\n"


@pytest.mark.parametrize("text", [
    "Carlos Paz will be the guest of Emma Ruiz in Arica on Monday.",
    "Emma Ruiz will entertain Carlos Paz at her residence on Monday.",
    "Emma Ruiz and Carlos Paz will have coffee together in Arica on Monday.",
    "Emma Ruiz is to have a private supper with Carlos Paz on Monday.",
    "Ruiz and Paz will sit around one table in Arica on Monday.",
    "The two presidents will be in the same room on Monday.",
    "Emma Ruiz and Carlos Paz will break bread in Arica on Monday.",
    "Emma Ruiz is to exchange views with Carlos Paz on Monday.",
    "Emma Ruiz plans to consult Carlos Paz in Arica on Monday.",
    "Emma Ruiz will telephone Carlos Paz on Monday.",
    "Emma Ruiz will see both her ministers and Carlos Paz on Monday.",
    "After meeting Carlos Paz in Arica on Monday, Emma Ruiz will fly home.",
])
def test_a_set_phrase_is_a_meeting(text: str) -> None:
    read = found(TWO + text)
    assert {"Emma Ruiz", "Carlos Paz"} <= set().union(*(names(read, one) for one in read.meetings))
    assert [one.kind for one in read.findings if one.kind == "date"] == ["date"]


@pytest.mark.parametrize(("text", "status"), [
    ("The king is ready to receive delegates of both parties in June.", "proposed"),
    ("Norway said it would be glad to lay a table for the pair in Oslo in June.", "proposed"),
    ("The mediator hopes to get Ruiz and Paz into one room in June.", "possible"),
    ("The envoy will call on the Minister of Trade in June.", "decided"),
    ("Qatar will receive a delegation of the rebels in June.", "decided"),
    ("The envoy, Lars Berg, will see the government's negotiators in June.", "decided"),
])
def test_how_firm_a_set_phrase_is(text: str, status: str) -> None:
    assert [one.status for one in planned(TWO + text)] == [status]


@pytest.mark.parametrize("text", [
    "Chile must have a seat at the table, Ruiz said.",
    "Ruiz called on the minister to resign in June.",
    "Chile will receive a delegation fee of 5 million pesos in June.",
    "The ministry will consult lawyers in June.",
    "The table for the games will be set in June.",
    "Ruiz will have coffee exports taxed from June.",
    "Paz will entertain no further proposals before June.",
    "The two navies will exchange fire in an exercise in June.",
])
def test_the_same_words_about_something_else(text: str) -> None:
    assert planned(TWO + text) == []
