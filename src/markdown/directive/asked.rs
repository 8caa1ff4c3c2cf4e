//! What a directive asks for.

use crate::text::Span;

/// A directive on one line that could be understood.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Directive {
    /// The whole line.
    pub span: Span,
    /// What it asks for.
    pub kind: DirectiveKind,
}

/// A value that was written, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Value {
    /// The value without quotes; never empty.
    pub text: String,
    /// Where it stands, without quotes.
    pub span: Span,
}

/// What a directive asks for. Ids have the shape of an id; whether anything has that id is checked elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DirectiveKind {
    /// A list of groups.
    Groups {
        /// Id of the situation they are for.
        situation: Option<Value>,
        /// How they meet, such as `video`.
        format: Option<Value>,
        /// A place that they are near to.
        near: Option<Value>,
        /// The most groups to show, from 1 to 50.
        limit: Option<u8>,
    },
    /// The card of one group.
    Group {
        /// Its id.
        id: Value,
    },
    /// Crisis lines.
    Crisis {
        /// Only this one.
        name: Option<Value>,
    },
    /// The list of references.
    References,
    /// How to reach the organization, or a group.
    Contact {
        /// Id of the group.
        group: Option<Value>,
    },
    /// A list of situations.
    Situations {
        /// Id of the situation whose parts are listed; the top level where it is left out.
        of: Option<Value>,
    },
    /// What the site learns of its visitors.
    Privacy,
}
