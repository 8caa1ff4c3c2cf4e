// Words as they are compared: without case, accents and apostrophes, in every script. The index was made in the same way, so this
// must do what `src/search/fold.rs` does; `tests/find/words.json` holds both to it.

/** What the browser knows of characters by this name; one from before 2018 knows none of these names, and gets what comes near. */
function charactersOf(name, old) {
    try {
        return new RegExp(name, "u");
    } catch (_) {
        return old;
    }
}

const LETTER = charactersOf("[\\p{Alphabetic}\\p{N}]", /[\da-z\u00c0-\u1fff\u3005-\ufdff]/i);
const MARK = charactersOf("\\p{M}", /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/);

// Letters that no normal form takes apart, and what people type instead.
const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŧ: "t", ς: "σ" };
// The apostrophe and what is typed for it: "Alzheimer's" is one word.
const APOSTROPHE = /['\u2018\u2019\u201b\u02bc\u02b9`\u00b4]/;
// Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
const DENSE = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]+$/u;
// Single letters with a full stop after each but the last: "A", "A.A". "9.30" is a time.
const INITIALS = /^[^.\d](\.[^.\d])*$/u;
// The rest of a longer word is cut off.
const LONGEST_WORD = 40;

/** Every word of a text, in order, with where it stands. Of a script without spaces, every two letters that stand together are one. */
export function wordsIn(text) {
    const found = [];
    let word;
    let at = 0;
    for (const letter of text) {
        const start = at;
        at += letter.length;
        if (APOSTROPHE.test(letter)) continue;
        if (!LETTER.test(letter) && !MARK.test(letter)) {
            // A full stop inside of an abbreviation: "A.A."
            const isInside = letter === "." && word && INITIALS.test(text.slice(word.start, word.end));
            if (!isInside) word = null;
            continue;
        }
        const isDense = DENSE.test(letter);
        if (!word || isDense !== word.isDense) {
            word = { text: "", start, end: at, isDense };
            found.push(word);
        }
        word.text += foldedLetter(letter);
        word.end = at;
    }
    return [].concat(...found.map(finished));
}

function foldedLetter(letter) {
    const parts = Array.from(letter.toLowerCase().normalize("NFKD")).filter((part) => LETTER.test(part) && !MARK.test(part));
    return parts.map((part) => PLAIN[part] || part.toLowerCase()).join("");
}

/** A word as it is kept, or the pairs of letters of a dense one. */
function finished({ text, start, end }) {
    const letters = Array.from(text);
    const isPairs = letters.length > 2 && DENSE.test(text);
    const texts = isPairs ? letters.slice(1).map((letter, at) => letters[at] + letter) : [letters.slice(0, LONGEST_WORD).join("")];
    return texts.filter(Boolean).map((text) => ({ text, start, end }));
}
