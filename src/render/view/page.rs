//! What every page has: its head, its place in the site, the crisis lines and the way out.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, FollowView, ImageView, Link, PhoneView};

/// The site, the same on each page of a language. In templates: `site`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SiteView {
    /// The name of the site.
    pub title: String,
    /// The name of the site where others than its reader may see it, in previews: its own, or the neutral one (`neutral_name`).
    pub head_name: String,
    /// A few words under the name.
    pub tagline: Option<String>,
    /// What the site is, in a sentence or two.
    pub description: Option<String>,
    /// The address of the home page in this language.
    pub home: String,
    /// The path below which the site lies: `/`, or `/help/`; for addresses that a theme makes itself.
    pub base_path: String,
    /// The main navigation.
    pub navigation: Vec<Link>,
    /// Every list of groups that has entries: A to Z, by situation, by format, ...; for footers and for pages that must not be dead ends.
    pub lists: Vec<Link>,
    /// The theme's files by their name (`style.css`), with the address of each.
    pub assets: std::collections::BTreeMap<String, String>,
    /// The address of the picture for tabs: `icon.svg`, or `neutral.svg` where the site has a neutral name; `None` where the theme
    /// has no such file.
    pub icon: Option<String>,
    /// The theme's scripts that stand in the page itself (`inline/guard.js`), by their name: ready to stand in `<script>`, written
    /// with `| safe`.
    pub inline: std::collections::BTreeMap<String, String>,
    /// The Content Security Policy, for `<meta http-equiv>`. It lets the scripts of `inline` run, and no other.
    pub policy: String,
    /// The site's own colour (`color:` in site.yaml), which the style has already as `--accent`.
    pub color: Option<ColorView>,
    /// The logo of the organization (`organization.logo`), to stand in place of the theme's mark.
    pub logo: Option<ImageView>,
    /// Who runs the site.
    pub organization: Option<OrganizationView>,
    /// Where the Back button is to lead after the exit was taken; `None` where the site has no exit on any page, or no guard
    /// (`exit.guard`).
    pub guard: Option<String>,
    /// The feed of articles, where there is one.
    pub feed: Option<Link>,
    /// The address of the web manifest.
    pub manifest: String,
    /// The page for printing, where there are groups.
    pub print: Option<String>,
    /// The finder, where the site has one.
    pub find: Option<FinderView>,
    /// The page of what is on today and tonight, where groups meet on days of the week.
    pub today: Option<String>,
    /// The safety page (a page with the id `safety`), where the site has one.
    pub safety: Option<String>,
    /// The foot of every page: `partials/footer.html`, rendered with `site` once for each language.
    pub footer_html: String,
    /// The day that "today" meant when the site was built.
    pub built: DateView,
    /// How many groups are listed.
    pub group_count: usize,
    /// The directory as open data: addresses of files; empty where the site does not publish it.
    pub open_data: Vec<String>,
    /// What the script that keeps dates up to date says, in JSON, for `data-when-texts`.
    pub when_texts: String,
    /// Whether the site counts visits (`privacy.analytics`).
    pub counts_visits: bool,
    /// Whether a page may ask for the visitor's position (`privacy.location`).
    pub asks_position: bool,
    /// The site's own keys (`extra:` in site.yaml).
    pub extra: serde_json::Value,
}

/// The finder: its page, and what its script reads.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FinderView {
    /// The address of its page.
    pub address: String,
    /// The address of the index in the page's language, for the script.
    pub index: String,
}

/// The site's own colour, as it is on each kind of screen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ColorView {
    /// On light screens: as the editor wrote it.
    pub light: String,
    /// On dark screens: a lighter companion of the same hue.
    pub dark: String,
}

/// Who runs the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OrganizationView {
    /// Its name.
    pub name: String,
    /// Its own web site.
    pub url: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<PhoneView>,
    /// Its postal address.
    pub address: Option<String>,
    /// The address of its logo.
    pub logo: Option<String>,
    /// Its number in a register of charities, or the like.
    pub registration: Option<String>,
}

/// The quick exit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExitView {
    /// The site that the visitor is taken to.
    pub address: String,
    /// The words on the link.
    pub label: String,
}

/// Help that a visitor in danger needs now.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct CrisisView {
    /// Its name.
    pub name: String,
    /// The number to call.
    pub phone: Option<PhoneView>,
    /// The number to text.
    pub text: Option<PhoneView>,
    /// The word to text to that number ("HOME"), where one is needed.
    pub text_word: Option<String>,
    /// The address of its chat.
    pub chat: Option<String>,
    /// Its web site.
    pub url: Option<String>,
    /// When it answers.
    pub hours: Option<String>,
    /// The languages it speaks, in words: "English and Spanish".
    pub languages: Option<String>,
    /// When somebody last tried it.
    pub verified: Option<DateView>,
}

/// The page in another language.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct Alternate {
    /// The language, as a BCP 47 tag.
    pub lang: String,
    /// Its name in itself: "Español".
    pub name: String,
    /// The page in that language, below the site (for links).
    pub address: String,
    /// The same with `base_url` (for `hreflang`).
    pub url: String,
    /// Whether it is the page's own language.
    pub current: bool,
    /// Whether that page really is a translation (only those are named by `hreflang`).
    pub translated: bool,
}

/// Says that the text of a page is not in the page's language, as nobody has translated it yet.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct OriginalView {
    /// The language that the text is in, as a BCP 47 tag.
    pub lang: String,
    /// The direction of that language: `ltr` or `rtl`.
    pub dir: String,
    /// A sentence that says so, in the page's language.
    pub notice: String,
}

/// What the head and the frame of every page need. In templates: `page`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageView {
    /// What the page shows: `home`, `group`, `situation`, `situations`, `article`, `articles`, `year`, `prose`, `list`, `values`, `print`, `find`, `today`, `changes`, `not-found`.
    pub kind: &'static str,
    /// The page's language, as a BCP 47 tag.
    pub lang: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The page's heading.
    pub title: String,
    /// The text for `<title>`: the heading and the name of the site, or its neutral name alone.
    pub head_title: String,
    /// The title for previews: the heading, or the site's neutral name.
    pub og_title: String,
    /// One or two sentences for search engines and previews; none where the site has a neutral name.
    pub description: Option<String>,
    /// Words that people search with for what the page is about, misspellings too; not for showing.
    pub keywords: Vec<String>,
    /// Where the page is.
    pub address: String,
    /// The page's full URL, for `rel="canonical"`; where the text is not translated, that of the original.
    pub canonical: String,
    /// The page in each language of the site; empty where there is only one.
    pub alternates: Vec<Alternate>,
    /// Set where the page's text is not in the page's language.
    pub original: Option<OriginalView>,
    /// From the home page down to the page above this one; empty on the home page.
    pub breadcrumbs: Vec<Link>,
    /// Whether search engines should leave the page out.
    pub hidden: bool,
    /// The kind for Open Graph: `website` or `article`.
    pub og_type: &'static str,
    /// The full URL of an image for previews.
    pub og_image: Option<String>,
    /// A feed of this page's own, where there is one.
    pub feed: Option<Link>,
    /// What of the page can be kept up to date elsewhere.
    pub follow: FollowView,
    /// JSON-LD, ready to stand in `<script type="application/ld+json">`; written with `| safe`.
    pub json_ld_html: Option<String>,
    /// Help that a visitor in danger needs now, the page's own first: `partials/crisis.html`, rendered with `crisis`, a list of
    /// `CrisisView`. `None` where the site names no crisis lines.
    pub crisis_html: Option<String>,
    /// The crisis lines that were set for this very situation, to stand at its top as well; empty on all other pages. All
    /// lines stand at the end of every page, in the same place.
    pub crisis_own: Vec<CrisisView>,
    /// How to leave the site quickly; `None` where the page is to have no exit.
    pub exit: Option<ExitView>,
}
