//! What is to be set, and where.

/// A value that is put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text of one line.
    Text(String),
    /// Keys with their values, in order.
    Table(Vec<(String, Value)>),
}

/// A value and the place for it.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// The keys that lead to it.
    pub path: &'a [&'a str],
    /// What it shall be.
    pub value: Value,
    /// The usual order of the keys beside the last one of the path, itself among them.
    pub order: &'a [&'a str],
}
