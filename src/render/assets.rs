//! Files that are not pages: the theme's own, images beside texts, and what lies in `static/`.

use std::borrow::Cow;

use super::minify;
use super::pages::AssetAddresses;
use super::theme::Theme;
use crate::output::{Content, Sink};
use crate::plan::{Plan, hashed_name};
use crate::sources::{Fingerprint, Source};

/// Hands all files to the sink; returns the addresses of the theme's.
pub(super) fn put(plan: &Plan<'_>, theme: &Theme, sink: &dyn Sink) -> AssetAddresses {
    let mut addresses = AssetAddresses::new();
    for (name, path) in theme.assets() {
        let file = match plan.sources.files.get(path) {
            Some(Source::Text(text)) => {
                let small = name.ends_with(".css") && plan.site.settings.build.minify;
                let content: Cow<'_, str> = if small { minify::css(text).into() } else { Cow::Borrowed(text) };
                let file = hashed_name(name, Fingerprint::of(content.as_bytes()));
                sink.put(&file, Content::Bytes(content.as_bytes().into()));
                file
            }
            Some(Source::Asset(asset)) => {
                let file = hashed_name(name, asset.fingerprint);
                sink.put(&file, Content::Copy(path.clone()));
                file
            }
            None => continue,
        };
        addresses.insert(name.to_owned(), plan.addresses.file(&file));
    }
    for (path, file) in &plan.assets {
        // A file of `static/` keeps its name and comes below.
        if path.as_str().starts_with("static/") {
            continue;
        }
        match plan.sources.files.get(path) {
            Some(Source::Text(text)) => sink.put(file, Content::Bytes(text.as_bytes().into())),
            Some(Source::Asset(_)) => sink.put(file, Content::Copy(path.clone())),
            None => {}
        }
    }
    for (path, source) in plan.sources.below("static/") {
        let file = &path.as_str()["static/".len()..];
        match source {
            Source::Text(text) => sink.put(file, Content::Bytes(text.as_bytes().into())),
            Source::Asset(_) => sink.put(file, Content::Copy(path.clone())),
        }
    }
    addresses
}
