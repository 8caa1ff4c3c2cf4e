// What the words of a query may mean: phrases of the root, and places. What comes from the root is made once; each query lays
// the places that it finds over it.

import { bestOf } from "./order.js";
import { compareKeys } from "./order.js";
import { countBefore } from "./order.js";

// What a phrase means. Its keys are the rank (2 for a subject, 1 for a place) and how many groups stand behind it.
const UNKNOWN = { meanings: [], places: [], isLong: false, keys: [0, 0] };

/** Phrases by their letters without spaces, and their words, over those of another lexicon. */
export function layerOver(under) {
    return { under, known: new Map(), words: new Map() };
}

/** The lexicon of a root: its phrases and places, the phrases of somebody in danger, and which situations have a word in a phrase. */
export function lexiconOf(root) {
    const lexicon = Object.assign(layerOver(null), { dangers: new Set(), sharing: new Map() });
    root.phrases.forEach(([words, written]) => addPhrase(lexicon, root, words, written.map(meaningOf).filter(Boolean)));
    root.places.forEach((place) => addPlace(lexicon, place));
    return Object.assign(lexicon, { sorted: { known: keysOfMap(lexicon.known).sort(), words: keysOfMap(lexicon.words).sort() } });
}

const keysOfMap = (map) => Array.from(map.keys());

/** A letter and one or two numbers, as in the format; nothing for what no version of it has. */
function meaningOf(written) {
    const found = /^(?:([sfdwx])(\d{1,10})|(t)(\d{1,10})-(\d{1,10})|([nc-]))$/.exec(written);
    return found && { letter: written[0], number: Number(found[2] || found[4]), end: Number(found[5]) };
}

function addPhrase(lexicon, root, words, meanings) {
    const key = lettersOf(words);
    const isDanger = (meaning) => meaning.letter === "c";
    // Of two phrases with the same letters the last one counts.
    lexicon.dangers[meanings.some(isDanger) ? "add" : "delete"](key);
    if (meanings.every(isDanger)) return;
    const subjects = meanings.filter((meaning) => meaning.letter === "s").map((meaning) => meaning.number);
    const weight = meanings.reduce((most, meaning) => Math.max(most, weightOf(root, meaning)), 0);
    const there = lookUp(lexicon, "known", key) || UNKNOWN;
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
    const there = lookUp(lexicon, "known", key) || UNKNOWN;
    if (there.places.some((one) => one.k === place.k && one.l === place.l)) return;
    const keys = [Math.max(there.keys[0], 1), Math.max(there.keys[1], place.c)];
    lexicon.known.set(key, Object.assign({}, there, { places: there.places.concat(place), keys }));
    noteWords(lexicon, place.w, [1, place.c]);
}

const lettersOf = (words) => words.replace(/ /g, "");

function noteWords(lexicon, words, keys) {
    for (const word of words.split(" ").filter((word) => Array.from(word).length > 2)) {
        const there = lookUp(lexicon, "words", word);
        if (!there || compareKeys(there.keys, keys) < 0) lexicon.words.set(word, { keys });
    }
}

function lookUp(lexicon, part, key) {
    return lexicon[part].get(key) || (lexicon.under && lookUp(lexicon.under, part, key));
}

/** What these letters mean. */
export function knownAs(lexicon, letters) {
    return lookUp(lexicon, "known", letters);
}

/** How many groups stand behind a phrase (`known`) or a word of one (`words`). */
export function groupsBehind(lexicon, part, key) {
    return lookUp(lexicon, part, key).keys[1];
}

/** Every phrase (`known`) or every word of one (`words`). Some may come twice. */
export function allOf(lexicon, part) {
    return lexicon.under.sorted[part].concat(keysOfMap(lexicon[part]));
}

/** Every phrase or word that begins with these letters. */
function following(lexicon, part, letters) {
    const begins = (key) => key.startsWith(letters);
    const sorted = lexicon.under.sorted[part];
    let end = countBefore(sorted, (key) => key < letters);
    const found = keysOfMap(lexicon[part]).filter(begins);
    for (; end < sorted.length && begins(sorted[end]); end += 1) found.push(sorted[end]);
    return found.map((text) => Object.assign({ text }, lookUp(lexicon, part, text)));
}

/** The phrases that begin with these letters and have groups behind them; of several words only those that they nearly are. */
function phrasesFrom(lexicon, letters) {
    const isMeant = ({ text, isLong, keys }) => keys[1] > 0 && (!isLong || bytesOf(letters) * 10 >= bytesOf(text) * 7);
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

/** How long a text is in a file. */
function bytesOf(text) {
    return text.replace(/[\u0080-\u07ff\ud800-\udfff]/g, "..").replace(/[\u0800-\uffff]/g, "...").length;
}
