"""Reads the calendars of a built site by libraries that did not write them, and compares their dates with those of the program.

    python check.py PROGRAM

Makes a directory of groups with every kind of rule in many time zones, builds it, reads each calendar with `icalendar`, unrolls it with
`recurring-ical-events`, and holds each moment to what `when` says; so does it with the zone that each calendar brings along, as
`dateutil` reads it. Ends with 1 where one is another.
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import zoneinfo

import dateutil.tz
import icalendar
import recurring_ical_events

# The rules of time zones change, and those of this machine may be older than those in the program: the package has the newest.
zoneinfo.reset_tzpath(to=())

DAY = datetime.date(2026, 11, 23)
UNTIL = datetime.date(2027, 11, 20)

ZONES = [
    "America/New_York", "America/Los_Angeles", "America/Phoenix", "America/St_Johns", "America/Santiago", "Europe/London",
    "Europe/Lisbon", "Europe/Dublin", "Africa/Casablanca", "Africa/Cairo", "Asia/Kathmandu", "Asia/Tehran", "Asia/Jerusalem",
    "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "UTC",
]

# Each a meeting without its time, and keys of the group.
RULES = [
    ("every: tuesday", ""),
    ("every: [sunday, monday]", ""),
    ("every: weekday", ""),
    ("every: day, until: 2027-04-20", ""),
    ("every: other sunday, starting: 2026-11-01", ""),
    ("every: other wednesday, starting: 2027-03-10, until: 2027-11-17", ""),
    ("every: 2nd and 4th sunday", ""),
    ("every: last sunday", ""),
    ("every: 5th monday", ""),
    ("every: 1st and 15th", ""),
    ("every: 31st", ""),
    ("date: 2027-03-28", ""),
    ("every: sunday, except: [2026-11-29, {date: 2027-03-14, reason: away}], also: [2026-12-24, 2027-08-03]", ""),
    ("every: thursday", "paused: {from: 2026-12-20, until: 2027-01-10, reason: Winter break}"),
    ("every: monday", "paused: {from: 2027-05-01}"),
    ("every: saturday", "from: 2027-01-05, until: 2027-10-31"),
    ("every: friday", "paused: [{until: 2026-12-31}, {from: 2027-07-01, until: 2027-08-31}]"),
    ("every: monday, until: 2026-11-02, also: [2027-02-01, 2027-02-03]", ""),
    ("every: wednesday, starting: 2027-02-03, also: [2026-12-01, 2026-12-02, 2027-02-04]", ""),
    ("every: sunday", "paused: [{from: 2026-12-20, until: 2027-01-10}, {from: 2026-12-20, until: 2027-02-01}, {from: 2027-01-05, until: 2027-03-01}]"),
]

# Among them times that changes of clocks skip or repeat.
TIMES = ['at: "19:00", for: 90m', 'at: "02:30", for: 1h', 'at: "01:30"', 'at: "23:45", for: 2h', 'at: "00:00", for: 1h30m']


def directory():
    """The lines of `groups.yaml`."""
    for rule_number, (rule, keys) in enumerate(RULES):
        for zone_number, zone in enumerate(ZONES):
            time = TIMES[(rule_number + zone_number) % len(TIMES)]
            further = f", {keys}" if keys else ""
            yield (
                f"- {{id: g{rule_number}-{zone_number}, name: \"Grüße; {rule_number}, {zone}\", situations: [grief], "
                f"contact: {{email: a@example.org}}, verified: {{date: 2026-11-01}}{further}, "
                f"meetings: [{{{rule}, {time}, time_zone: {zone}}}]}}\n"
            )


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{arguments[0]} ended with {done.returncode}\n{done.stderr[:4000]}")
    return done.stdout


def of_program(program, site):
    """The moments at which each group meets, by its id."""
    ids = [f"g{rule}-{zone}" for rule in range(len(RULES)) for zone in range(len(ZONES))]
    told = run(program, "when", *ids, "--count", "366", "--json", "--site", str(site), "--date", str(DAY))
    moments = {}
    for line in told.splitlines():
        group = json.loads(line)
        dates = [date for date in group["dates"] if date["state"] in ("meets", "added")]
        starts = [datetime.datetime.fromisoformat(date["starts"]) for date in dates]
        moments[group["id"]] = in_greenwich(starts)
    return moments


def of_calendar(file):
    """The moments in a calendar; what is cancelled and what is only told takes no time."""
    content = file.read_bytes()
    if content.count(b"\n") != content.count(b"\r\n"):
        sys.exit(f"{file}: a line does not end as RFC 5545 says")
    calendar = icalendar.Calendar.from_ical(content)
    faults = [fault for component in calendar.walk() for fault in component.errors]
    names = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    if faults or len(set(names)) != len(names):
        sys.exit(f"{file}: {faults or names}")
    dates = recurring_ical_events.of(calendar).between(DAY, UNTIL)
    starts = [event["DTSTART"].dt for event in dates if event.get("TRANSP") != "TRANSPARENT"]
    hold_zones(file, starts)
    return in_greenwich(starts)


def hold_zones(file, starts):
    """Holds that the zone in a calendar, which is what a program without one of its own goes by, has the offsets of that name."""
    told = dateutil.tz.tzical(str(file))
    for start in starts:
        name = start.tzinfo.key
        # A time that a change of clocks skips or repeats is decided by programs, not by zones.
        clear = dateutil.tz.datetime_exists(start) and not dateutil.tz.datetime_ambiguous(start)
        if clear and start.replace(tzinfo=told.get(name)).utcoffset() != start.utcoffset():
            sys.exit(f"{file}: {start:%Y-%m-%d %H:%M} has another offset by the zone in the file")


def hold_next(file, expected):
    """Holds that the calendar of the next meeting alone has it, and nothing else."""
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    if [event["DTSTART"].dt for event in events] != expected[:1]:
        sys.exit(f"{file}: not the next meeting, {expected[:1]}")


def in_greenwich(moments):
    """The moments before the end, in order; a time that a change of clocks skips is nothing by itself, but a moment it is."""
    return sorted(moment.astimezone(datetime.UTC) for moment in moments if moment.date() < UNTIL)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    compared = 0
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder)
        (site / "content/situations").mkdir(parents=True)
        (site / "content/situations/grief.md").write_text("---\ntitle: Grief\n---\n", encoding="utf-8")
        (site / "site.yaml").write_text("title: Harbor\nbase_url: https://example.org/\nexit: false\n", encoding="utf-8")
        (site / "groups.yaml").write_text("".join(directory()), encoding="utf-8")
        run(program, "build", "--site", folder, "--date", str(DAY))
        for group, expected in of_program(program, site).items():
            found = of_calendar(site / f"public/groups/{group}.ics")
            if found != expected:
                other = next((pair for pair in zip(found, expected) if pair[0] != pair[1]), (len(found), len(expected)))
                sys.exit(f"{group}: {other[0]} in the calendar, {other[1]} by the program")
            if expected:
                hold_next(site / f"public/groups/{group}/next.ics", expected)
            compared += len(found)
        for file in sorted(site.glob("public/**/*.ics")):
            of_calendar(file) if file.parent.name == "groups" else icalendar.Calendar.from_ical(file.read_bytes())
    print(f"{compared} moments are the same")
    return 0 if compared > 10_000 else 1


sys.exit(main())
