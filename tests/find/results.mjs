// The order in which scorers and `openchair find` list an answer; pages show it in sections.

/** All that was found, the best first: what is meant without doubt before what is only likely, and then of each kind in turn. */
export function results(answer) {
    const all = answer.situations.slice(0, Math.min(answer.sure, 2));
    const isSure = all.length > 0;
    const situations = answer.situations.slice(all.length);
    const [groups, articles] = [answer.groups.slice(), answer.articles.slice()];
    while (groups.length || articles.length || (!isSure && situations.length)) {
        if (isSure) all.push(...groups.splice(0, 3), ...articles.splice(0, 1));
        else all.push(...situations.splice(0, 1), ...articles.splice(0, 1), ...groups.splice(0, 1));
    }
    return all.concat(situations, answer.elsewhere);
}
