"""Answers for people (`terminal`, `checked`, `manual`) and for machines (`machine`). Nothing here prints."""
