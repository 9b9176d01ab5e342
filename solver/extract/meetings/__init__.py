"""Which meetings a text speaks of: nouns and verbs that mean one, who takes part, mentions of one merged."""
