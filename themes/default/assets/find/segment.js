// A query cut into phrases that are known, and words that are not.

import { wordsIn } from "./fold.js";
import { knownAs } from "./lexicon.js";
import { phraseFrom } from "./lexicon.js";

const LONGEST_QUERY = 300;
const MOST_WORDS = 24;

/** How many words a phrase has at most. */
export const LONGEST_PHRASE = 7;

/** The words of a query, of which only the beginning is read. */
export function tokensOf(query) {
    return wordsIn(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
}

/** Cuts a query: at each word the longest phrase that begins there. A span is from `first` to before `end`, and is `known` (a phrase),
 * `clock` (minutes after midnight), `radius` (in units of an index) or `open` (a word that is not known);
 * it has the `meanings` and `places` of its phrase. */
export function segment(query, tokens, lexicon) {
    const spans = [];
    let first = 0;
    while (first < tokens.length) {
        const [length, is, value] = measureAt(query, tokens.slice(first), lexicon) || phraseAt(tokens.slice(first), lexicon) || [1, "open"];
        const { meanings = [], places = [] } = Object(value);
        spans.push({ first, end: first + length, is, value, meanings, places });
        first += length;
    }
    return spans;
}

function phraseAt(tokens, lexicon) {
    for (let length = Math.min(LONGEST_PHRASE, tokens.length); length > 0; length -= 1) {
        const letters = tokens.slice(0, length).map((token) => token.text).join("");
        // Of a phrase of several words only the end may be missing.
        const known = knownAs(lexicon, letters) || (length > 1 && phraseFrom(lexicon, letters));
        if (known) return [length, "known", known];
    }
    return null;
}

/** A time of the clock or a distance at the first of these words, with how many words it takes. */
function measureAt(query, tokens, lexicon) {
    const [token, next, third] = tokens;
    const figures = /^(\d{1,3})([ap]m)?$/.exec(token.text);
    if (!figures) return null;
    const [, number, half] = figures;
    const isTight = next && /^[:.]$/.test(query.slice(token.end, next.start));
    const minutes = !half && isTight && /^(\d\d)([ap]m)?$/.exec(next.text);
    if (minutes) {
        const isApart = !minutes[2] && isHalf(third);
        return clock(isApart ? 3 : 2, number, minutes[1], isApart ? third.text : minutes[2]);
    }
    if (half) return clock(1, number, 0, half);
    if (isHalf(next)) return clock(2, number, 0, next.text);
    const unit = next && knownAs(lexicon, next.text);
    const sign = unit && unit.meanings.find(({ letter, number }) => letter === "x" && TENTHS[number]);
    // A unit of an index is a ninth of a kilometre.
    return sign ? [2, "radius", Math.floor(number * TENTHS[sign.number] * 9 / 10)] : null;
}

/** How many tenths of a kilometre there are in the units that have a sign: kilometres and miles. */
const TENTHS = { 4: 10, 5: 16 };

const isHalf = (token) => token && /^[ap]m$/.test(token.text);

function clock(length, figures, minutes, half) {
    let hours = Number(figures);
    if (half && hours >= 1 && hours <= 12) hours = hours % 12 + (half === "pm" ? 12 : 0);
    else if (half === "am" || hours > 23) return null;
    return minutes < 60 ? [length, "clock", hours * 60 + Number(minutes)] : null;
}
