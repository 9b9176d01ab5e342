"""The judge: a brute-force solver that shares no code with the engine, and the tests that set one against the other."""
