//! Help for types that are read: one value where a list is expected, a text or a table, tables with free keys.
//!
//! None of them goes through an untyped value, so the messages of the types inside keep their places. The quick reader
//! offers numbers and `true` where any kind is taken; these visitors refuse those, and so leave them to the careful
//! reader, which hands over the text as it was written.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use super::form::form;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// Reads a list in which one value may stand alone; nothing at all is an empty list.
/// For fields: `#[serde(default, deserialize_with = "yaml::one_or_many")]`.
pub fn one_or_many<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_any(OneOrMany(PhantomData))
}

struct OneOrMany<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMany<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one value or a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::deserialize(SeqAccessDeserializer::new(list))?;
        // Most lists hold one value, and a list grows to four at once: a large directory would be half empty room.
        values.shrink_to_fit();
        Ok(values)
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(table)).map(|one| vec![one])
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let one = |text: &str| T::deserialize(text.into_deserializer());
        one(text).map(|one| vec![one]).map_err(|mistake: E| {
            // Values that are fine each by itself are a list whose brackets are missing.
            let are_several = text.contains(',') && text.split(',').all(|part| one(part.trim()).is_ok());
            if are_several { E::custom(brackets_missing(text)) } else { mistake }
        })
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
}

fn brackets_missing(text: &str) -> String {
    format!("\"{text}\" is a list without its brackets\nput them around it: [{text}]")
}

/// Reads a table with free keys, each of which may stand there once.
/// For fields: `#[serde(default, deserialize_with = "yaml::unique_map")]`.
pub fn unique_map<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    deserializer.deserialize_map(UniqueMap(PhantomData))
}

struct UniqueMap<K, V>(PhantomData<(K, V)>);

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for UniqueMap<K, V> {
    type Value = BTreeMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys with values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some((key, value)) = table.next_entry()? {
            if map.insert(key, value).is_some() {
                return Err(A::Error::custom("this key is here twice"));
            }
        }
        Ok(map)
    }
}

/// A type that is written as a text in the simple case, and as a table in the full one.
pub trait TextOrTable: Sized {
    /// What is wanted, for messages: `"cost" wants ...`, such as `"free", "donation", or an amount with its keys`. Further
    /// lines are the help.
    const WANTS: &'static str;

    /// The full form.
    type Table: DeserializeOwned;

    /// From the simple form. A word out of several is best read by that type's own `deserialize`, on
    /// `text.into_deserializer()`: its message keeps the words that are allowed.
    fn from_text<E: Error>(text: &str) -> Result<Self, E>;

    /// From the full form.
    fn from_table<E: Error>(table: Self::Table) -> Result<Self, E>;
}

/// Reads a text or a table: the body of `deserialize` for a [`TextOrTable`].
pub fn text_or_table<'de, D: Deserializer<'de>, T: TextOrTable>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(EitherVisitor(PhantomData))
}

struct EitherVisitor<T>(PhantomData<T>);

impl<'de, T: TextOrTable> Visitor<'de> for EitherVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::WANTS)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text)
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<T, A::Error> {
        T::from_table(T::Table::deserialize(MapAccessDeserializer::new(table))?)
    }
}

/// Sent as a type's name, so that the careful reader tells `true` from `"true"` for it.
pub(super) const FREE: &str = "openchair::yaml::Free";

/// Whatever an editor writes below `extra:`. A number stays the text that it was written as: `1.10` is not `1.1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(untagged)]
pub enum Free {
    /// No value.
    Empty,
    /// Plain `true` or `false`.
    YesOrNo(bool),
    /// Any other single value, as it was written.
    Text(String),
    /// A list.
    List(Vec<Free>),
    /// A table.
    Table(BTreeMap<String, Free>),
}

form!(Free, |_| true.into());

impl<'de> Deserialize<'de> for Free {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(FREE, FreeVisitor)
    }
}

struct FreeVisitor;

impl<'de> Visitor<'de> for FreeVisitor {
    type Value = Free;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Free, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_unit<E: Error>(self) -> Result<Free, E> {
        Ok(Free::Empty)
    }

    fn visit_none<E: Error>(self) -> Result<Free, E> {
        Ok(Free::Empty)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Free, E> {
        Ok(Free::YesOrNo(yes))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Free, E> {
        Ok(Free::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Free, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Free::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<Free, A::Error> {
        UniqueMap(PhantomData).visit_map(table).map(Free::Table)
    }
}
