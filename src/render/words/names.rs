//! Lists, numbers, amounts, countries and the order of names, as the language of a page has them.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_locale::names::{DisplayNamesPreferences, RegionDisplayName};
use icu_locale::subtags::Region;
use icu_locale::{Direction, Locale, LocaleDirectionality};
use icu_provider::DataError;

/// What orders and joins names in one locale.
#[derive(Debug)]
pub(super) struct Names {
    and: ListFormatter,
    order: CollatorBorrowed<'static>,
    letters: CollatorBorrowed<'static>,
    decimal: DecimalFormatter,
    countries: DisplayNamesPreferences,
    dollars: bool,
    right_to_left: bool,
}

impl Names {
    pub(super) fn new(locale: &Locale) -> Result<Self, DataError> {
        let mut order = CollatorPreferences::from(locale);
        // "Group 2" comes before "Group 10".
        order.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        let country = locale.id.region.map(|region| region.to_string());
        Ok(Self {
            and: ListFormatter::try_new_and(locale.into(), icu_list::options::ListFormatterOptions::default())?,
            order: Collator::try_new(order, CollatorOptions::default())?,
            letters: Collator::try_new(locale.into(), letters)?,
            decimal: DecimalFormatter::try_new(
                locale.into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )?,
            countries: locale.into(),
            dollars: country.as_deref().is_none_or(|country| country == "US"),
            right_to_left: LocaleDirectionality::new_common().get(&locale.id) == Some(Direction::RightToLeft),
        })
    }

    pub(super) fn list(&self, items: &[impl AsRef<str>]) -> String {
        self.and.format(items.iter().map(AsRef::as_ref)).to_string()
    }

    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order.compare(left, right).then_with(|| left.cmp(right))
    }

    pub(super) fn sort_key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(name.len() * 2);
        let Ok(()) = self.order.write_sort_key_to(name, &mut key);
        key
    }

    /// The letter of the alphabet below which a name stands: "É" stands with "E", but "Ñ" by itself in Spanish.
    pub(super) fn initial(&self, name: &str) -> String {
        let Some(first) = name.chars().find(|c| c.is_alphanumeric()) else { return "#".to_owned() };
        if first.is_ascii_alphabetic() {
            return first.to_ascii_uppercase().to_string();
        }
        if first.is_numeric() {
            return "#".to_owned();
        }
        let upper = first.to_uppercase().to_string();
        ('A'..='Z')
            .map(String::from)
            .find(|letter| self.letters.compare(letter, &upper) == Ordering::Equal)
            .unwrap_or(upper)
    }

    pub(super) fn number(&self, number: i64) -> String {
        self.decimal.format(&Decimal::from(number)).to_string()
    }

    pub(super) fn money(&self, amount: f64, currency: &str) -> String {
        let cents = amount.fract().abs() >= 0.005;
        let plain = if cents { format!("{amount:.2}") } else { format!("{amount:.0}") };
        let number = Decimal::try_from_str(&plain)
            .map_or_else(|_| plain.clone(), |value| self.decimal.format(&value).to_string());
        if currency == "USD" && self.dollars { format!("${number}") } else { format!("{number}\u{a0}{currency}") }
    }

    /// "United Kingdom" for `GB`; `None` for what is no country.
    pub(super) fn country(&self, code: &str) -> Option<String> {
        let region = Region::try_from_str(code).ok()?;
        RegionDisplayName::try_new_light(self.countries, region).ok().map(|name| name.to_string())
    }

    pub(super) fn is_right_to_left(&self) -> bool {
        self.right_to_left
    }
}
