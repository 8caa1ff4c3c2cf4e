"""The records that the other searches index: what the site publishes of its groups, its articles and its situations, each with a title,
a text, a line to show, and what a visitor could narrow by. One JSON object to a line, so that a large directory need not lie in memory."""

import json
import re

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FORMATS = {"in-person": "in person", "video": "online by video, Zoom", "phone": "by phone", "forum": "online forum"}
LANGUAGES = {"en": "English", "es": "Spanish", "zh": "Chinese, Mandarin", "ase": "American Sign Language, ASL"}


def front_matter(path):
    """The keys of a Markdown file that are one text or one list on a line, and its text. The corpora write no others that matter here."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    keys = {}
    for name, value in re.findall(r"^(\w+): (.+)$", head, re.MULTILINE):
        if value.startswith("["):
            keys[name] = [part.strip().strip('"') for part in value[1:-1].split(",") if part.strip()]
        else:
            keys[name] = value.strip('"')
    return keys, re.sub(r"\]\([^)]*\)|[#*\[\]]", " ", body)


def situation_records(content):
    for path in sorted((content / "situations").rglob("*.md")):
        keys, body = front_matter(path)
        name = path.parent.name if path.name == "index.md" else path.stem
        # Other names are not on the page, and help every search that can read them.
        text = [keys.get("summary", ""), *keys.get("synonyms", []), body]
        yield {"id": f"situations/{name}", "title": keys["title"], "summary": keys.get("summary", ""), "text": "\n".join(text)}


def article_records(content, titles):
    for path in sorted((content / "articles").glob("*.md")):
        keys, body = front_matter(path)
        text = [keys.get("description", ""), *(titles[name] for name in keys.get("situations", [])), body]
        yield {"id": f"articles/{path.stem}", "title": keys["title"], "summary": keys.get("description", ""), "text": "\n".join(text)}


def words_of(group, titles):
    """What the fields of a group say, in words."""
    places = [group["place"]] if "place" in group else []
    words = [group.get("summary", ""), group.get("description", ""), group.get("program", ""), group.get("kind", "")]
    words += [titles.get(name, name) for name in group.get("situations", [])]
    words += [FORMATS.get(name, name) for name in group.get("formats", [])]
    words += [LANGUAGES.get(tag, tag) for tag in group.get("languages", [])]
    words += [place.get(key, "") for place in places for key in ("name", "street", "city", "region", "postal_code")]
    words += [meeting.get("every", "") for meeting in group.get("meetings", [])]
    words += [word for key in ("ages", "genders", "relation", "open_to") for word in group.get("audience", {}).get(key, [])]
    words += group.get("accessibility", [])
    return "\n".join(word.replace("-", " ") for word in words if word)


def group_record(group, titles):
    every = " ".join(meeting.get("every", "") for meeting in group.get("meetings", []))
    narrow = {
        "day": [day for day in WEEKDAYS if day in every],
        "format": group.get("formats", []),
        "language": group.get("languages", []),
        "town": [group["place"]["city"]] if "city" in group.get("place", {}) else [],
    }
    record = {"id": f"groups/{group['id']}", "title": group["name"], "summary": group.get("summary", "")}
    return record | {"text": words_of(group, titles), "narrow": narrow}


def group_records(public, titles):
    """The groups as the site publishes them in groups.json, which has one to a line. Those that no longer meet are in no list of the site."""
    with open(public / "groups.json", encoding="utf-8") as file:
        next(file)
        for line in file:
            if line.startswith("{"):
                group = json.loads(line.rstrip().rstrip(","))
                if group.get("status") != "closed":
                    yield group_record(group, titles)


def write(corpus_folder, public, out):
    content = corpus_folder / "content"
    situations = list(situation_records(content))
    titles = {record["id"].split("/")[1]: record["title"] for record in situations}
    count = 0
    with open(out, "w", encoding="utf-8") as file:
        for records in (situations, article_records(content, titles), group_records(public, titles)):
            for record in records:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
                count += 1
    return count
