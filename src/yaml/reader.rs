//! Reads a type from a tree, and says in which node it failed.

use serde::Deserializer;
use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::mistake::{Mistake, Wanted};
use super::numbers;
use super::shapes::FREE;
use super::tree::{Entry, Kind, Node, Style};

/// A node that is to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t>(pub(super) &'t Node);

impl<'t> Reader<'t> {
    fn text(self) -> Option<&'t str> {
        match &self.0.kind {
            Kind::Text { text, .. } => Some(text),
            Kind::Empty => Some(""),
            Kind::List(_) | Kind::Table(_) => None,
        }
    }

    fn number<T: serde::de::DeserializeOwned>(self, wanted: Wanted) -> Result<T, Mistake> {
        self.text().and_then(numbers::read).ok_or_else(|| Mistake::wants(wanted).at(self.0.id))
    }

    fn visit_text<V: Visitor<'t>>(self, visitor: V, wanted: Wanted) -> Result<V::Value, Mistake> {
        let result = match self.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => Err(Mistake::wants(wanted)),
        };
        result.map_err(|mistake| mistake.at(self.0.id))
    }

    fn visit_list<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let items: &[Node] = match &self.0.kind {
            Kind::List(items) => items,
            Kind::Empty => &[],
            Kind::Text { .. } | Kind::Table(_) => return Err(Mistake::wants(Wanted::List).at(self.0.id)),
        };
        let mut items = Items(items.iter());
        let value = visitor.visit_seq(&mut items).map_err(|mistake| mistake.at(self.0.id))?;
        match items.0.next() {
            None => Ok(value),
            Some(extra) => Err(Mistake::wants(Wanted::Other("fewer entries".to_owned())).at(extra.id)),
        }
    }

    fn visit_table<V: Visitor<'t>>(self, visitor: V, known: &'static [&'static str]) -> Result<V::Value, Mistake> {
        let entries: &[Entry] = match &self.0.kind {
            Kind::Table(table) => &table.entries,
            Kind::Empty => &[],
            Kind::Text { .. } | Kind::List(_) => return Err(Mistake::wants(Wanted::Table { known }).at(self.0.id)),
        };
        visitor.visit_map(Entries { rest: entries.iter(), value: None }).map_err(|mistake| mistake.at(self.0.id))
    }

    /// As [`Deserializer::deserialize_any`], save that plain `true` and `false` are told from the quoted words.
    fn visit_free<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match &self.0.kind {
            Kind::Text { text, style: Style::Plain } => match numbers::read(text) {
                Some(yes) => visitor.visit_bool(yes).map_err(|mistake: Mistake| mistake.at(self.0.id)),
                None => self.deserialize_any(visitor),
            },
            Kind::Text { .. } | Kind::List(_) | Kind::Table(_) | Kind::Empty => self.deserialize_any(visitor),
        }
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $wanted:ident,)+) => {
        $(fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
            visitor.$visit(self.number(Wanted::$wanted)?).map_err(|mistake: Mistake| mistake.at(self.0.id))
        })+
    };
}

impl<'t> Deserializer<'t> for Reader<'t> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match &self.0.kind {
            Kind::Text { .. } => self.visit_text(visitor, Wanted::Text),
            Kind::List(_) => self.visit_list(visitor),
            Kind::Table(_) => self.visit_table(visitor, &[]),
            Kind::Empty => visitor.visit_unit().map_err(|mistake: Mistake| mistake.at(self.0.id)),
        }
    }

    numbers! {
        deserialize_bool visit_bool YesOrNo,
        deserialize_i8 visit_i8 WholeNumber,
        deserialize_i16 visit_i16 WholeNumber,
        deserialize_i32 visit_i32 WholeNumber,
        deserialize_i64 visit_i64 WholeNumber,
        deserialize_i128 visit_i128 WholeNumber,
        deserialize_u8 visit_u8 WholeNumber,
        deserialize_u16 visit_u16 WholeNumber,
        deserialize_u32 visit_u32 WholeNumber,
        deserialize_u64 visit_u64 WholeNumber,
        deserialize_u128 visit_u128 WholeNumber,
        deserialize_f32 visit_f32 Number,
        deserialize_f64 visit_f64 Number,
    }

    fn deserialize_char<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_text(visitor, Wanted::Text)
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_text(visitor, Wanted::Text)
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_text(visitor, Wanted::Text)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_text(visitor, Wanted::Text)
    }

    fn deserialize_bytes<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wants(Wanted::Nothing).at(self.0.id))
    }

    fn deserialize_byte_buf<V: Visitor<'t>>(self, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wants(Wanted::Nothing).at(self.0.id))
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let result = if self.0.kind == Kind::Empty { visitor.visit_none() } else { visitor.visit_some(self) };
        result.map_err(|mistake: Mistake| mistake.at(self.0.id))
    }

    fn deserialize_unit<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let result =
            if self.0.kind == Kind::Empty { visitor.visit_unit() } else { Err(Mistake::wants(Wanted::Nothing)) };
        result.map_err(|mistake: Mistake| mistake.at(self.0.id))
    }

    fn deserialize_unit_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, Mistake> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, name: &'static str, visitor: V) -> Result<V::Value, Mistake> {
        if name == FREE {
            return self.visit_free(visitor);
        }
        visitor.visit_newtype_struct(self).map_err(|mistake| mistake.at(self.0.id))
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_list(visitor)
    }

    fn deserialize_tuple<V: Visitor<'t>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.visit_list(visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        self.visit_table(visitor, &[])
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.visit_table(visitor, known)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        allowed: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        let result = match &self.0.kind {
            Kind::Text { text, .. } => visitor.visit_enum(Word(text)),
            Kind::List(_) | Kind::Table(_) | Kind::Empty => Err(Mistake::wants(Wanted::Word { allowed })),
        };
        result.map_err(|mistake| mistake.at(self.0.id))
    }

    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_unit()
    }
}

/// The items of a list, in turn.
struct Items<'t>(std::slice::Iter<'t, Node>);

impl<'t> SeqAccess<'t> for Items<'t> {
    type Error = Mistake;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, Mistake> {
        let Some(item) = self.0.next() else { return Ok(None) };
        seed.deserialize(Reader(item)).map(Some).map_err(|mistake| mistake.at(item.id))
    }
}

/// The entries of a table, in turn.
struct Entries<'t> {
    rest: std::slice::Iter<'t, Entry>,
    value: Option<&'t Node>,
}

impl<'t> MapAccess<'t> for Entries<'t> {
    type Error = Mistake;

    fn next_key_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, Mistake> {
        let Some(entry) = self.rest.next() else { return Ok(None) };
        self.value = Some(&entry.value);
        seed.deserialize(Reader(&entry.key)).map(Some).map_err(|mistake| mistake.at(entry.key.id))
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value, Mistake> {
        let value = self.value.take().ok_or_else(|| Mistake::wants(Wanted::Nothing))?;
        seed.deserialize(Reader(value)).map_err(|mistake| mistake.at(value.id))
    }
}

/// A word out of several.
struct Word<'t>(&'t str);

impl<'t> EnumAccess<'t> for Word<'t> {
    type Error = Mistake;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<(S::Value, Self), Mistake> {
        let deserializer: serde::de::value::BorrowedStrDeserializer<'t, Mistake> =
            serde::de::value::BorrowedStrDeserializer::new(self.0);
        Ok((seed.deserialize(deserializer)?, self))
    }
}

impl<'t> VariantAccess<'t> for Word<'t> {
    type Error = Mistake;

    fn unit_variant(self) -> Result<(), Mistake> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'t>>(self, _: S) -> Result<S::Value, Mistake> {
        Err(Mistake::wants(Wanted::Nothing))
    }

    fn tuple_variant<V: Visitor<'t>>(self, _: usize, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wants(Wanted::Nothing))
    }

    fn struct_variant<V: Visitor<'t>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wants(Wanted::Nothing))
    }
}
