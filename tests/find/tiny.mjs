// A small index made by hand, for the tests of the finder: two situations and one below the first, an article, a program, five groups.
// 2026-11-24, the day of its build, was a Tuesday.

export const DAY = 20781;
export const FOLDER = "files/en-tiny/";

const PORTLAND = [45520, -122680];
const SALEM = [44940, -123040];
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
// A list of one file of rows.
const alone = (file) => [file, 1];

const CARDS = [
    { a: "articles/first-meeting/", t: "Your first meeting", s: "What happens there." },
    { a: "groups/*/", t: "Tuesday circle", w: "Tuesdays at 7 pm", p: "Portland" },
    { a: "groups/*/", t: "Grief online" },
    { a: "groups/little-lights/", t: "Little Lights" },
    { a: "groups/sober-nights/", t: "Sober nights" },
    { a: "groups/*/", t: "Al-Anon Salem", l: "es" },
];

// Documents whose cards come with each file of rows: the article of its situation, and its groups.
const SHOWN = [[3, 4, 5, 6], [6], [3, 7, 8], [8], []];
/** A list of numbers, each less the one before. */
const toldApart = (numbers) => numbers.map((number, at) => number - (numbers[at - 1] || 0));
/** The file of rows of that number, with the cards that come with them or without any. */
const rowsFile = (file, isSmall) => {
    const shown = isSmall ? SHOWN[file] : [];
    return Object.assign({}, ROWS[file], { shown: toldApart(shown), cards: shown.map((doc) => CARDS[doc - 3]) });
};

// The rows of the first situation, each in a file of its own, and what is told of them.
const LONG = [online, below(childInSalem), tuesday, below(childInPortland)].map((row) => columns([row]));
const boxOf = (at) => at.concat(at);
const LIST = { boxes: [[-1, -1]].concat([SALEM, PORTLAND, PORTLAND].map(boxOf)), count: 3, facets: [[0, 2], [1, 1], [2, 3], [4, 1], [5, 2]], days: [0, 1, 1, 1, 1, 0, 0] };

const ROOT = {
    format: 3,
    language: "en",
    folder: FOLDER,
    base: "/",
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
        ["grief", "Grief", -1, 3, alone(0), "", ""],
        ["loss-of-a-child", "Loss of a child", 0, 1, alone(1), "", ""],
        ["alcohol", "Alcohol", -1, 2, alone(2), "", ""],
        ["Al-Anon", "Al-Anon", 2, 1, alone(3), "", ""],
        ["", "", -1, 5, alone(4), "", ""],
    ],
    pages: [[0, 2]],
    phrases: [
        ["s3", "al anon"],
        ["s2", "alcohol,drinking"],
        ["x3", "before"],
        ["c", "end my life"],
        ["t1020-1440", "evening"],
        ["f5", "free"],
        ["s0", "grief"],
        ["-", "group"],
        ["x4", "kilometres"],
        ["s1", "loss of a child"],
        ["n", "now"],
        ["f1", "on line"],
        ["f3", "spanish"],
        ["f4", "step free"],
        ["w0", "today"],
        ["d2", "tuesday"],
        ["d4", "wednesday"],
    ],
    places: [["", "Portland", "t", 0, PORTLAND, 3], ["oregon", "Oregon", "r", 0, SALEM, 4]],
    words: "m",
    texts: {},
};

const WORDS = [
    {
        words: "circle first hope lights",
        entry: [0, 1, 2, 3],
        entries: [[[0, 40], [], [19], 1], [[], [3, 60], [], 0], [[0, 30, 1, 20], [3, 8], [17, 5], 2], [[1, 70], [], [27], 1]],
        places: [],
    },
    { words: "meeting nights sober", entry: [1, 0, 0], entries: [[[2, 80], [], [31], 1], [[], [3, 60], [], 0]], places: [["", "Salem", "t", 1, SALEM, 2]] },
];

/** The files of the index by their path, new ones each time; a small one has cards with its rows, in a long one the first situation has
 * many files of rows. */
export function tinyFiles(isSmall, isLong = false) {
    const files = { "en.json": ROOT };
    const add = (name, value) => (files[FOLDER + name] = value);
    WORDS.forEach((words, number) => add(`words/${number}.json`, words));
    add("spell.json", "meeting circle lights first nights sober hope salem");
    ROWS.forEach((rows, number) => add(`rows/${number}.json`, rowsFile(number, isSmall)));
    add("cards/0.json", CARDS);
    if (isLong) {
        LONG.forEach((rows, number) => add(`rows/${ROWS.length + number}.json`, Object.assign({}, rows, { shown: [], cards: [] })));
        add("lists/0.json", LIST);
    }
    const made = JSON.parse(JSON.stringify(files));
    if (isLong) made["en.json"].subjects[0][4] = [ROWS.length, LONG.length];
    return made;
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
