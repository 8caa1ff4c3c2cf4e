// The box of the finder. Nothing of the finder is loaded before somebody comes near the box; what they write stays in the page.

/** Loads the style and the script of the finder, once. They wait in a template, as a policy lets no script be named by another. */
function wake(box) {
    const waiting = box.querySelector("template");
    if (!waiting) return;
    // The index is asked for at the same time; the script takes it from here.
    box.index = fetch(box.getAttribute("data-find")).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    box.index.catch(() => {});
    waiting.replaceWith(document.importNode(waiting.content, true));
}

const box = document.querySelector("[data-find]");
if (box) {
    const come = () => wake(box);
    box.classList.add("ready");
    box.addEventListener("focusin", come);
    box.addEventListener("input", come);
    box.addEventListener("submit", (event) => event.preventDefault());
    // Somebody comes back to what they had found, follows a link that they were sent, or was faster than this script.
    if ((history.state && history.state.find) || location.hash.indexOf("#q=") === 0 || box.querySelector("input").value) come();
}
