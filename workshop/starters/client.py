"""A new client: what was answered, and everything that can be answered later as a proposal behind a #."""

from __future__ import annotations

from pathlib import Path

from workshop.brand.images import PictureError
from workshop.brand.logo import read_logo
from workshop.brand.svg import is_svg
from workshop.brand.template.read import read_template
from workshop.errors import Problem, Source, Span, WorkshopError
from workshop.library import Library, outline_names
from workshop.library.clients import MOST_FILE_BYTES, read_client
from workshop.library.sources import reason
from workshop.outline.client import Client
from workshop.outline.meant import short
from workshop.outline.placed import Text
from workshop.outline.read import read
from workshop.outline.tree import Node
from workshop.starters.client_text import client_text
from workshop.starters.needs import questions
from workshop.starters.place import Starter, library_of, none_there, read_name, refused, schemas
from workshop.values import frozen

_TEMPLATES = (".potx", ".pptx", ".potm", ".pptm")


@frozen
class Answers:
    """Hold what is known of a new client; what is empty is asked in the file. `logo`, `template`: paths."""

    name: str = ""
    primary: str = ""
    secondary: str = ""
    logo: str = ""
    template: str = ""
    like: str = ""

    def written(self, option: str) -> Text:
        """Return an answer at its place, which reports name as the option."""
        text: str = getattr(self, option)
        return Text(text, Span(Source(f"--{option}", text), 1, 1, max(1, len(text))))


def new_client(place: Path, name: str, answers: Answers) -> Starter:
    """Return the files of a new client in a folder; raises WorkshopError for what could not be built."""
    title, folder_name = read_name(answers.name or name, "client")[0], read_name(name, "client")[1]
    library = library_of(place)
    _check_id(library, folder_name)
    folder = library.decks / "clients" / folder_name
    client = _client(library, title, answers)
    beside = _logo(answers) | _template(answers)
    text = client_text(client, list(beside), questions(library), folder_name)
    files = {folder / "client.yaml": text.encode()} | {folder / file: data for file, data in beside.items()}
    none_there(files, "give the client another name, or edit what is there")
    return Starter(folder_name, schemas(place, "client", "overlay") | files)


def _check_id(library: Library, name: str) -> None:
    if name in outline_names(library):
        message = f"the client '{name}' would bear the name of a deck, and their files would meet"
        raise refused("client-named-like-deck", message, "give the client another name")


def _client(library: Library, title: str, answers: Answers) -> Client:
    entries = {Text("name"): Node(Span(Source("--name", title)), title)}
    colours = {Text(key): _node(answers.written(key)) for key in ("primary", "secondary")}
    given = {key: node for key, node in colours.items() if node.text}
    if answers.like:
        entries[Text("like")] = _node(answers.written("like"))
    if given:
        entries[Text("brand")] = Node(Span(Source("--primary", answers.primary)), entries=given)
    client, problems = read(Client, Node(entries[Text("name")].span, entries=entries))
    if client is None:
        raise WorkshopError(problems)
    if client.like:
        read_client(library, client.like)
    return client


def _node(text: Text) -> Node:
    assert text.span is not None
    return Node(text.span, str(text))


def _logo(answers: Answers) -> dict[str, bytes]:
    if not answers.logo:
        return {}
    written = answers.written("logo")
    data = _bytes_of(written)
    try:
        read_logo("logo", data)
    except PictureError as error:
        message = f"the logo '{short(written)}' cannot be shown: {error}"
        hint = error.hint or "save it again as PNG, JPEG or SVG"
        raise WorkshopError([Problem("bad-logo", message, written.span, hint)]) from None
    suffix = "svg" if is_svg(data) else "png" if data.startswith(b"\x89PNG") else "jpg"
    return {f"logo.{suffix}": data}


def _template(answers: Answers) -> dict[str, bytes]:
    if not answers.template:
        return {}
    written = answers.written("template")
    data = _bytes_of(written)
    read_template(written, data)
    suffix = Path(written).suffix.lower()
    return {f"template{suffix if suffix in _TEMPLATES else _TEMPLATES[0]}": data}


def _bytes_of(written: Text) -> bytes:
    """Read a file that was named on the command line."""
    path, problem = Path(written).expanduser(), "it is not there"
    try:
        if path.stat().st_size > MOST_FILE_BYTES:
            problem = "it is larger than 100 MB"
        elif path.is_file():
            return path.read_bytes()
        else:
            problem = "it is no file"
    except FileNotFoundError:
        pass
    except (OSError, ValueError, RuntimeError) as error:
        problem = reason(error, path)
    message = f"'{short(written)}' cannot be used: {problem}"
    raise WorkshopError([Problem("missing-file", message, written.span, "check its path")])
