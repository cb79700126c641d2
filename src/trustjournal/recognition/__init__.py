"""Words -> suggestions, each with the words that betray it; pure, and never asserted."""
