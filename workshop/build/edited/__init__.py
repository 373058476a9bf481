"""The way back from a deck that a person edited: what changed, and the overlay lines that say it."""
