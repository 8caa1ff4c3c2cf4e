// MiniSearch: one index of all records, which arrives together with the library.

let index;

export async function load() {
    const [{ default: MiniSearch }, text] = await Promise.all([import("/minisearch.js"), fetch("/index.json").then((answer) => answer.text())]);
    const { options, data } = JSON.parse(text);
    index = MiniSearch.loadJS(data, options);
}

export async function ask(words, show) {
    const results = index.search(words).slice(0, 10);
    show(results.map(({ id, title, summary }) => ({ href: `/${id}/`, title, text: summary })), true);
}
