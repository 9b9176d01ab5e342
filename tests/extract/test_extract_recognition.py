"""How news tells of meetings to come: sentences of many kinds, each with how firm its meeting is and who takes part."""

import datetime

import pytest

from tests.extract.kit import found, names

SAID = datetime.date(2016, 5, 11)


@pytest.mark.parametrize(("sentence", "status", "who"), [
    ("Turkish President Recep Tayyip Erdogan is due to fly to Baku on Friday to meet his Azerbaijani counterpart Ilham "
     "Aliyev.", "decided", {"Recep Tayyip Erdogan", "Ilham Aliyev"}),
    ("Prime Minister Nawaz Sharif will be visiting Washington next month, where he will meet President Obama.",
     "decided", {"Nawaz Sharif", "Obama"}),
    ("Secretary Kerry will travel to Vienna on Sunday, where he will meet with Foreign Minister Zarif and High "
     "Representative Mogherini.", "decided", {"Kerry", "Zarif", "Mogherini"}),
    ("President Park Geun-hye will pay a state visit to Iran from 1 to 3 June.", "decided", {"Park Geun-hye", "Iran"}),
    ("Canada's prime minister, Justin Trudeau, has accepted an invitation to visit Havana in the autumn.", "decided",
     {"Justin Trudeau", "Cuba"}),
    ("Merkel and Hollande are expected to hold a telephone conversation with Putin later this week.", "possible",
     {"Merkel", "Hollande", "Putin"}),
    ("Kerry will speak by phone with Lavrov on Thursday, the State Department said.", "decided", {"Kerry", "Lavrov"}),
    ("Seoul has proposed working-level military talks with Pyongyang at the end of the month.", "proposed",
     {"South Korea", "North Korea"}),
    ("Proximity talks between the Yemeni government and the Houthis are set to resume in Kuwait on Sunday.", "decided",
     {"Yemen", "Houthis"}),
    ("Envoys of the P5+1 and Iran will hold expert-level talks in Vienna next Tuesday.", "decided", {"P5+1", "Iran"}),
    ("The defence ministers of Chad and Niger shook hands in Rome and will meet again in Paris within six months.",
     "decided", {"Chad", "Niger"}),
    ("Sudan and South Sudan agreed on Tuesday to hold a summit in Juba within two weeks.", "decided",
     {"Sudan", "South Sudan"}),
    ("Netanyahu has refused to meet Abbas while the incitement goes on.", "rejected", {"Netanyahu", "Abbas"}),
    ("A trilateral summit of China, Japan and South Korea is being arranged for November in Seoul.", "possible",
     {"China", "Japan", "South Korea"}),
    ("Federica Mogherini will chair a meeting between Belgrade and Pristina in Brussels on Monday.", "decided",
     {"Federica Mogherini", "Serbia", "Kosovo"}),
    ("Australia's Julie Bishop and Indonesia's Retno Marsudi are scheduled to co-chair a ministerial conference in "
     "Bali.", "decided", {"Julie Bishop", "Retno Marsudi"}),
    ("The meeting planned for Friday between Kerry and Zarif has been postponed indefinitely.", "possible",
     {"Kerry", "Zarif"}),
    ("Representatives of Bolivia and Chile hold their next meeting in La Paz on 2 June.", "decided",
     {"Bolivia", "Chile"}),
    ("Moscow said preparations for a meeting of the Chadian and Malian presidents were under way.", "possible", None),
    ("Indian Foreign Secretary S. Jaishankar and his Pakistani counterpart Aizaz Chaudhry were to meet in Islamabad "
     "last month, but the talks were called off.", "rejected", {"S. Jaishankar", "Aizaz Chaudhry"}),
    ("Asked whether Obama would see Raul Castro in Panama, the official said he would not rule it out.", "possible",
     {"Obama", "Raul Castro"}),
])
def test_sentences_of_the_news(sentence: str, status: str, who: set[str] | None) -> None:
    findings = found(sentence, SAID)
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert meeting.status == status
    assert who is None or names(findings, meeting) == who


@pytest.mark.parametrize(("sentence", "status"), [
    ("The two sides agreed to reconvene in Geneva in June.", "decided"),
    ("Colombian negotiators and FARC rebels will return to the table in Havana on Wednesday.", "decided"),
    ("U.N. envoy Ann Holt hopes to bring the parties back to the negotiating table before Ramadan.", "possible"),
    ("The Arab League has called an emergency session of foreign ministers for Thursday in Cairo.", "decided"),
    ("Officials from Mali and Tuareg rebels start peace talks in Algiers on Monday.", "decided"),
    ("Talks between Greece and its creditors continue in Brussels on Thursday.", "decided"),
    ("The Syrian opposition said it would boycott the next round of talks in Geneva.", "rejected"),
    ("A meeting of the Joint Military Commission is scheduled for 18 May in Juba.", "decided"),
    ("The Security Council is to hold closed consultations on Burundi on Friday.", "decided"),
    ("The IGAD mediators have invited both parties to a second round of negotiations in Addis Ababa, to begin on 1 "
     "June.", "proposed"),
    ("Afghan and Taliban representatives are likely to sit down face to face in Islamabad next month.", "possible"),
    ("Japan will host a summit of the Group of Seven in Ise-Shima on 26 and 27 May.", "decided"),
    ("Chad is currently in Niger, for talks between the two governments, and will present a plan on Friday.",
     "decided"),
    ("Envoy Rosa Adje urged the ministers meeting in Lome next week to agree to a truce.", "decided"),
])
def test_firmness_where_nobody_is_named_in_full(sentence: str, status: str) -> None:
    (meeting,) = [one for one in found(sentence, SAID).meetings if one.status != "past"]
    assert meeting.status == status


def test_two_bodies_hold_two_meetings() -> None:
    for other in ("Lake Basin Commission", "River Permanent Council"):
        findings = found(f"We are also proposing meetings of the Chad-Niger Council and the {other}.", SAID)
        assert [one.status for one in findings.meetings] == ["proposed", "proposed"]


def test_a_trilateral_is_not_the_meeting_of_two() -> None:
    text = ("Chad and Niger will hold a summit in Rome on 18 May. Pope Francis would host a trilateral meeting on "
            "the eve of it.")
    assert len([one for one in found(text, SAID).meetings if one.status != "past"]) == 2


@pytest.mark.parametrize("text", [
    "The envoy urged the parties to make progress in their negotiations. They have until June.",
    "We're still gathering information. Open discussion is critical, and this is not a typical meeting.",
    "Crisis meeting in Paris ended without a result.",
])
def test_words_that_are_no_meeting_to_come(text: str) -> None:
    assert [one for one in found(text, SAID).meetings if one.status != "past"] == []


def test_talks_that_a_pronoun_stands_for() -> None:
    text = "Envoys of Chad and Niger met in Rome. The talks adjourned yesterday. They will resume within ten days."
    findings = found(text, SAID)
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert (meeting.status, names(findings, meeting)) == ("decided", {"Chad", "Niger"})


def test_no_date_agreed_and_no_comment_refuse_nothing() -> None:
    text = "No date had been agreed for the next session of the border committee of Chad and Niger, an aide said."
    assert [one.status for one in found(text, SAID).meetings] == ["possible"]
    text = "Chad and Niger agreed to hold talks in Rome. He declined to say how long the talks might last."
    assert [one.status for one in found(text, SAID).meetings] == ["decided"]


def test_a_wider_meeting_takes_in_those_of_the_narrower_one() -> None:
    text = ("President Emma Ruiz of Chile and President Hugo Paz of Peru will hold a bilateral meeting in Rome, then a "
            "trilateral meeting (with President Ana Luz of Bolivia), and then a multilateral meeting.")
    findings = found(text, SAID)
    assert [len(one.participants) for one in findings.meetings] == [2, 3, 3]


def test_a_government_and_its_opponents() -> None:
    text = "Chad has offered Rome as a place where Niger's government and opposition might talk."
    findings = found(text, SAID)
    assert names(findings, findings.meetings[0]) == {"Niger", "Niger's opposition"}


def test_a_report_that_is_dismissed() -> None:
    text = "Rosa Adje dismissed as premature a report that the presidents of Chad and Niger would talk on Monday."
    assert [one.status for one in found(text, SAID).meetings] == ["rejected"]


@pytest.mark.parametrize(("answer", "status"), [
    ("Both sides have accepted.", "decided"),
    ("All parties agreed at once.", "decided"),
    ("Chad is silent.", "proposed"),
])
def test_an_offer_that_all_accept_is_decided(answer: str, status: str) -> None:
    text = f"Norway has invited the Chadian government and the Tamil Tigers to talks in Oslo in June. {answer}"
    assert [one.status for one in found(text, SAID).meetings] == [status]


@pytest.mark.parametrize("text", [
    "After talks in Rome on Monday, the ministers said the border would stay shut.",
    "Oil prices rose. The parliament meets again in September.",
    "Putin joined the leaders by video link.",
])
def test_what_only_sets_the_scene_is_no_meeting_to_come(text: str) -> None:
    assert [one for one in found(text, SAID).meetings if one.status != "past"] == []


def test_the_last_session_adjourned_and_a_parallel_round_is_another() -> None:
    text = "The Astana talks of Chad and Niger resume on 4 July. A parallel round in Geneva is scheduled for 10 July."
    assert len([one for one in found(text, SAID).meetings if one.status == "decided"]) == 2


def test_without_it_there_will_be_no_summit() -> None:
    text = ("Chad and Niger will hold a summit in Rome on 3 June. \"Without the generals there will be no summit,\" an "
            "aide said.")
    assert [one.status for one in found(text, SAID).meetings] == ["decided"]


@pytest.mark.parametrize("doubt", [
    "but an aide cautioned that this was tentative", "although neither side has confirmed the date",
    "but the plan could still change", "though nothing is settled",
])
def test_what_is_doubted_in_the_same_breath_is_only_possible(doubt: str) -> None:
    text = f"The ministers of Chad and Niger are to meet in Rome on 3 June, {doubt}."
    findings = found(text, SAID)
    assert {one.status for one in findings.meetings} == {"possible"}
    assert "decided" not in {one.modality for one in findings.findings}


def test_an_aside_does_not_part_a_noun_from_its_verb() -> None:
    text = "Dialogue between Chad and Niger, to which the rebels must be party, is expected to open in Rome."
    assert [one.status for one in found(text, SAID).meetings] == ["possible"]


@pytest.mark.parametrize(("sentence", "status", "who"), [
    ("President Anna Kole would in that case chair a three-way meeting with Chad and Niger.", "possible",
     {"Anna Kole", "Chad", "Niger"}),
    ("President Anna Kole is planning a call with President Ivo Brandt.", "decided", {"Anna Kole", "Ivo Brandt"}),
    ("Peru has offered to host the ministers of Chad and Niger in Lima.", "proposed", {"Chad", "Niger"}),
    ("The Intergovernmental Authority on Development will on Thursday, 17 June, convene a summit.", "decided",
     {"Intergovernmental Authority on Development"}),
])
def test_chairs_callers_and_hosts(sentence: str, status: str, who: set[str]) -> None:
    findings = found(sentence, SAID)
    (meeting,) = findings.meetings
    assert (meeting.status, names(findings, meeting)) == (status, who)


def test_what_a_summit_does_itself_is_no_other_meeting() -> None:
    assert len(found("The Ordinary Summit of SADC will meet on 3 June in Gaborone.", SAID).meetings) == 1
    text = "The presidents of Chad and Niger will hold a summit on 3 June. The ministers will meet on 1 June."
    assert len(found(text, SAID).meetings) == 2
