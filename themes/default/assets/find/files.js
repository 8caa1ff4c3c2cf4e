// An index as it is read: the root at once, every other file when a query needs it, and once. Nothing that a file says is
// believed before it was checked: kinds of values, lengths of columns, numbers of documents, the version.

import { lexiconOf } from "./lexicon.js";
import { folded } from "./once.js";
import { placesOf } from "./once.js";
import { rowsFrom } from "./rows.js";
import { isLike } from "./shape.js";

const FORMAT = 3;
const CARDS = 24;
const FIELDS = 6;

/** Counts for each weekday of nothing. */
export const NO_DAYS = [0, 0, 0, 0, 0, 0, 0];

// What files are like: an example of each value.
const PLACE_LIST = [["", "", "", 0, [0], 0]];
const CARD_LIST = [{ a: "", t: "" }];
const BESIDE = { shown: [0], cards: CARD_LIST };
const LIST = { boxes: [[0]], count: 0, facets: [[0, 0]], days: NO_DAYS };
const WORDS = { words: "", entry: [0], entries: [[[0], [0], [0], 0]], places: PLACE_LIST };
const ROOT = {
    folder: "",
    base: "",
    day: 0,
    counts: [0, 0, 0],
    zones: [""],
    facets: [["", "", "", 0]],
    sets: [[[0]]],
    subjects: [["", "", 0, 0, [0, 0], "", ""]],
    pages: [[0]],
    phrases: [["", ""]],
    places: PLACE_LIST,
    words: "",
};

/** The promise of a file below `search/`, made into what is kept of it; that gives nothing or fails where the file is not sound. It is
 * asked for once; again only after it failed. */
function fileOf(index, path, make) {
    const { files } = index;
    const asked = async () => make(await index.read(path)) || Promise.reject();
    const failed = () => {
        files.delete(path);
        // Who cannot go on without it is told its name.
        throw new Error(path);
    };
    if (!files.has(path)) files.set(path, asked().catch(failed));
    return files.get(path);
}

/** Opens an index by the path of its root, such as `en.json`. `read` gives the promise of a parsed file by its path below `search/`. */
export function openIndex(read, path) {
    // What is kept of files, and the cards of situations and those that came with rows.
    const index = { read, files: new Map(), cards: new Map() };
    return fileOf(index, path, (root) => {
        if (!isSoundRoot(root)) return null;
        Object.assign(root, { places: placesOf(root.places), words: wordList(root.words) });
        root.subjects.slice(0, root.counts[0]).forEach(([id, t, , , , s, l], doc) => index.cards.set(doc, { a: `situations/${id}/`, t, s, l }));
        return Object.assign(index, { root, lexicon: lexiconOf(root) });
    });
}

const wordList = (text) => isLike(text, "") && text.split(" ").filter(Boolean);

function isSoundRoot(root) {
    const isFacet = (facet) => root.facets[facet];
    const [situations, pages, all] = isLike(root, ROOT) ? root.counts : [1, 0];
    // A root of another version of the format is not read.
    return root.format === FORMAT && situations >= 0 && situations <= pages && pages <= all &&
        /^\/(?!\/)/.test(root.base) && /^[a-z\d/-]*$/i.test(root.folder) &&
        root.subjects.length > situations && root.pages.length === pages - situations &&
        root.sets.length === FIELDS && root.sets.every((sets) => sets.every((set) => set.every(isFacet)));
}

/** A file of the folder. */
function folderFile(index, name, make) {
    return fileOf(index, index.root.folder + name, make);
}

/** What is told of the groups of a subject where they lie in many files. */
export function listOf(index, subject) {
    const [, count] = index.root.subjects[subject][4];
    return folderFile(index, `lists/${subject}.json`, (file) => isLike(file, LIST) && file.boxes.length === count && file);
}

/** The rows of a file. Cards that come with them are kept. */
export function rowsOf(index, number) {
    return folderFile(index, `rows/${number}.json`, (file) => {
        const rows = isLike(file, BESIDE) && file.shown.length === file.cards.length && rowsFrom(file, index.root);
        let doc = 0;
        if (rows) file.cards.forEach((card, at) => index.cards.set(doc += file.shown[at], card));
        return rows;
    });
}

/** The card of a document. */
export async function cardOf(index, doc) {
    const [first, , all] = index.root.counts;
    const place = (doc - first) % CARDS;
    const isWhole = (cards) => isLike(cards, CARD_LIST) && cards.length >= Math.min(CARDS, all - doc + place) && cards;
    const card = index.cards.get(doc) || (await folderFile(index, `cards/${(doc - first - place) / CARDS}.json`, isWhole))[place];
    // A star in an address stands for the words of the title.
    return Object.assign({}, card, { a: card.a.replace("*", folded(card.t).replace(/ /g, "-")) });
}

/** The file in which a word would be, with its words as a list. */
export function shardFile(index, word) {
    const number = index.root.words.filter((first) => first <= word).length;
    return folderFile(index, `words/${number}.json`, (file) => {
        const words = isLike(file, WORDS) && wordList(file.words);
        const isSound = words && words.length === file.entry.length && file.entry.every((one) => file.entries[one]);
        return isSound && Object.assign(file, { words, places: placesOf(file.places) });
    });
}

/** The words to which misspelt ones may be mended, the most used first. */
export function spellingFile(index) {
    return folderFile(index, "spell.json", wordList);
}
