//! The order in which names are listed: that of a dictionary in the site's language.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

/// Makes keys that sort as a dictionary of one language does.
pub(super) struct Order {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Order {
    /// For a language by its BCP 47 tag; where nothing is known of it, the root order of Unicode.
    pub(super) fn of(language: &str) -> Self {
        let locale: icu_locale::Locale = language.parse().unwrap_or(icu_locale::Locale::UNKNOWN);
        Self { collator: Collator::try_new((&locale).into(), CollatorOptions::default()).ok() }
    }

    /// A key: names sort as their keys do.
    pub(super) fn key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(name.len() * 2);
        match &self.collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(name, &mut key);
            }
            None => key.extend(name.to_lowercase().bytes()),
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn names_stand_as_in_a_dictionary() {
        for (language, sorted) in [("en", ["Álamo", "alba", "Zen"]), ("es", ["Nube", "Ñandú", "Oso"])] {
            let order = Order::of(language);
            assert!(sorted.is_sorted_by_key(|name| order.key(name)), "{language}: {sorted:?}");
        }
    }
}
