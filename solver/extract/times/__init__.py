"""Days and periods: the grammar of how they are said, and the days they mean."""
