// Places as a reader needs them: files do not have what a name tells.

import { wordsIn } from "./fold.js";

// How many names of a place are read.
const NAMES = 2;

// What most names of places are like: they only have to be made small.
const SIMPLE = /^[a-z]{1,40}(,? [a-z]{1,40})*$/i;

/** A text as words are compared, with a space between two. */
export const folded = (text) => SIMPLE.test(text) ? text.toLowerCase().replace(/,/g, "") : wordsIn(text).map((word) => word.text).join(" ");

/** Each place under each of its names: where they are not given, its label without and with the region. */
export function placesOf(list) {
    const named = ([names, l, k, n, p, c]) => {
        const all = names ? names.split(",", NAMES) : [l.replace(/, [^,]*$/, ""), l].map(folded);
        return all.map((w) => ({ w, l, k, n, p, c }));
    };
    return [].concat(...list.map(named));
}
