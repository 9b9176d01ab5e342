"""The kinds of rules: every module of this package that is not `base` holds one class, found by itself."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from .base import Rule


@cache
def kinds() -> Mapping[str, type[Rule]]:
    """Each kind of rule by its name, which is its module's, in alphabetical order."""
    found: dict[str, type[Rule]] = {}
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name):
        if module.name == "base" or module.name.startswith("_"):
            continue
        contents = import_module(f"{__name__}.{module.name}")
        for value in vars(contents).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == contents.__name__ \
                    and not value.__name__.startswith("_"):
                found[module.name] = value
    return found
