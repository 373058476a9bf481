"""A storyboard on a client's own template; its values (`storyboard.adopted`) lie beside the slides'."""

from workshop.storyboard.adopt.deck import adopt, type_scale

__all__ = ["adopt", "type_scale"]
