"""The corpora, the sites that openchair builds of them, and what their index costs."""

import os
import re
import shutil
import sys

from common import PARTS, TODAY, Cost, compare, measured, median, note

# Pages of which a site with `--index-only` has only the name: all but those that lead to the finder.
EMPTIED = ("group", "list", "values", "print", "year", "article", "articles", "situation", "situations", "prose", "home")
# And few lists of them, and no calendars beside them.
FEW_PAGES = {"page_size": 500, "qr": "false", "calendars": "false"}
# A file of more than 1 GB is not read.
MOST_OF_ONE_FILE = 250_000_000
RUNS = {"S": 5, "M": 3, "L": 3, "XL": 1}


def corpus(tools, work, size):
    """The invented site of that size, with the right answers to the open queries beside it; made once."""
    folder, _ = compare.corpus(tools, work / f"corpus-{size}", size, "--kind", "search")
    return folder


def directory(file, folder):
    """The groups of a corpus: the same file, or several in `groups/` where it is larger than what is read of one."""
    if file.stat().st_size <= MOST_OF_ONE_FILE:
        return os.link(file, folder / "groups.yaml")
    parts = folder / "groups"
    parts.mkdir()
    with open(file, encoding="utf-8") as lines:
        part, size = open(parts / "000.yaml", "w", encoding="utf-8"), 0
        for line in lines:
            if size > MOST_OF_ONE_FILE and line.startswith("  - id: "):
                part.close()
                part, size = open(parts / f"{len(os.listdir(parts)):03}.yaml", "w", encoding="utf-8"), 0
                part.write("groups:\n")
            size += part.write(line)
        part.close()


def emptied(corpus_folder, folder, settings):
    """The same site with pages of one line, so that a million of them fit on a disk; its index and `/find/` stay what they are."""
    shutil.rmtree(folder, ignore_errors=True)
    templates = folder / "themes/default/templates"
    templates.mkdir(parents=True)
    for name in EMPTIED:
        (templates / f"{name}.html").write_text("<!doctype html><title>Empty</title>\n")
    (templates / "card.html").write_text("")
    # Links to the same files: a copy of a million groups would be large.
    shutil.copytree(corpus_folder / "content", folder / "content", copy_function=os.link)
    directory(corpus_folder / "groups.yaml", folder)
    site = (corpus_folder / "site.yaml").read_text()
    lines = "".join(f"  {key}: {value}\n" for key, value in settings.items())
    (folder / "site.yaml").write_text(f"{site}build:\n{lines}")
    return folder


def built(program, corpus_folder, work, size, index_only):
    """The built site, as visitors get it."""
    output = work / f"public-{size}"
    note(f"{size}: building the site ...")
    shutil.rmtree(output, ignore_errors=True)
    site = corpus_folder
    if index_only:
        # The other searches read what the site publishes of its groups; with a million there are none, and it is large.
        site = emptied(corpus_folder, work / f"emptied-{size}", FEW_PAGES | {"exports": "false" if size == "XL" else "true"})
    measured([program, "build", "--date", TODAY, "--site", site, "--output", output], site)
    return output


def cost(program, corpus_folder, work, size, runs):
    """What the index costs, of a site in memory and by one thread, as the program tells of its steps; its peak is that of the whole run.

    The pages are empty and nothing is written, as `check` makes everything and keeps nothing.
    """
    site = emptied(corpus_folder, work / f"cost-{size}", FEW_PAGES)
    costs = []
    for turn in range(runs or RUNS[size]):
        note(f"{size}: cost of the index, {turn + 1}")
        costs.append(measured([program, "check", "--jobs", 1, "--timings", "--date", TODAY, "--site", site], site))
    shutil.rmtree(site)
    taken = median([float(re.search(r"of it the index +([0-9.]+) s", each.said)[1]) for each in costs])
    return Cost(taken, taken, median([each.peak for each in costs]))


def own_right_answers(tools, work, size, judged):
    """The right answers to the queries of tests/find/queries.json on the corpus of that size; made anew when the queries change."""
    out = work / f"own-{size}.json"
    if not out.exists() or out.stat().st_mtime < judged.stat().st_mtime:
        note(f"{size}: right answers to our own queries ...")
        compare.checked(sys.executable, PARTS / "own_truth.py", tools, judged, size, out)
    return out
