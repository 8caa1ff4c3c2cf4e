//! What holds of every site: the same sources make the same bytes, and nothing panics.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use openchair::diagnostic::Diagnostics;
use openchair::sources::Sources;
use proptest::prelude::*;

use crate::page::visible_words;
use crate::site::{Outputs, Site, site, site_with_group};

/// The site that lies at the top of the repository.
static SAMPLE: LazyLock<(Sources, Diagnostics)> =
    LazyLock::new(|| openchair::disk::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository can be read"));

static BUILT: LazyLock<Outputs> = LazyLock::new(|| Site::of(SAMPLE.0.clone()).built());

#[test]
fn the_sample_site_gives_no_problem() {
    assert!(SAMPLE.1.is_empty(), "{}", crate::site::told(&SAMPLE.1, &SAMPLE.0));
    assert!(BUILT.built.problems.is_empty(), "{}", BUILT.told());
    assert!(
        BUILT.built.groups >= 60 && BUILT.built.articles >= 14 && BUILT.built.situations >= 18,
        "{:?}",
        BUILT.built
    );
}

#[test]
fn the_same_sources_make_the_same_bytes_on_one_thread_and_on_four() {
    for threads in [1, 4] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        let again = pool.install(|| Site::of(SAMPLE.0.clone()).built());
        assert_eq!(names(&again.files), names(&BUILT.files), "{threads} threads");
        for (file, bytes) in &again.files {
            assert!(BUILT.files[file] == *bytes, "{file} is another with {threads} threads");
        }
    }
}

fn names(files: &BTreeMap<String, Vec<u8>>) -> Vec<&String> {
    files.keys().collect()
}

#[test]
fn every_link_of_the_sample_site_leads_somewhere() {
    let broken = crate::links::check_files(&BUILT.files, "https://riverbend.example.org/");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    let below = Site::of(SAMPLE.0.clone()).at("https://groups.example.net/a/b/").built();
    let broken = crate::links::check_files(&below.files, "https://groups.example.net/a/b/");
    assert!(broken.is_empty(), "below a path:\n{}", broken.join("\n"));
}

#[test]
fn making_pages_small_takes_no_word_away() {
    let mut sources = SAMPLE.0.clone();
    let settings = sources.text("site.yaml").expect("the sample site has settings").to_string();
    sources.insert_text("site.yaml", &format!("{settings}\nbuild: {{ minify: false }}\n"));
    let large = Site::of(sources).built();
    assert!(large.built.problems.is_empty(), "{}", large.told());
    for (file, bytes) in BUILT.files.iter().filter(|(file, _)| file.ends_with(".html")) {
        let small = std::str::from_utf8(bytes).expect("a page is text");
        assert_eq!(visible_words(small), visible_words(large.text(file)), "{file}");
    }
    let size = |outputs: &Outputs| outputs.files.values().map(Vec::len).sum::<usize>();
    assert!(size(&BUILT) < size(&large), "small pages are smaller");
}

/// Pieces of YAML and Markdown, put together at random: mistakes come out as messages.
fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(of), 0..12).prop_map(|pieces| pieces.concat())
}

const YAML: &[&str] = &[
    "summary: ",
    "meetings:",
    "\n",
    "\n  ",
    "\n    - ",
    "every: ",
    "tuesday",
    "at: ",
    "\"19:00\"",
    "[",
    "]",
    "{",
    "}",
    ": ",
    "# ",
    "'",
    "\"",
    "place: ",
    "paused: ",
    "from: ",
    "2026-12-05",
    "9999-12-31",
    "-1",
    "1e400",
    "\u{202e}",
    "é",
    "\t",
    "|",
    ">",
    "&a",
    "*a",
    "!!x",
    "---",
    "~",
    "contact: { phone: 1 }",
    "cost: { amount: 1 }",
    "translations: { es: { name: x } }",
    "aliases: [/../x]",
    "extra: { a: [1, { b: c }] }",
];

const MARKDOWN: &[&str] = &[
    "# ",
    "## Head\n",
    "\n\n",
    "[a](",
    ")",
    "../situations/grief.md",
    "#x",
    "![",
    "](",
    "<script>",
    "</p>",
    "::groups",
    "{situation=\"",
    "\"}",
    "\n",
    ":::callout{title=\"a\"}\n",
    ":::\n",
    "[@a]",
    "[^1]",
    "[^1]: x",
    "> [!NOTE]\n",
    "| a | b |\n|---|\n",
    "```",
    "~~~",
    "- ",
    "\\",
    "&#x0;",
    "\u{0}",
    "é",
    "*",
    "_",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_of_a_group_make_a_build_fail(keys in pieces(YAML)) {
        let outputs = site_with_group(&keys).built();
        let _ = outputs.told_whatever();
    }

    #[test]
    fn no_text_of_an_article_makes_a_build_fail(body in pieces(MARKDOWN)) {
        let files = format!("-- content/articles/first.md --\n---\ntitle: First\ndate: 2026-01-01\n---\n{body}\n");
        let outputs = site(&files).built();
        let _ = outputs.told_whatever();
        prop_assert!(outputs.files.contains_key("articles/first/index.html"));
    }
}
