"""A report page as a browser shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

BAR, SHAPE = '[aria-roledescription="bar"]', '[aria-roledescription="geoshape"]'


class Seen:
    """A page in the browser, and all that it said and asked for."""

    def __init__(self, browser: Any, file: Path, **screen: Any) -> None:
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | screen))
        self.page = context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())
        self.page.locator("html.all-drawn").wait_for(state="attached", timeout=20_000)

    def marks(self, chart: str, kind: str = BAR) -> Any:
        return self.page.locator(f"#{chart} {kind}")

    def domain(self, chart: str) -> str:
        """The days that a timeline's axis names."""
        return " ".join(sorted(self.page.locator(f"#{chart} .role-axis-label text").all_text_contents()))
