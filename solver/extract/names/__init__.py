"""Who and what a text names: the gazetteer, names learnt from the text, roles, groups and bodies."""
