//! What is too large, too deep, or cannot be seen.

use super::{check_problem, line, problems, read, written};
use crate::diagnostic::Code;
use crate::markdown::Body;

#[test]
fn what_is_too_large_or_too_deep_is_refused() {
    let deep_list = (0..40).map(|depth| "  ".repeat(depth) + "- a\n").collect::<Vec<_>>().concat();
    for (name, text) in [
        ("bytes", "a ".repeat(1_000_001)),
        ("headings", "# a\n".repeat(100_001)),
        ("quotes", format!("{}a", "> ".repeat(33))),
        ("many quotes", format!("{}a", ">".repeat(10_000))),
        ("bullets", format!("{}a", "- ".repeat(10_000))),
        ("list", deep_list),
        ("emphasis", format!("{}a{}", "**".repeat(60), "**".repeat(60))),
        ("tags", "<div>\n".repeat(100)),
        ("tags in a line", format!("a {}", "<b>".repeat(100))),
    ] {
        let body = read(&text);
        assert_eq!(body.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::TooLarge], "{name}");
        assert_eq!(Body { problems: Vec::new(), ..body }, Body::default(), "{name}");
    }
    assert_eq!(problems(&format!("{}a", "> ".repeat(32))), []);
}

/// None of these may take long, or use up the stack: a test that does not end is the failure.
#[test]
fn texts_made_to_be_slow_are_not() {
    const MANY: usize = 50_000;
    for pattern in [
        "[",
        "![",
        "*",
        "*a ",
        "**a ",
        "_a",
        "~",
        "`",
        "\\",
        "[a](",
        "[a](<b",
        "<a ",
        "<a \"",
        "<http:",
        "x <!-- ",
        "<!--",
        "x <?",
        "<?",
        "<!A ",
        "<![CDATA[",
        "<b>x\n\n",
        "<svg></script ",
        "&",
        "&#",
        "[@a",
        "[@a; @b]",
        "# a {#",
        ":::\n",
        "::a{",
        "<i>*",
        "</p>",
        "|a",
        "> a\n\n",
        "<p>x\n\n",
        "a\n: b\n\n",
        "[^a]: b [^a]\n",
        "\u{200b}",
        "\u{fdd0}",
        "<!--\n::crisis\n",
    ] {
        written(&read(&pattern.repeat(MANY / pattern.len().max(1))));
        written(&read(&format!("a {}", pattern.repeat(MANY / pattern.len().max(1)))));
    }
    let backticks = (0..300).map(|count| "`".repeat(count)).collect::<Vec<_>>().join(" ");
    written(&read(&backticks));
}

#[test]
fn hidden_characters_are_told_of_once_at_the_first() {
    let code = Code::HiddenCharacters;
    check_problem(&[
        ("a\u{202e}b \u{200b}", code, "\u{202e}", "U+202E"),
        ("`\u{200b}`", code, "\u{200b}", "nobody can see"),
        ("é “x” \u{feff}", code, "\u{feff}", "U+FEFF"),
        ("\u{2066}x\u{2069}", code, "\u{2066}", "direction"),
    ]);
    assert_eq!(problems("a\u{202e}b \u{200b}").len(), 1);
    assert_eq!(problems("“é” ‘x’ … 👩\u{200d}👧 \u{200c}"), []);
}

#[test]
fn line_ends_of_windows_change_nothing() {
    for text in [
        "# A\n\nb\nc  \nd\n\n- e\n- f\n\n    g\n    h\n\n```x\ni\nj\n```\n",
        "<div class=\"x\">\na\n\n*b*\n</div>\n\n<!-- c\n-->\n<pre>\nd\n</pre>\n",
        "::groups{situation=\"grief\"}\n\n:::callout{title=\"A\"}\nb [@c;\n@d]\n:::\n\n| a |\n|---|\n| b |\n\nc[^1]\n\n[^1]: d\n",
    ] {
        let (unix, windows) = (read(text), read(&text.replace('\n', "\r\n")));
        assert_eq!(written(&unix), written(&windows), "{text:?}");
        assert_eq!(
            (unix.text, unix.words, unix.directives.len()),
            (windows.text, windows.words, windows.directives.len())
        );
        assert_eq!(unix.problems.len(), windows.problems.len());
    }
}

#[test]
fn characters_that_html_forbids_are_left_out() {
    assert_eq!(line("a\u{1}b\u{7f}c\u{85}d &#1; \u{fdd5}\u{ffff}e"), "<p>abcd  \u{fffd}\u{fffd}e</p>");
    assert_eq!(line("a\0b"), line("a\0b\0").replace("b\u{fffd}", "b"));
}
