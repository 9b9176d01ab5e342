"""From an article to a draft: what it says of meetings, each finding tied to its words, without network or model."""
