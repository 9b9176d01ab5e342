"""Ways of telling claims that are easily missed or made too firm: a text of ours, a kind, and what is found of it."""

import datetime

import pytest

from tests.extract.kit import found, of_kind, planned, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
P = "The presidents of Peru and Chile agreed to meet. "
OFFICIALS = "Officials from Peru and Chile are scheduled to meet in Quito on Thursday. "


@pytest.mark.parametrize(("text", "kind", "expected"), [
    (P + "Companies from outside the region would not be invited to the summit, the letter said.", "attendance",
     "Companies from outside the region excluded decided"),
    (P + "Brazil has been invited to send a representative to the summit.", "attendance", "brazil invited decided"),
    (P + "Brazil is sending a representative to the summit.", "attendance", "brazil required decided"),
    (P + "Both have asked Brazil to attend as an observer.", "attendance", "brazil observer decided"),
    (P + "Both have asked Brazil to attend.", "attendance", "brazil invited decided"),
    (P + "The summit is planned as a single sitting of about four hours.", "duration", "4-4 hours decided"),
    (P + "One day has been set aside for the presidents' meeting.", "duration", "1-1 days decided"),
    (P + "He spoke after two days of consultations in Lima.", "duration", ""),
    ("The talks between Peru and Chile will open on Thursday, June 5. The evening before, President Kole will host the "
     "two ministers for a working dinner.", "precedence", "m2<m1 1-1 decided"),
    ("The talks between Peru and Chile will open on Thursday, June 5. The evening before, he was in Lima.",
     "precedence", ""),
    ("A summit of the presidents of Peru and Chile could take place in November. I expect the foreign ministers "
     "of Brazil and Bolivia to get together ahead of that.", "precedence", "m2<m1 possible"),
    (OFFICIALS + "The presidents of Peru and Chile should meet only after the officials have done so, he said.",
     "precedence", "m1<m2 proposed"),
    (P + "The two sides shall be given no less than ten days to study the agenda before the talks open.",
     "preparation", "10 days decided"),
    (P + "The two sides shall be given no less than ten days to study the agenda before the talks open.",
     "condition", ""),
    (P + "The ministers asked for a week to go over the maps before the talks.", "preparation", "7 days decided"),
    (P + "Should they agree on a text, I would propose to hold a conference in Lima.", "condition",
     "they agree on a text proposed"),
    (P + "Should Peru agree, the summit will be held in Lima.", "condition", "Peru agree decided"),
    (P + "The talks are for people who depend on this river.", "condition", ""),
    (P + "The talks depend on a ceasefire.", "condition", "a ceasefire decided"),
    ("Minister Vega will leave on Monday for Quito, where he will meet Foreign Minister Lopez.", "venue_allowed",
     "Quito decided"),
    ("Minister Vega will then continue to Quito for talks with Foreign Minister Lopez.", "venue_allowed",
     "Quito decided"),
    (P + "It would likely be at the Brazilian Embassy.", "venue_allowed", "Brazilian Embassy possible"),
    ("The presidents of Peru and Chile agreed to a working dinner at Chapulac.", "venue_allowed", "Chapulac decided"),
    ("The presidents of Peru and Chile will meet in Lima, the Organization for Security and Co-operation in Europe "
     "said.", "venue_property", ""),
    (P + "Vega said her government insisted on neutral ground for the summit.", "venue_property", "neutral decided"),
    (P + "Vega said her government preferred neutral ground for the summit.", "venue_property", "neutral proposed"),
    ("The meeting between Peru and Chile had been planned for Tuesday, but it has been postponed.", "date",
     "2031-05-20 rejected"),
    ("We hope the presidents of Peru and Chile will meet before President Kole leaves Quito on Friday.", "window",
     "..2031-05-16 possible"),
    ("The presidents of Peru and Chile will not meet before President Kole returns to Lima on Friday.", "window",
     "2031-05-16.. decided"),
    (P + '"I have asked both presidents to come before the end of June," the mediator said.', "window",
     "..2031-06-30 proposed"),
    (P + "The two foreign ministers will meet in Quito on May 30. The presidents are to meet no earlier than two weeks "
     "after the ministers, he said.", "precedence", "m2<m1 14- decided"),
    ("Should they agree, I would propose to convene a conference on the lake in October.", "window",
     "2031-10-01..2031-10-31 proposed"),
    ("If they agreed, I would convene a conference on the lake in October.", "window",
     "2031-10-01..2031-10-31 possible"),
    ("The presidents of Peru and Chile will meet on June 3, not on May 28 as first announced.", "date",
     "2031-06-03 decided; 2031-05-28 rejected"),
    ("The presidents of Peru and Chile will meet on June 3 instead of May 28.", "date",
     "2031-06-03 decided; 2031-05-28 rejected"),
    ("The summit between Peru and Chile has been brought forward by a week, to June 3.", "date",
     "2031-06-03 decided"),
    ("The presidents of Peru and Chile will meet for a day and a half.", "duration", "36-36 hours decided"),
    (P + "The summit needs careful preparation, at least three weeks of it.", "preparation", "21 days decided"),
    (P + "Preparations are under way, and will take three weeks.", "duration", ""),
    (P + "No journalists will be admitted.", "attendance", "journalists excluded decided"),
    (P + "Bolivia asked to take part but was turned down.", "attendance", "bolivia excluded decided"),
    (P + "Bolivia asked to take part.", "attendance", "bolivia required proposed"),
    (P + "Guests from Lima would not be invited to the talks, he said.", "venue_allowed", ""),
    (P + "The experts need a month to draft the text.", "preparation", "30 days decided"),
    (P + "The delegations must receive the agenda at least five days before the summit.", "preparation",
     "5 days decided"),
    (P + "The talks are to be held behind closed doors and without aides.", "attendance", "aides excluded decided"),
    ("The presidents of Peru and Chile will meet in Lima on June 3. Their foreign ministers will have met the day "
     "before.", "precedence", "m2<m1 1-1 decided"),
    ("MR. HALE: The President will be in Lima on Friday. He'll sit down with President Kole while he's there.",
     "venue_allowed", "Lima decided"),
    ("MR. HALE: Secretary Arden is going to Lima next week. There she will meet with Foreign Minister Lopez.",
     "venue_allowed", "Lima decided"),
    ("MR. HALE: The President will be in Lima on Friday. The day is long. He will meet President Kole there.",
     "venue_allowed", ""),
    ("MR. HALE: The President will be in Lima on Friday. He will meet President Kole, and there will be a statement.",
     "venue_allowed", "Lima decided"),
    ("Prime Minister Vega of Peru has proposed that the leaders of the Pan-American Development Forum meet in Lima "
     "next week.", "window", "2031-05-19..2031-05-25 proposed"),
])
def test_what_is_told(text: str, kind: str, expected: str) -> None:
    assert "; ".join(told(one).removeprefix(kind).strip() for one in of_kind(text, kind, SAID)) == expected


@pytest.mark.parametrize(("text", "speaker"), [
    ("Delegates from Peru and Chile are to meet in Quito on June 21, the Andean Community (CAN) announced on Friday.",
     "Andean Community"),
    ("Delegates from Peru and Chile are to meet in Quito on June 21, the Organization for Trade and Co-operation in "
     "America (OTCA) announced on Friday.", "Organization for Trade and Co-operation in America (OTCA)"),
    (P + "Vega wrote in a letter that the lake belongs to all. According to the letter, they would meet in Lima.",
     "Vega"),
    (P + "According to the letter of a diplomat, they would meet in Lima.", "letter of a diplomat"),
    ("Letter dated 3 May 2031 from the Secretary-General addressed to the President of the Security Council\n"
     "The Government of Peru has offered to host the talks with Chile in Lima, and I wish to thank it.", "Peru"),
    (P + 'The Andean Community (CAN) said it was pleased. In its announcement, the organization said Brazil would '
     "attend the summit as an observer.", "Andean Community"),
    ("Letter dated 3 May 2031 from the Secretary-General addressed to the President of the Security Council\n"
     "I would propose to convene a conference of Peru and Chile in Lima.", "Secretary-General"),
    ("Letter dated 3 May 2031 from the Secretary-General addressed to the President of the Security Council\n"
     "I have the honour to write to you. Peru and Chile have agreed to meet in Lima.", None),
    ("Vega's office welcomed the talks between Peru and Chile, and invited President Kole to come to Lima for them.",
     "Vega's office"),
])
def test_who_tells_it(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in found(text, SAID).findings][-1] == speaker


@pytest.mark.parametrize("text", [
    "The leaders of the Lakes Forum will meet in Lima.",
    "Ministers will attend the Lakes Forum's annual meeting in Lima.",
    P + "The talks are planned as a single session in Lima.",
    P + "The delegations must receive the agenda before the summit.",
])
def test_a_body_and_what_a_meeting_is_to_be_are_no_other_meeting(text: str) -> None:
    assert len(planned(text, SAID)) == 1
