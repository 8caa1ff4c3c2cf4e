"""The other searches: their packages, their indexes over the same records, what those cost, and the pages in which they are asked."""

import html
import json
import pathlib
import shutil

from common import PARTS, ROOT, compare, measured, note, stop

PEERS = ("pagefind", "minisearch")


def packages(folder):
    """Installs what the lock file of a folder says, where that is not there yet."""
    if not (folder / "node_modules").exists():
        note(f"installing packages of {folder.relative_to(ROOT)} ...")
        compare.checked("npm", "ci", "--no-audit", "--no-fund", cwd=folder)


def pagefind_program():
    found = sorted((PARTS / "node_modules/@pagefind").glob("*/bin/pagefind_extended"))
    return found[0] if found else stop("there is no Pagefind for this kind of machine; leave it out with --without pagefind")


def version(name):
    return json.loads((PARTS / f"node_modules/{name}/package.json").read_text())["version"]


def page_of(record):
    """A page with just the record, as Pagefind reads pages: a heading, a text, and what can be narrowed by."""
    filters = (f'<i data-pagefind-filter="{name}:{html.escape(value)}"></i>' for name, values in record.get("narrow", {}).items() for value in values)
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in record["text"].split("\n") if line.strip())
    title = html.escape(record["title"])
    return f'<!doctype html><html lang="en"><title>{title}</title><main data-pagefind-body><h1>{title}</h1>{lines}{"".join(filters)}</main></html>\n'


def write_pages(records, folder):
    for kind in ("groups", "articles", "situations"):
        (folder / kind).mkdir(parents=True)
    with open(records, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            (folder / f"{record['id']}.html").write_text(page_of(record), encoding="utf-8")


def served(work, name, size):
    """The folder of a search with the page in which it is asked."""
    folder = work / f"{name}-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(PARTS / "pages/page.html", folder / "index.html")
    shutil.copy(PARTS / "pages/page.js", folder / "page.js")
    shutil.copy(PARTS / f"pages/{name}.js", folder / "engine.js")
    return folder


def pagefind(work, size, records):
    folder = served(work, "pagefind", size)
    pages = work / f"pages-{size}"
    shutil.rmtree(pages, ignore_errors=True)
    write_pages(records, pages)
    note(f"{size}: indexing with Pagefind ...")
    return folder, measured([pagefind_program(), "--site", pages, "--output-path", folder / "pagefind", "--quiet"], work)


def minisearch(work, size, records):
    folder = served(work, "minisearch", size)
    note(f"{size}: indexing with MiniSearch ...")
    command = ["node", "--max-old-space-size=12288", PARTS / "minisearch-index.mjs", records, folder]
    return folder, measured(command, work)


MAKERS = {"pagefind": pagefind, "minisearch": minisearch}


def index_files(name, folder):
    """The files of an index, without the scripts that read it."""
    below = pathlib.Path(folder)
    if name == "openchair":
        return [path for path in (below / "search").rglob("*") if path.is_file()]
    if name == "minisearch":
        return [below / "index.json"]
    return [path for path in (below / "pagefind").rglob("*") if ".pf_" in path.name or path.name == "pagefind-entry.json"]
