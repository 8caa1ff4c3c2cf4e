//! Files for the host, and the web manifest.

use std::collections::BTreeMap;

use super::super::web_manifest::{Look, web_manifest};
use super::{headers, with_plan};
use crate::render::policy::Policy;

const SITE: &str = "\
-- site.yaml --
title: Riverbend Support Network
base_url: https://example.org/help/
languages: { es: { title: Ribera } }
-- content/pages/about.md --
---
title: About
aliases: [/who-we-are/, /about.html]
---
-- groups.yaml --
groups:
  - { id: circle, name: Circle, situations: [grief], contact: { email: a@example.org }, aliases: [old-circle] }
";

#[test]
fn headers_close_what_a_page_does_not_need() {
    insta::assert_snapshot!(with_plan(SITE, |plan| headers::headers(plan, &Policy::new([], []))), @r#"
    /help/*
      Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'
      Referrer-Policy: no-referrer
      X-Content-Type-Options: nosniff
      Permissions-Policy: geolocation=(), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()
      Cross-Origin-Opener-Policy: same-origin
      Cross-Origin-Resource-Policy: same-origin
      Strict-Transport-Security: max-age=31536000
    /help/assets/*
      Cache-Control: max-age=31536000, immutable
    /help/search/files/*
      Cache-Control: max-age=31536000, immutable
    /help/site.webmanifest
      Content-Type: application/manifest+json; charset=utf-8
    /help/groups.json
      Content-Type: application/json; charset=utf-8
    /help/groups.csv
      Content-Type: text/csv; charset=utf-8; header=present
    /help/feed.xml
      Content-Type: application/atom+xml; charset=utf-8
    /help/situations/:situation/feed.xml
      Content-Type: application/atom+xml; charset=utf-8
    /help/es/feed.xml
      Content-Type: application/atom+xml; charset=utf-8
    /help/es/situations/:situation/feed.xml
      Content-Type: application/atom+xml; charset=utf-8
    "#);
}

#[test]
fn headers_follow_the_settings() {
    let site = |more: &str| format!("-- site.yaml --\ntitle: R\nbase_url: http://example.org/\n{more}");
    for (more, there, gone) in [
        ("", "geolocation=()", "Strict-Transport-Security"),
        ("privacy: { location: true }\n", "geolocation=(self)", "geolocation=()"),
        ("build: { feeds: false }\n", "groups.csv", "feed.xml"),
        ("build: { exports: false }\n", "feed.xml", "groups.csv"),
    ] {
        let text = with_plan(&site(more), |plan| headers::headers(plan, &Policy::new([], [])));
        assert!(text.contains(there) && !text.contains(gone), "{more}\n{text}");
    }
}

#[test]
fn no_two_rules_give_one_header_to_one_address() {
    let text = with_plan(SITE, |plan| headers::headers(plan, &Policy::new([], [])));
    let mut address = "";
    let mut of_names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in text.lines() {
        match line.strip_prefix("  ").and_then(|header| header.split_once(':')) {
            Some((name, _)) => of_names.entry(name).or_default().push(address),
            None => address = line.trim_end_matches('*'),
        }
    }
    assert!(of_names.len() > 5 && of_names["Cache-Control"].len() == 2, "{of_names:?}");
    for (name, addresses) in of_names {
        for (number, one) in addresses.iter().enumerate() {
            let others = addresses.iter().enumerate().filter(|(other, _)| *other != number);
            assert!(others.clone().all(|(_, other)| !one.starts_with(other)), "{name} at {one}");
        }
    }
}

#[test]
fn old_addresses_lead_to_new_ones() {
    insta::assert_snapshot!(with_plan(SITE, headers::redirects), @r#"
    /help/about.html /help/about/ 301
    /help/groups/old-circle/ /help/groups/circle/ 301
    /help/who-we-are/ /help/about/ 301
    /help/es/* /help/es/404.html 404
    /help/* /help/404.html 404
    "#);
    assert_eq!(with_plan("", headers::redirects), "", "a site at the top in one language needs no rule");
}

#[test]
fn the_manifest_names_the_site_below_its_path() {
    let look =
        Look { icon: Some("/help/assets/icon.0123456789.svg"), theme_color: Some("#0b5158"), background_color: None };
    insta::assert_snapshot!(with_plan(SITE, |plan| web_manifest(plan, &look)), @r##"
    {
      "name": "Riverbend Support Network",
      "short_name": "Riverbend",
      "lang": "en",
      "dir": "ltr",
      "start_url": "/help/",
      "scope": "/help/",
      "display": "browser",
      "theme_color": "#0b5158",
      "icons": [
        {
          "src": "/help/assets/icon.0123456789.svg",
          "sizes": "any",
          "type": "image/svg+xml"
        }
      ]
    }
    "##);
    let right_to_left = "-- site.yaml --\ntitle: شبكة\nlanguage: ar\nbase_url: https://example.org/\n";
    let manifest: serde_json::Value =
        serde_json::from_str(&with_plan(right_to_left, |plan| web_manifest(plan, &Look::default())))
            .expect("it is JSON");
    assert_eq!((&manifest["dir"], &manifest["lang"]), (&"rtl".into(), &"ar".into()));
}
