// Asks the script of pages what it makes of the cases that it shares with the program.

/**
 * What the script says otherwise than the program, for a visitor in one of the zones. Needs nothing from outside of it, so that it
 * can be sent into a browser.
 */
export function complaintsOf({ coming, nextText, dateText }, { texts, cases }, visitor) {
    const complaints = [];
    const compare = (name, ours, theirs) => {
        const [one, other] = [ours, theirs].map((value) => JSON.stringify(value));
        if (one !== other) complaints.push(`${name}: ${one} instead of ${other}`);
    };
    const moment = ({ start, off }) => [new Date(start).toISOString().replace(".000Z", "Z"), !off];
    for (const { name, now, told } of cases) {
        const time = Date.parse(now);
        const { next, others } = coming(told.rule, time, 3);
        compare(`${name}, next`, next ? moment(next) : null, told.next);
        compare(`${name}, others`, others.map(moment), told.others);
        for (const language of Object.keys(texts)) {
            const seen = told.seen[visitor][language];
            const words = texts[language];
            const [wide, narrow] = [false, true].map((isNarrow) => next && nextText(words, next, time, isNarrow));
            compare(`${name}, in ${language} from ${visitor}`, next ? [wide.text, narrow.text, wide.own] : null, seen.next);
            compare(`${name}, others in ${language}`, others.map((date) => dateText(words, date, told.rule.length > 1)), seen.others);
        }
    }
    return complaints;
}
