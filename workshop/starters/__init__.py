from workshop.starters.client import Answers, new_client
from workshop.starters.deck import new_deck
from workshop.starters.folder import new_folder
from workshop.starters.place import Starter

__all__ = ["Answers", "Starter", "new_client", "new_deck", "new_folder"]
