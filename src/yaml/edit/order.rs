//! In which order the keys of a table stand, and those of the tables in it.

/// The usual order of keys.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The keys of the table; none where they stay as they are.
    pub keys: &'static [&'static str],
    /// The order inside of the values of some keys. A list has it for each of its items.
    pub inside: Vec<(&'static str, Order)>,
    /// The order inside of the values of all other keys: those of a table whose keys are names.
    pub each: Option<Box<Order>>,
}

impl Order {
    /// These keys, with nothing in them that is put in order.
    pub const fn of(keys: &'static [&'static str]) -> Self {
        Self { keys, inside: Vec::new(), each: None }
    }

    /// A table whose keys are names, each with a table in this order.
    pub fn of_each(each: Self) -> Self {
        Self { keys: &[], inside: Vec::new(), each: Some(Box::new(each)) }
    }

    /// The same with an order inside of the value of a key.
    #[must_use]
    pub fn with(mut self, key: &'static str, inside: Self) -> Self {
        self.inside.push((key, inside));
        self
    }

    /// The order inside of the value of a key.
    pub(super) fn below(&self, key: &str) -> Option<&Self> {
        self.inside.iter().find(|(name, _)| *name == key).map(|(_, order)| order).or(self.each.as_deref())
    }

    /// The places of keys in their usual order. A key that is not known stays behind the one that stands before it.
    pub(super) fn sorted<'k>(&self, keys: impl Iterator<Item = &'k str>) -> Vec<usize> {
        let mut last = None;
        let mut ranked: Vec<(Option<usize>, usize)> = keys
            .enumerate()
            .map(|(at, key)| {
                last = self.keys.iter().position(|known| *known == key).or(last);
                (last, at)
            })
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, at)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn a_key_that_is_not_known_stays_behind_its_neighbour() {
        let order = Order::of(&["id", "name", "until"]);
        for (keys, sorted) in [
            (&["name", "id"][..], "id name"),
            (&["until", "mine", "id", "yours"], "id yours until mine"),
            (&["mine", "until", "id"], "mine id until"),
            (&["id", "id", "name"], "id id name"),
        ] {
            let found: Vec<&str> = order.sorted(keys.iter().copied()).into_iter().map(|at| keys[at]).collect();
            assert_eq!(found.join(" "), sorted, "{keys:?}");
        }
    }
}
