//! What reading keeps between builds: texts and groups that were read without a mistake.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::article::{ArticleHead, SituationHead, Written};
use super::group::Facts;
use super::place::Place;
use super::value::Slug;
use crate::memo::Memo;

/// Everything that was read, by the bytes that it was read from. Only what had no mistake is kept, as a mistake has a place, and
/// places move.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) articles: Memo<Arc<Written<ArticleHead>>>,
    pub(super) situations: Memo<Arc<Written<SituationHead>>>,
    pub(super) groups: Memo<Arc<Facts>>,
    pub(super) places: Memo<Arc<BTreeMap<Slug, Place>>>,
}

impl Kept {
    /// A build is over.
    pub fn turn(&self) {
        self.articles.turn();
        self.situations.turn();
        self.groups.turn();
        self.places.turn();
    }
}
