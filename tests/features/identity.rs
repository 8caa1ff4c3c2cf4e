//! What makes a site look like itself: its name, colour and logo, and a page of its own.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, text_of};
use crate::site::{Outputs, of_theme, site};

const SETTINGS: &str = "-- site.yaml --\ntitle: Harbor Circle\nbase_url: https://example.org/\n";

fn with_settings(keys: &str) -> crate::site::Site {
    site(&format!("{SETTINGS}{keys}\n"))
}

/// The style that the home page loads.
fn style(outputs: &Outputs) -> (&str, &str) {
    let address = attributes(outputs.page(""), "link[rel=stylesheet]", "href").remove(0);
    let file = outputs.files.keys().find(|file| address.ends_with(*file)).expect("the style is an output");
    (file, outputs.text(file))
}

/// What stands in a block of code of docs/themes.md below this heading.
fn documented(heading: &str, language: &str) -> String {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/themes.md")).expect("it is there");
    let (_, section) = page.split_once(&format!("\n### {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let (_, block) = section.split_once(&format!("\n```{language}\n")).expect("the section has an example");
    block.split_once("\n```\n").expect("the example ends").0.to_owned() + "\n"
}

#[test]
fn someone_with_only_site_yaml_changes_name_colour_and_logo() {
    let settings = documented("Someone with only site.yaml changes name, colour and logo", "yaml");
    let outputs = site(&format!(
        "-- site.yaml --\nbase_url: https://example.org/\n{settings}\
         -- static/harbor.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40\"/>\n"
    ))
    .fine();
    let home = outputs.page("");
    assert_eq!(text_of(home, ".brand a"), "Harbor Circle");
    assert_eq!(attributes(home, ".brand img", "src"), ["/harbor.svg"]);
    assert_eq!(attributes(home, ".brand img", "width"), ["120"]);
    assert_eq!(attributes(home, ".brand img", "height"), ["40"]);
    assert_eq!(attributes(home, "meta[name=theme-color]", "content"), ["#7a2e5d", "#e6accb"]);
    let (file, text) = style(&outputs);
    let (_, own) = text.rsplit_once("block-size: 0; border: 0;").unwrap_or(("", text));
    for said in ["#7a2e5d", "#e6accb", "not print", "prefers-contrast"] {
        assert!(own.contains(said), "{said} is not at the end of the style");
    }
    let plain = with_settings("").fine();
    assert_ne!(style(&plain).0, file, "the address of a style changes with it");
    assert!(!style(&plain).1.contains("not print"));
    assert_eq!(attributes(plain.page(""), "meta[name=theme-color]", "content"), [""; 0]);
}

#[test]
fn someone_with_one_template_file_changes_the_group_page() {
    let template = documented("Someone with one template file changes the group page", "html");
    let group = crate::site::group("summary: For those who stay.\nmeetings: { every: tuesday, at: \"19:00\" }");
    let outputs = site(&format!("{group}-- themes/default/templates/group.html --\n{template}")).fine();
    let usual = site(&group).fine();
    assert_snapshot!(main_text(outputs.page("groups/circle/")), @r"
    # Grief Circle
    For those who stay.
    - Every Tuesday, 7:00 PM
    Write to circle@example.org
    ");
    let changed: Vec<&str> = outputs
        .files
        .iter()
        .filter(|(file, bytes)| usual.files.get(*file) != Some(*bytes))
        .map(|(file, _)| file.as_str())
        .collect();
    assert_eq!(changed, ["groups/circle/index.html"]);
    assert_eq!(attributes(outputs.page("groups/circle/"), "a.exit", "href").len(), 1);
}

#[test]
fn a_color_that_is_hard_to_read() {
    assert_snapshot!(with_settings("color: \"#2a9d8f\"").told(), @r##"
    error[faint-color]: the color #2a9d8f is hard to read: its
                        contrast with the theme's #e4ede6 is
                        2.7:1, and 7:1 is needed
     --> site.yaml:3:8
      |
    3 | color: "#2a9d8f"
      |        ^^^^^^^^^
      |
      = help: the nearest color that can be read is `color:
              "#00574e"`

    To learn more: openchair explain faint-color
    1 problem in 1 file. The site was not changed.
    "##);
}

#[test]
fn a_color_that_is_none() {
    assert_snapshot!(with_settings("color: teal").told(), @r##"
    error[bad-value]: "teal" is not a color
     --> site.yaml:3:8
      |
    3 | color: teal
      |        ^^^^
      |
      = help: write a hash and six digits or letters from a
              to f, in quotes, as programs for drawing show
              it: "#0b5158"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "##);
}

#[test]
fn the_nearest_color_is_taken() {
    for color in ["#2a9d8f", "#fff", "#ff0", "#e63946", "#8ed1cc"] {
        let told = with_settings(&format!("color: \"{color}\"")).built();
        let problem = told.built.problems.iter().next().expect("it is too faint");
        let help = problem.help.as_deref().unwrap_or_default();
        let nearest = help.split('"').nth(1).expect("a color is named");
        with_settings(&format!("color: \"{nearest}\"")).fine();
    }
}

/// A theme that brings a style of its own and does not say what stands behind the accent.
#[test]
fn a_theme_that_names_no_surfaces_refuses_no_color() {
    let theme = "-- themes/river/assets/style.css --\na { color: var(--accent) }\n";
    let outputs = site(&format!("{SETTINGS}theme: river\ncolor: \"#8ed1cc\"\n{theme}")).fine();
    assert!(style(&outputs).1.contains("--accent:#8ed1cc"));
    let surfaces = "-- themes/river/theme.yaml --\ncolors: { light: \"#fff\" }\n";
    let told = site(&format!("{SETTINGS}theme: river\ncolor: \"#8ed1cc\"\n{theme}{surfaces}")).told();
    assert!(told.contains("#ffffff"), "{told}");
}

#[test]
fn a_style_may_be_in_several_files() {
    let river = "-- themes/river/assets/style.css --\n@import \"small/a.css\";\n.b{left:0}\n-- themes/river/assets/small/a.css --\n.a{top:0}\n";
    let outputs = site(&format!("{SETTINGS}theme: river\ncolor: \"#0b5158\"\n{river}")).fine();
    let (_, text) = style(&outputs);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is not in the style: {text}"));
    assert!(at(".a{") < at(".b{") && !text.contains("@import"));
}

/// `theme.yaml` tells the truth of the style.
#[test]
fn the_default_theme_names_its_surfaces() {
    let style = of_theme("assets/base.css");
    let manifest = of_theme("theme.yaml");
    let colors: Vec<&str> = manifest.split('"').filter(|part| part.starts_with('#')).collect();
    assert!(colors.len() >= 6, "{colors:?}");
    for color in colors {
        assert!(style.contains(&format!(": {color};")), "no property of base.css has the color {color}");
    }
    let (_, dark) = style.split_once("prefers-color-scheme: dark").expect("the style has dark colours");
    for (style, key) in [(style, "light"), (dark, "dark")] {
        let (_, rest) = style.split_once("--accent: ").expect("the style has an accent");
        let accent = openchair::color::Color::parse(&rest[..7]).expect("it is a colour");
        let line = manifest.lines().find(|line| line.trim().starts_with(key)).expect("the theme names them");
        for surface in line.split('"').filter_map(openchair::color::Color::parse) {
            assert!(accent.contrast(surface) >= 7.0, "{accent} on {surface}: {}", accent.contrast(surface));
        }
    }
}

#[test]
fn pages_that_are_kept_on_paper_have_their_address_as_a_code() {
    let group = crate::site::group("meetings: { every: tuesday, at: \"19:00\" }");
    let outputs = site(&group).fine();
    for address in ["groups/circle/", "situations/grief/", "days/tuesday/"] {
        let page = outputs.page(address);
        assert_eq!(attributes(page, ".paper svg.qr", "aria-label"), ["QR code that leads to this page"], "{address}");
    }
    for address in ["", "groups/", "kinds/support-group/"] {
        assert!(!outputs.page(address).contains("class=\"qr\""), "{address}");
    }
    let none = site(&format!("{SETTINGS}build: {{ qr: false }}\n{group}")).fine();
    assert!(none.files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("class=\"qr\"")));
}

#[test]
fn an_icon_that_the_theme_does_not_draw() {
    let told = site("-- content/situations/grief.md --\n---\ntitle: Grief\nicon: candel\n---\n").told();
    assert_snapshot!(told, @r#"
    warning[unknown-icon]: the theme draws no icon "candel"
     --> content/situations/grief.md:3:7
      |
    3 | icon: candel
      |       ^^^^^^
      |
      = help: did you mean "candle"? The icons are body,
              candle, circle, hands, home, leaf, mind, path,
              seedling, shield, speech, sunrise, wave, work

    To learn more: openchair explain unknown-icon
    1 warning in 1 file.
    "#);
}

/// What views call an icon has a drawing, and every drawing has a name that a view can have.
#[test]
fn every_icon_is_drawn() {
    use openchair::site::vocabulary::{Access, Format};
    let style = of_theme("assets/icons.css");
    let listed = of_theme("theme.yaml").split_once("icons: [").expect("the theme names its icons").1;
    let listed = listed.split(']').next().unwrap_or_default().split(", ");
    let formats = Format::ALL.iter().map(|format| format.as_str());
    let access = Access::ALL.iter().map(|access| access.as_str());
    // A group that meets in person and by video is hybrid, which nobody writes.
    let names: std::collections::BTreeSet<&str> = listed.chain(formats).chain(["hybrid"]).chain(access).collect();
    let numbered = |line: &'static str| line.strip_prefix(".i-")?.strip_suffix("; }")?.split_once(" { --n: ");
    let drawn: Vec<(&str, &str)> = style.lines().filter_map(numbered).collect();
    let (of, drawings) = (names.len(), style.lines().filter(|line| line.starts_with("%3Cpath")));
    assert_eq!(drawn.iter().map(|(name, _)| *name).collect::<std::collections::BTreeSet<_>>(), names);
    // All lie side by side, and each that has a number has its place there.
    assert_eq!(drawn.iter().map(|(_, number)| (*number).to_owned()).collect::<Vec<_>>(), numbers(of));
    let shifted =
        |number| if number == 0 { "d='".to_owned() } else { format!("transform='translate({})' d='", 24 * number) };
    let begins = |(number, line): (usize, &str)| line.starts_with(&format!("%3Cpath {}", shifted(number)));
    assert_eq!(drawings.enumerate().filter(|drawing| begins(*drawing)).count(), of);
    assert!(style.contains(&format!("viewBox='0 0 {} 24'", 24 * of)));
    assert!(style.contains(&format!("--at: calc(var(--n) * 100% / {}) 0 / {of}00% 100%;", of - 1)));
    let placed = style.split_once("so many do. */").expect("the rule for all of them").1;
    let placed =
        placed.split('{').next().unwrap_or_default().split(',').map(|name| name.trim().trim_start_matches(".i-"));
    assert_eq!(placed.collect::<std::collections::BTreeSet<_>>(), names);
}

fn numbers(of: usize) -> Vec<String> {
    (0..of).map(|number| number.to_string()).collect()
}
