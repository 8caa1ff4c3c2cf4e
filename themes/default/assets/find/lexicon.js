// What the words of a query may mean: phrases of the root, and places. What comes from the root is made once; a query adds the
// places that it finds to a copy.

import { bestOf } from "./order.js";
import { compareKeys } from "./order.js";
import { subjectsOf } from "./votes.js";

// What a phrase means. Its keys are the rank (2 for a subject, 1 for a place) and how many groups stand behind it.
const UNKNOWN = { meanings: [], places: [], isLong: false, keys: [0, 0] };

// How many meanings of a phrase are read.
const MEANINGS = 16;

/** Phrases by their letters without spaces (`known`), and with what their words are worth (`noted`): those of another lexicon, to which
 * more may be added. */
export function copyOf({ known, noted }) {
    return { known: new Map(known), noted: noted.slice() };
}

/** The lexicon of a root: its phrases and places, the phrases of somebody in danger, and phrases that mean the same together (`alike`). */
export function lexiconOf(root) {
    const alike = root.phrases.map(([meanings, phrases]) => [meanings.split(" ", MEANINGS).map(meaningOf).filter(Boolean), phrases.split(",")]);
    const lexicon = { known: new Map(), noted: [], dangers: new Set(), alike };
    alike.forEach(([meanings, phrases]) => addPhrases(lexicon, root, meanings, phrases));
    root.places.forEach((place) => addPlace(lexicon, place));
    return lexicon;
}

/** A letter and one or two numbers, as in the format; nothing for what no version of it has. */
function meaningOf(written) {
    const found = /^(?:[sfdwx](\d+)|t(\d+)-(\d+)|[nc-])$/.exec(written);
    return found && { letter: written[0], number: Number(found[1] || found[2]), end: Number(found[3]) };
}

function addPhrases(lexicon, root, meanings, phrases) {
    const isDanger = (meaning) => meaning.letter === "c";
    const rank = subjectsOf({ meanings }).length ? 2 : 0;
    const weight = Math.max(0, ...meanings.map((meaning) => weightOf(root, meaning)));
    for (const words of phrases) {
        if (meanings.some(isDanger)) lexicon.dangers.add(lettersOf(words));
        if (meanings.every(isDanger)) continue;
        add(lexicon, words, { meanings, places: [], isLong: words.includes(" "), keys: [rank, weight] });
    }
}

/** Adds what a phrase or a place means to what its letters mean already. */
function add({ known, noted }, words, { meanings, places, isLong, keys: [rank, weight] }) {
    const letters = lettersOf(words);
    const there = known.get(letters) || UNKNOWN;
    const most = Math.max(rank, there.keys[0]);
    known.set(letters, { meanings: there.meanings.concat(meanings), places: there.places.concat(places), isLong: there.isLong || isLong, keys: [most, Math.max(weight, there.keys[1])] });
    if (rank === 1 || weight > 0) noted.push([words, [rank === 1 ? 1 : most, weight]]);
}

/** How many groups stand behind a meaning; 1 for what is asked without any. */
function weightOf(root, { letter, number }) {
    const list = { s: root.subjects, f: root.facets }[letter];
    return list ? (list[number] ? list[number][3] + 1 : 0) : "dtwn".includes(letter) ? 1 : 0;
}

/** Adds a place, if it is not there yet. */
export function addPlace(lexicon, place) {
    const { places } = knownAs(lexicon, lettersOf(place.w)) || UNKNOWN;
    const isThere = places.some((one) => one.k === place.k && one.l === place.l);
    if (!isThere) add(lexicon, place.w, { meanings: [], places: [place], isLong: false, keys: [1, place.c] });
}

const lettersOf = (words) => words.replace(/ /g, "");

/** The words of all phrases, which only a word that none of them has needs. */
export function wordsOf({ noted }) {
    const found = new Map();
    noted.forEach(([words, keys]) => words.split(" ").forEach((word) => {
        const there = found.get(word);
        if (word.length > 2 && (!there || compareKeys(there.keys, keys) < 0)) found.set(word, { keys });
    }));
    return found;
}

/** What these letters mean. */
export function knownAs(lexicon, letters) {
    return lexicon.known.get(letters);
}

/** Every phrase or word that begins with these letters. */
function following(all, letters) {
    const found = Array.from(all.keys()).filter((key) => key.startsWith(letters));
    return found.map((text) => Object.assign({ text }, all.get(text)));
}

/** The phrase that begins with these letters and has most groups behind it, or one of some words; of several words only a phrase that
 * they nearly are. */
export function phraseFrom(lexicon, letters, words = new Map()) {
    const isMeant = ({ text, isLong, keys }) => keys[1] > 0 && (!isLong || letters.length * 10 >= text.length * 7);
    return bestOf(following(words, letters).concat(following(lexicon.known, letters).filter(isMeant)));
}
