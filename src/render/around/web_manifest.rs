//! `site.webmanifest`: name, icon and colours for a visitor who keeps the site on the home screen.

use serde::Serialize;

use super::facts::{site_description, site_title};
use crate::plan::Plan;

/// How the site looks where a device shows it beside others.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look<'a> {
    /// The address of the theme's `icon.svg`, with the path of `base_url`.
    pub(super) icon: Option<&'a str>,
    /// The colour of the frame round a page, as CSS writes it.
    pub(super) theme_color: Option<&'a str>,
    /// The colour behind a page that has not come yet, as CSS writes it.
    pub(super) background_color: Option<&'a str>,
}

/// The text of `site.webmanifest`. It opens in the browser as ever: a visitor keeps its address bar, history and way out.
pub(super) fn web_manifest(plan: &Plan<'_>, look: &Look<'_>) -> String {
    let neutral = plan.site.neutral_name(0);
    let title = neutral.unwrap_or_else(|| site_title(plan.site, 0));
    let manifest = Manifest {
        name: title,
        short_name: short_name(title),
        description: site_description(plan.site, 0).filter(|_| neutral.is_none()),
        lang: plan.site.languages[0].as_str(),
        dir: if plan.site.languages[0].is_right_to_left() { "rtl" } else { "ltr" },
        start_url: plan.site.base.path(),
        scope: plan.site.base.path(),
        display: "browser",
        theme_color: look.theme_color,
        background_color: look.background_color,
        icons: look.icon.into_iter().map(|src| Icon { src, sizes: "any", kind: "image/svg+xml" }).collect(),
    };
    let mut text = serde_json::to_string_pretty(&manifest).expect("texts and lists of texts can always be written");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    lang: &'a str,
    dir: &'a str,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme_color: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    background_color: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    icons: Vec<Icon<'a>>,
}

#[derive(Serialize)]
struct Icon<'a> {
    src: &'a str,
    sizes: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
}

/// The whole words of a name for which there is room below an icon; its first word at least.
fn short_name(title: &str) -> &str {
    /// As many letters as devices show.
    const ROOM: usize = 12;
    let title = title.trim();
    let ends = title.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).chain([title.len()]);
    let mut short = title.split_whitespace().next().unwrap_or_default();
    for end in ends {
        let words = title[..end].trim_end();
        if words.chars().count() > ROOM {
            break;
        }
        short = words;
    }
    short
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_short_name_has_whole_words() {
        for (title, short) in [
            ("Riverbend Support Network", "Riverbend"),
            ("Help Now", "Help Now"),
            ("A B C D E F G H I", "A B C D E F"),
            ("Selbsthilfekontaktstelle Nord", "Selbsthilfekontaktstelle"),
            ("", ""),
        ] {
            assert_eq!(short_name(title), short, "{title:?}");
        }
    }
}
