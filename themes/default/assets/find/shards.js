// The files of words that a query needs.

import { addPlace } from "./lexicon.js";
import { bestOf } from "./order.js";
import { shardFile } from "./files.js";

/** Reads the file in which a word would be. */
export async function loadShard(shards, word) {
    shards.files.set(word, await shardFile(shards.index, word));
}

/** Where a word leads, if it is known. Its file was read before, as for all that follow. */
export function entryOf({ files }, word) {
    const shard = files.get(word);
    const place = shard.words.indexOf(word);
    return place < 0 ? null : shard.entries[shard.entry[place]];
}

/** The most used word that begins with these letters. */
export function mostUsedFrom({ files }, letters) {
    const shard = files.get(letters);
    const used = shard.words.map((text, place) => {
        const [, pages, , groups] = shard.entries[shard.entry[place]];
        return { text, keys: [groups + pages.length / 2, -place] };
    });
    return bestOf(used.filter(({ text }) => text.startsWith(letters)));
}

/** Adds the places whose first word begins with this one. */
export function addPlaces(lexicon, { files }, word) {
    files.get(word).places.forEach((place) => word.length > 2 && place.w.startsWith(word) && addPlace(lexicon, place));
}
