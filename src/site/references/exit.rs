//! The quick exit: it needs a page that says what it cannot do, and situations can only ask for what there is.

use super::super::Site;
use super::super::exit::SAFETY;
use super::super::value::Slug;
use super::place_at;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Region};

/// Files every problem with the exit.
pub(in crate::site) fn check_exit(site: &Site, sources: &Sources, problems: &mut Diagnostics) {
    if site.gaps.settings {
        return;
    }
    if site.settings.exit.to.is_none() {
        asked_in_vain(site, sources, problems);
    }
    let has_safety_page = Slug::parse(SAFETY).is_ok_and(|id| site.pages.contains_key(&id));
    // A page with a mistake is there, and the mistake was said.
    let is_told =
        problems.iter().any(|problem| problem.place.as_ref().is_some_and(|place| place.path.name() == "safety.md"));
    if site.has_exit_anywhere() && !has_safety_page && !is_told {
        problems.push(without_safety_page(site, sources));
    }
}

/// Who chose an exit has to say what it cannot do; who wrote nothing of it yet is told of it.
fn without_safety_page(site: &Site, sources: &Sources) -> Diagnostic {
    let path = SourcePath::new("site.yaml");
    let message = "the site has a quick exit, and no page says what it cannot do";
    let help = "write the page as `content/pages/safety.md`: that the exit does not erase the history, and does not stop an app that \
                watches the device; or switch the exit off: `exit: false`";
    match sources.text("site.yaml").filter(|_| site.settings.exit.is_written) {
        Some(text) => {
            let place = yaml::place(&text, &Region::file(&path, &text), "exit");
            Diagnostic::new(Code::ExitUnexplained, place, message)
        }
        None => Diagnostic::new(Code::IncompleteSetting, Place::file(&path), message),
    }
    .help(help)
}

fn asked_in_vain(site: &Site, sources: &Sources, problems: &mut Diagnostics) {
    for situation in site.situations.values().filter(|situation| situation.text.original.head.exit == Some(true)) {
        let place = place_at(sources, &situation.text.original.head_region, "exit");
        problems.push(
            Diagnostic::new(
                Code::Contradiction,
                place,
                format!(
                    "the situation \"{}\" asks for the quick exit, and site.yaml has switched it off",
                    situation.id()
                ),
            )
            .help("to have it on some pages only, write in site.yaml `exit: { every_page: false }`"),
        );
    }
}
