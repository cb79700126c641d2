"""The parts of a reframe, a file for each: the feeling, the evidence, and the three endings."""
