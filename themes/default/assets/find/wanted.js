// What groups must have to be an answer, and how a visitor is told of it.

/** A whole day in minutes, the end of which no meeting reaches by its start. */
export const MIDNIGHT = 1440;
// How early before a time that is asked for a meeting may start, where neither "from" nor "before" stands with it.
const EARLY = 60;
const FROM = 2;
const BEFORE = 3;

/** What the phrases of a query ask for, with its chips. `here` is a place that was not typed, or nothing. */
export function wantedOf(root, query, tokens, spans, here) {
    const wanted = { programs: [], facets: [], days: 0, time: null, date: null, now: false, places: [], radius: null };
    const chips = [];
    let sign = 0;
    for (const { first, end, is, value, meanings, places } of spans) {
        const from = tokens[first].start;
        const to = tokens[end - 1].end;
        const typed = query.slice(from, to);
        const chip = (field, key = typed, label = typed) => chips.push({ field, key, label, start: from, end: to });
        if (is === "clock") {
            narrowTime(wanted, clockRange(sign, value));
            chip("time");
        } else if (is === "radius") {
            wanted.radius = value;
            chip("radius");
        }
        meanings.forEach((meaning) => addMeaning(wanted, root, meaning, chip));
        if (places.length) chip("place", places[0].w, places[0].l);
        wanted.places.push(...places);
        sign = Object(meanings.find((meaning) => meaning.letter === "x")).number;
    }
    if (here) wanted.places.push({ n: -1, p: here.position });
    // One that says what the one before says is left out.
    wanted.chips = chips.filter((chip, at) => JSON.stringify(chip) !== JSON.stringify(chips[at - 1]));
    return wanted;
}

function clockRange(sign, minutes) {
    if (sign === BEFORE) return [0, minutes];
    if (sign === FROM) return [minutes, MIDNIGHT];
    return [Math.max(minutes - EARLY, 0), Math.min(minutes + EARLY + 1, MIDNIGHT)];
}

/** Adds a meaning and its chip, which has the visitor's own words where nothing else is given. */
function addMeaning(wanted, root, { letter, number, end }, chip) {
    if (letter === "s" && root.subjects[number]) {
        const isSituation = number < root.counts[0];
        if (!isSituation) wanted.programs.push(number);
        chip(isSituation ? "situation" : "program", root.subjects[number][0], root.subjects[number][1]);
    } else if (letter === "f" && root.facets[number]) {
        const [field, key, label] = root.facets[number];
        const there = wanted.facets.find((facet) => facet.field === field);
        if (there) there.numbers.push(number);
        else wanted.facets.push({ field, numbers: [number] });
        chip(field, key, label);
    } else if (letter === "d" || letter === "w") {
        if (letter === "d") wanted.days |= number;
        else wanted.date = number;
        chip("day");
    } else if (letter === "t" || letter === "n") {
        if (letter === "t") narrowTime(wanted, [number, end]);
        else wanted.now = true;
        chip("time");
    }
}

function narrowTime(wanted, [from, to]) {
    const both = wanted.time && [Math.max(wanted.time[0], from), Math.min(wanted.time[1], to)];
    wanted.time = both && both[0] < both[1] ? both : [from, to];
}
