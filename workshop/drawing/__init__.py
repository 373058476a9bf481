"""Finished files as pictures: slides and pages as PNG, drawn by LibreOffice and PDFium.

Nothing here makes a deck, so that a preview of which nothing has changed answers at once.
"""
