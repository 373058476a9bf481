"""A file as it is handed on: its bytes, or pieces of which the pictures are read only when it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from workshop.brand.images import Image
from workshop.values import frozen


@frozen
class Archive:
    """Hold a file in pieces; each time they are gone through, its pictures are read again.

    Going through them raises PictureError where a picture's file is no longer what it was.
    """

    pieces: tuple[bytes | Image, ...]

    def __iter__(self) -> Iterator[bytes]:
        return (piece if isinstance(piece, bytes) else piece.data for piece in self.pieces)

    def __bytes__(self) -> bytes:
        return b"".join(self)


Content = bytes | Archive
"""What is in a file that is to be written."""


class Tape:
    """Take down what is written to an archive, and where a picture belongs; zipfile takes it for a file."""

    def __init__(self) -> None:
        self._pieces: list[bytes | Image] = []
        self._bytes = BytesIO()
        self._before = 0

    def write(self, data: bytes) -> int:
        """Take down bytes."""
        return self._bytes.write(data)

    def hold(self, picture: Image) -> None:
        """Take down that a picture comes here, as large as it is now."""
        self._pieces += [self._bytes.getvalue(), picture]
        self._before += self._bytes.tell() + picture.size
        self._bytes = BytesIO()

    def tell(self) -> int:
        """Return how many bytes there are."""
        return self._before + self._bytes.tell()

    def seek(self, place: int) -> int:
        """Stay at the end, the only place where an archive that is not read is written."""
        return place

    def flush(self) -> None:
        """Do nothing: nothing is kept back."""

    def archive(self) -> Archive:
        """Return what was taken down."""
        return Archive((*self._pieces, self._bytes.getvalue()))


def size_of(content: Content) -> int:
    """Return how many bytes are in a file."""
    pieces = (content,) if isinstance(content, bytes) else content.pieces
    return sum(len(piece) if isinstance(piece, bytes) else piece.size for piece in pieces)


def pieces_of(content: Content) -> Iterable[bytes]:
    """Return the bytes of a file, a piece after the other."""
    return (content,) if isinstance(content, bytes) else content
