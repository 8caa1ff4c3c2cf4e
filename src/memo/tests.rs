//! What is kept, and what is forgotten.

use super::Memo;
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
