// From what somebody typed to what they ask for.

import { fetchAhead } from "./candidates.js";
import { knownAs } from "./lexicon.js";
import { copyOf } from "./lexicon.js";
import { phraseFrom } from "./lexicon.js";
import { wordsOf } from "./lexicon.js";
import { LONGEST_PHRASE } from "./segment.js";
import { segment } from "./segment.js";
import { tokensOf } from "./segment.js";
import { addPlaces } from "./shards.js";
import { entryOf } from "./shards.js";
import { loadShard } from "./shards.js";
import { mostUsedFrom } from "./shards.js";
import { spellingFile } from "./files.js";
import { nearestOf } from "./spell.js";
import { slipsAllowed } from "./spell.js";
import { countVotes } from "./votes.js";
import { wantedOf } from "./wanted.js";

// The letters from which an unfinished word is taken for a longer one.
const UNFINISHED = 3;
// The letters from which a word may have a plural, and how plurals end in English and in Spanish: "anxieties", "divorces", "voces".
const SINGULAR = 4;
const PLURALS = [["ies", "y"], ["ces", "z"], ["es", ""], ["s", ""]];
// Where a word leads that no text has.
const NOWHERE = [[], [], [], 0];

/** Reads a query. Rows that will be needed are asked for at once, and somebody in danger is told of `early`. */
export async function understand(index, query, { here, blocks, early }) {
    const tokens = tokensOf(query);
    // Only the files of words that this query asked for count, so that its answer is the same whatever was asked before.
    const shards = { index, files: new Map() };
    const crisis = hasDanger(index, tokens);
    const corrected = [];
    let spans = segment(query, tokens, index.lexicon);
    let wanted = wantedOf(index.root, query, tokens, spans, here);
    fetchAhead(index, spans, wanted, blocks);
    if (crisis) early({ crisis, chips: [], corrected: [], situations: [], sure: 0 });
    const open = openIn(spans).map((number) => tokens[number].text);
    if (open.length) {
        const lexicon = copyOf(index.lexicon);
        await Promise.all(open.map((word) => loadShard(shards, word)));
        open.forEach((word) => addPlaces(lexicon, shards, word));
        await mendAll(query, tokens, lexicon, shards, corrected);
        spans = segment(query, tokens, lexicon);
        wanted = wantedOf(index.root, query, tokens, spans, here);
    }
    const texts = await textWords(tokens, spans, shards);
    return { corrected: corrected.reverse(), crisis, wanted, texts, votes: countVotes(index, tokens, spans, texts), tokens };
}

function openIn(spans) {
    return spans.filter((span) => span.is === "open").map((span) => span.first);
}

/** Whether any phrase of somebody in danger stands in the query, whatever else its words mean. */
function hasDanger(index, tokens) {
    return tokens.some((token, first) => {
        let letters = "";
        return tokens.slice(first, first + LONGEST_PHRASE).some(({ text }) => index.lexicon.dangers.has(letters += text));
    });
}

/** Reads words that no phrase has as what they may be, the last one first. */
async function mendAll(query, tokens, lexicon, shards, corrected) {
    const last = tokens.length - 1;
    for (const number of openIn(segment(query, tokens, lexicon)).reverse()) {
        const token = tokens[number];
        const isLast = number === last;
        const texts = await mended(token.text, isLast, lexicon, shards);
        const [text] = texts;
        const whole = texts.join(" ");
        // A word that was only finished was not wrong.
        if (whole !== token.text && !(isLast && whole.startsWith(token.text))) corrected.push([token.text, whole]);
        if (text !== token.text) {
            await loadShard(shards, text);
            addPlaces(lexicon, shards, text);
        }
        tokens.splice(number, 1, ...texts.map((text) => Object.assign({}, token, { text })));
    }
}

/** What is read for a word that no phrase has: itself, the word that it begins, two words without the space, or the nearest. */
async function mended(word, isLast, lexicon, shards) {
    await loadShard(shards, word);
    if (entryOf(shards, word) || (!isLast && /^\d+$/.test(word))) return [word];
    const { length } = word;
    const words = wordsOf(lexicon);
    const whole = isLast && length >= UNFINISHED && (phraseFrom(lexicon, word, words) || mostUsedFrom(shards, word));
    if (whole) return [whole.text];
    for (const [end, other] of PLURALS) {
        const singular = word.slice(0, -end.length) + other;
        if (!word.endsWith(end) || singular.length < SINGULAR) continue;
        await loadShard(shards, singular);
        if (words.has(singular) || entryOf(shards, singular)) return [singular];
    }
    for (let cut = UNFINISHED; cut < length - 2; cut += 1) {
        const halves = [word.slice(0, cut), word.slice(cut)];
        if (halves.every((half) => knownAs(lexicon, half))) return halves;
    }
    const itself = { text: word, slips: slipsAllowed(length) + 1 };
    const near = nearestOf(word, Array.from(words.keys()), (known) => words.get(known).keys[1]) || itself;
    if (near.slips === 1) return [near.text];
    const spelling = await spellingFile(shards.index);
    const farther = nearestOf(word, spelling, (known, place) => spelling.length - place) || near;
    return [(farther.slips < near.slips ? farther : near).text];
}

/** Whether no text that is searched has a word. */
export const isUnknown = ({ entry }) => entry === NOWHERE;

/** The words that mean nothing else, with where they lead. */
async function textWords(tokens, spans, shards) {
    const words = Array.from(new Set(openIn(spans).map((number) => tokens[number].text)));
    await Promise.all(words.map((word) => loadShard(shards, word)));
    return words.map((text) => ({ text, entry: entryOf(shards, text) || NOWHERE }));
}
