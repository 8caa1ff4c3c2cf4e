"""own_truth.py TOOLS JUDGED SIZE OUT: the right answers to other queries than those of the tools, on a corpus of the tools.

The tools know the facts of a record only while they write it. So the whole corpus is written once more, into a folder of its own, with
JUDGED in the place of the open queries and the records planted as always; the right answers are kept, the rest is thrown away.
"""

import multiprocessing
import pathlib
import shutil
import sys
import tempfile


def main():
    tools, judged, size, out = sys.argv[1:]
    out = pathlib.Path(out).resolve()
    sys.dont_write_bytecode = True
    sys.path.insert(0, tools)
    import corpus

    # The processes that write groups must know of the other folder, too.
    multiprocessing.set_start_method("fork")
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        corpus.SEARCH = pathlib.Path(folder)
        shutil.copy(judged, corpus.SEARCH / "judged-open.json")
        shutil.copy(pathlib.Path(tools) / "search/plants.json", corpus.SEARCH / "plants.json")
        sys.argv = ["corpus.py", "--size", size, "--kind", "search", "--out", f"{folder}/site"]
        corpus.main()
        shutil.move(f"{folder}/site/truth.json", out)


if __name__ == "__main__":
    main()
