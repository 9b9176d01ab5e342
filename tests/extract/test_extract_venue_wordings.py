"""Places in all the ways that they are told, suggested, refused and described in, and places that are none."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
P = "The presidents of Peru and Chile agreed to hold a summit. "


def places(text: str) -> list[str]:
    """The findings on places of a text, on a line each."""
    return [told(one) for one in found(text, SAID).findings if one.kind.startswith("venue")]


@pytest.mark.parametrize(("text", "expected"), [
    ("The next round of talks between Peru and Chile will open on June 15 in the Nigerian capital, Abuja.",
     ["venue_allowed Abuja decided"]),
    ("The next round of talks between Peru and Chile will open June 15 in the Nigerian capital Abuja.",
     ["venue_allowed Abuja decided"]),
    ("Peru and Chile will resume talks next week in Nigeria's capital, Abuja, officials said.",
     ["venue_allowed Abuja decided"]),
    ("Peru and Chile will meet in the Swiss city of Geneva on Monday.", ["venue_allowed Geneva decided"]),
    ("Peru and Chile will meet in the Egyptian resort of Sharm el-Sheikh on Monday.",
     ["venue_allowed Sharm el-Sheikh decided"]),
    ("Peru and Chile will meet in the southern town of Tacna on Monday.", ["venue_allowed Tacna decided"]),
    ("Peru and Chile will meet in the Peruvian border town, Tacna, on Monday.", ["venue_allowed Tacna decided"]),
    ("Peru and Chile will meet in the Ethiopian capital on Monday.", ["venue_allowed Addis Ababa decided"]),
    ("Peru and Chile will meet in the capital of Ethiopia on Monday.", ["venue_allowed Addis Ababa decided"]),
    ("Peru and Chile will meet in the Kazakh capital, Astana, on Monday.", ["venue_allowed Astana decided"]),
    ("Peru and Chile will meet in Kazakhstan's commercial capital, Almaty.", ["venue_allowed Almaty decided"]),
    ("Peru and Chile will hold talks in the Qatari capital next week.", ["venue_allowed Doha decided"]),
    ("The two sides will hold talks in the Togolese capital, Lome, and not in Accra, the minister said.",
     ["venue_forbidden Accra decided", "venue_allowed Lome decided"]),
    ("Peru and Chile will meet in a hotel in Geneva on Monday.", ["venue_allowed Geneva decided"]),
    ("Peru and Chile will meet at a hotel outside Geneva on Monday.", ["venue_allowed Geneva decided"]),
    ("The foreign ministers of Peru and Chile will take up the border at next month's London meeting.",
     ["venue_allowed London decided"]),
    ("Peru will raise the issue at the Geneva talks with Chile next week.", ["venue_allowed Geneva decided"]),
    ("Peru and Chile are preparing for next week's Doha round.", ["venue_allowed Doha decided"]),
    ("Peru said it would attend the Nairobi summit with Chile on Monday.", ["venue_allowed Nairobi decided"]),
    ("Next month's London meeting of the commission that drew the border will go ahead, Peru said.",
     ["venue_allowed London decided"]),
    (P + "Vega suggested Buenos Aires as the site of the summit.", ["venue_allowed Buenos Aires proposed"]),
    (P + "Vega has suggested that it be held in Buenos Aires.", ["venue_allowed Buenos Aires proposed"]),
    (P + "Santiago has mentioned Quito, and that is fine with us.", ["venue_allowed Quito proposed"]),
    (P + "Peru mentioned Quito.", ["venue_allowed Quito proposed"]),
    (P + "They would prefer a town near the frontier and mentioned Tacna.",
     ["venue_property region: near the frontier proposed", "venue_allowed Tacna proposed"]),
    (P + "Quito would be a convenient place for such a meeting, Vega said.", ["venue_allowed Quito proposed"]),
    (P + "Brazil has offered Manaus.", ["venue_allowed Manaus proposed"]),
    (P + "Brazil has kindly offered Manaus.", ["venue_allowed Manaus proposed"]),
    (P + "The Brazilians have offered Manaus for it.", ["venue_allowed Manaus proposed"]),
    (P + "Brazil would be glad to host it in Manaus.", ["venue_allowed Manaus proposed"]),
    (P + "Brazil is prepared to receive the two presidents in Manaus.", ["venue_allowed Manaus proposed"]),
    (P + "Brazil said it was ready to host the summit in Manaus.", ["venue_allowed Manaus proposed"]),
    (P + "The Brazilian government put Manaus at their disposal.", ["venue_allowed Manaus proposed"]),
    (P + "My own choice would be Quito.", ["venue_allowed Quito proposed"]),
    (P + "Vega's preference is Quito.", ["venue_allowed Quito proposed"]),
    (P + "The mediator's thought is Quito rather than Lima.", ["venue_allowed Quito proposed"]),
    (P + "Quito has been floated.", ["venue_allowed Quito proposed"]),
    (P + "Quito would suit us well, the minister said.", ["venue_allowed Quito possible"]),
    (P + "Quito would suit everyone.", ["venue_allowed Quito possible"]),
    (P + "We think Quito is a good place.", ["venue_allowed Quito proposed"]),
    (P + "There is talk of Quito as the venue.", ["venue_allowed Quito possible"]),
    (P + "Quito and Bogota have both been suggested.", ["venue_allowed Quito, Bogota proposed"]),
    (P + "One possibility is Quito.", ["venue_allowed Quito possible"]),
    (P + "Among the places under discussion are Quito and Bogota.", ["venue_allowed Quito, Bogota possible"]),
    (P + "Possible venues include Quito and Bogota.", ["venue_allowed Quito, Bogota possible"]),
    (P + "Our first choice is Quito, the second Bogota.", ["venue_allowed Quito proposed"]),
    (P + "The venue is likely to be Quito.", ["venue_allowed Quito possible"]),
    (P + "The most likely venue is Quito, officials said.", ["venue_allowed Quito possible"]),
    (P + "We have agreed on Quito.", ["venue_allowed Quito decided"]),
    (P + "The two sides settled on Quito as the venue.", ["venue_allowed Quito decided"]),
    (P + "Peru favours Quito; Chile would rather go to Bogota.",
     ["venue_allowed Quito proposed", "venue_allowed Bogota proposed"]),
    (P + "Chile would rather meet in Bogota.", ["venue_allowed Bogota proposed"]),
    ("The talks with the rebels must be held inside Chad, the government said.",
     ["venue_allowed Chad decided"]),
    ("Any further meeting between the government and the Northern Front must be held inside Chad, the "
     "spokesman said.",
     ["venue_allowed Chad decided"]),
    (P + "It must be held within Peru, the minister said.", ["venue_allowed Peru decided"]),
    ("Peru has conveyed its readiness to send a delegation to Quito for talks with Chile in the second half of "
     "June.",
     ["venue_allowed Quito proposed"]),
    ("Peru is ready to send a delegation to Quito for talks with Chile.", ["venue_allowed Quito proposed"]),
    ("Peru will send a delegation to Quito for talks with Chile.", ["venue_allowed Quito decided"]),
    ("Brazil has invited the leaders of Peru and Chile to Manaus for talks.", ["venue_allowed Manaus proposed"]),
    ("Brazil has invited Washington's chief negotiator to Brasilia for talks.", ["venue_allowed Brasilia proposed"]),
    (P + "Vega ruled out Quito.", ["venue_forbidden Quito decided"]),
    (P + "Anywhere but Quito, said the minister.", ["venue_forbidden Quito decided"]),
    (P + "Vega said he would go anywhere but Quito.", ["venue_forbidden Quito decided"]),
    (P + "Quito would not do, the minister said.", ["venue_forbidden Quito decided"]),
    (P + "Quito will not work for us.", ["venue_forbidden Quito decided"]),
    (P + "Quito is not an option.", ["venue_forbidden Quito decided"]),
    (P + "Quito was looked at and is not being looked at any more.", ["venue_allowed Quito rejected"]),
    (P + "Peru will never agree to Quito.", ["venue_forbidden Quito decided"]),
    (P + "The president will not set foot in Quito.", ["venue_forbidden Quito decided"]),
    (P + "We are not going to Quito for it.", ["venue_forbidden Quito decided"]),
    (P + "Not Quito, please.", ["venue_forbidden Quito decided"]),
    (P + "Lima said Quito was unacceptable.", ["venue_forbidden Quito decided"]),
    (P + "Neither Quito nor Bogota would be acceptable, the minister said.",
     ["venue_forbidden Quito, Bogota decided"]),
    (P + "They want it on neutral ground.", ["venue_property neutral proposed"]),
    (P + "It will be held on neutral ground.", ["venue_property neutral decided"]),
    (P + "It will be done by video.", ["venue_property virtual decided"]),
    (P + "It could end up being done by video.", ["venue_property virtual possible"]),
    (P + "The summit will be held in a third country.", ["venue_property third country decided"]),
    (P + "It would be somewhere in the Gulf.", ["venue_property region: Gulf possible"]),
    (P + "I would steer you toward Europe somewhere.", ["venue_property region: Europe possible"]),
    (P + "The two sides are looking at somewhere in Africa.", ["venue_property region: Africa possible"]),
    (P + "It should be somewhere in Central America, the minister said.",
     ["venue_property region: Central America proposed"]),
    (P + "Her side would like to stay on African soil.", ["venue_property region: African soil proposed"]),
    (P + "The presidents may speak by video link instead.", ["venue_property virtual possible"]),
    (P + "It will be held by secure video link.", ["venue_property virtual decided"]),
    ("The Working Group on Grazing in the Arica Valley will hold its first meeting with Chile in Iquique on June 2.",
     ["venue_allowed Iquique decided"]),
    ("The presidents of Peru and Chile will hold a summit on the Declaration of Quito in Lima.",
     ["venue_allowed Lima decided"]),
    ("The Conference on Security in Central Asia, to be attended by Peru and Chile, will be held in Quito.",
     ["venue_allowed Quito decided"]),
])
def test_where(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", [
    P + "Brazil has offered Quito weapons.",
    P + "Lima is the second city of the region, he said.",
    P + "Chile is the right place for investment, she said.",
    P + "Quito is a safe place to live.",
    P + "The president would like to see peace in Colombia.",
    P + "She wants to be in Lima on Sunday for the match.",
    P + "They will send a team to Tacna to study the bridge.",
    P + "Diplomats in the Peruvian capital were not surprised.",
    P + "A newspaper in Lima, mentioning Quito's exports, criticised the plan.",
    P + "Options are limited, Chile says.",
    P + "One possibility is a new law in Chile.",
    P + "Peru's choice is Chile, its old ally.",
    P + "The idea is Chile's.",
    P + "Trade with Ecuador has been dropped from the agenda.",
    P + "Ecuador has been dropped from the tournament.",
    P + "Brazil would suit Peru as an ally.",
    P + "The minister mentioned Brazil and Ecuador as partners.",
    P + "He will stop in the Ethiopian capital to see the museum.",
    P + "The working group on water in Tacna was set up in 1999.",
    P + "They were in the region last year.",
    P + "He spoke of growth somewhere in Africa.",
    P + "The army will stay within Peru.",
    P + "There are clashes inside Ecuador.",
    P + "He wants to go to university in Bogota.",
    P + "Peru is ready to receive refugees in Tacna.",
    P + "Chile is prepared to send troops to Arica.",
    P + "Ecuador is ready to provide aid in Quito.",
    P + "The road to Quito will not do.",
    P + "Quito will not work with the fund, its finance minister said.",
    P + "Colombia does not work for us.",
    P + "Chile would not do that, she said.",
    P + "Peru will do well in the cup.",
    P + "Chile would do well to listen.",
    P + "Ecuador will be fine with that, the minister said.",
    P + "No idea is too small, Chile said.",
    P + "Her wish is Peru's prosperity.",
    P + "The candidates are Peru and Chile, he said of the seat on the Council.",
    "In the Ethiopian capital, officials said Peru and Chile will meet on Monday.",
    "In Geneva, officials said Peru and Chile will meet on Monday.",
    "A spokesman in the Peruvian capital said Peru and Chile will resume talks on Monday.",
    "Diplomats in the Peruvian capital said Peru and Chile will resume talks on Monday.",
    ("The president told reporters in the Ethiopian capital, Addis Ababa, that Peru and Chile will resume talks "
     "on Monday."),
    "Speaking in the Qatari capital, Doha, the minister said Peru and Chile will resume talks on Monday.",
    "Peru and Chile, whose foreign ministers spoke in Quito, will resume talks on Monday.",
    "The Geneva talks between Peru and Chile collapsed in March.",
    "The London meeting of the commission last month settled nothing; Peru and Chile will resume talks on Monday.",
])
def test_nowhere(text: str) -> None:
    assert places(text) == []


def test_a_region_in_which_something_is_waited_for_is_no_place_of_the_talks() -> None:
    text = "The rebels have ruled out talks with the government as long as its troops remain in the region."
    assert of_kind(text, "venue_forbidden") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Chad, Niger and Kenya have offered to host talks between Peru and Chile.", "Chad, Niger, Kenya proposed"),
    ("Chad is hosting talks between Peru and Chile next week.", "Chad decided"),
    ("Chad will be hosting the next round of talks between Peru and Chile.", "Chad decided"),
])
def test_a_state_that_only_gives_the_room_is_a_place_and_no_party(text: str, expected: str) -> None:
    assert places(text) == [f"venue_allowed {expected}"]
    [one] = found(text, SAID).meetings
    assert names(found(text, SAID), one) == {"Peru", "Chile"}


def test_who_hosts_talks_with_others_takes_part_and_games_are_no_meeting() -> None:
    said = found("Chad will host talks with Peru and Chile on Monday.", SAID)
    assert names(said, said.meetings[0]) == {"Chad", "Peru", "Chile"}
    assert places(P + "Chile is hosting the World Cup.") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The talks between Peru and Chile have been moved from Quito to Lima.",
     ["venue_allowed Quito rejected", "venue_allowed Lima decided"]),
    ("The summit of Peru and Chile will be held in Lima instead of Quito.",
     ["venue_allowed Quito rejected", "venue_allowed Lima decided"]),
    (P + "Quito has been ruled out as a venue.", ["venue_forbidden Quito decided"]),
])
def test_a_place_that_was_given_up_is_kept_as_such(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_who_has_moved_has_left_no_venue() -> None:
    text = "The rebels moved from Quito to the coast. Peru and Chile will hold talks in Rome."
    assert places(text) == ["venue_allowed Rome decided"]


@pytest.mark.parametrize(("place", "expected"), [
    ("at the Sete Fontes presidential retreat, near Lisbon", "Sete Fontes"),
    ("at the Sete Fontes country residence", "Sete Fontes"),
    ("near Lisbon", "Lisbon"),
])
def test_a_house_has_a_name_and_a_town_near_by(place: str, expected: str) -> None:
    assert places(f"{P}It is to be held {place}.") == [f"venue_allowed {expected} decided"]


def test_heads_of_government_are_no_government() -> None:
    text = "The East African Community will convene a summit of its Heads of State and Government in Arusha, Tanzania."
    assert places(text) == ["venue_allowed Arusha, Tanzania decided"]
    assert places("The East African Community has sent envoys to the government in Arusha before a summit.") == []


def test_examples_of_what_is_discussed_are_no_venues() -> None:
    assert places(P + "They will discuss thorny issues, such as Haiti and the feud over Guyana.") == []
    assert places(P + "They will meet in a neutral country, such as Haiti or Guyana.") == [
        "venue_property neutral decided", "venue_allowed Haiti, Guyana proposed"]


@pytest.mark.parametrize("text", [
    P + "After the summit, Vega is to address a special session of the Bolivian Senate in Sucre.",
    P + "They will take up the discussions on the situations in Haiti and Cuba.",
])
def test_where_something_else_is_or_is_done_is_no_venue(text: str) -> None:
    assert places(text) == []
