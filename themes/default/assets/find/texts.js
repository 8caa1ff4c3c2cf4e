// Documents in which the words of a query stand, with how much they say.

import { addTo } from "./order.js";

// What words say of a group at most, so that they do not outweigh what was asked for.
const MOST = 900;

/** Groups in which words stand: the number of the document, and its weight. */
export function groupsWith(root, texts) {
    const [, pages, all] = root.counts;
    const found = new Map();
    for (const { entry } of texts) {
        const rare = rarity(entry[3], all - pages);
        let doc = 0;
        for (const packed of entry[2]) {
            doc += packed >>> 2;
            if (doc >= pages && doc < all) found.set(doc, Math.min(MOST, (found.get(doc) || 0) + rare * (packed & 3)));
        }
    }
    return found;
}

/** Pages that are no situations, in which words stand. */
export function pagesWith(root, texts) {
    const [situations, pages] = root.counts;
    const found = new Map();
    for (const { entry } of texts) {
        const rare = rarity(entry[1].length / 2, pages);
        let doc = 0;
        for (let at = 0; at < entry[1].length; at += 2) {
            doc += entry[1][at];
            if (doc >= situations && doc < pages) addTo(found, doc, Math.floor(rare * entry[1][at + 1] / 8));
        }
    }
    return found;
}

/** How much a word tells apart that stands in `having` of `all` documents: from 8 for a word of each of them, 16 more for each time
 * that it is half as common. */
function rarity(having, all) {
    const share = Math.max(all, 1) / Math.max(having, 1);
    return 8 + Math.floor(16 * Math.log2(Math.max(share, 1)));
}
