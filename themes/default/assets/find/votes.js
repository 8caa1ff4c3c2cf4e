// Which situations a query may be about: what its phrases name, and what its words are used for on the site.

import { addTo } from "./order.js";
import { sortedBy } from "./order.js";

// What a phrase that names a situation is worth, and each of its words.
const NAMED = 50;
const NAMED_WORD = 100;
// What a word of such a phrase is worth for the other situations that have it in a phrase, together.
const SHARED_WORD = 100;
// Words of more situations than these tell none apart.
const MOST_SHARED = 6;
// What a guess needs to be taken for sure.
const SURE = 90;

/** The subjects that a span names, by their number. */
export function subjectsOf(span) {
    return span.meanings.filter((meaning) => meaning.letter === "s").map((meaning) => meaning.number);
}

/** Counts the votes of the words of a query: situations with their votes, the strongest first, and how many are meant without doubt. */
export function countVotes(index, tokens, spans, texts) {
    const situations = index.root.counts[0];
    const votes = new Map();
    const named = new Set();
    spans.forEach((span) => countSpan(index, tokens, span, votes, named));
    for (const { entry } of texts) {
        for (let at = 0; at < entry[0].length; at += 2) {
            if (entry[0][at] < situations) addTo(votes, entry[0][at], entry[0][at + 1]);
        }
    }
    const ranked = sortedBy(votes, ([situation, count]) => [-count, situation]);
    const meant = ranked.filter(([situation]) => named.has(situation));
    // A situation that is named beside one that is meant twice as much is only a word of it.
    const sure = meant.length ? meant.filter(([, count]) => count * 2 > meant[0][1]).length : sureOf(index.root, ranked);
    return { ranked: meant.concat(ranked.filter(([situation]) => !named.has(situation))), sure };
}

/** The situations that have a word in a phrase. */
function sharingOf({ root, lexicon }, word) {
    const having = lexicon.alike.filter(([, phrases]) => ` ${phrases.join(" ")} `.includes(` ${word} `));
    const subjects = [].concat(...having.map(([meanings]) => subjectsOf({ meanings })));
    return Array.from(new Set(subjects.filter((subject) => subject < root.counts[0])));
}

function countSpan(index, tokens, span, votes, named) {
    const { root } = index;
    const situations = root.counts[0];
    const own = subjectsOf(span);
    for (const subject of own.filter((subject) => subject < situations)) {
        addTo(votes, subject, NAMED + NAMED_WORD * (span.end - span.first));
        named.add(subject);
    }
    for (const { text } of own.length ? tokens.slice(span.first, span.end) : []) {
        const sharing = sharingOf(index, text).filter((other) => !own.includes(other));
        const each = Math.floor(SHARED_WORD / (sharing.length + 1));
        if (sharing.length <= MOST_SHARED) sharing.forEach((situation) => addTo(votes, situation, each));
    }
    // A program stands for the situation of most of its groups.
    for (const program of own.filter((subject) => subject >= situations && root.subjects[subject])) {
        const above = root.subjects[program][2];
        if (above >= 0 && above < situations && !own.includes(above)) addTo(votes, above, NAMED_WORD);
    }
}

/** How many are sure where none is named: the first, if it is far before the second, or above it in the tree. */
function sureOf(root, ranked) {
    if (!ranked.length || ranked[0][1] < SURE) return 0;
    const [[first, most], second] = ranked;
    return !second || second[1] * 3 <= most * 2 || root.subjects[second[0]][2] === first ? 1 : 0;
}

/** The situations that are meant without doubt. */
export function meantBy(votes) {
    return votes.ranked.slice(0, votes.sure).map(([situation]) => situation);
}
