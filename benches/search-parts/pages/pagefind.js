// Pagefind: the library as its documentation tells to use it. Five results are shown at first, as its own page shows them, and then ten.

let pagefind;

export async function load() {
    pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
}

export async function ask(words, show) {
    const { results } = await pagefind.search(words);
    const shown = (list) => list.map(({ url, meta, excerpt }) => ({ href: url, title: meta.title, text: excerpt.replace(/<\/?mark>/g, "") }));
    const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    show(shown(first), results.length <= 5);
    if (results.length <= 5) return;
    const more = await Promise.all(results.slice(5, 10).map((result) => result.data()));
    show(shown(first.concat(more)), true);
}
