//! Makes every file around the pages and hands it to the sink; and what a page itself asks for.

use std::borrow::Cow;

use super::calendar::{CalendarParts, Calendars};
use super::json_ld::Given;
use super::web_manifest::{Look, web_manifest};
use super::{changes, feed, headers, json_ld as structured, open_data, robots, sitemap};
use crate::output::{Content, Sink};
use crate::plan::{Calendar, Feed, Page, Plan, RECORD, Redirect};
use crate::render::Press;
use crate::render::assets::AssetAddresses;
use crate::render::speech::Speaker;
use crate::render::view::PageView;
use crate::site::group::Group;
use crate::sources::SourcePath;

/// A file around the pages.
pub(in crate::render) enum Around<'p, 's> {
    /// A feed in a language.
    Feed(usize, Feed<'s>),
    /// A calendar in a language.
    Calendar(usize, Calendar<'s>),
    /// What the next build should know of this one.
    Record,
    /// The sitemap, with its parts where it has some.
    Sitemap,
    /// `groups.json`.
    Json,
    /// `groups.csv`.
    Csv,
    /// The web manifest.
    WebManifest,
    /// `robots.txt`.
    Robots,
    /// A page at an old address that sends visitors on, for hosts that read no `_redirects`.
    Redirect(&'p Redirect),
    /// `_headers`.
    Headers,
    /// `_redirects`.
    Redirects,
}

/// What all files around the pages are made from.
pub(in crate::render) struct Shared<'a, 'p, 's> {
    /// Templates and words.
    pub(in crate::render) press: &'a Press<'p, 's>,
    /// The theme's files by their name, with their addresses.
    pub(in crate::render) assets: &'a AssetAddresses,
    /// What calendars have in common.
    pub(in crate::render) calendars: &'a CalendarParts<'s>,
}

/// All files around the pages, by their path below the site; but not the calendars of groups, see [`put_calendars`].
pub(in crate::render) fn all<'p, 's>(plan: &'p Plan<'s>) -> impl Iterator<Item = (String, Around<'p, 's>)> {
    let feeds = plan.feeds.iter().map(|(language, feed)| {
        (plan.addresses.output(*language, &plan.addresses.feed(*feed)), Around::Feed(*language, *feed))
    });
    let data = [("groups.json", Around::Json), ("groups.csv", Around::Csv)];
    let data = data.into_iter().filter(|_| plan.site.settings.build.exports);
    let single = [
        ("sitemap.xml", Around::Sitemap),
        ("site.webmanifest", Around::WebManifest),
        ("robots.txt", Around::Robots),
        ("_headers", Around::Headers),
        ("_redirects", Around::Redirects),
    ];
    let redirects = plan.redirects.iter().map(|redirect| (redirect.file.clone(), Around::Redirect(redirect)));
    let calendars = plan
        .calendars
        .iter()
        .map(|(language, calendar)| (plan.calendar_file(*language, *calendar), Around::Calendar(*language, *calendar)));
    let record = plan.keeps_record().then_some((RECORD, Around::Record));
    let named = data.chain(single).chain(record).map(|(path, around)| (path.to_owned(), around));
    feeds.chain(calendars).chain(named).chain(redirects)
}

impl<'s> Around<'_, 's> {
    /// Makes the file and hands it to `sink`.
    pub(in crate::render) fn put(&self, path: &str, shared: &Shared<'_, '_, 's>, sink: &dyn Sink) {
        let (press, assets) = (shared.press, shared.assets);
        let plan = press.plan;
        let text = match self {
            Self::Feed(language, feed) => {
                let speaker = press.speaker(*language);
                match feed {
                    Feed::Articles => feed::feed(plan, speaker.words, *language, None),
                    Feed::Situation(situation) => feed::feed(plan, speaker.words, *language, Some(situation)),
                    Feed::Changes(situation) => changes::feed(&speaker, press.record(), *situation),
                }
            }
            Self::Calendar(language, calendar) => shared.calendars(&press.speaker(*language)).one(*calendar),
            Self::Record => press.record().to_json(),
            Self::Sitemap => return sitemap::sitemap(plan, &mut |file, text| put_text(sink, file, text)),
            Self::Json => return sink.put(path, Content::Stream(&|out| open_data::groups_json(plan, out))),
            Self::Csv => return sink.put(path, Content::Stream(&|out| open_data::groups_csv(plan, out))),
            Self::WebManifest => {
                let icon = if plan.site.neutral_name(0).is_some() { "neutral.svg" } else { "icon.svg" };
                let look = Look { icon: assets.get(icon).map(String::as_str), ..Look::default() };
                web_manifest(plan, &look)
            }
            Self::Robots => robots::robots(plan),
            Self::Redirect(redirect) => redirect_page(press, redirect),
            Self::Headers => headers::headers(plan, &press.policy),
            Self::Redirects => headers::redirects(plan),
        };
        put_text(sink, path, text);
    }
}

impl<'s> Shared<'_, '_, 's> {
    fn calendars<'a>(&'a self, speaker: &'a Speaker<'a, 's>) -> Calendars<'a, 's> {
        Calendars { speaker, record: self.press.record(), parts: self.calendars }
    }
}

/// Makes the calendars of a group in a language and hands them to `sink`. A build does it together with the page of the group, as they
/// lie in its folder and tell the same dates.
pub(in crate::render) fn put_calendars<'s>(
    shared: &Shared<'_, '_, 's>,
    (language, group): (usize, &'s Group),
    sink: &dyn Sink,
) {
    let plan = shared.press.plan;
    if plan.site.settings.build.calendars {
        for (calendar, text) in shared.calendars(&shared.press.speaker(language)).of_group(group) {
            put_text(sink, &plan.calendar_file(language, calendar), text);
        }
    }
}

fn redirect_page(press: &Press<'_, '_>, redirect: &Redirect) -> String {
    let plan = press.plan;
    let mut context = tera::Context::new();
    context.insert("lang", plan.site.languages[0].as_str());
    context.insert("title", plan.site.neutral_name(0).unwrap_or(&redirect.title));
    context.insert("label", &redirect.title);
    context.insert("target", &plan.addresses.url(&redirect.to));
    press.small_page(press.template(0, "redirect.html", &context))
}

fn put_text(sink: &dyn Sink, file: &str, text: String) {
    sink.put(file, Content::Bytes(Cow::Owned(text.into_bytes())));
}

/// The structured data of a page whose frame is ready, for `PageView::json_ld_html`.
pub(in crate::render) fn json_ld(speaker: &Speaker<'_, '_>, page: &Page<'_>, frame: &PageView) -> Option<String> {
    let plan = speaker.plan;
    let logo = plan.site.settings.organization.as_ref().and_then(|organization| {
        let image = plan.image(&SourcePath::new("site.yaml"), organization.logo.as_ref()?)?;
        Some(plan.addresses.url(&image.address))
    });
    let given = Given {
        title: &frame.title,
        breadcrumbs: &frame.breadcrumbs,
        image: frame.og_image.as_deref(),
        logo: logo.as_deref(),
    };
    structured::json_ld(plan, page, &given)
}
