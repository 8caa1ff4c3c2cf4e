//! Numbers that are the same in every run.

/// A sequence of numbers that look as if they came by chance (`SplitMix64`).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The sequence that belongs to a number.
    pub const fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end`, which is not among them.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a number that fits")
    }

    /// A number between two, the second not among them.
    pub fn between(&mut self, (from, to): (i32, i32)) -> i32 {
        let span = usize::try_from(to - from).expect("the second is the larger");
        from + i32::try_from(self.below(span)).expect("it is below a number that fits")
    }

    /// One of these.
    pub fn of_these<T: Copy>(&mut self, these: &[T]) -> T {
        these[self.below(these.len())]
    }

    /// Whether something happens that happens `times` in a hundred.
    pub fn happens(&mut self, times: usize) -> bool {
        self.below(100) < times
    }
}
