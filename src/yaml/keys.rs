//! The keys of a type in the order in which it names them, asked of the type itself, so that no list of them is kept beside it.

use std::cell::Cell;

use serde::de::value::Error as Nothing;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;

/// The keys of a table, in the order of the fields of its type; none where the type is no table with fixed keys.
pub fn keys<T: DeserializeOwned>() -> &'static [&'static str] {
    let found = Cell::new(&[][..]);
    // It ends with an error whatever happens: nothing is there to be read.
    let _ = T::deserialize(Asking(&found));
    found.get()
}

/// What is handed to a type in place of a text: it listens which keys the type asks for.
struct Asking<'a>(&'a Cell<&'static [&'static str]>);

impl<'de> Deserializer<'de> for Asking<'_> {
    type Error = Nothing;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Nothing> {
        Err(Nothing::custom("nothing is written here"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Nothing> {
        self.0.set(keys);
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[derive(serde::Deserialize)]
    #[expect(dead_code, reason = "only its names are asked for")]
    struct Meeting {
        every: Option<String>,
        #[serde(rename = "for")]
        length: String,
        at: Vec<u8>,
    }

    #[test]
    fn keys_are_told_as_they_are_written_and_in_their_order() {
        assert_eq!(keys::<Meeting>(), ["every", "for", "at"]);
        assert!(keys::<String>().is_empty());
    }
}
