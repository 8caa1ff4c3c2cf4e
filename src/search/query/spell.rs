//! Misspelt words: how far two words stand apart, and the nearest of many.

/// How many slips a word of this many letters may have.
pub fn allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many letters are missing, too many, wrong, or have changed places with the next, where that is at most `most`.
pub fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let width = b.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..width).collect();
    for row in 1..=a.len() {
        let mut next = vec![row; width];
        for column in 1..width {
            let wrong = usize::from(a[row - 1] != b[column - 1]);
            let mut cost = (last[column - 1] + wrong).min(last[column] + 1).min(next[column - 1] + 1);
            if row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1] {
                cost = cost.min(before[column - 2] + 1);
            }
            next[column] = cost;
        }
        if next.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|cost| *cost <= most)
}

/// The word that is nearest to a misspelt one, with its distance: of several one that begins with the same letter, then the most
/// used, then the first by the alphabet.
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = (&'w str, u32)>) -> Option<(&'w str, usize)> {
    let letters: Vec<char> = word.chars().collect();
    let most = allowed(letters.len());
    if most == 0 {
        return None;
    }
    let ranked = known.filter_map(|(candidate, weight)| {
        let other: Vec<char> = candidate.chars().collect();
        let slips = distance(&letters, &other, most)?;
        Some(((slips, letters.first() != other.first(), std::cmp::Reverse(weight), candidate), slips))
    });
    ranked.min_by(|(a, _), (b, _)| a.cmp(b)).map(|(rank, slips)| (rank.3, slips))
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn slips_are_counted_as_people_make_them() {
        for (a, b, slips) in [
            ("grief", "grief", Some(0)),
            ("greif", "grief", Some(1)),
            ("depresion", "depression", Some(1)),
            ("alchoholics", "alcoholics", Some(1)),
            ("portlnad", "portland", Some(1)),
            ("naxiety", "anxiety", Some(1)),
            ("abc", "xyz", None),
            ("", "ab", Some(2)),
        ] {
            let [a, b] = [a, b].map(|word| word.chars().collect::<Vec<_>>());
            assert_eq!(distance(&a, &b, 2), slips, "{a:?} {b:?}");
        }
    }

    #[test]
    fn of_words_as_near_the_most_used_is_meant() {
        let known = || [("stroke", 3), ("stoke", 90), ("strike", 1)].into_iter();
        assert_eq!(nearest("strok", known()), Some(("stroke", 1)));
        assert_eq!(nearest("stroe", [("stroke", 3), ("store", 90)].into_iter()), Some(("store", 1)));
        assert_eq!(nearest("str", known()), None, "a short word is meant as it is");
    }
}
