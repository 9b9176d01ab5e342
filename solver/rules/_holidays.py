"""Public holidays of countries, from the library `holidays`, which is imported when a rule asks for one."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

Named = MappingProxyType[date, str]


@cache
def _calendar(country: str, categories: tuple[str, ...], years: tuple[int, ...]) -> Any:
    import holidays

    known = holidays.country_holidays(country)
    language = "en_US" if "en_US" in known.supported_languages else None
    with warnings.catch_warnings():     # some kinds of holidays are known from a later year on than the others
        warnings.simplefilter("ignore", UserWarning)
        return holidays.country_holidays(country, years=years, categories=categories, language=language)


@cache
def categories_of(country: str) -> tuple[str, ...]:
    """The categories of holidays that are known of a country (alpha-2); none when nothing is."""
    import holidays

    try:
        return tuple(holidays.country_holidays(country).supported_categories)
    except NotImplementedError:
        return ()


def is_known(country: str, year: int) -> bool:
    """Whether the holidays of a country are known in a year."""
    return bool(categories_of(country)) and _first_year(country) <= year


@cache
def _first_year(country: str) -> int:
    import holidays

    return int(holidays.country_holidays(country).start_year)


def holidays_of(country: str, categories: Iterable[str], first: date, last: date) -> Named:
    """The names of a country's holidays in some categories, by their dates, from one day to another."""
    wanted = tuple(category for category in categories if category in categories_of(country))
    if not wanted:
        return MappingProxyType({})
    found = _calendar(country, wanted, tuple(range(first.year, last.year + 1)))
    return MappingProxyType({day: str(name) for day, name in sorted(found.items()) if first <= day <= last})
