// A small index made by hand, for the tests of the finder: two situations and one below the first, an article, a program, five groups.
// 2026-11-24, the day of its build, was a Tuesday.

export const DAY = 20781;
export const FOLDER = "files/en-tiny/";

const PORTLAND = [45520, -122680];
const SALEM = [44940, -123040];
const BOX = [44940, -123040, 45520, -122680];
const FORMAT = { person: 0, video: 1 };

const tuesday = { doc: 4, at: PORTLAND, town: 0, region: 0, sets: [FORMAT.person, 0, 0, 0, 0, 1], meetings: [[2, 1140, 90]] };
const online = { doc: 5, sets: [FORMAT.video, 0, 0, 0, 0, 1], zone: 1, meetings: [[4, 1080, 60]] };
const childInSalem = { doc: 6, at: SALEM, town: 1, region: 0, sets: [FORMAT.person, 0, 0, 1, 0, 0], meetings: [[8, 600, 0]] };
const childInPortland = Object.assign({}, childInSalem, { at: PORTLAND, town: 0, meetings: [[16, 600, 0]] });
const nightly = { doc: 7, at: PORTLAND, town: 0, region: 0, state: 1, sets: [FORMAT.person, 0, 0, 0, 0, 0], meetings: [[127, 1200, 60]] };
const alanon = { doc: 8, at: SALEM, town: 1, region: 0, program: 3, sets: [FORMAT.person, 1, 0, 0, 0, 0], meetings: [[1, 1170, 60, [6, 20]]] };
const below = (row) => Object.assign({}, row, { own: 0 });

/** Rows in columns, as a file has them. */
function columns(rows) {
    let doc = 0;
    let last = [0, 0];
    const file = { doc: [], lat: [], lon: [], sets: [[], [], [], [], [], []], meetings: [], days: [], start: [], length: [], dates: [] };
    const usual = { town: -1, region: -1, program: -1, state: 0, own: 1, zone: 0 };
    for (const row of rows) {
        file.doc.push(row.doc - doc);
        doc = row.doc;
        file.lat.push(row.at ? row.at[0] - last[0] : null);
        file.lon.push(row.at ? row.at[1] - last[1] : null);
        last = row.at || last;
        row.sets.forEach((set, field) => file.sets[field].push(set));
        for (const key of Object.keys(usual)) (file[key] = file[key] || []).push(key in row ? row[key] : usual[key]);
        file.meetings.push(row.meetings.length);
        for (const [days, start, length, dates] of row.meetings) {
            file.days.push(days + (dates ? 128 : 0));
            file.start.push(start);
            file.length.push(length);
            if (dates) file.dates.push(dates);
        }
    }
    return file;
}

const ROWS = [
    columns([online, below(childInSalem), tuesday, below(childInPortland)]),
    columns([childInSalem, childInPortland]),
    columns([alanon, nightly]),
    columns([alanon]),
    columns([online, childInSalem, alanon, tuesday, childInPortland, nightly]),
];
const block = (file) => [file, ROWS[file].doc.length, BOX, 0];

const CARDS = [
    { a: "situations/grief/", t: "Grief" },
    { a: "situations/loss-of-a-child/", t: "Loss of a child" },
    { a: "situations/alcohol/", t: "Alcohol" },
    { a: "articles/first-meeting/", t: "Your first meeting", s: "What happens there." },
    { a: "groups/tuesday-circle/", t: "Tuesday circle", w: "Tuesdays at 7 pm", p: "Portland" },
    { a: "groups/grief-online/", t: "Grief online" },
    { a: "groups/little-lights/", t: "Little Lights" },
    { a: "groups/sober-nights/", t: "Sober nights" },
    { a: "groups/al-anon-salem/", t: "Al-Anon Salem", l: "es" },
];

const place = (w, l, k, n, p, c) => ({ w, l, k, n, p, c });

const ROOT = {
    format: 1,
    language: "en",
    folder: FOLDER,
    base: "/",
    small: false,
    day: DAY,
    counts: [3, 4, 9],
    zones: ["America/Los_Angeles", "Europe/London"],
    facets: [
        ["format", "in-person", "In person", 4],
        ["format", "video", "By video", 1],
        ["language", "en", "English", 4],
        ["language", "es", "Spanish", 1],
        ["access", "step-free", "Step-free way in", 1],
        ["cost", "free", "It is free.", 2],
    ],
    sets: [[[0], [1]], [[2], [3]], [[]], [[], [4]], [[]], [[], [5]]],
    subjects: [
        ["grief", "Grief", -1, 3, [block(0)]],
        ["loss-of-a-child", "Loss of a child", 0, 1, [block(1)]],
        ["alcohol", "Alcohol", -1, 2, [block(2)]],
        ["Al-Anon", "Al-Anon", 2, 1, [block(3)]],
    ],
    all: [block(4)],
    pages: [[0, 2]],
    phrases: [
        ["al anon", ["s3"]],
        ["alcohol", ["s2"]],
        ["before", ["x3"]],
        ["drinking", ["s2"]],
        ["end my life", ["c"]],
        ["evening", ["t1020-1440"]],
        ["free", ["f5"]],
        ["grief", ["s0"]],
        ["group", ["-"]],
        ["kilometres", ["x4"]],
        ["loss of a child", ["s1"]],
        ["now", ["n"]],
        ["on line", ["f1"]],
        ["spanish", ["f3"]],
        ["step free", ["f4"]],
        ["today", ["w0"]],
        ["tuesday", ["d2"]],
        ["wednesday", ["d4"]],
    ],
    places: [place("portland", "Portland", "t", 0, PORTLAND, 3), place("oregon", "Oregon", "r", 0, BOX.slice(0, 2), 4)],
    words: ["m"],
    texts: {},
};

const WORDS = [
    {
        words: "circle first hope lights",
        entry: [0, 1, 2, 3],
        entries: [[[0, 40], [], [19], 1], [[], [3, 60], [], 0], [[0, 30, 1, 20], [3, 8], [17, 5], 2], [[1, 70], [], [27], 1]],
        places: [],
    },
    { words: "meeting nights sober", entry: [1, 0, 0], entries: [[[2, 80], [], [31], 1], [[], [3, 60], [], 0]], places: [place("salem", "Salem", "t", 1, SALEM, 2)] },
];

/** The files of the index by their path, new ones each time. A small one has its rows and cards in one file. */
export function tinyFiles(isSmall) {
    const files = { "en.json": Object.assign({}, ROOT, { small: isSmall }) };
    const add = (name, value) => (files[FOLDER + name] = value);
    WORDS.forEach((words, number) => add(`words/${number}.json`, words));
    add("spell.json", "meeting circle lights first nights sober hope salem");
    if (isSmall) add("small.json", { rows: ROWS, cards: CARDS });
    else {
        ROWS.forEach((rows, number) => add(`rows/${number}.json`, rows));
        add("cards/0.json", CARDS);
    }
    return JSON.parse(JSON.stringify(files));
}

/** Reads such files, and notes in `asked` which. */
export function readerOfFiles(files, asked = []) {
    return async (path) => {
        asked.push(path);
        if (!Object.prototype.hasOwnProperty.call(files, path)) throw new Error("404");
        const file = files[path];
        return typeof file === "function" ? file() : JSON.parse(JSON.stringify(file));
    };
}
