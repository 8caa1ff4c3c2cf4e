//! `docs/themes.md`: what each template can see, made from the views themselves; the rest of the page is `themes.head.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use openchair::render::view::{
    ArticleView, ContactView, CrisisView, GroupCard, GroupView, HomeView, Link, ListView, OrganizationView, PageView,
    PrintView, PrivacyView, ProseView, ReferenceView, SiteView, SituationCard, SituationView, SituationsView,
    TodayView, ValuesView, YearView, YearsView,
};
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::Value;

use crate::made;

const HEAD: &str = include_str!("themes.head.md");

/// Templates that others build on or include, and so see what those see; and the one of old addresses, which has no view.
const SHARED: [&str; 12] = [
    "base.html",
    "components.html",
    "partials/breadcrumbs.html",
    "partials/crisis.html",
    "partials/exit.html",
    "partials/find.html",
    "partials/footer.html",
    "partials/head.html",
    "partials/header.html",
    "partials/mark.html",
    "partials/scene.html",
    "redirect.html",
];

/// A template of the default theme and the variables that it alone can see.
struct Template {
    name: &'static str,
    shows: &'static str,
    sees: Vec<Variable>,
}

/// A variable of a template: a view, which says itself what it is, or a value with a sentence on it.
struct Variable {
    name: &'static str,
    schema: Schema,
    says: &'static str,
}

fn view<T: JsonSchema>(name: &'static str) -> Variable {
    Variable { name, schema: schema_for!(T), says: "" }
}

fn value<T: JsonSchema>(name: &'static str, says: &'static str) -> Variable {
    Variable { name, schema: schema_for!(T), says }
}

fn template(name: &'static str, shows: &'static str, sees: Vec<Variable>) -> Template {
    Template { name, shows, sees }
}

/// The templates of pages.
fn pages() -> Vec<Template> {
    let page = |name, shows, view| template(name, shows, vec![view]);
    vec![
        page("home.html", "The home page.", view::<HomeView>("home")),
        page("situations.html", "The tree of all situations.", view::<SituationsView>("situations")),
        page("situation.html", "A situation: introduction, groups, articles.", view::<SituationView>("situation")),
        page("group.html", "A group.", view::<GroupView>("group")),
        page("list.html", "A list of groups, one page of it.", view::<ListView>("list")),
        page("today.html", "What is on today, tonight and in the days after.", view::<TodayView>("today")),
        page("values.html", "All lists of one sort: every format, every town.", view::<ValuesView>("values")),
        page("articles.html", "All articles, one page of them.", view::<YearsView>("articles")),
        page("year.html", "The articles of one year.", view::<YearView>("year")),
        page("article.html", "An article.", view::<ArticleView>("article")),
        page("prose.html", "A page of text.", view::<ProseView>("prose")),
        page("print.html", "Groups on paper.", view::<PrintView>("print")),
        template("find.html", "The finder, and where to go without it. It has no variable of its own.", vec![]),
        template("not-found.html", "What a host shows where there is no page. It has no variable of its own.", vec![]),
    ]
}

/// The templates of parts of pages, which see neither `page` nor `site`.
fn parts() -> Vec<Template> {
    let cards = "Cards, made with `card.html`: safe HTML, to be written with `| safe`.";
    let groups = vec![
        value::<Vec<String>>("cards_html", cards),
        value::<Option<Link>>("all", "The page with all of them."),
        value::<bool>("empty", "Whether there is no such group."),
    ];
    let contact = vec![
        value::<Option<OrganizationView>>("organization", "Who runs the site, where the text names no group."),
        value::<Option<ContactView>>("contact", "Whom to ask, where the text names a group."),
    ];
    let card = vec![value::<String>("card_html", "The card, made with `card.html`: safe HTML.")];
    let crisis = vec![value::<Vec<CrisisView>>("crisis", "The crisis lines.")];
    let references = vec![value::<Vec<ReferenceView>>("references", "The sources.")];
    let situations = vec![value::<Vec<SituationCard>>("situations", "The situations.")];
    vec![
        template("card.html", "A group in a list.", vec![view::<GroupCard>("card")]),
        template("directives/groups.html", "What `::groups` stands for.", groups),
        template("directives/group.html", "What `::group` stands for.", card),
        template("directives/crisis.html", "What `::crisis` stands for.", crisis),
        template("directives/references.html", "What `::references` stands for.", references),
        template("directives/contact.html", "What `::contact` stands for.", contact),
        template("directives/privacy.html", "What `::privacy` stands for.", vec![view::<PrivacyView>("privacy")]),
        template("directives/situations.html", "What `::situations` stands for.", situations),
    ]
}

#[test]
fn the_page_of_themes_is_that_of_the_views() {
    let mut page = Page::default();
    page.text.push_str("## On every page\n\nThe templates of pages, and all that they build on, see two variables.\n");
    page.variable(&view::<PageView>("page"));
    page.variable(&view::<SiteView>("site"));
    page.text.push_str("\n## Pages\n\nEach has one variable beside `page` and `site`.\n");
    for template in pages() {
        page.template(&template);
    }
    page.text.push_str("\n## Parts of pages\n\nThese are made on their own, and see only what is listed here.\n");
    for template in parts() {
        page.template(&template);
    }
    page.text.push_str("\n## Values\n\nWhat the tables above point to.\n");
    page.values();
    let head = HEAD
        .replace("<!-- blocks -->\n", &blocks())
        .replace("<!-- components -->\n", &components())
        .replace("<!-- properties -->\n", &properties());
    made::is_up_to_date("docs/themes.md", &format!("{head}\n{}", page.text));
}

#[test]
fn every_template_of_the_default_theme_is_described() {
    let folder = made::path("themes/default/templates");
    let files = walkdir::WalkDir::new(&folder).into_iter().map(|entry| entry.expect("the theme can be listed"));
    let there: BTreeSet<String> = files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&folder).expect("it lies below").to_string_lossy().replace('\\', "/"))
        .collect();
    let described = pages().into_iter().chain(parts()).map(|template| template.name).chain(SHARED);
    assert_eq!(there, described.map(ToOwned::to_owned).collect::<std::collections::BTreeSet<_>>());
}

/// The generated part of the page.
#[derive(Default)]
struct Page {
    text: String,
    /// What tables point to, by name.
    values: BTreeMap<String, Value>,
}

impl Page {
    fn template(&mut self, template: &Template) {
        let _ = write!(self.text, "\n### {}\n\n{}\n", template.name, template.shows);
        let (views, values): (Vec<_>, Vec<_>) = template.sees.iter().partition(|variable| variable.says.is_empty());
        for variable in views {
            self.variable(variable);
        }
        if values.is_empty() {
            return;
        }
        self.text.push_str(TABLE);
        for variable in values {
            self.keep_values(&variable.schema);
            let kind = kind(variable.schema.as_value());
            let _ = writeln!(self.text, "| `{}` | {kind} | {} |", variable.name, variable.says);
        }
    }

    fn variable(&mut self, variable: &Variable) {
        self.keep_values(&variable.schema);
        let schema = variable.schema.as_value();
        let _ = write!(self.text, "\n**`{}`**: {}\n", variable.name, description(schema));
        self.table(&format!("{}.", variable.name), schema);
    }

    fn keep_values(&mut self, schema: &Schema) {
        let known = schema.get("$defs").and_then(Value::as_object);
        self.values.extend(known.into_iter().flatten().map(|(name, schema)| (name.clone(), schema.clone())));
    }

    fn table(&mut self, prefix: &str, schema: &Value) {
        let fields: BTreeMap<&String, &Value> = schema["properties"].as_object().into_iter().flatten().collect();
        self.text.push_str(TABLE);
        for (name, field) in fields {
            let _ = writeln!(self.text, "| `{prefix}{name}` | {} | {} |", kind(field), description(field));
        }
    }

    fn values(&mut self) {
        for (name, schema) in std::mem::take(&mut self.values) {
            let _ = write!(self.text, "\n### {name}\n\n{}\n", description(&schema));
            self.table(".", &schema);
        }
    }
}

const TABLE: &str = "\n| variable | type | what it is |\n| --- | --- | --- |\n";

/// The comment of a view or a field, fit for a cell of a table.
fn description(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The type in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return format!("[{name}](#{})", name.to_lowercase());
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return choices.iter().map(kind).collect::<Vec<_>>().join(", or ");
    }
    match &schema["type"] {
        Value::String(name) => word(name, schema),
        Value::Array(names) => {
            names.iter().filter_map(Value::as_str).map(|name| word(name, schema)).collect::<Vec<_>>().join(", or ")
        }
        _ => "the editor's own keys".to_owned(),
    }
}

fn word(name: &str, schema: &Value) -> String {
    match name {
        "string" => "text".to_owned(),
        "boolean" => "true or false".to_owned(),
        "integer" => "whole number".to_owned(),
        "null" => "nothing".to_owned(),
        "array" => format!("list of {}", kind(&schema["items"])),
        "object" => format!("{} by name", kind(&schema["additionalProperties"])),
        other => panic!("docs/themes.md has no word for the type {other:?}"),
    }
}

/// The blocks of `base.html`, as a list.
fn blocks() -> String {
    let base = made::text("themes/default/templates/base.html");
    let names: Vec<String> = names_after(&base, "{% block ").map(|name| format!("- `{name}`")).collect();
    names.join("\n") + "\n"
}

/// The components, as a list with what each is given.
fn components() -> String {
    let file = made::text("themes/default/templates/components.html");
    let mut list = String::new();
    for component in file.split("{% component ").skip(1) {
        let (name, rest) = component.split_once('(').expect("a component has brackets");
        let (given, _) = rest.split_once(')').expect("the brackets are closed");
        let given: Vec<String> = given.split(", ").map(|name| format!(" {name}={{...}}")).collect();
        let _ = writeln!(list, "- `{{{{ <{name}{} /> }}}}`", given.concat());
    }
    list
}

/// The custom properties of the style, with their usual values.
fn properties() -> String {
    let style = made::text("themes/default/assets/base.css");
    let (_, rest) = style.split_once(":root {").expect("the style begins with its properties");
    let (usual, _) = rest.split_once('}').expect("the block is closed");
    let each = usual.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    let each = each.filter(|(name, _)| name.starts_with("--"));
    let rows: Vec<String> = each.map(|(name, value)| format!("| `{name}` | `{value}` |\n")).collect();
    format!("| property | usual value |\n| --- | --- |\n{}", rows.concat())
}

fn names_after<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(mark).skip(1).filter_map(|rest| rest.split_whitespace().next())
}
