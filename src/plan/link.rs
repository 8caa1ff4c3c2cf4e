//! Where links and images of texts lead, and which lead nowhere.

use std::collections::{BTreeMap, BTreeSet};

use super::lay_out::{all_articles, is_copied};
use super::{Plan, Thing, hashed_name};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::Body;
use crate::site::Site;
use crate::site::article::Article;
use crate::sources::{Fingerprint, Source, SourcePath, Sources, svg_dimensions};
use crate::text::nearest;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an address that can stand in a page as it is.
    Address(String),
    /// Nowhere: what is wrong, and what to write instead.
    Nowhere(String, String),
}

/// An image of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageTarget {
    /// Its address.
    pub address: String,
    /// Its width and height in pixels, where they are known.
    pub dimensions: Option<(usize, usize)>,
}

/// Every file beside the texts that a published text points at, with its path below the site. What only a draft points at
/// is as little published as the draft.
pub(super) fn assets(site: &Site, sources: &Sources) -> BTreeMap<SourcePath, String> {
    let used = used_by_texts(site);
    let beside_texts =
        sources.below("content/").filter(|(path, source)| used.contains(*path) && is_copied(source, path));
    let fingerprint = |source: &Source| match source {
        Source::Asset(asset) => asset.fingerprint,
        Source::Text(text) => Fingerprint::of(text.get().as_bytes()),
    };
    let mut assets: BTreeMap<SourcePath, String> =
        beside_texts.map(|(path, source)| (path.clone(), hashed_name(path.name(), fingerprint(source)))).collect();
    for path in images_of_data(site) {
        if let Some(source) = sources.files.get(&path).filter(|source| is_copied(source, &path)) {
            assets.entry(path.clone()).or_insert_with(|| match path.as_str().strip_prefix("static/") {
                Some(below) => below.to_owned(),
                None => hashed_name(path.name(), fingerprint(source)),
            });
        }
    }
    assets
}

/// Every path that a group or the settings name as an image: it may lie anywhere in the site's own folders.
pub(super) fn images_of_data(site: &Site) -> impl Iterator<Item = SourcePath> {
    let of_groups = site.groups.values().filter_map(|group| group.origin.path.join(&group.image.as_ref()?.src));
    let logo = site.settings.organization.as_ref().and_then(|organization| organization.logo.as_deref());
    of_groups.chain(logo.map(SourcePath::new))
}

/// Every path that texts point at by an image or a link, whether there is such a file or not.
fn used_by_texts(site: &Site) -> BTreeSet<SourcePath> {
    let mut used = BTreeSet::new();
    let mut add = |from: &SourcePath, target: &str| {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        used.extend(from.join(&decode(path)));
    };
    let mut add_body = |from: &SourcePath, body: &Body, image: Option<&str>| {
        body.images.iter().for_each(|image| add(from, &image.src));
        body.links.iter().for_each(|link| add(from, &link.dest));
        if let Some(src) = image {
            add(from, src);
        }
    };
    for written in all_articles(site).flat_map(Article::versions) {
        add_body(&written.path, &written.body, written.head.image.as_ref().map(|image| image.src.as_str()));
    }
    for written in site.situations.values().flat_map(|situation| situation.text.versions()) {
        add_body(&written.path, &written.body, None);
    }
    used
}

/// Files every link and image that leads nowhere.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    for article in all_articles(plan.site) {
        for written in article.versions() {
            body(plan, (&written.path, written.body_start), &written.body, problems);
            if let Some(image) = &written.head.image
                && plan.image(&written.path, &image.src).is_none()
            {
                let place = crate::site::place_of(plan.sources, &written.head_region, "image.src");
                problems.push(no_image(plan, place, &written.path, &image.src));
            }
        }
    }
    for situation in plan.site.situations.values() {
        for written in situation.text.versions() {
            body(plan, (&written.path, written.body_start), &written.body, problems);
        }
    }
    for group in plan.site.groups.values() {
        let origin = &group.origin;
        if let Some(image) = &group.image
            && plan.image(&origin.path, &image.src).is_none()
        {
            let place = crate::site::place_of(plan.sources, origin, "image.src");
            problems.push(no_image(plan, place, &origin.path, &image.src));
        }
    }
    settings(plan, problems);
}

fn settings(plan: &Plan<'_>, problems: &mut Diagnostics) {
    let from = SourcePath::new("site.yaml");
    let Some(text) = plan.sources.text(from.as_str()) else { return };
    let region = crate::yaml::Region::file(&from, &text);
    let at = |path: &str| crate::yaml::place(&text, &region, path);
    if let Some(logo) = plan.site.settings.organization.as_ref().and_then(|organization| organization.logo.as_deref())
        && plan.image(&from, logo).is_none()
    {
        problems.push(no_image(plan, at("organization.logo"), &from, logo));
    }
    plan.check_navigation(at, problems);
}

fn body(plan: &Plan<'_>, (path, start): (&SourcePath, usize), body: &Body, problems: &mut Diagnostics) {
    for link in &body.links {
        if let Target::Nowhere(message, help) = plan.target((path, Some(body)), 0, &link.dest) {
            let place = Place::at(path, link.span.shifted(start));
            problems.push(Diagnostic::new(Code::BrokenLink, place, message).help(help));
        }
    }
    for image in &body.images {
        if plan.image(path, &image.src).is_none() {
            problems.push(no_image(plan, Place::at(path, image.span.shifted(start)), path, &image.src));
        }
    }
}

fn no_image(plan: &Plan<'_>, place: Place, from: &SourcePath, src: &str) -> Diagnostic {
    let names = plan.sources.files.keys().map(SourcePath::name);
    let name = src.rsplit('/').next().unwrap_or(src);
    let help = match nearest(name, names) {
        Some(near) if near == name => "a file of that name lies in another folder: mend the path".to_owned(),
        Some(near) => format!("did you mean \"{near}\"?"),
        None if from.folder().is_empty() => format!("put it into the folder \"content\" and write \"content/{name}\""),
        None => format!("put the image into the folder \"{}\", beside the text", from.folder()),
    };
    Diagnostic::new(Code::BadImage, place, format!("there is no image \"{src}\"")).help(help)
}

const OUTSIDE: [&str; 5] = ["http://", "https://", "mailto:", "tel:", "sms:"];

impl<'s> Plan<'s> {
    /// Where `dest`, written in the file `from`, leads from a page in `language`. `own` is the text that holds the link.
    pub fn target(&self, (from, own): (&SourcePath, Option<&Body>), language: usize, dest: &str) -> Target {
        if OUTSIDE.iter().any(|scheme| dest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
        {
            return Target::Address(dest.to_owned());
        }
        let (path, anchor) = dest.split_once('#').map_or((dest, None), |(path, anchor)| (path, Some(anchor)));
        if path.is_empty() {
            return match (anchor, own) {
                (Some(anchor), Some(body)) => anchored(dest.to_owned(), body, anchor, "this text"),
                _ => nowhere("this link leads nowhere", "write the file that it leads to: `[words](first-meeting.md)`"),
            };
        }
        let decoded = decode(path.split('?').next().unwrap_or(path));
        match decoded.strip_prefix('/') {
            Some(absolute) => self.absolute(language, absolute, anchor),
            None => self.relative(from, language, (&decoded, anchor)),
        }
    }

    /// The address of a path below the site, from a page in `language`; `None` where there is nothing.
    pub(super) fn target_of_path(&self, language: usize, path: &str) -> Option<String> {
        match self.absolute(language, path, None) {
            Target::Address(address) => Some(address),
            Target::Nowhere(..) => None,
        }
    }

    fn absolute(&self, language: usize, path: &str, anchor: Option<&str>) -> Target {
        let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
        let own_prefix = self.addresses.prefix(language);
        let as_file = |path: &str| {
            if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
        };
        let without_slash = format!("{path}/index.html");
        if self.has_output(&as_file(path)) {
            // A page's own language comes first: `/about/` on a Spanish page is `/es/about/`.
            let translated = self.has_output(&as_file(&format!("{own_prefix}{path}")));
            let prefix = if translated { own_prefix.as_str() } else { "" };
            Target::Address(format!("{}{anchor}", self.addresses.file(&format!("{prefix}{path}"))))
        } else if self.has_output(&without_slash) {
            Target::Address(format!("{}/{anchor}", self.addresses.file(path)))
        } else {
            let known = self.outputs.names().take(20_000).filter_map(|file| file.strip_suffix("index.html"));
            let help = nearest(path, known).map_or_else(
                || "link to the file instead: `../pages/about.md`".to_owned(),
                |near| format!("did you mean \"/{near}\"?"),
            );
            nowhere(format!("the site has no page /{path}"), help)
        }
    }

    fn relative(&self, from: &SourcePath, language: usize, (path, anchor): (&str, Option<&str>)) -> Target {
        let Some(file) = from.join(path) else {
            return nowhere(
                format!("\"{path}\" leads out of the site's folder"),
                "link only to files below `content/`",
            );
        };
        if let Some(thing) = self.by_source.get(&file) {
            return self.thing(*thing, language, (path, anchor));
        }
        if let Some(asset) = self.assets.get(&file) {
            return Target::Address(self.addresses.file(asset));
        }
        if let Some(below) = file.as_str().strip_prefix("static/").filter(|_| self.sources.files.contains_key(&file)) {
            return Target::Address(self.addresses.file(below));
        }
        if self.sources.files.contains_key(&file) {
            return nowhere(
                format!("\"{path}\" is not part of the site: it is a draft, of a date to come, or has a mistake"),
                "take the link out, or publish that text first",
            );
        }
        let message = format!("there is no file \"{path}\"");
        if path.starts_with("www.") {
            return nowhere(message, format!("a link to another site begins with https://: write https://{path}"));
        }
        nowhere(message, self.suggestion(from, &file))
    }

    fn suggestion(&self, from: &SourcePath, file: &SourcePath) -> String {
        let same_name = self.by_source.keys().find(|known| known.name() == file.name());
        let near = same_name.copied().or_else(|| {
            let names: BTreeMap<&str, &SourcePath> = self.by_source.keys().map(|path| (path.name(), *path)).collect();
            nearest(file.name(), names.keys().copied()).map(|name| names[name])
        });
        near.map_or_else(
            || "a link is written from the file that it stands in: `../situations/grief.md`".to_owned(),
            |near| format!("did you mean \"{}\"?", relative_path(from, near)),
        )
    }

    fn thing(&self, thing: Thing<'s>, language: usize, (name, anchor): (&str, Option<&str>)) -> Target {
        let tag = &self.site.languages[language];
        let (address, body) = match thing {
            Thing::Home(home) => (self.addresses.link(language, ""), &home.in_language(tag).body),
            Thing::Article(article) => (self.addresses.article(language, &article.id), &article.in_language(tag).body),
            Thing::Prose(page) => {
                (self.addresses.link(language, &format!("{}/", page.id)), &page.in_language(tag).body)
            }
            Thing::Situation(situation) => {
                (self.addresses.situation(language, situation), &situation.text.in_language(tag).body)
            }
        };
        match anchor {
            Some(anchor) => anchored(format!("{address}#{anchor}"), body, anchor, &format!("\"{name}\"")),
            None => Target::Address(address),
        }
    }

    /// The image `src`, written in the file `from`.
    pub fn image(&self, from: &SourcePath, src: &str) -> Option<ImageTarget> {
        let decoded = decode(src);
        let file = match decoded.strip_prefix('/') {
            Some(absolute) => SourcePath::new(&format!("static/{absolute}")),
            None => from.join(&decoded)?,
        };
        let path = match self.assets.get(&file) {
            Some(path) => path.clone(),
            None => file.as_str().strip_prefix("static/")?.to_owned(),
        };
        let dimensions = match self.sources.files.get(&file)? {
            Source::Asset(asset) => asset.dimensions,
            Source::Text(text) => svg_dimensions(&text.get()),
        };
        Some(ImageTarget { address: self.addresses.file(&path), dimensions })
    }
}

/// The address where `body`, called `name`, has a heading or a tag with that id.
fn anchored(address: String, body: &Body, anchor: &str, name: &str) -> Target {
    let headings = || body.headings.iter().map(|heading| heading.id.as_str());
    let known = || headings().chain(body.anchors.iter().map(String::as_str));
    let anchor = decode(anchor);
    if anchor.is_empty() || known().any(|id| id == anchor) {
        return Target::Address(address);
    }
    let help = match nearest(&anchor, known()) {
        Some(near) => format!("did you mean \"#{near}\"?"),
        None if known().next().is_none() => format!("it has no headings at all: take \"#{anchor}\" off the link"),
        None => {
            let some: Vec<String> = known().take(8).map(|id| format!("#{id}")).collect();
            let what = if body.anchors.is_empty() { "headings" } else { "headings and ids" };
            format!("its {what} are: {}", some.join(", "))
        }
    };
    nowhere(format!("{name} has no heading \"#{anchor}\""), help)
}

fn nowhere(message: impl Into<String>, help: impl Into<String>) -> Target {
    Target::Nowhere(message.into(), help.into())
}

/// `to` as it is written in `from`.
fn relative_path(from: &SourcePath, to: &SourcePath) -> String {
    let split =
        |folder: &str| folder.split('/').filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect::<Vec<_>>();
    let (here, there) = (split(from.folder()), split(to.folder()));
    let shared = here.iter().zip(&there).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(here.len() - shared);
    let down: String = there[shared..].iter().map(|part| format!("{part}/")).collect();
    format!("{up}{down}{}", to.name())
}

/// Undoes `%20` and the like; what is no valid text stays as it is.
fn decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        match (bytes[at], hex.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (b'%', Some(byte)) if byte >= b' ' => {
                decoded.push(byte);
                at += 3;
            }
            (byte, _) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_signs_are_undone_where_they_mean_something() {
        for (text, decoded) in
            [("a%20b.md", "a b.md"), ("%", "%"), ("%zz", "%zz"), ("caf%C3%A9", "café"), ("%00", "%00"), ("%ff", "%ff")]
        {
            assert_eq!(decode(text), decoded, "{text}");
        }
    }

    #[test]
    fn a_suggestion_is_written_from_the_file_it_stands_in() {
        let path = SourcePath::new;
        for (from, to, written) in [
            ("content/articles/a.md", "content/articles/b.md", "b.md"),
            ("content/articles/a.md", "content/situations/grief/index.md", "../situations/grief/index.md"),
            ("groups.yaml", "content/pages/about.md", "content/pages/about.md"),
        ] {
            assert_eq!(relative_path(&path(from), &path(to)), written);
        }
    }
}
