//! `words.json`: words as they are compared. The client is held to the same.

use openchair::search::fold::folded;

const WORDS: &str = include_str!("words.json");

#[test]
fn words_are_compared_as_is_written_down() {
    let words: Vec<(String, String)> = serde_json::from_str(WORDS).expect("the words are pairs of texts");
    assert!(words.len() > 50, "there are only {}", words.len());
    let others: Vec<String> = words
        .iter()
        .filter(|(text, expected)| folded(text) != *expected)
        .map(|(text, expected)| format!("{text:?} is {:?} and not {expected:?}\n", folded(text)))
        .collect();
    assert!(others.is_empty(), "{}", others.concat());
}
