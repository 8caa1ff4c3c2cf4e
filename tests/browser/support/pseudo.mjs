// A language that nobody speaks: English with marks on its letters, longer by a third, and written from right to left. Whoever
// reads a page in it sees at once what is too narrow, what looks to the wrong side, and which words never went through the theme's
// list of words.

const MARKED = {
    a: "á", b: "ƀ", c: "ç", d: "đ", e: "é", f: "ƒ", g: "ğ", h: "ĥ", i: "í", j: "ĵ", k: "ķ", l: "ł", m: "ɱ", n: "ñ", o: "ó", p: "þ", q: "ɋ",
    r: "ŕ", s: "š", t: "ŧ", u: "ú", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž",
};

/** The code of the language. It has to be one that is written from right to left. */
export const PSEUDO = "ar";

/** One run of words, marked and longer: each second vowel stands twice. */
export function marked(text) {
    let vowels = 0;
    return text.replace(/[A-Za-z]/g, (letter) => {
        const low = letter.toLowerCase();
        const other = letter === low ? MARKED[low] : MARKED[low].toUpperCase();
        return "aeiou".includes(low) && vowels++ % 2 === 0 ? other + MARKED[low] : other;
    });
}

/** A text with placeables: what stands in braces is for the program and stays. */
const markedAround = (text) => text.replace(/(\{[^}]*\})|([^{]+)/g, (_, placeable, words) => placeable ?? marked(words));

/** The file of words in the pseudo-language. */
export function pseudoWords(english) {
    return english
        .split("\n")
        .map((line) => {
            if (/^\s*(#|$|\})/.test(line)) return line;
            if (/->\s*$/.test(line)) return line;
            const [, head, text] = /^([a-zA-Z][\w-]*\s*=\s*|\s*\*?\[[^\]]+\]\s*|\s+)(.*)$/.exec(line);
            return head + markedAround(text);
        })
        .join("\n");
}
