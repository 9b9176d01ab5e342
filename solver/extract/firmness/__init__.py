"""How firm words are: modality and polarity, scoped to their clause."""
