"""Questions about a scenario beyond its best schedule: one file each."""
