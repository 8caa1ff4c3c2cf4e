// An index as it is read: the root at once, every other file when a query needs it, and once. Nothing that a file says is
// believed before it was checked: kinds of values, lengths of columns, numbers of documents, the version.

import { compareTexts } from "./order.js";
import { countBefore } from "./order.js";
import { lexiconOf } from "./lexicon.js";
import { rowsFrom } from "./rows.js";
import { isLike } from "./shape.js";

const FORMAT = 1;
const CARDS = 16;
const FIELDS = 6;

// What files are like: an example of each value.
const BLOCK_LIST = [[0, 0, [0], 0]];
const PLACE_LIST = [{ w: "", l: "", k: "", n: 0, p: [0], c: 0 }];
const CARD_LIST = [{ a: "", t: "" }];
const WORDS = { words: "", entry: [0], entries: [[[0], [0], [0], 0]], places: PLACE_LIST };
const ROOT = {
    folder: "",
    base: "",
    day: 0,
    counts: [0, 0, 0],
    zones: [""],
    facets: [["", "", "", 0]],
    sets: [[[0]]],
    subjects: [["", "", 0, 0, BLOCK_LIST]],
    all: BLOCK_LIST,
    pages: [[0]],
    phrases: [["", [""]]],
    places: PLACE_LIST,
    words: [""],
};

/** Names the file that cannot be used. */
function brokenFile(file) {
    return Object.assign(new Error(file), { file });
}

/** The promise of a file below `search/`, made into what is kept of it. It is asked for once; again only after it failed. */
function fileOf(index, path, make) {
    const asked = () => new Promise((done) => done(index.read(path))).then((value) => make(value) || Promise.reject());
    const failed = () => {
        index.files.delete(path);
        throw brokenFile(path);
    };
    index.files.set(path, index.files.get(path) || asked().catch(failed));
    return index.files.get(path);
}

/** Opens an index by the path of its root, such as `en.json`. `read` gives the promise of a parsed file by its path below `search/`. */
export function openIndex(read, path) {
    const index = { read, files: new Map() };
    return fileOf(index, path, (root) => isSoundRoot(root) && Object.assign(index, { root, lexicon: lexiconOf(root) }));
}

function isSoundRoot(root) {
    const isFacet = (facet) => facet >= 0 && facet < root.facets.length;
    const [situations, pages, all] = isLike(root, ROOT) ? root.counts : [1, 0];
    // A root of another version of the format is not read.
    return root.format === FORMAT && situations >= 0 && situations <= pages && pages <= all &&
        /^\/(?!\/)/.test(root.base) && /^[a-z\d/-]*$/i.test(root.folder) &&
        root.subjects.length >= situations && root.pages.length === pages - situations &&
        root.sets.length === FIELDS && root.sets.every((sets) => sets.every((set) => set.every(isFacet)));
}

/** What is picked from a file of the folder. */
async function pickFrom(index, name, make, pick) {
    const path = index.root.folder + name;
    const picked = pick(await fileOf(index, path, make));
    if (!picked) throw brokenFile(path);
    return picked;
}

const itself = (value) => value;
const isCards = (cards) => isLike(cards, CARD_LIST) && cards;

/** Something of the file of a small site, which has all rows and cards. */
export function pickSmall(index, pick) {
    return pickFrom(index, "small.json", (small) => Array.isArray(small.rows) && isCards(small.cards) && small, pick);
}

/** The rows of a block. */
export function rowsOf(index, [number]) {
    const make = (rows) => rowsFrom(rows, index.root);
    if (index.root.small === true) return pickSmall(index, ({ rows }) => number < rows.length && make(rows[number]));
    return pickFrom(index, `rows/${number}.json`, make, itself);
}

/** The card of a document. */
export function cardOf(index, doc) {
    if (index.root.small === true) return pickSmall(index, ({ cards }) => cards[doc]);
    return pickFrom(index, `cards/${Math.floor(doc / CARDS)}.json`, isCards, (cards) => cards[doc % CARDS]);
}

/** The number of the file in which a word would be. */
export function shardNumber(index, word) {
    return countBefore(index.root.words, (first) => compareTexts(first, word) <= 0);
}

/** A file of words, with its words as a list. */
export function shardFile(index, number) {
    return pickFrom(index, `words/${number}.json`, (file) => {
        const words = isLike(file, WORDS) && (file.words ? file.words.split(" ") : []);
        const isSound = words && words.length === file.entry.length && file.entry.every((one) => file.entries[one]);
        return isSound && Object.assign({}, file, { words });
    }, itself);
}

/** The words to which misspelt ones may be mended, the most used first. */
export function spellingFile(index) {
    return pickFrom(index, "spell.json", (text) => isLike(text, "") && text.split(" "), itself);
}
