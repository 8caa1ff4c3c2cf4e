// An index as it is read: the root at once, every other file when a query needs it, and once. Nothing that a file says is
// believed before it was checked: kinds of values, lengths of columns, numbers of documents, the version.

import { compareTexts } from "./order.js";
import { countBefore } from "./order.js";
import { lexiconOf } from "./lexicon.js";
import { rowsFrom } from "./rows.js";
import { fitsShape } from "./shape.js";
import { isCount } from "./shape.js";
import { isNumber } from "./shape.js";
import { isText } from "./shape.js";

const FORMAT = 1;
const CARDS = 16;
const FIELDS = 6;

const isMaybeText = (value) => value === undefined || isText(value);
const isPosition = (value) => fitsShape(value, [isNumber]) && (value.length === 0 || value.length === 2);
const isBox = (value) => fitsShape(value, [isNumber]) && (value.length === 0 || value.length === 4);
const isPairs = (value) => fitsShape(value, [isCount]) && value.length % 2 === 0;

const BLOCKS = [[isCount, isCount, isBox, isCount]];
const PLACES = [{ w: isText, l: isText, k: isText, n: isNumber, p: isPosition, c: isCount }];
const CARD_LIST = [{ a: isText, t: isText, s: isMaybeText, w: isMaybeText, p: isMaybeText, l: isMaybeText }];
const WORDS = { words: isText, entry: [isCount], entries: [[isPairs, isPairs, [isCount], isCount]], places: PLACES };
const ROOT = {
    folder: (value) => isText(value) && /^[a-z\d/-]*$/i.test(value),
    day: isNumber,
    counts: [isCount, isCount, isCount],
    zones: [isText],
    facets: [[isText, isText, isText, isCount]],
    sets: [[[isCount]]],
    subjects: [[isText, isText, isNumber, isCount, BLOCKS]],
    all: BLOCKS,
    pages: [[isCount]],
    phrases: [[isText, [isText]]],
    places: PLACES,
    words: [isText],
};

function brokenFile(file, isOtherVersion) {
    return Object.assign(new Error(`${file} cannot be used`), { file, isOtherVersion });
}

/** The promise of a file below `search/`, made into what is kept of it. It is asked for once; again only after it failed. */
function fileOf(index, path, make) {
    const asked = () => new Promise((done) => done(index.read(path))).then((value) => make(value) || Promise.reject());
    const failed = (problem) => {
        index.files.delete(path);
        throw problem && problem.isOtherVersion ? problem : brokenFile(path, false);
    };
    index.files.set(path, index.files.get(path) || asked().catch(failed));
    return index.files.get(path);
}

/** Opens the index of a language. `read` gives the promise of a parsed file by its path below `search/`. */
export function openIndex(read, language) {
    const path = `${language.toLowerCase()}.json`;
    const index = { read, files: new Map() };
    return fileOf(index, path, (root) => {
        if (isCount(root.format) && root.format !== FORMAT) throw brokenFile(path, true);
        return isSoundRoot(root) && Object.assign(index, { root, lexicon: lexiconOf(root) });
    });
}

function isSoundRoot(root) {
    const isFacet = (facet) => facet < root.facets.length;
    const [situations, pages, all] = fitsShape(root, ROOT) ? root.counts : [1, 0];
    return root.format === FORMAT && situations <= pages && pages <= all &&
        root.subjects.length >= situations && root.pages.length === pages - situations &&
        root.sets.length === FIELDS && root.sets.every((sets) => sets.every((set) => set.every(isFacet)));
}

/** What is picked from a file of the folder. */
async function pickFrom(index, name, make, pick) {
    const path = index.root.folder + name;
    const picked = pick(await fileOf(index, path, make));
    if (!picked) throw brokenFile(path, false);
    return picked;
}

const itself = (value) => value;
const isCards = (cards) => fitsShape(cards, CARD_LIST) && cards;

/** Something of the file of a small site, which has all rows and cards. */
export function pickSmall(index, pick) {
    return pickFrom(index, "small.json", (small) => fitsShape(small.rows, [itself]) && isCards(small.cards) && small, pick);
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
        const words = fitsShape(file, WORDS) && (file.words ? file.words.split(" ") : []);
        const isSound = words && words.length === file.entry.length && file.entry.every((one) => one < file.entries.length);
        return isSound && Object.assign({}, file, { words });
    }, itself);
}

/** The words to which misspelt ones may be mended, the most used first. */
export function spellingFile(index) {
    return pickFrom(index, "spell.json", (text) => isText(text) && text.split(" "), itself);
}
