//! Numbers for what comes again and again: words, stems, lists of numbers.

use std::hash::Hash;

use indexmap::{Equivalent, IndexSet};
use rustc_hash::FxBuildHasher;

/// Numbers, from 0 in the order in which things were met. To compare and to copy a number costs next to nothing. They live as
/// long as a build, so their hash need not stand up to strangers who fill tables.
#[derive(Debug)]
pub(super) struct Ids<T: Hash + Eq>(IndexSet<T, FxBuildHasher>);

impl<T: Hash + Eq> Default for Ids<T> {
    fn default() -> Self {
        Self(IndexSet::default())
    }
}

impl<T: Hash + Eq> Ids<T> {
    /// The number of something, which may get it now.
    pub(super) fn of<Q: ?Sized + Hash + Equivalent<T>>(&mut self, one: &Q) -> u32
    where
        for<'q> T: From<&'q Q>,
    {
        let known = self.0.get_index_of(one);
        number(known.unwrap_or_else(|| self.0.insert_full(T::from(one)).0))
    }

    /// The number of something that has one.
    pub(super) fn known<Q: ?Sized + Hash + Equivalent<T>>(&self, one: &Q) -> Option<u32> {
        self.0.get_index_of(one).map(number)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// All of them, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }

    /// All of them, each at its number.
    pub(super) fn into_all(self) -> Vec<T> {
        self.0.into_iter().collect()
    }
}

/// A length or a place as files have it.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Things by their numbers, side by side in one list.
#[derive(Debug, Default)]
pub(super) struct Runs<T> {
    /// Where those of each number begin, and at the end where the last ones end.
    starts: Vec<u32>,
    all: Vec<T>,
}

impl<T: Copy + Default> Runs<T> {
    /// Of pairs of a number below `count` and a thing; those of one number stay in their order.
    pub(super) fn of(count: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0; count + 1];
        for (number, _) in pairs.clone() {
            starts[number as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next: Vec<u32> = starts.clone();
        let mut all = vec![T::default(); starts[count] as usize];
        for (number, thing) in pairs {
            let at = &mut next[number as usize];
            all[*at as usize] = thing;
            *at += 1;
        }
        Self { starts, all }
    }

    /// Those of a number; none where it is `count` or more.
    pub(super) fn get(&self, number: u32) -> &[T] {
        match self.starts.get(number as usize..) {
            Some([start, end, ..]) => &self.all[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ids, Runs};

    #[test]
    fn what_comes_again_has_the_number_that_it_had() {
        let mut ids: Ids<Box<str>> = Ids::default();
        let words = ["grief", "", "grief", "bereavement", "\0", "bereavement\0", "bereavement"];
        let numbers: Vec<u32> = words.iter().map(|word| ids.of(*word)).collect();
        assert_eq!(numbers, [0, 1, 0, 2, 3, 4, 2]);
        assert_eq!((ids.known("grief"), ids.known("loss"), ids.len()), (Some(0), None, 5));
        assert_eq!(*ids.into_all()[4], *"bereavement\0");
    }

    #[test]
    fn runs_keep_the_order_of_each() {
        let pairs = [(2, 'a'), (0, 'b'), (2, 'c')];
        let runs = Runs::of(4, pairs.iter().copied());
        assert_eq!([0, 1, 2, 3, 4].map(|number| runs.get(number)), [&['b'][..], &[], &['a', 'c'], &[], &[]]);
    }
}
