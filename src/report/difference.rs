//! Two texts, and the lines in which they differ.

/// Texts in which more lines differ than this are shown as a whole.
const MOST: usize = 400;

/// The lines that differ, each after `- ` as it was or `+ ` as it is, and the number of the first of them, from 1. `None` where
/// nothing differs.
pub fn difference(before: &str, after: &str) -> Option<(usize, String)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - same;
    let same_end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[same..old.len() - same_end], &new[same..new.len() - same_end]);
    if old.is_empty() && new.is_empty() {
        return None;
    }
    let row = |sign: char, line: &str| format!("{sign} {line}\n");
    let kept = if old.len().max(new.len()) > MOST { Vec::new() } else { longest_common(old, new) };
    let (mut text, mut at_old, mut at_new) = (String::new(), 0, 0);
    for (next_old, next_new) in kept.into_iter().chain([(old.len(), new.len())]) {
        text.extend(old[at_old..next_old].iter().map(|line| row('-', line)));
        text.extend(new[at_new..next_new].iter().map(|line| row('+', line)));
        (at_old, at_new) = (next_old + 1, next_new + 1);
    }
    Some((same + 1, text))
}

/// The places of as many equal lines as there are in the same order in both.
fn longest_common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut lengths = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for at_old in (0..old.len()).rev() {
        for at_new in (0..new.len()).rev() {
            lengths[at_old][at_new] = if old[at_old] == new[at_new] {
                lengths[at_old + 1][at_new + 1] + 1
            } else {
                lengths[at_old + 1][at_new].max(lengths[at_old][at_new + 1])
            };
        }
    }
    let (mut pairs, mut at_old, mut at_new) = (Vec::new(), 0, 0);
    while at_old < old.len() && at_new < new.len() {
        if old[at_old] == new[at_new] {
            pairs.push((at_old, at_new));
            at_old += 1;
            at_new += 1;
        } else if lengths[at_old + 1][at_new] >= lengths[at_old][at_new + 1] {
            at_old += 1;
        } else {
            at_new += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_lines_that_differ_are_told() {
        for (before, after, told) in [
            ("a\nb\nc\n", "a\nB\nc\n", Some((2, "- b\n+ B\n"))),
            ("a\nb\n", "a\nx\nb\n", Some((2, "+ x\n"))),
            ("a\nb", "a", Some((2, "- b\n"))),
            ("a\n1\nk\n2\nz\n", "a\nx\nk\ny\nz\n", Some((2, "- 1\n+ x\n- 2\n+ y\n"))),
            ("a\r\nb\r\n", "a\r\nc\r\n", Some((2, "- b\n+ c\n"))),
            ("", "a", Some((1, "+ a\n"))),
            ("a\na\n", "a\na\na\n", Some((3, "+ a\n"))),
            ("a\n", "a\n", None),
        ] {
            let found = difference(before, after);
            assert_eq!(found.as_ref().map(|(line, text)| (*line, text.as_str())), told, "{before:?} {after:?}");
        }
    }
}
