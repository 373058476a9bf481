"""What changed between two versions of a deck: by slide, by text, by minutes."""
