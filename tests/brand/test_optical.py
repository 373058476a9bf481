"""Faces are set to look equally large."""

from __future__ import annotations

import pytest

from workshop.brand.layouts import ROLES
from workshop.brand.optical import optical


@pytest.mark.parametrize(
    ("face", "heading", "body"),
    [
        ("Georgia", 1, 1.079),
        ("Arial", 0.94, 1),
        ("helvetica", 0.94, 1),
        ("Calibri", 1.032, 1.08),
        ("Carlito", 1.032, 1.08),
        ("Verdana", 0.94, 0.952),
        ("Trebuchet MS", 0.94, 0.992),
        ("Times New Roman", 1.06, 1.08),
        ("Segoe UI Semibold", 0.962, 1.038),
        ("EB Garamond", 1.06, 1.08),
        ("Century-Gothic", 0.94, 0.961),
        ("Nobody Knows Grotesk", 1, 1),
        ("Arialle", 1, 1),
    ],
)
def test_sizes_follow_the_height_of_the_letter_x_within_bounds(
    face: str, heading: float, body: float
) -> None:
    assert optical(face, "heading") == pytest.approx(heading, abs=0.001)
    assert optical(face, "body") == pytest.approx(body, abs=0.001)


def test_a_role_is_set_in_its_face() -> None:
    assert optical("Arial", ROLES["title"]) == optical("Arial", "heading")
    assert optical("Arial", ROLES["caption"]) == optical("Arial", "body")


def test_the_height_measured_in_a_clients_own_font_counts_more_than_its_name() -> None:
    assert optical("Northgate Sans", "body", 0.5) == pytest.approx(1.038)
    assert optical("Arial", "body", 0.5) == pytest.approx(1.038)
