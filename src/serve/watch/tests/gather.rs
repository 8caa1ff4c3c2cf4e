//! When signs are handed out, by a clock that is only counted.

use std::path::Path;
use std::time::{Duration, Instant};

use super::super::gather::Gather;
use super::super::pace::Pace;
use super::super::sign::Sign;
use crate::disk::Changed;

const PACE: Pace = Pace {
    quiet: Duration::from_millis(8),
    after_closing: Duration::from_millis(2),
    most_quiet: Duration::from_millis(120),
    second_look: Duration::from_millis(100),
    longest: Duration::from_secs(2),
    ..Pace::USUAL
};

/// Milliseconds at which these signs, each with its own, are handed out.
fn handed_out(signs: &[(u64, &str, Sign)]) -> Vec<u64> {
    let start = Instant::now();
    let mut gather = Gather::default();
    let mut times = Vec::new();
    let mut hand_out = |gather: &mut Gather, before: Option<Instant>| {
        if let Some(due) = gather.due(&PACE).filter(|due| before.is_none_or(|before| *due <= before)) {
            times.push(u64::try_from((due - start).as_millis()).expect("a short time"));
            *gather = Gather::default();
        }
    };
    for (time, path, sign) in signs {
        let now = start + Duration::from_millis(*time);
        hand_out(&mut gather, Some(now));
        gather.take(Path::new(path), *sign, now);
    }
    hand_out(&mut gather, None);
    times
}

#[test]
fn signs_that_belong_together_are_handed_out_once() {
    use Sign::{Closed, Made, Moved, Noted, Opened, Written};
    for (what, signs, expected) in [
        ("one save in place", &[(0, "a", Opened), (1, "a", Closed)][..], &[3][..]),
        ("the same with a word about its rights", &[(0, "a", Opened), (1, "a", Closed), (1, "a", Noted)], &[9]),
        ("a new file", &[(0, "a", Made), (1, "a", Closed)], &[9]),
        ("two files", &[(0, "a", Opened), (1, "a", Closed), (2, "b", Opened), (3, "b", Closed)], &[11]),
        ("a disk that takes its time", &[(0, "a", Opened), (50, "a", Closed)], &[52]),
        ("a writer who never ends", &[(0, "a", Opened)], &[100]),
        ("cut short, then written", &[(0, "a", Opened), (60, "a", Opened), (61, "a", Closed)], &[63]),
        ("a system that tells of no end", &[(0, "a", Written), (3, "a", Written)], &[11]),
        ("two saves", &[(0, "a", Opened), (1, "a", Closed), (20, "a", Opened), (21, "a", Closed)], &[3, 23]),
        ("Vim", &[(0, "a", Moved), (1, "a", Made), (1, "a", Opened), (40, "a", Closed), (41, "a", Noted)], &[49]),
        ("a file that is moved away while it is written", &[(0, "a", Opened), (5, "a", Moved)], &[13]),
    ] {
        assert_eq!(handed_out(signs), expected, "{what}");
    }
}

#[test]
fn many_signs_wait_longer_for_more() {
    let names: Vec<String> = (0..400).map(|number| format!("content/{number}.md")).collect();
    let every = |gap: u64| -> Vec<(u64, &str, Sign)> {
        (0..)
            .step_by(usize::try_from(gap).expect("small"))
            .zip(&names)
            .map(|(time, name)| (time, name.as_str(), Sign::Moved))
            .collect()
    };
    assert_eq!(handed_out(&every(4)), [399 * 4 + 120]);
    // Slower than anybody waits: each by itself.
    assert_eq!(handed_out(&every(20)).len(), 400);
}

#[test]
fn signs_without_end_are_handed_out_in_the_end() {
    let signs: Vec<(u64, &str, Sign)> = (0..5000).map(|time| (time, "a", Sign::Written)).collect();
    assert_eq!(handed_out(&signs), [2000, 4000, 5007]);
}

#[test]
fn too_many_paths_are_everything() {
    let now = Instant::now();
    let mut gather = Gather::default();
    for number in 0..=Changed::MOST_PATHS {
        assert_ne!(gather.changed(), Changed::Everything);
        gather.take(Path::new(&format!("content/{number}.md")), Sign::Moved, now);
    }
    assert_eq!(gather.changed(), Changed::Everything);
    assert_eq!(gather.paths().count(), 0);
}

#[test]
fn what_is_put_back_is_not_lost() {
    let start = Instant::now();
    let later = start + Duration::from_millis(5);
    let mut gather = Gather::default();
    gather.take(Path::new("a"), Sign::Opened, start);
    gather.take(Path::new("b"), Sign::Opened, start);
    let mut newer = Gather::default();
    newer.take(Path::new("a"), Sign::Closed, later);
    newer.put_back(gather);
    assert_eq!(newer.changed(), super::at(&["a", "b"]));
    assert_eq!(newer.due(&PACE), Some(later + PACE.second_look), "b is still open");
    newer.take(Path::new("b"), Sign::Closed, later);
    assert_eq!(newer.due(&PACE), Some(later + PACE.quiet));
}

#[test]
fn a_second_look_is_waited_for_once_and_cut_short_by_a_sign() {
    let start = Instant::now();
    let mut gather = Gather::default();
    gather.take(Path::new("a"), Sign::Moved, start);
    assert!(gather.wait_for_second_look(start + PACE.quiet, &PACE));
    assert_eq!(gather.due(&PACE), Some(start + PACE.second_look));
    assert!(!gather.wait_for_second_look(start + PACE.second_look, &PACE), "it is over");
    assert!(gather.wait_for_second_look(start + PACE.quiet, &PACE));
    gather.take(Path::new("a"), Sign::Moved, start + PACE.quiet);
    assert_eq!(gather.due(&PACE), Some(start + PACE.quiet * 2));
}
