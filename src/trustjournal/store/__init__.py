"""The journal file: created, read, written, upgraded. Knows values and nothing above them."""
