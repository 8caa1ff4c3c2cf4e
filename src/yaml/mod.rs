//! The only user of the YAML libraries: typed reading with a place for every mistake.
//!
//! Two readers share the types. The quick one goes straight into the type and knows no places. Where it fails, or where
//! [`odd`] sees something that the two could read differently, the careful one takes over: events with marks, a small
//! tree ([`tree`]) in which every text is as it was written, and a deserializer over it ([`reader`]) whose errors know
//! their node. The careful reader decides: where the quick one is used, it reads the same. (Its library is the laxer one,
//! so a slip such as a quoted text that goes on left of its key may pass in a text that has no other mistake.)
//!
//! For types that are read: texts are read verbatim (`NO`, `02139`, `19:30` stay as they are), an empty value, `~` and
//! `null` are an empty text, an empty list, an empty table or `None`, whatever the type asks for. A type that checks its
//! value reports a mistake with `custom`; the first line of that text is the message, further lines are the help; [`with_instead`] adds a correction. Tables
//! with free keys are read by [`unique_map`], and free values as [`Free`]: a plain `BTreeMap` would lose a second key in
//! silence, and another untyped value would turn `1.10` into 1.1.

mod careful;
pub mod edit;
mod fixes;
pub mod form;
mod front_matter;
mod items;
mod keys;
mod lines;
mod lost;
mod marks;
mod meant;
mod messages;
mod mistake;
mod numbers;
mod odd;
mod outcome;
mod place;
mod reader;
mod refusals;
mod region;
mod shapes;
mod slips;
mod slow_items;
mod syntax;
mod trail;
mod tree;
mod unfit;

#[cfg(test)]
mod tests;

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

pub use fixes::{Written, bare, texts, with_instead};
pub use front_matter::{FrontMatter, front_matter};
pub use items::{Items, TopKey, items};
pub use keys::keys;
pub use outcome::Read;
pub use place::{entries, entry, place, written};
pub use region::{Region, Shape};
pub use shapes::{Free, TextOrTable, one_or_many, text_or_table, unique_map};
pub use unfit::unfit;

use crate::diagnostic::Diagnostics;

/// Reads a region of the file `text`. `None` where there was a mistake; all mistakes are in `problems` then.
pub fn read<T: DeserializeOwned>(text: &str, region: &Region, problems: &mut Diagnostics) -> Option<T> {
    read_what_can(text, region, problems).whole()
}

/// As [`read`]; where there was a mistake, with what is left without it.
pub fn read_what_can<T: DeserializeOwned>(text: &str, region: &Region, problems: &mut Diagnostics) -> Read<T> {
    let slice = region.slice(text);
    if !odd::is_odd(slice)
        && let Ok(value) = quick(slice, region.shape)
    {
        return Read::Whole(value);
    }
    careful::read(text, region, problems)
}

/// Reads many regions of one file, in order, as [`read_what_can`] reads each of them.
///
/// Items of a list that follow each other are read in one go where nothing is wrong with them: to set up a reader costs
/// about as much as to read a small item.
pub fn read_each<T: DeserializeOwned>(text: &str, regions: &[Region]) -> Vec<(Read<T>, Diagnostics)> {
    if let Some(values) = quick_items(text, regions) {
        return values.into_iter().map(|value| (Read::Whole(value), Diagnostics::default())).collect();
    }
    let one = |region: &Region| {
        let mut problems = Diagnostics::default();
        (read_what_can(text, region, &mut problems), problems)
    };
    regions.iter().map(one).collect()
}

/// All of the items, where they are plainly written and nothing is wrong with any of them.
fn quick_items<T: DeserializeOwned>(text: &str, regions: &[Region]) -> Option<Vec<T>> {
    let (first, last) = (regions.first()?, regions.last()?);
    let follow = |pair: &[Region]| pair[0].path == pair[1].path && pair[0].span.end <= pair[1].span.start;
    if !regions.iter().all(|region| region.shape == Shape::Item) || !regions.windows(2).all(follow) {
        return None;
    }
    let slice = &text[first.span.start..last.span.end];
    if odd::is_odd(slice) {
        return None;
    }
    let values = Vec::deserialize(serde_yaml::Deserializer::from_str(slice)).ok()?;
    (values.len() == regions.len()).then_some(values)
}

/// The quick reader. It knows nothing of places, and of the reason only that there is one.
fn quick<T: DeserializeOwned>(slice: &str, shape: Shape) -> Result<T, serde_yaml::Error> {
    let document = serde_yaml::Deserializer::from_str(slice);
    match shape {
        Shape::Document => T::deserialize(document),
        Shape::Item => document.deserialize_seq(TheOnly(PhantomData)),
        Shape::Entry => document.deserialize_map(TheOnly(PhantomData)),
    }
}

/// Takes the one item of a list, or the one value of a table.
struct TheOnly<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for TheOnly<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("exactly one entry")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<T, A::Error> {
        let only = list.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        list.next_element::<IgnoredAny>()?.map_or(Ok(only), |_| Err(A::Error::invalid_length(2, &self)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<T, A::Error> {
        let (_, only) = table.next_entry::<String, T>()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        table.next_key::<IgnoredAny>()?.map_or(Ok(only), |_| Err(A::Error::invalid_length(2, &self)))
    }
}
