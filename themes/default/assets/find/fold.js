// Words as they are compared: without case, accents and apostrophes, in every script. The index was made in the same way, so this
// must do what `src/search/fold.rs` does; `tests/find/words.json` holds both to it.

import { countBefore } from "./order.js";

// Where the kind of characters changes: how many characters after the last change, in the figures of base 36, and then "+" before
// letters and figures, "-" before marks such as accents, and "." before everything else. Old browsers do not know it themselves.
const KINDS =
    "1c+a.7+q.6+q.1b+1.7+2.1+1.3+2.1+3.1+n.1+v.1+cq.4+c.e+5.7+1.1+1.h-34+5.1+8.1+1.6+1.1+32.1+3v.1-7+5s.6+15.8-19.1-1.1-2.1" +
    "-2.1-3+15.t-b.5+17-l+a.4+2-1+2r.1+1-7.2-6+2-2.1-4+f.2+1.g+1-1+u-r+2j-b+1m-9+2.4+2-2.4+2f-4.2+15.1+7.2-e+16-o.1-x+1i-3+" +
    "1-i+1-7+a-2.2+a.1+g-3+1i-3+1-g+9-2+9-2+e.2+6.2+1.1-7+1j-m+u-2+3-1.4-a+1i-3+1-i+i-3+b.6+4-a+1i-3+1-q+a-3+b.1+b-7+1j-m+2" +
    "-7+q.b-7+1j-1+1-q+a-3+b.8+7.1+1-3.1+1j-1+1-q+a-4+d-h+1j-2+1-g+1.4+4-1+a-4+j.1+7-3+1v-v+a-4.5+1k-1+2-b.1+7-8.1+a.7+28-1" +
    "+2-9+b-7+1e.n-2.6+k.1-1.1-1.1-1.4-2+1b-m.1-2+5-1c.9-1.1a+1i-k+b.6+6-4+4-3+1-3+2-7+3-4+d-c+1-1+a-4.2+2j.1+gx-3.9+13.c+2" +
    "r.2+h8.2+2y.y+n-4+j.1g+2f-w.3+1.4+1-1+s.h-3.1-1+39-2+y-1+39-x.6+48.y+n-5.4+1h-17+q.d+1.6-2f+1b-h+9.2+a.h-9.c-3+u-d+1k-" +
    "l.5+10-n.5+1q.2+1s.f-4.1-l+4-1+6-1+2-3+5i-1s+cd.1+1.3+b.3+d.3+d.3+d.37+a.5+b.6+d.1e-1c.3+1.4+1.2+a.1+1.3+5.6+1.1+1.1+1" +
    ".1+4.1+b.2+4.5+5.4+1.4+1i.k1+4m.1dx+a3.1-f+2o-w.1b+1.d1+3.p+9-6.1+5.2+5.4+2e-4.2+3.1+2i.1+43.h+w.1c+g.e8+534.1s+h3k.1s" +
    "+1a.2+7h.3+2n-4.1-a.1+v-2+28-2.11+9.2+2v.2+3b-1+3-1+4-1+n-5.4-4.26-4+1e-q.2+b-n+6.3+1.1+2-1+12-8.w+1b-7+1b-e.d+g.2+5-1" +
    "+1v-l+5-1+8-3+b.6+n.3+1-3+1e-1+1-3+2-2+5-2+1-1+s.2+b-5.2+3-c+2i.1+e.2+3b-8.1-2+8pb.6ir+f2-1+a.1+3s.x+a3.i+1s.2+1i.m+u." +
    "4-g.a-m.1o+43.h+a.7+q.6+q.b+3d.37+2j6-4+1e-q1+10-e+b.4+1-2+ku-i+4.5+a.4-1+hyn-2+1-1u+e.jg2+xa.1+p.1+v.1+p.1+v.1+p.1+v." +
    "1+p.1+v.1+p.1+1v0-7+o.2+bf-4+f.2+18j-7+f.1jq+q.6+q.6+q.21y+a.7+1pqi.f61r-b1.";

const KIND_STARTS = [];
const KIND_SIGNS = [];
KINDS.replace(/(\w+)(.)/g, (all, more, sign) => {
    const last = KIND_STARTS.length ? KIND_STARTS[KIND_STARTS.length - 1] : 0;
    KIND_STARTS.push(last + parseInt(more, 36));
    KIND_SIGNS.push(sign);
});

// Letters that no normal form takes apart, and what people type instead.
const PLAIN = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŧ: "t", ς: "σ" };
// The apostrophe and what is typed for it: "Alzheimer's" is one word.
const APOSTROPHE = /['\u2018\u2019\u201b\u02bc\u02b9`\u00b4]/;
// Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
const DENSE = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]+$/u;
// Single letters with a full stop after each but the last: "A", "A.A".
const INITIALS = /^[^.](\.[^.])*$/u;
// The rest of a longer word is cut off.
const LONGEST_WORD = 40;

function kindOf(letter) {
    const code = letter.codePointAt(0);
    return KIND_SIGNS[countBefore(KIND_STARTS, (start) => start <= code) - 1] || ".";
}

/** Every word of a text, in order, with where it stands. Of a script without spaces, every two letters that stand together are one. */
export function wordsIn(text) {
    const found = [];
    let word = null;
    let at = 0;
    for (const letter of text) {
        const start = at;
        at += letter.length;
        if (APOSTROPHE.test(letter)) continue;
        if (kindOf(letter) === ".") {
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
    const parts = Array.from(letter.toLowerCase().normalize("NFKD")).filter((part) => kindOf(part) === "+");
    return parts.map((part) => PLAIN[part] || part.toLowerCase()).join("");
}

/** A word as it is kept, or the pairs of letters of a dense one. */
function finished({ text, start, end }) {
    const letters = Array.from(text);
    const isPairs = letters.length > 2 && DENSE.test(text);
    const texts = isPairs ? letters.slice(1).map((letter, at) => letters[at] + letter) : [letters.slice(0, LONGEST_WORD).join("")];
    return texts.filter(Boolean).map((text) => ({ text, start, end }));
}
