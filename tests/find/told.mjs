// An answer of the client's engine as `openchair find --json` tells it.

import { results } from "./results.mjs";

const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / 86400000;

/** The beginning of a day, by the clock of each zone of an index. */
export const momentsAt = (index, date) => index.root.zones.map(() => ({ day: dayNumber(date), minute: 0 }));

function local([day, minute]) {
    const two = (number) => String(number).padStart(2, "0");
    return `${new Date(day * 86400000).toISOString().slice(0, 10)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export function toldBy(index, query, answer) {
    const [situations, pages] = index.root.counts;
    const kind = (doc) => (doc < situations ? "situation" : doc < pages ? "article" : "group");
    return {
        query,
        understood: answer.chips.map(({ field, key, label, start, end }) => ({ field, key, label, text: query.slice(start, end) })),
        corrected: answer.corrected,
        relaxed: answer.relaxed,
        unknown: answer.unknown,
        crisis: answer.crisis,
        count: answer.count,
        exact: answer.exact,
        results: results(answer).map(({ doc, card, tenths, next }) => ({
            kind: kind(doc),
            id: card.a.split("/").slice(-2)[0],
            address: index.root.base + card.a,
            title: card.t,
            distance_km: Number.isInteger(tenths) ? tenths / 10 : null,
            next: next ? local(next) : null,
        })),
    };
}
