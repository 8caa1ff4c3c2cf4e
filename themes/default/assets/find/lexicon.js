// What the words of a query may mean: phrases of the root, and places. What comes from the root is made once; each query adds
// the places that it finds to a copy.

import { bestOf } from "./order.js";
import { compareKeys } from "./order.js";

// What a phrase means. Its keys are the rank (2 for a subject, 1 for a place) and how many groups stand behind it.
const UNKNOWN = { meanings: [], places: [], isLong: false, keys: [0, 0] };

/** Phrases by their letters without spaces (`known`), and their words (`words`): those of another lexicon, to which more may be added. */
export function copyOf({ known, words }) {
    return { known: new Map(known), words: new Map(words) };
}

/** The lexicon of a root: its phrases and places, the phrases of somebody in danger, and which situations have a word in a phrase. */
export function lexiconOf(root) {
    const lexicon = Object.assign(copyOf({}), { dangers: new Set(), sharing: new Map() });
    root.phrases.forEach(([words, written]) => addPhrase(lexicon, root, words, written.map(meaningOf).filter(Boolean)));
    root.places.forEach((place) => addPlace(lexicon, place));
    return lexicon;
}

/** A letter and one or two numbers, as in the format; nothing for what no version of it has. */
function meaningOf(written) {
    const found = /^(?:([sfdwx])(\d{1,10})|(t)(\d{1,10})-(\d{1,10})|([nc-]))$/.exec(written);
    return found && { letter: written[0], number: Number(found[2] || found[4]), end: Number(found[5]) };
}

function addPhrase(lexicon, root, words, meanings) {
    const key = lettersOf(words);
    const isDanger = (meaning) => meaning.letter === "c";
    if (meanings.some(isDanger)) lexicon.dangers.add(key);
    if (meanings.every(isDanger)) return;
    const subjects = meanings.filter((meaning) => meaning.letter === "s").map((meaning) => meaning.number);
    const weight = meanings.reduce((most, meaning) => Math.max(most, weightOf(root, meaning)), 0);
    const there = lexicon.known.get(key) || UNKNOWN;
    const rank = subjects.length ? 2 : there.keys[0];
    const isLong = there.isLong || words.includes(" ");
    const keys = [rank, Math.max(there.keys[1], weight)];
    lexicon.known.set(key, { meanings: there.meanings.concat(meanings), places: [], isLong, keys });
    if (weight > 0) noteWords(lexicon, words, [rank, weight]);
    for (const word of words.split(" ")) {
        const sharing = lexicon.sharing.get(word) || new Set();
        subjects.filter((subject) => subject < root.counts[0]).forEach((subject) => sharing.add(subject));
        lexicon.sharing.set(word, sharing);
    }
}

/** How many groups stand behind a meaning; 1 for what is asked without any. */
function weightOf(root, { letter, number }) {
    const list = { s: root.subjects, f: root.facets }[letter];
    return list ? (list[number] ? list[number][3] + 1 : 0) : "dtwn".includes(letter) ? 1 : 0;
}

/** Adds a place, if it is not there yet. */
export function addPlace(lexicon, place) {
    const key = lettersOf(place.w);
    const there = lexicon.known.get(key) || UNKNOWN;
    if (there.places.some((one) => one.k === place.k && one.l === place.l)) return;
    const keys = [Math.max(there.keys[0], 1), Math.max(there.keys[1], place.c)];
    lexicon.known.set(key, Object.assign({}, there, { places: there.places.concat(place), keys }));
    noteWords(lexicon, place.w, [1, place.c]);
}

const lettersOf = (words) => words.replace(/ /g, "");

function noteWords(lexicon, words, keys) {
    for (const word of words.split(" ").filter((word) => word.length > 2)) {
        const there = lexicon.words.get(word);
        if (!there || compareKeys(there.keys, keys) < 0) lexicon.words.set(word, { keys });
    }
}

/** What these letters mean. */
export function knownAs(lexicon, letters) {
    return lexicon.known.get(letters);
}

/** Every phrase or word that begins with these letters. */
function following(lexicon, part, letters) {
    const found = Array.from(lexicon[part].keys()).filter((key) => key.startsWith(letters));
    return found.map((text) => Object.assign({ text }, lexicon[part].get(text)));
}

/** The phrases that begin with these letters and have groups behind them; of several words only those that they nearly are. */
function phrasesFrom(lexicon, letters) {
    const isMeant = ({ text, isLong, keys }) => keys[1] > 0 && (!isLong || letters.length * 10 >= text.length * 7);
    return following(lexicon, "known", letters).filter(isMeant);
}

/** The phrase that begins with these letters and has most groups behind it. */
export function phraseFrom(lexicon, letters) {
    return bestOf(phrasesFrom(lexicon, letters));
}

/** The same for a single word, which may also be one of a phrase. */
export function wordFrom(lexicon, letters) {
    return bestOf(following(lexicon, "words", letters).concat(phrasesFrom(lexicon, letters)));
}
