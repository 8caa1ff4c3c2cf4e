//! Themes over themes, and every mistake with its place. Fixtures: files in one text, each below a line `-- path --`.

use tera::Context;

use super::{Choice, Theme, compile};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::render::words::KEYS;
use crate::sources::{Source, Sources};
use crate::text::position;

/// Words for all that the program asks for, so that a fixture needs only its own.
fn words_of_the_program() -> String {
    let keys = KEYS.iter().flat_map(|(_, keys)| keys.split(' '));
    keys.map(|key| format!("{key} = W\n")).collect::<Vec<_>>().concat()
}

fn fixture(files: &str) -> Sources {
    let mut sources = Sources::default();
    sources.insert_text("themes/default/strings/en.ftl", &words_of_the_program());
    for file in files.split("-- themes/").skip(1) {
        let (path, text) = file.split_once(" --\n").expect("a path ends in --");
        let path = format!("themes/{path}");
        let before = sources.text(&path).map(|text| text.to_string()).unwrap_or_default();
        sources.insert_text(&path, &format!("{before}{text}"));
    }
    sources
}

fn compiled(files: &str, name: &str, languages: &[&str]) -> (Option<Theme>, Diagnostics, Sources) {
    let sources = fixture(files);
    let languages: Vec<String> = languages.iter().map(|language| (*language).to_owned()).collect();
    let mut problems = Diagnostics::default();
    let choice = Choice { name, languages: &languages, country: Some("US") };
    let theme = compile(&sources, &choice, &mut problems);
    (theme, problems.sorted(), sources)
}

fn shown(problem: &Diagnostic, sources: &Sources) -> String {
    let place = problem.place.as_ref().map_or_else(String::new, |place| {
        let Some(span) = place.span else { return format!("{}: ", place.path) };
        let text = sources.text(place.path.as_str()).expect("the file is there");
        let at = position(&text, span.start);
        format!("{}:{}:{} [{}] ", place.path, at.line, at.column, &text[span.start..span.end])
    });
    let help = problem.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    format!("{place}{}{help}", problem.message)
}

fn render(files: &str, language: &str, template: &str) -> Result<String, String> {
    let (theme, problems, sources) = compiled(files, "mine", &["en", "es"]);
    let theme =
        theme.unwrap_or_else(|| panic!("{:?}", problems.iter().map(|p| shown(p, &sources)).collect::<Vec<_>>()));
    let mut context = Context::new();
    context.insert("name", "<b>");
    context.insert("count", &1200);
    context.insert("nothing", &Option::<String>::None);
    theme.render(language, template, &context).map_err(|problem| {
        assert_eq!(problem.code, Code::BadTheme);
        shown(&problem, &sources)
    })
}

const BASE: &str = "\
-- themes/default/templates/base.html --
<{% block main %}base{% endblock main %}>
-- themes/default/templates/page.html --
{% extends \"base.html\" %}{% block main %}page {{ <who name={name}/> }}{% endblock main %}
-- themes/default/templates/parts.html --
{% component who(name) %}default {{ name }}{% endcomponent who %}
-- themes/default/strings/en.ftl --
hello = Hello { $name }!
plain = Ben & Jerry
count = { $count ->
    [one] one
   *[other] { $count } groups
}
-- themes/default/strings/es.ftl --
hello = ¡Hola, { $name }!
-- themes/mine/theme.yaml --
-- themes/mine/templates/own.html --
";

#[test]
fn a_theme_stands_over_the_one_below_file_by_file() {
    for (files, language, template, page) in [
        ("x", "en", "own.html", "x"),
        ("", "en", "page.html", "<page default &lt;b&gt;>\n"),
        (
            "-- themes/mine/templates/base.html --\n[{% block main %}{% endblock %}]",
            "en",
            "page.html",
            "[page default &lt;b&gt;]",
        ),
        (
            "-- themes/mine/templates/page.html --\n{% extends \"default/page.html\" %}{% block main %}mine, {{ super() }}{% endblock %}",
            "en",
            "page.html",
            "<mine, page default &lt;b&gt;>\n",
        ),
        (
            "-- themes/mine/templates/parts2.html --\n{% component who(name) %}my {{ name }}{% endcomponent who %}",
            "en",
            "page.html",
            "<page my &lt;b&gt;>\n",
        ),
        ("{{ t(key=\"hello\", name=name) }}", "en", "own.html", "Hello &lt;b&gt;!"),
        ("{{ t(key=\"hello\", name=name) }}", "es", "own.html", "¡Hola, &lt;b&gt;!"),
        ("{{ t(key=\"plain\") }}", "es", "own.html", "Ben &amp; Jerry"),
        ("{{ t(key=\"count\", count=count) }} {{ t(key=\"count\", count=1) }}", "en", "own.html", "1,200 groups one"),
        (
            "-- themes/mine/strings/en.ftl --\nplain = Mine\n-- themes/mine/templates/a.html --\n{{ t(key=\"plain\") }}",
            "en",
            "a.html",
            "Mine",
        ),
        (
            "{{ <say/> }}{% component say() %}{{ t(key=\"plain\") }}{% endcomponent say %}",
            "en",
            "own.html",
            "Ben &amp; Jerry",
        ),
        ("{# t(key=\"no\") #}{% raw %}{{ t(key=\"no\") }}{% endraw %}", "en", "own.html", "{{ t(key=\"no\") }}"),
    ] {
        assert_eq!(render(&format!("{BASE}{files}"), language, template).as_deref(), Ok(page), "{files}");
    }
}

#[test]
fn a_mistake_that_shows_only_while_rendering_has_its_place() {
    for (template, expected) in [
        ("a\n {{ nam }}", "own.html:2:5 [nam] there is nothing called \"nam\" here (did you mean \"name\"?)"),
        ("{{ count.x }}", "own.html:1:10 [x] there is nothing called \"x\" here"),
        (
            "{{ t(key=\"hel\" ~ \"o\") }}",
            "own.html:1:4 [t(key=\"hel\" ~ \"o\")] there are no words called \"helo\" (did you mean \"hello\"?)",
        ),
        (
            "{% set k = \"hello\" %}{{ t(key=k) }}",
            "own.html:1:25 [t(key=k)] the words \"hello\" need a value (write t(key=\"hello\", name=...))",
        ),
        (
            "{{ t(key=\"hello\", name=nothing) }}",
            "own.html:1:4 [t(key=\"hello\", name=nothing)] the words \"hello\" need a value (write t(key=\"hello\", name=...))",
        ),
        (
            "{% for x in count %}{% endfor %}",
            "own.html:1:13 [count] iteration not possible on a whole number (docs/themes.md tells what may stand in a template)",
        ),
    ] {
        let problem = render(&format!("{BASE}{template}"), "en", "own.html").expect_err(template);
        assert_eq!(problem, format!("themes/mine/templates/{expected}"));
    }
    assert_eq!(render(BASE, "en", "none.html"), Err("the theme has no template \"none.html\"".to_owned()));
}

#[test]
fn a_mistake_in_a_template_has_its_place_and_a_way_out() {
    for (template, expected) in [
        ("a\né {{ name | uper }}", "2:13 [uper] there is no filter called \"uper\" (did you mean \"upper\"?)"),
        ("{{ tt(key=1) }}", "1:4 [tt(key=1)] there is no function called \"tt\" (did you mean \"t\"?)"),
        (
            "{% if name is sting %}{% endif %}",
            "1:15 [sting] there is no test called \"sting\" (did you mean \"string\"?)",
        ),
        (
            "{{ <whoo name={name}/> }}",
            "1:4 [<whoo name={name}/>] there is no component called \"whoo\" (did you mean \"who\"?)",
        ),
        (
            "{% include \"bases.html\" %}",
            "1:12 [\"bases.html\"] there is no template called \"bases.html\" (did you mean \"base.html\"?)",
        ),
        (
            "{% extends \"bas.html\" %}",
            "1:13 [bas.html] the template extends \"bas.html\", which is not there (did you mean \"base.html\"?)",
        ),
        ("{{ name", "1:4 [name] the template ends before this is closed"),
        ("{% if name %}", "1:12 [%}] the template ends before this is closed"),
        (
            "{{ name name }}",
            "1:9 [name] found a name but expected }} (what is shown stands between two braces on each side: {{ site.title }})",
        ),
        ("{% nonsense %}", "1:4 [nonsense] unknown tag (docs/themes.md tells what may stand in a template)"),
        (
            "{{ t(key=\"helo\", name=1) }}",
            "1:10 [\"helo\"] there are no words called \"helo\" (did you mean \"hello\"?)",
        ),
        (
            "{% if t(key='hello') == 1 %}{% endif %}",
            "1:13 ['hello'] the words \"hello\" need a value that is not given here (add it: t(key=\"hello\", name=...))",
        ),
        (
            "{% extends \"base.html\" %}{% block mian %}{% endblock %}",
            "1:35 [mian] no template that this one extends has a block called \"mian\" (add {% block mian %}{% endblock %} \
             to the template that it extends, or take the block out here)",
        ),
    ] {
        let (_, problems, sources) = compiled(&format!("{BASE}{template}"), "mine", &["en"]);
        let problems: Vec<String> = problems.iter().map(|problem| shown(problem, &sources)).collect();
        let problems: Vec<&str> = problems.iter().map(|text| text.split(" (close it").next().unwrap_or(text)).collect();
        assert_eq!(problems, [format!("themes/mine/templates/own.html:{expected}")], "{template}");
    }
}

#[test]
fn all_templates_with_mistakes_are_told_at_once() {
    let files = format!("{BASE}{{{{ name\n-- themes/mine/templates/b.html --\n{{% if %}}");
    let (theme, problems, _) = compiled(&files, "mine", &["en"]);
    assert!(theme.is_none());
    assert_eq!(problems.count(Severity::Error), 2);
    let files = format!("{BASE}{{{{ name | a | b }}}}\n-- themes/mine/templates/b.html --\n{{{{ c() }}}}");
    assert_eq!(compiled(&files, "mine", &["en"]).1.count(Severity::Error), 3);
}

#[test]
fn a_template_that_uses_itself_is_told_and_not_followed() {
    for template in ["{% extends \"own.html\" %}", "{% include \"own.html\" %}"] {
        let (theme, problems, _) = compiled(&format!("{BASE}{template}"), "mine", &["en"]);
        assert!(theme.is_none() && problems.count(Severity::Error) == 1, "{template}");
    }
}

#[test]
fn what_a_language_lacks_is_a_warning_and_what_nobody_can_say_an_error() {
    let template = "{{ t(key=\"hello\", name=name) }}{{ t(key=\"plain\") }}";
    for (languages, extra, expected) in [
        (vec!["en"], "", vec![]),
        (vec!["en-US"], "", vec![]),
        (
            vec!["en", "es"],
            "",
            vec!["themes/default/strings/es.ftl: the words in \"es\" lack \"access-accessible-parking\""],
        ),
        (vec!["en", "fr"], "", vec!["the theme has no words in \"fr\""]),
        (vec!["fr"], "", vec!["the theme has no words in \"fr\""]),
        (
            vec!["en", "es"],
            "-- themes/mine/strings/es.ftl --\nhello = { $nam } { $name }\nnav-home = { $home }\n",
            vec![
                "themes/mine/strings/es.ftl: the words in \"es\" lack",
                "themes/mine/strings/es.ftl:1:1 [hello] \"hello\" needs { $nam }, which the template does not give",
                "themes/mine/strings/es.ftl:2:1 [nav-home] \"nav-home\" needs { $home }, which it is never given",
            ],
        ),
    ] {
        let (theme, problems, sources) = compiled(&format!("{BASE}{template}\n{extra}"), "mine", &languages);
        assert!(theme.is_some());
        let problems: Vec<String> = problems.iter().map(|problem| shown(problem, &sources)).collect();
        assert_eq!(problems.len(), expected.len(), "{languages:?} {problems:?}");
        for (problem, start) in problems.iter().zip(expected) {
            assert!(problem.starts_with(start), "{problem}");
        }
    }
}

#[test]
fn words_that_the_program_needs_must_be_there() {
    let mut sources = Sources::default();
    sources.insert_text("themes/default/strings/en.ftl", "nav-home = Home\n");
    let mut problems = Diagnostics::default();
    let choice = Choice { name: "default", languages: &["en".to_owned()], country: None };
    assert!(compile(&sources, &choice, &mut problems).is_some());
    let first = problems.iter().next().expect("a problem");
    assert!(first.message.starts_with("the theme has no words for \"access-") && first.message.contains(" more"));
    assert!(!first.message.contains("nav-home"));
}

#[test]
fn a_theme_that_is_not_there_is_told_with_one_that_is() {
    let (theme, problems, sources) = compiled(BASE, "mnie", &["en"]);
    assert!(theme.is_none());
    let problems: Vec<String> = problems.iter().map(|problem| shown(problem, &sources)).collect();
    assert_eq!(problems, ["there is no theme called \"mnie\" (did you mean \"mine\"?)"]);
}

#[test]
fn files_and_fingerprint_are_those_of_all_themes_together() {
    let files = format!(
        "{BASE}-- themes/default/assets/a.css --\n1-- themes/default/assets/f/b.js --\n2-- themes/mine/assets/a.css --\n3"
    );
    let (theme, _, mut sources) = compiled(&files, "mine", &["en"]);
    let theme = theme.expect("it compiles");
    let assets: Vec<(&str, &str)> = theme.assets().map(|(name, path)| (name, path.as_str())).collect();
    assert_eq!(assets, [("a.css", "themes/mine/assets/a.css"), ("f/b.js", "themes/default/assets/f/b.js")]);
    assert!(theme.has("page.html") && !theme.has("none.html"));

    let fingerprint = |sources: &Sources, languages: &[&str]| {
        let languages: Vec<String> = languages.iter().map(|language| (*language).to_owned()).collect();
        let choice = Choice { name: "mine", languages: &languages, country: Some("US") };
        compile(sources, &choice, &mut Diagnostics::default()).expect("it compiles").fingerprint()
    };
    assert_eq!(theme.fingerprint(), fingerprint(&sources, &["en"]));
    assert_ne!(theme.fingerprint(), fingerprint(&sources, &["en", "es"]));
    let paths: Vec<_> = sources.texts("themes/", &[".html", ".ftl"]).map(|(path, _)| path.clone()).collect();
    for path in &paths {
        let before = sources.files.get(path).cloned().expect("it is there");
        let Source::Text(text) = &before else { panic!("a text") };
        sources.insert_text(
            path.as_str(),
            &format!("{}{}", text.get(), if path.as_str().ends_with("ftl") { "\n# x\n" } else { "{# x #}" }),
        );
        assert_ne!(theme.fingerprint(), fingerprint(&sources, &["en"]), "{path}");
        sources.files.insert(path.clone(), before);
    }
}

#[test]
fn a_line_of_themes_ends_also_where_it_goes_in_a_circle() {
    let extends = |theme: &str| match theme {
        "a" => Some("b".to_owned()),
        "b" => Some("a".to_owned()),
        "c" => Some("d".to_owned()),
        "self" => Some("self".to_owned()),
        _ => None,
    };
    for (name, line) in [
        ("default", "default"),
        ("x", "default x"),
        ("a", "default b a"),
        ("c", "default d c"),
        ("self", "default self"),
    ] {
        assert_eq!(super::line_of(name, &mut |theme| extends(theme)).join(" "), line);
    }
}

#[test]
fn no_template_is_too_strange_for_the_scan() {
    for source in [
        "{{",
        "{%",
        "{#",
        "{{ t(",
        "{{ t(key=",
        "{{ t(key=\"",
        "{{ {\"a\": {}} }}",
        "{% raw",
        "{% raw %}",
        "{{ é.t(key=\"a\") }}",
    ] {
        super::calls::calls(source);
        super::calls::calls(&source.repeat(1000));
    }
}
