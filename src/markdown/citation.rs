//! Citations: `[@id]` and `[@a; @b]`.

use std::ops::Range;

/// The ids in `source` and where each stands in it with its `@`; `None` where it is anything but citations.
pub(super) fn ids(source: &str) -> Option<Vec<(Range<usize>, &str)>> {
    let mut ids = Vec::new();
    let mut rest = source;
    while !rest.is_empty() {
        let (inside, after) = rest.strip_prefix('[')?.split_once(']')?;
        for part in inside.split(';') {
            let id = part.trim().strip_prefix('@').filter(|id| is_id(id))?;
            let at = id.as_ptr() as usize - source.as_ptr() as usize;
            ids.push((at - 1..at + id.len(), id));
        }
        rest = after;
    }
    (!ids.is_empty()).then_some(ids)
}

/// Lower-case letters, digits and hyphens; a hyphen does not come first.
pub(super) fn is_id(word: &str) -> bool {
    !word.is_empty()
        && !word.starts_with('-')
        && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
