// An index that lies in a folder, for the tests of the finder.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads a parsed file below `search/` of a built site. */
export function readerOf(site) {
    return async (path) => JSON.parse(readFileSync(join(site, "search", path), "utf8"));
}

/** Numbers from 0 to 1 that look as if they were drawn by lot, and are the same for a seed each time. */
export function lotsOf(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
