"""A private, offline thought journal for people whose trust has been hurt."""

__version__ = "0.1.0"
