// The files of words that a query needs.

import { addPlace } from "./lexicon.js";
import { bestOf } from "./order.js";
import { shardFile } from "./files.js";
import { shardNumber } from "./files.js";

/** Reads the file in which a word would be. */
export async function loadShard(shards, word) {
    const number = shardNumber(shards.index, word);
    shards.files.set(number, await shardFile(shards.index, number));
}

function shardOf(shards, word) {
    return shards.files.get(shardNumber(shards.index, word)) || { words: [], places: [] };
}

/** Where a word leads, if it is known. */
export function entryOf(shards, word) {
    const shard = shardOf(shards, word);
    const place = shard.words.indexOf(word);
    return place < 0 ? null : shard.entries[shard.entry[place]];
}

/** The most used word that begins with these letters. */
export function mostUsedFrom(shards, letters) {
    const shard = shardOf(shards, letters);
    const used = shard.words.map((text, place) => {
        const [, pages, , groups] = shard.entries[shard.entry[place]];
        return { text, keys: [groups + pages.length / 2, -place] };
    });
    return bestOf(used.filter(({ text }) => text.startsWith(letters)));
}

/** Adds the places whose first word begins with this one. */
export function addPlaces(lexicon, shards, word) {
    shardOf(shards, word).places.forEach((place) => word.length > 2 && place.w.startsWith(word) && addPlace(lexicon, place));
}
