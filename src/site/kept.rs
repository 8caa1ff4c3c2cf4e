//! What reading keeps between builds: texts and groups that were read without a mistake, and the whole as it was last.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::article::{ArticleHead, SituationHead, Written};
use super::directory::Directory;
use super::group::Facts;
use super::model::Site;
use super::place::Place;
use super::value::Slug;
use crate::diagnostic::Diagnostics;
use crate::memo::{Last, Memo};
use crate::sources::Sources;

/// What was read. By the bytes that it was read from only what had no mistake is kept, as a mistake has a place, and places move.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) articles: Memo<Arc<Written<ArticleHead>>>,
    pub(super) situations: Memo<Arc<Written<SituationHead>>>,
    pub(super) groups: Memo<Arc<Facts>>,
    pub(super) places: Memo<Arc<BTreeMap<Slug, Place>>>,
    /// By all files of groups.
    pub(super) directory: Last<Sources, Arc<Directory>>,
    /// What is wrong with groups that fit no other part of the site.
    pub(super) faults: Last<OfGroups, Diagnostics>,
    pub(super) site: Last<OfSite, (Arc<Site>, Diagnostics)>,
}

impl Kept {
    /// All texts were read: forgets those that are gone.
    pub(super) fn turn_texts(&self) {
        self.articles.turn();
        self.situations.turn();
    }

    /// All groups were read: forgets those that are gone.
    pub(super) fn turn_groups(&self) {
        self.groups.turn();
        self.places.turn();
    }
}

/// All that a site is made from.
#[derive(Debug, PartialEq)]
pub(super) struct OfSite {
    pub(super) sources: Sources,
    pub(super) today: Date,
    pub(super) base_url: Option<String>,
    pub(super) drafts: bool,
}

/// All that groups are held against, and themselves.
#[derive(Debug, PartialEq)]
pub(super) struct OfGroups {
    pub(super) sources: Sources,
    pub(super) situations: Vec<Slug>,
    pub(super) today: Date,
}
