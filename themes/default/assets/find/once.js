// Phrases and places as a reader needs them: files have what several of them share once, and not what a name tells.

import { wordsIn } from "./fold.js";

// How many names of a place are read, and how many meanings of some phrases.
const NAMES = 2;
const MEANINGS = 16;

/** A text as words are compared, with a space between two. */
export const folded = (text) => wordsIn(text).map((word) => word.text).join(" ");

/** Each place under each of its names: where they are not given, its label without and with the region. */
export function placesOf(list) {
    const named = ([names, l, k, n, p, c]) => {
        const all = names ? names.split(",", NAMES) : [l.replace(/, [^,]*$/, ""), l].map(folded);
        return all.map((w) => ({ w, l, k, n, p, c }));
    };
    return [].concat(...list.map(named));
}

/** Phrases, each with its meanings; those that mean the same stand together in files. */
export function phrasesOf(list) {
    const alike = ([meanings, words]) => words.split(",").map((phrase) => [phrase, meanings.split(" ", MEANINGS)]);
    return [].concat(...list.map(alike));
}
