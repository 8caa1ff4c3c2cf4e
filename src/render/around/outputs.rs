//! Makes every file around the pages and hands it to the sink; and what a page itself asks for.

use std::borrow::Cow;

use rayon::prelude::*;

use super::json_ld::Given;
use super::web_manifest::{Look, web_manifest};
use super::{feed, headers, json_ld as structured, open_data, robots, sitemap};
use crate::output::{Content, Sink};
use crate::plan::{Page, Plan};
use crate::render::Press;
use crate::render::pages::AssetAddresses;
use crate::render::speech::Speaker;
use crate::render::view::PageView;
use crate::sources::SourcePath;

/// Makes all files around the pages. `assets` are the theme's files by their name, with their addresses.
pub(in crate::render) fn put(press: &Press<'_, '_>, assets: &AssetAddresses, sink: &dyn Sink) {
    let plan = press.plan;
    // The open data takes about as long as all the rest.
    rayon::join(
        || put_open_data(plan, sink),
        || {
            plan.feeds.par_iter().for_each(|(language, one)| {
                let text = feed::feed(plan, press.speaker(*language).words, *language, *one);
                put_text(sink, &plan.addresses.output(*language, &plan.addresses.feed(*one)), text);
            });
            sitemap::sitemap(plan, &mut |file, text| put_text(sink, file, text));
        },
    );
    let look = Look { icon: assets.get("icon.svg").map(String::as_str), ..Look::default() };
    put_text(sink, "site.webmanifest", web_manifest(plan, &look));
    put_text(sink, "robots.txt", robots::robots(plan));
    put_redirects(press, sink);
    put_text(sink, "_headers", headers::headers(plan));
    put_text(sink, "_redirects", headers::redirects(plan));
}

fn put_open_data(plan: &Plan<'_>, sink: &dyn Sink) {
    if plan.site.settings.build.exports {
        sink.put("groups.json", Content::Stream(&|out| open_data::groups_json(plan, out)));
        sink.put("groups.csv", Content::Stream(&|out| open_data::groups_csv(plan, out)));
    }
}

/// A page at each old address that sends visitors on, for hosts that read no `_redirects`.
fn put_redirects(press: &Press<'_, '_>, sink: &dyn Sink) {
    let plan = press.plan;
    for redirect in &plan.redirects {
        let mut context = tera::Context::new();
        context.insert("lang", plan.site.languages[0].as_str());
        context.insert("title", &redirect.title);
        context.insert("label", &redirect.title);
        context.insert("target", &plan.addresses.url(&redirect.to));
        put_text(sink, &redirect.file, press.small_page(press.template(0, "redirect.html", &context)));
    }
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
