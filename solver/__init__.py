"""Summit: from what leaders said to meeting sequences that can be held, each with its reasons."""
