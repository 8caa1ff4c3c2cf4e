//! The templates of a theme over those of the themes that it builds on, compiled.

use std::borrow::Cow;
use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use super::errors::{self, Known};
use super::literal;
use crate::diagnostic::Diagnostics;
use crate::sources::{SharedText, SourcePath, Sources};

/// A template as it was written.
#[derive(Debug, Clone)]
pub(super) struct Template {
    pub(super) path: SourcePath,
    pub(super) text: SharedText,
}

/// Every template by the name that the engine knows it by: `group.html` of the theme itself, `default/group.html` of a theme
/// that it builds on, so that a template can extend the one that it stands over.
pub(super) type Templates = BTreeMap<String, Template>;

/// Gathers the templates; `themes` has the weakest first.
pub(super) fn gather(sources: &Sources, themes: &[String]) -> Templates {
    let mut templates = Templates::new();
    for (index, theme) in themes.iter().enumerate() {
        let prefix = if index + 1 == themes.len() { String::new() } else { format!("{theme}/") };
        let folder = format!("themes/{theme}/templates/");
        for (path, text) in sources.texts(&folder, &[".html"]) {
            let name = format!("{prefix}{}", &path.as_str()[folder.len()..]);
            templates.insert(name, Template { path: path.clone(), text: text.clone() });
        }
    }
    templates
}

/// Compiles them; `None` where one has a mistake, which is then among the problems.
pub(super) fn compile(templates: &Templates, themes: &[String], problems: &mut Diagnostics) -> Option<Tera> {
    let known = Known::new(templates);
    let texts = templates.iter().map(|(name, template)| (name.as_str(), template.text.as_str()));
    let error = match engine(texts, themes) {
        Ok(tera) => return Some(tera),
        Err(error) => error,
    };
    let before = problems.iter().count();
    if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
        // The engine stops at the first; a person wants to know all.
        for (name, template) in templates {
            let alone = Tera::new().add_raw_template(name, &template.text);
            if let Err(error) = alone
                && matches!(error.kind(), ErrorKind::SyntaxError(_))
            {
                problems.append(errors::problems(&error, name, &known));
            }
        }
    }
    if problems.iter().count() == before {
        problems.append(errors::problems(&error, "", &known));
    }
    None
}

/// Compiles the same templates with the words of one language written in.
pub(super) fn with_words(templates: &Templates, themes: &[String], ready: &BTreeMap<String, String>) -> Option<Tera> {
    let texts: Vec<(&str, String)> =
        templates.iter().map(|(name, template)| (name.as_str(), literal::with_words(&template.text, ready))).collect();
    engine(texts.iter().map(|(name, text)| (*name, text.as_str())), themes).ok()
}

fn engine<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, themes: &[String]) -> Result<Tera, tera::Error> {
    let mut tera = Tera::new();
    // The strongest of the themes below comes first.
    let prefixes = themes.iter().rev().skip(1).map(|theme| Cow::Owned(format!("{theme}/")));
    tera.set_fallback_prefixes(prefixes.collect::<Vec<Cow<'static, str>>>()).expect("no template is there yet");
    tera.autoescape_on([".html"]);
    // Each language has its own of these; this one is there so that templates which call it compile.
    tera.register_function("t", |_: tera::Kwargs, _: &tera::State<'_>| "");
    tera.add_raw_templates(texts)?;
    Ok(tera)
}
