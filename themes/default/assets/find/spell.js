// Misspelt words: how far two words stand apart, and the nearest of many.

import { bestOf } from "./order.js";

/** How many slips a word of this many letters may have. */
export function slipsAllowed(letters) {
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/** How many letters are missing, too many, wrong, or have changed places with the next; more than `most` where it is too many. */
export function slipsBetween(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let last = [];
    for (let column = 0; column <= b.length; column += 1) last.push(column);
    for (let row = 1; row <= a.length && Math.min(...last) <= most; row += 1) {
        const next = [row];
        for (let column = 1; column <= b.length; column += 1) {
            const wrong = Number(a[row - 1] !== b[column - 1]);
            const cost = Math.min(last[column - 1] + wrong, last[column] + 1, next[column - 1] + 1);
            const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            next.push(isSwapped ? Math.min(cost, before[column - 2] + 1) : cost);
        }
        before = last;
        last = next;
    }
    return last[b.length];
}

/** The word of a list that is nearest to a misspelt one: of several one that begins with the same letter, then the one of most weight,
 * then the first by the alphabet. One whose weight is negative is none. */
export function nearestOf(word, list, weightOf) {
    const near = [];
    let most = slipsAllowed(word.length);
    if (most > 0) list.forEach((text, place) => {
        const slips = slipsBetween(word, text, most);
        const weight = slips > most ? -1 : weightOf(text, place);
        if (weight < 0) return;
        near.push({ text, slips, keys: [-slips, Number(word[0] === text[0]), weight] });
        most = slips;
    });
    return bestOf(near);
}
