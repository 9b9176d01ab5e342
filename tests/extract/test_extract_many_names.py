"""Who meets, however they are introduced: parties no table has, several under one title, envoys and their posts."""

from __future__ import annotations

import pytest

from .kit import found, names, planned


@pytest.mark.parametrize(("who", "called"), [
    ("Foreign Ministers Ruiz and Paz", {"Ruiz", "Paz"}),
    ("The Prime Ministers Anna Ruiz and Ivo Paz", {"Anna Ruiz", "Ivo Paz"}),
    ("Commissioners Anna Ruiz of Chile and Ivo Paz of Peru", {"Anna Ruiz", "Ivo Paz"}),
    ("The Kolan Eagle Force and the Sudmark Freedom Movement", {"Kolan Eagle Force", "Sudmark Freedom Movement"}),
    ("The Movement for Rural Change and Chad", {"Movement for Rural Change", "Chad"}),
    ("The Armed Forces of Sudmark and the government of Chad", {"Armed Forces of Sudmark", "Chad"}),
    ("Ana Marti National Front (AMNF) and the government of Chad", {"Ana Marti National Front", "Chad"}),
    ("The Chadian government and the rebel Front for Rivers", {"Chad", "Front for Rivers"}),
    ("The Chadian government and the communist-led Rivers Front", {"Chad", "Rivers Front"}),
    ("The DRP and the government of Chad", {"DRP", "Chad"}),
    ("The U.N. special envoy for Chad, Anna Ruiz, and the Polisario leader, Ivo Paz,", {"Anna Ruiz", "Ivo Paz"}),
    ("The heads of the four Malagasy movements", {"Malagasy movements"}),
])  # fmt: skip
def test_who_meets(who: str, called: set[str]) -> None:
    text = f"{who} will meet in Oslo on June 3."
    [one] = planned(text)
    assert names(found(text), one) == called


def test_a_wing_of_a_movement_is_no_state() -> None:
    text = "The SPLM-North and Chad will meet in Oslo on June 3."
    assert "North Korea" not in names(found(text), planned(text)[0])
