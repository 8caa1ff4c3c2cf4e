// Order that is the same in every browser, and the same as that of the program that makes an index.

/** Which of two texts comes first: less than 0 for the first, more for the second. A browser orders characters beyond 65,535 in another
 * place than the program does; those are letters of scripts that nobody writes any more, and rare signs of Chinese. */
export const compareTexts = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two lists of as many numbers comes first. */
export function compareKeys(a, b) {
    const at = a.findIndex((key, place) => key !== b[place]);
    return at < 0 ? 0 : a[at] - b[at];
}

/** A list or the entries of a map in the order of their keys, which are lists of numbers. Of two with the same keys the first stays
 * the first, in old browsers too. */
export function sortedBy(list, keysOf) {
    const ranked = Array.from(list, (item, place) => ({ item, keys: keysOf(item).concat(place) }));
    return ranked.sort((a, b) => compareKeys(a.keys, b.keys)).map((one) => one.item);
}

/** The entry with the highest keys, or nothing; of several the one whose text is the first by the alphabet. */
export function bestOf(list) {
    const isBetter = (a, b) => (compareKeys(b.keys, a.keys) || compareTexts(a.text, b.text)) < 0;
    return list.reduce((best, one) => (best && !isBetter(one, best) ? best : one), null);
}

/** Adds to what is kept for a key. */
export function addTo(map, key, more) {
    map.set(key, (map.get(key) || 0) + more);
}
