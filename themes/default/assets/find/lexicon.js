// What the words of a query may mean: phrases of the root, and places. What comes from the root is made once; each query lays
// the places that it finds over it.

import { compareTexts } from "./order.js";
import { countBefore } from "./order.js";

const NEW = { meanings: [], places: [], rank: 0, isLong: false, weight: 0 };

/** Phrases by their letters without spaces, over those of another lexicon. */
export function layerOver(under) {
    return { under, known: new Map(), words: new Map() };
}

/** The lexicon of a root: its phrases and places, the phrases of somebody in danger, and which situations have a word in a phrase. */
export function lexiconOf(root) {
    const lexicon = Object.assign(layerOver(null), { dangers: new Set(), sharing: new Map() });
    for (const [words, written] of root.phrases) addPhrase(lexicon, root, words, written.map(meaningOf).filter(Boolean));
    for (const place of root.places) addPlace(lexicon, place);
    lexicon.sorted = { known: Array.from(lexicon.known.keys()).sort(), words: Array.from(lexicon.words.keys()).sort() };
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
    // Of two phrases with the same letters the last one counts.
    lexicon.dangers[meanings.some(isDanger) ? "add" : "delete"](key);
    noteSharing(lexicon, root, words, meanings);
    if (meanings.every(isDanger)) return;
    const weight = Math.max(...meanings.map((meaning) => weightOf(root, meaning)));
    const there = lexicon.known.get(key) || NEW;
    const known = {
        meanings: there.meanings.concat(meanings),
        places: [],
        rank: meanings.some((meaning) => meaning.letter === "s") ? 2 : there.rank,
        isLong: there.isLong || words.includes(" "),
        weight: Math.max(there.weight, weight),
    };
    lexicon.known.set(key, known);
    if (weight > 0) noteWords(lexicon, words, known.rank, weight);
}

function noteSharing(lexicon, root, words, meanings) {
    const situations = meanings.filter((meaning) => meaning.letter === "s" && meaning.number < root.counts[0]);
    for (const word of situations.length ? words.split(" ") : []) {
        const there = lexicon.sharing.get(word) || new Set();
        situations.forEach((meaning) => there.add(meaning.number));
        lexicon.sharing.set(word, there);
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
    const there = knownAs(lexicon, key) || NEW;
    if (there.places.some((one) => one.k === place.k && one.l === place.l)) return;
    const rank = Math.max(there.rank, 1);
    const weight = Math.max(there.weight, place.c);
    lexicon.known.set(key, Object.assign({}, there, { places: there.places.concat(place), rank, weight }));
    noteWords(lexicon, place.w, 1, place.c);
}

function lettersOf(words) {
    return words.replace(/ /g, "");
}

function noteWords(lexicon, words, rank, weight) {
    for (const word of words.split(" ")) {
        if (Array.from(word).length < 3) continue;
        const there = wordAs(lexicon, word);
        if (!there || isLess(there, { rank, weight })) lexicon.words.set(word, { rank, weight });
    }
}

const isLess = (a, b) => a.rank < b.rank || (a.rank === b.rank && a.weight < b.weight);

/** What these letters mean. */
export function knownAs(lexicon, letters) {
    return lexicon.known.get(letters) || (lexicon.under && knownAs(lexicon.under, letters));
}

/** The rank and weight of a word of a phrase. */
export function wordAs(lexicon, word) {
    return lexicon.words.get(word) || (lexicon.under && wordAs(lexicon.under, word));
}

/** Every phrase (`known`) or every word of one (`words`). Some may come twice. */
export function allOf(lexicon, part) {
    return lexicon.under.sorted[part].concat(Array.from(lexicon[part].keys()));
}

function following(lexicon, part, letters) {
    const begins = (key) => key.startsWith(letters);
    const sorted = lexicon.under.sorted[part];
    const first = countBefore(sorted, (key) => key < letters);
    let end = first;
    while (end < sorted.length && begins(sorted[end])) end += 1;
    return sorted.slice(first, end).concat(Array.from(lexicon[part].keys()).filter(begins));
}

/** The phrase that begins with these letters and has most groups behind it; of several words only one that they nearly are. */
export function phraseFrom(lexicon, letters) {
    const isMeant = (key) => {
        const known = knownAs(lexicon, key);
        return known.weight > 0 && (!known.isLong || bytesOf(letters) * 10 >= bytesOf(key) * 7);
    };
    return best(following(lexicon, "known", letters).filter(isMeant), (key) => knownAs(lexicon, key));
}

/** The same for a single word, which may also be one of a phrase. */
export function wordFrom(lexicon, letters) {
    const word = best(following(lexicon, "words", letters), (key) => wordAs(lexicon, key));
    const phrase = phraseFrom(lexicon, letters);
    if (!word || !phrase) return word || phrase;
    const [of, other] = [wordAs(lexicon, word), knownAs(lexicon, phrase)];
    if (isLess(of, other)) return phrase;
    return isLess(other, of) || compareTexts(word, phrase) < 0 ? word : phrase;
}

/** The one of highest rank and weight; of several the first by the alphabet. */
function best(keys, valueOf) {
    return keys.reduce((first, key) => {
        if (first === null || isLess(valueOf(first), valueOf(key))) return key;
        return isLess(valueOf(key), valueOf(first)) || compareTexts(first, key) < 0 ? first : key;
    }, null);
}

/** How long a text is in an index. */
function bytesOf(text) {
    return Array.from(text).reduce((sum, letter) => {
        const code = letter.codePointAt(0);
        return sum + 1 + (code > 0x7f) + (code > 0x7ff) + (code > 0xffff);
    }, 0);
}
