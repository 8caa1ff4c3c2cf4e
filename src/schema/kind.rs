//! The kinds of file of which each has a schema.

/// What kind of file a schema is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `groups.yaml`.
    Groups,
    /// A file below `groups/`.
    Group,
    /// `site.yaml`.
    Site,
    /// The top of an article.
    Article,
    /// The top of a page of text.
    Page,
    /// The top of a situation.
    Situation,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Groups, Self::Group, Self::Site, Self::Article, Self::Page, Self::Situation];

    /// Its name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Group => "group",
            Self::Site => "site",
            Self::Article => "article",
            Self::Page => "page",
            Self::Situation => "situation",
        }
    }

    /// The name of its file.
    pub fn file_name(self) -> String {
        format!("{}.schema.json", self.as_str())
    }

    /// Its title, and what it is.
    pub(super) const fn about(self) -> (&'static str, &'static str) {
        match self {
            Self::Groups => ("Groups", "The directory of groups: groups.yaml."),
            Self::Group => ("Group", "A file below groups/: one group, a list of groups, or the keys of groups.yaml."),
            Self::Site => ("Site", "The settings of the site: site.yaml."),
            Self::Article => ("Article", "The keys at the top of an article, between two lines of three hyphens."),
            Self::Page => ("Page", "The keys at the top of a page of text, between two lines of three hyphens."),
            Self::Situation => ("Situation", "The keys at the top of a situation, between two lines of three hyphens."),
        }
    }
}
