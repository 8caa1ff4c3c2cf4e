//! What is kept, and what is forgotten.

use std::sync::Arc;

use super::{Last, Memo, Same};
use crate::sources::Fingerprint;

#[test]
fn what_is_asked_for_is_kept_and_what_is_not_is_forgotten() {
    let [first, second] = [b"first", b"secnd"].map(|bytes| Fingerprint::of(bytes));
    let memo = Memo::default();
    memo.keep(first, 1);
    memo.keep(second, 2);
    for _ in 0..4 {
        memo.turn();
        assert_eq!(memo.get(first), Some(1), "each build asks for it");
    }
    assert_eq!(memo.get(second), None, "nobody has asked for it in four builds");
}

#[test]
fn a_build_in_which_something_is_missing_does_not_lose_it() {
    let key = Fingerprint::of(b"half-saved");
    let memo = Memo::default();
    memo.keep(key, 'a');
    memo.turn();
    memo.turn();
    assert_eq!(memo.get(key), Some('a'), "the build before the last one had it");
}

#[test]
fn the_last_result_is_used_again_for_the_same_inputs_only() {
    let last = Last::default();
    let made: Vec<(u32, u32)> =
        (0..).zip([1, 1, 2, 1]).map(|(turn, inputs)| (inputs, last.of(inputs, |_| turn))).collect();
    assert_eq!(made, [(1, 0), (1, 0), (2, 2), (1, 3)]);
}

#[test]
fn an_equal_value_is_not_the_same() {
    let (one, equal) = (Arc::new(1), Arc::new(1));
    let last = Last::default();
    let made = [&one, &one, &equal].map(|value| last.of(Same(Arc::clone(value)), |inputs| Arc::as_ptr(&inputs.0)));
    assert_eq!(made, [Arc::as_ptr(&one), Arc::as_ptr(&one), Arc::as_ptr(&equal)]);
}
