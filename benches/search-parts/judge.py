"""The scores: success@5 and MRR@10 of what was found, by the scorer of the tools, and whether page and program find the same."""

import concurrent.futures
import json
import os
import re
import subprocess
import sys

from common import ROOT, SAMPLE_DAY, TODAY, compare, note, stop

OWN = ROOT / "tests/find/queries.json"
SAMPLE = ROOT / "tests/find/sample-queries.json"
HALVES = ("tune", "held-out")


def queries_of(path):
    return json.loads(path.read_text(encoding="utf-8"))["queries"]


def half_files(work):
    """The halves of our own queries, as files that the scorer reads."""
    files = {}
    for half in HALVES:
        files[half] = work / f"own-{half}.json"
        files[half].write_text(json.dumps({"queries": [query for query in queries_of(OWN) if query["half"] == half]}))
    return files


class Score:
    def __init__(self, count, success, rank):
        self.count, self.success, self.rank = count, success, rank


def score(tools, site, results, judged, truth=None):
    """`results` is a file with the answers by the id of the query."""
    command = [sys.executable, tools / "search/score.py", site, results, "--judged", judged] + (["--truth", truth] if truth else [])
    said = compare.checked(*command)
    all_of = re.search(r"^all +n= *(\d+) success@5=([\d.]+) MRR@10=([\d.]+)", said, re.MULTILINE)
    if not all_of:
        stop(f"the scorer says nothing of all queries:\n{said}")
    return Score(int(all_of[1]), float(all_of[2]), float(all_of[3]))


def found(program, public, query, language="en", day=TODAY):
    """What `openchair find` answers, as addresses."""
    command = [program, "find", "--json", "--date", day, "--language", language, "--index", public, "--", query]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        stop(f'openchair find "{query}" failed\n{done.stderr[-2000:]}')
    return [result["address"] for result in json.loads(done.stdout)["results"]]


def all_found(program, public, queries, **how):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda query: found(program, public, query["query"], **how), queries)
        return {query["id"]: answer for query, answer in zip(queries, answers)}


def differing(one, other):
    """The ids of the queries to which two answers are not the same, from the first result to the last."""
    return sorted(name for name in one.keys() & other.keys() if one[name] != other[name])


def sample(program, work):
    """How many queries to the sample site have a right answer among the first five, by half: {half: (right, all)}."""
    public = work / "public-sample"
    compare.checked(program, "build", "--quiet", "--date", SAMPLE_DAY, "--site", ROOT, "--output", public)
    told = {half: [] for half in HALVES}
    for query in queries_of(SAMPLE):
        language = query["language"]
        answers = found(program, public, query["query"], language, SAMPLE_DAY)[:5]
        short = [address.strip("/").removeprefix(f"{language}/") for address in answers]
        is_right = any(address in query["right"] for address in short)
        told[query["half"]].append(is_right)
        if not is_right:
            note(f"sample, {query['half']}: missed {query['id']} {query['query']}")
    return {half: (sum(all_of), len(all_of)) for half, all_of in told.items()}
