"""The figures as Markdown, with the budgets beside them."""

import gzip

from common import median, ninetieth

NAMES = {"openchair": "Openchair", "pagefind": "Pagefind", "minisearch": "MiniSearch"}
SIZES = ("S", "M", "L", "XL")
# What the design of the finder allows, for S, M, L, XL; "unseen" are queries that nobody tuned for.
BUDGETS = {
    "bytes": (30, 45, 60, 90),
    "chain": (2, 3, 3, 4),
    "next bytes": (5, 20, 30, 40),
    "slow": (500, 800, 1000, 1300),
    "index cpu": (None, 0.5, 3, 30),
    "index peak": (None, None, None, 1536),
    "open": (0.95, 0.95, 0.95, 0.90),
    "unseen": (0.85, 0.85, 0.85, 0.80),
}
# Where more is better.
UPWARD = ("open", "unseen")


def size_of(files):
    """How many files, and how many KB they are when they are sent; those of Pagefind are compressed as they lie."""
    packed = (len(file.read_bytes()) if ".pf_" in file.name else len(gzip.compress(file.read_bytes(), 6)) for file in files)
    return len(files), sum(packed) / 1024


def spread(values, form):
    """The median, and what nine of ten stay below."""
    return f"{form.format(median(values))} ({form.format(ninetieth(values))})" if values else "-"


class Row:
    """One line: a value of each engine, how it is written, and which budget it has."""

    def __init__(self, name, form="{:,.0f}", budget=None):
        self.name, self.form, self.budget, self.values, self.texts = name, form, budget, {}, {}

    def put(self, engine, values):
        values = values if isinstance(values, list) else [values]
        values = [value for value in values if value is not None]
        if values:
            self.values[engine] = median(values)
            self.texts[engine] = spread(values, self.form) if len(values) > 1 else self.form.format(values[0])
        return self

    def allowed(self, size):
        allowed = BUDGETS[self.budget][SIZES.index(size)] if self.budget else None
        if allowed is None:
            return ""
        own = self.values.get("openchair")
        bound = "at least" if self.budget in UPWARD else "at most"
        # What is compared is what stands in the table.
        shown = own is not None and float(self.form.format(own).replace(",", ""))
        is_missed = own is not None and (shown < allowed if self.budget in UPWARD else shown > allowed)
        return f"{bound} {self.form.format(allowed)}{' **missed**' if is_missed else ''}"

    def line(self, engines, size):
        own = self.values.get("openchair")
        others = [engine for engine in engines if engine != "openchair"]
        times = [f"{self.values[engine] / own:.2f}" if own and engine in self.values else "" for engine in others]
        return [self.name, *(self.texts.get(engine, "-") for engine in engines), *times, self.allowed(size)]


def browser_rows(told):
    """What visits cost."""

    def row(name, lists, part, what, form="{:,.0f}", budget=None, scale=1.0):
        made = Row(name, form, budget)
        for engine, all_of in told.items():
            made.put(engine, [visit[part][what] * scale for visit in all_of[lists]])
        return made

    kb = 1 / 1024
    return [
        row("first answer: KB", "cold", "first", "bytes", "{:,.1f}", "bytes", kb),
        row("first answer: requests", "cold", "first", "requests"),
        row("first answer: requests in sequence", "slowCold", "first", "chain", budget="chain"),
        row("first answer: ms, loopback", "cold", "first", "ms"),
        row("first answer: ms, slow 4G", "slowCold", "first", "ms", budget="slow"),
        row("whole answer: KB", "cold", "whole", "bytes", "{:,.1f}", scale=kb),
        row("whole answer: ms, slow 4G", "slowCold", "whole", "ms"),
        row("next query: KB", "next", "whole", "bytes", "{:,.1f}", "next bytes", kb),
        row("next query: ms, loopback", "next", "first", "ms"),
        row("next query: ms, slow 4G", "slowNext", "first", "ms"),
    ]


def score_rows(scores):
    """`scores` is {engine: {set: Score}}."""
    rows = []
    sets = (("open", "the tools' queries", "open"), ("tune", "our own, tuned for", None), ("held-out", "our own, held out", "unseen"))
    for name, title, budget in sets:
        success, rank = Row(f"success@5, {title}", "{:.3f}", budget), Row(f"MRR@10, {title}", "{:.3f}")
        for engine, reached in scores.items():
            if name in reached:
                success.put(engine, reached[name].success)
                rank.put(engine, reached[name].rank)
        rows += [success, rank]
    return rows


def index_rows(costs, files):
    cpu, wall = Row("index: CPU s", "{:,.2f}", "index cpu"), Row("index: wall s", "{:,.2f}")
    peak = Row("index: peak MiB", "{:,.0f}", "index peak")
    count, size = Row("index: files"), Row("index: KB, compressed")
    for engine, cost in costs.items():
        cpu.put(engine, cost.cpu)
        wall.put(engine, cost.wall)
        peak.put(engine, cost.peak)
    for engine, (number, packed) in files.items():
        count.put(engine, number)
        size.put(engine, packed)
    return [cpu, wall, peak, count, size]


def table(size, rows, engines, title):
    others = [engine for engine in engines if engine != "openchair"]
    head = ["", *(NAMES[engine] for engine in engines), *(f"{NAMES[engine]} / Openchair" for engine in others), "budget"]
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)]
    lines += [row.line(engines, size) for row in rows if row.values]
    print(f"\n### {size}: {title}\n")
    print("\n".join("| " + " | ".join(line) + " |" for line in lines), flush=True)
