// Order that is the same in every browser, and the same as that of the program that makes an index.

// A text is ordered by the numbers of its characters, while a browser counts in halves of those beyond 65,535.
const rankOf = (unit) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Which of two texts comes first, by the numbers of their characters: less than 0 for the first, more for the second. */
export function compareTexts(a, b) {
    let at = 0;
    while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
    return at < a.length && at < b.length ? rankOf(a.charCodeAt(at)) - rankOf(b.charCodeAt(at)) : a.length - b.length;
}

/** A list in the order of its keys, which are lists of numbers. Where all are the same, the first stays the first, in old browsers too. */
export function sortedBy(list, keysOf) {
    const ranked = list.map((item, place) => ({ item, keys: keysOf(item).concat(place) }));
    ranked.sort((a, b) => {
        const at = a.keys.findIndex((key, number) => key !== b.keys[number]);
        return at < 0 ? 0 : a.keys[at] - b.keys[at];
    });
    return ranked.map((one) => one.item);
}

/** How many entries of a list are before the first that fails a test; those that pass are in front. */
export function countBefore(list, isBefore) {
    let from = 0;
    let to = list.length;
    while (from < to) {
        const middle = (from + to) >> 1;
        if (isBefore(list[middle])) from = middle + 1;
        else to = middle;
    }
    return from;
}

/** Adds to what is kept for a key. */
export function addTo(map, key, more) {
    map.set(key, (map.get(key) || 0) + more);
}
