//! The parts of a large sitemap: how much one holds, and so which names the site may need for them.

use super::Plan;

/// How much one file of a sitemap holds.
#[derive(Debug, Clone, Copy)]
pub struct SitemapLimit {
    /// Addresses.
    pub pages: usize,
    /// Bytes after which no more addresses are written.
    pub bytes: usize,
}

impl SitemapLimit {
    /// The protocol allows 50,000 addresses and 50 MB in a file; fewer bytes keep the memory of a build small.
    pub const OF_PROTOCOL: Self = Self { pages: 50_000, bytes: 16_000_000 };
}

impl Plan<'_> {
    /// The names that the parts of the sitemap may take; none where all of it surely fits into one file.
    ///
    /// What stands in a part is not written yet, so these are rather too many than too few.
    pub fn sitemap_parts(&self, limit: SitemapLimit) -> impl Iterator<Item = String> + use<> {
        /// More than the tags and the date of an address, or of one of its translations, take.
        const TAGS: usize = 200;
        let base = self.addresses.url(&self.addresses.file("")).len();
        let languages = self.site.languages.len();
        let (mut pages, mut bytes) = (0, 0);
        for page in self.pages.iter().filter(|page| page.language == 0 || self.is_translated(page)) {
            // Its own address, that of each translation and that for all other languages.
            pages += 1;
            bytes += (languages + 2) * (base + page.path.len() + TAGS);
        }
        let files = pages / limit.pages + bytes / limit.bytes + 1;
        (1..=files).filter(move |_| files > 1).map(|number| format!("sitemap-{number}.xml"))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::diagnostic::{Code, Diagnostics};
    use crate::plan::lay_out;
    use crate::site::{ReadOptions, read};
    use crate::sources::Sources;

    /// What is wrong with a file `static/sitemap-1.xml` on a site in so many languages.
    fn collisions(languages: &str) -> usize {
        let mut sources = Sources::default();
        let settings =
            format!("title: Riverbend\nbase_url: https://example.org/\nexit: false\nlanguages: {{ {languages} }}\n");
        sources.insert_text("site.yaml", &settings);
        sources.insert_text("groups.yaml", "[]\n");
        sources.insert_text("static/sitemap-1.xml", "mine");
        let mut problems = Diagnostics::default();
        let options = ReadOptions { today: date(2026, 11, 23), base_url: None, drafts: false, kept: None };
        let site = read(&sources, &options, &mut problems);
        lay_out(&site.into(), &sources, None, &mut problems);
        assert!(problems.iter().all(|problem| problem.code == Code::SameAddress), "{problems:?}");
        problems.iter().count()
    }

    #[test]
    fn a_part_of_a_large_sitemap_has_its_name_for_itself() {
        assert_eq!(collisions("es: { title: Ribera }"), 0);
        // ISO 639 keeps qaa to qtz free for anybody.
        let letters = |last: char| 'a'..=last;
        let many = letters('m').flat_map(|one| letters('z').map(move |other| format!("q{one}{other}: {{ title: R }}")));
        assert_eq!(collisions(&many.collect::<Vec<_>>().join(", ")), 1);
    }
}
