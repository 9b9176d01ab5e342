"""The only package, beside the rules' `post`, that knows OR-Tools: model, search, certificates."""

from .counting import Count, count
from .search import Limits
from .solving import solve

__all__ = ["Count", "Limits", "count", "solve"]
