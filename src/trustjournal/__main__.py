"""`python -m trustjournal`."""

from trustjournal.start import main

main()
