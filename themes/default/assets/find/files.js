// An index as it is read: the root at once, every other file when a query needs it, and once. Nothing that a file says is
// believed before it was checked: kinds of values, lengths of columns, numbers of documents, the version.

import { compareTexts } from "./order.js";
import { countBefore } from "./order.js";
import { lexiconOf } from "./lexicon.js";
import { rowsFrom } from "./rows.js";
import { ROWS } from "./rows.js";
import { fitsShape } from "./shape.js";
import { isCount } from "./shape.js";
import { isNumber } from "./shape.js";
import { isText } from "./shape.js";

const FORMAT = 1;
const CARDS = 16;
const FIELDS = 6;

const isMaybeText = (value) => value === undefined || isText(value);
const isBox = (value) => fitsShape(value, [isNumber]) && (value.length === 0 || value.length === 4);
const isPosition = (value) => fitsShape(value, [isNumber]) && (value.length === 0 || value.length === 2);
const isPairs = (value) => fitsShape(value, [isCount]) && value.length % 2 === 0;

const BLOCKS = [[isCount, isCount, isBox, isCount]];
const PLACES = [{ w: isText, l: isText, k: isText, n: isNumber, p: isPosition, c: isCount }];
const CARD_LIST = [{ a: isText, t: isText, s: isMaybeText, w: isMaybeText, p: isMaybeText, l: isMaybeText }];
const SMALL = { rows: [ROWS], cards: CARD_LIST };
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

function brokenFile(path, isOtherVersion) {
    const error = new Error(`${path} cannot be used`);
    return Object.assign(error, { file: path, isOtherVersion });
}

/** The promise of a file below `search/`, made into what is kept of it; a file that failed may be asked for again. */
function fileOf(index, path, make) {
    if (!index.files.has(path)) {
        const asked = new Promise((done) => done(index.read(path)));
        const made = asked.then(make).catch((problem) => {
            index.files.delete(path);
            throw problem && problem.isOtherVersion ? problem : brokenFile(path, false);
        });
        index.files.set(path, made);
    }
    return index.files.get(path);
}

/** What was made of a file, if there is anything. */
function sound(value, path) {
    if (!value) throw brokenFile(path, false);
    return value;
}

function rootOf(root, path) {
    if (!(root.format >= 0)) throw brokenFile(path, false);
    if (root.format !== FORMAT) throw brokenFile(path, true);
    const [situations, pages, all] = sound(fitsShape(root, ROOT), path) && root.counts;
    const isFacet = (facet) => facet < root.facets.length;
    const isSound = situations <= pages && pages <= all && root.subjects.length >= situations && root.pages.length === pages - situations &&
        root.sets.length === FIELDS && root.sets.every((sets) => sets.every((set) => set.every(isFacet)));
    return sound(isSound && root, path);
}

/** Opens the index of a language. `read` gives the promise of a parsed file by its path below `search/`. */
export async function openIndex(read, language) {
    const index = { read, files: new Map() };
    const path = `${language.toLowerCase()}.json`;
    index.root = await fileOf(index, path, (root) => rootOf(root, path));
    index.lexicon = lexiconOf(index.root);
    return index;
}

/** The file of a small site, which has all rows and cards. */
export function smallFile(index) {
    const path = index.root.folder + "small.json";
    return fileOf(index, path, (small) => sound(fitsShape(small, SMALL) && small, path));
}

/** The rows of a block. */
export async function rowsOf(index, block) {
    const path = `${index.root.folder}rows/${block[0]}.json`;
    const make = (rows) => sound(fitsShape(rows, ROWS) && rowsFrom(rows, index.root), path);
    if (index.root.small !== true) return fileOf(index, path, make);
    const small = await smallFile(index);
    return make(small.rows[block[0]]);
}

/** The card of a document. */
export async function cardOf(index, doc) {
    if (index.root.small === true) {
        const small = await smallFile(index);
        return sound(small.cards[doc], index.root.folder + "small.json");
    }
    const path = `${index.root.folder}cards/${Math.floor(doc / CARDS)}.json`;
    const cards = await fileOf(index, path, (cards) => sound(fitsShape(cards, CARD_LIST) && cards, path));
    return sound(cards[doc % CARDS], path);
}

/** The number of the file in which a word would be. */
export function shardNumber(index, word) {
    return countBefore(index.root.words, (first) => compareTexts(first, word) <= 0);
}

/** A file of words, with its words as a list. */
export function shardFile(index, number) {
    const path = `${index.root.folder}words/${number}.json`;
    return fileOf(index, path, (file) => {
        sound(fitsShape(file, WORDS), path);
        const { entry, entries, places } = file;
        const words = file.words ? file.words.split(" ") : [];
        return sound(words.length === entry.length && entry.every((one) => one < entries.length) && { words, entry, entries, places }, path);
    });
}

/** The words to which misspelt ones may be mended, the most used first. */
export function spellingFile(index) {
    const path = index.root.folder + "spell.json";
    return fileOf(index, path, (text) => sound(isText(text) && text.split(" "), path));
}
