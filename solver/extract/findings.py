"""What an extractor hands on: people, meetings and findings, each with the characters it stands on.

Every extractor gives this form, and `summit extract --json` prints it. `at` counts characters of the article's decoded
text, `quote` repeats them. Dates are ISO 8601; a month and day whose year nobody said is XXXX-MM-DD. An extractor never
makes a statement firmer than its source: `modality` says how firm the words are, `speaker` who says them.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Modality = Literal["decided", "proposed", "possible", "rejected"]
Status = Literal["decided", "proposed", "possible", "rejected", "past"]
Format = Literal["bilateral", "trilateral", "multilateral", "talks"]
Role = Literal["required", "excluded", "invited", "observer"]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=100)]
At = Annotated[tuple[int, int], Field(description="first character and the one after the last, counted from 0")]


def _real(day: str) -> str:
    datetime.date.fromisoformat(day.replace("XXXX", "2004"))  # a leap year: any month and day there is
    return day


SomeDay = Annotated[
    str,
    Field(pattern=r"^(\d{4}|XXXX)-\d\d-\d\d$", description="YYYY-MM-DD; XXXX is an unknown year"),
    AfterValidator(_real),
]
Days = Annotated[int, Field(ge=0, le=3650)]
Hours = Annotated[float, Field(ge=0, le=1000)]


class Part(BaseModel):
    """One thing that was found."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Party(Part):
    """Somebody who attends a meeting: a person, a state, an organisation, a side."""

    id: Id
    name: str
    country: Annotated[str | None, Field(description="the country's common English name")] = None
    at: At
    quote: str


class Meeting(Part):
    """A meeting that the text speaks of; what is over is `past`."""

    id: Id
    label: str
    format: Format
    participants: tuple[Id, ...] = ()
    status: Status
    speaker: str | None = None
    at: At
    quote: str


class Claim(Part):
    """What every finding has: how firm it is, who says it, whom they cite, and where it stands."""

    modality: Modality
    speaker: Annotated[str | None, Field(description="who says so in the text; journalist for a questioner")] = None
    citing: Annotated[str | None, Field(description="whose words the speaker passes on")] = None
    at: At
    quote: str


class _OnMeetings(Claim):
    meeting: Annotated[Id | Annotated[tuple[Id, ...], Field(min_length=1)], Field(
        description="a meeting, several, or all")]


class Precedence(Claim):
    """One meeting ends before another begins."""

    kind: Literal["precedence"] = "precedence"
    before: Id
    after: Id
    min_gap_days: Days | None = None
    max_gap_days: Days | None = None


class Window(_OnMeetings):
    """A meeting lies between days; either end may be open. Without any, the words could not be placed in time."""

    kind: Literal["window"] = "window"
    earliest: SomeDay | None = None
    latest: SomeDay | None = None
    relative: Annotated[str, Field(description="the words, such as next week")]
    vague: Annotated[bool, Field(description="in the coming days: nobody can say until when")] = False


class Date(_OnMeetings):
    """A meeting is held on a named day, or on a run of days."""

    kind: Literal["date"] = "date"
    date: SomeDay | None = None
    range: tuple[SomeDay, SomeDay] | None = None
    relative: str


class VenueAllowed(_OnMeetings):
    """Where a meeting is or may be held; several places are alternatives, or examples."""

    kind: Literal["venue_allowed"] = "venue_allowed"
    places: Annotated[tuple[str, ...], Field(min_length=1)]
    examples: Annotated[bool, Field(description="such as Geneva: other places would do as well")] = False


class VenueForbidden(_OnMeetings):
    """Where a meeting is not to be held."""

    kind: Literal["venue_forbidden"] = "venue_forbidden"
    places: Annotated[tuple[str, ...], Field(min_length=1)]


class VenueProperty(_OnMeetings):
    """What a place must be: neutral, a third country, region: Europe, virtual."""

    kind: Literal["venue_property"] = "venue_property"
    property: str


class Preparation(_OnMeetings):
    """A meeting needs preparation first; how long may not be said."""

    kind: Literal["preparation"] = "preparation"
    min_days: Days | None = None


class Condition(_OnMeetings):
    """What must be so for a meeting to be held, in the text's words; none (and rejected) if there are no conditions."""

    kind: Literal["condition"] = "condition"
    requires: str | None = None


class Attendance(_OnMeetings):
    """Who must, must not, or may attend, beyond the parties themselves: a party's id, or words; or several of them."""

    kind: Literal["attendance"] = "attendance"
    participant: str | Annotated[tuple[str, ...], Field(min_length=1)]
    role: Role


class Duration(_OnMeetings):
    """How long a meeting lasts."""

    kind: Literal["duration"] = "duration"
    min_days: Days | None = None
    max_days: Days | None = None
    min_hours: Hours | None = None
    max_hours: Hours | None = None


class Acceptance(_OnMeetings):
    """Somebody is ready for meetings, or does not reject them: a permission, which forces nothing."""

    kind: Literal["acceptance"] = "acceptance"


class Undetermined(_OnMeetings):
    """The text says that something is not fixed yet."""

    kind: Literal["undetermined"] = "undetermined"
    aspect: Literal["date", "place", "format", "agenda"]


Finding = Annotated[
    Precedence
    | Window
    | Date
    | VenueAllowed
    | VenueForbidden
    | VenueProperty
    | Preparation
    | Condition
    | Attendance
    | Duration
    | Acceptance
    | Undetermined,
    Field(discriminator="kind"),
]


class Findings(Part):
    """All that an article says. Meetings and parties that are named must be listed; `all` is every meeting to come."""

    published: Annotated[datetime.date | None, Field(description="the day that relative dates count from")] = None
    participants: tuple[Party, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    findings: tuple[Finding, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> Self:
        people = [one.id for one in self.participants]
        meetings = [one.id for one in self.meetings]
        for kind, names in (("participant", people), ("meeting", meetings)):
            if "all" in names:
                raise ValueError(f"all is no {kind} id: it means every meeting")
            if len(set(names)) < len(names):
                raise ValueError(f"two entries have one {kind} id")
        for meeting in self.meetings:
            if unknown := set(meeting.participants) - set(people):
                raise ValueError(f"meeting {meeting.id} names a participant that is not listed: {min(unknown)}")
        for finding in self.findings:
            if unknown := set(meetings_of(finding)) - {*meetings, "all"}:
                raise ValueError(f"a {finding.kind} names a meeting that is not listed: {min(unknown)}")
        return self


def meetings_of(finding: Finding) -> tuple[str, ...]:
    """The ids of the meetings that a finding is about, `all` among them."""
    if isinstance(finding, Precedence):
        return finding.before, finding.after
    return (finding.meeting,) if isinstance(finding.meeting, str) else finding.meeting


def attendees_of(finding: Finding) -> tuple[str, ...]:
    """Whom a finding on attendance is about, none for another finding."""
    if not isinstance(finding, Attendance):
        return ()
    return (finding.participant,) if isinstance(finding.participant, str) else finding.participant


def as_json(findings: Findings) -> dict[str, Any]:
    """The findings as `--json` prints them; what is not known is left out."""
    return findings.model_dump(mode="json", exclude_none=True)
