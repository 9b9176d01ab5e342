"""The guide, and what keeps it true: its references are made from the program, its examples are run."""
