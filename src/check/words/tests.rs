//! What is found, and what is left alone.

use std::collections::BTreeSet;

use super::list::{LISTED, Variant};
use super::{Passage, of_passage, parts};
use crate::diagnostic::Place;
use crate::markdown::BlockKind;
use crate::sources::SourcePath;

fn found(text: &str) -> Vec<String> {
    let passage = Passage::value(BlockKind::Paragraph, text, || Place::file(&SourcePath::new("a.md")));
    let names = ["friends of alcoholics".to_owned()];
    of_passage(&passage, Variant::American, &names).into_iter().map(|problem| problem.message).collect()
}

#[test]
fn words_are_found_as_they_are_written() {
    for text in [
        "For addicts and their families.",
        "She committed suicide in May.",
        "He is wheelchair-bound.",
        "Addicts are welcome.",
        "People suffering from depression",
        "Recovering alcoholics meet here.",
        "Why didn’t she leave?",
        "Help for PTSD sufferers",
        "Some are so OCD about it.",
    ] {
        assert_eq!(found(text).len(), 1, "{text}: {:?}", found(text));
    }
}

#[test]
fn names_quotations_and_fine_phrases_are_left_alone() {
    for text in [
        "Alcoholics Anonymous meets on Tuesday.",
        "We follow Adult Children of Alcoholics.",
        "The Commission for the Blind helps.",
        "She said “I am an addict” and cried.",
        "They call it \"getting clean\" here.",
        "Come to friends of alcoholics on Monday.",
        "We serve non-alcoholic drinks.",
        "addiction and addictive",
        "the disabledness",
        "You aren’t crazy, you are grieving.",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn the_longer_phrase_is_taken_and_told_once() {
    let told = found("a recovering addict");
    assert_eq!(told, ["\"recovering addict\" makes one thing of a person's life the whole of it"]);
}

#[test]
fn no_word_is_listed_twice_for_one_variant() {
    let mut known = BTreeSet::new();
    for (entry, word) in LISTED.iter().flat_map(|entry| entry.avoid.iter().map(move |word| (entry, word))) {
        assert!(known.insert((parts(word), entry.only.map(|only| only == Variant::British))), "{word}");
        for phrase in entry.unless {
            assert_eq!(*phrase, phrase.to_lowercase(), "{phrase}");
        }
        assert!(!entry.write(Variant::American).contains('|'), "{word}");
    }
}
