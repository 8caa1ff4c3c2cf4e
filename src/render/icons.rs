//! Whether the theme draws the icons that situations name.

use super::theme::Theme;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::site::Site;
use crate::sources::Sources;
use crate::text::nearest;

/// Warns of icons that the theme does not draw. A theme that names none may draw what it likes.
pub fn check(site: &Site, sources: &Sources, theme: &Theme, problems: &mut Diagnostics) {
    let known = theme.icons();
    if known.is_empty() {
        return;
    }
    for written in site.situations.values().flat_map(|situation| situation.text.versions()) {
        let Some(icon) = written.head.icon.as_ref().filter(|icon| !known.contains(*icon)) else { continue };
        let names = || known.iter().map(String::as_str);
        let meant = nearest(icon, names()).map(|near| format!("did you mean \"{near}\"? ")).unwrap_or_default();
        let help = format!("{meant}The icons are {}", names().collect::<Vec<_>>().join(", "));
        let help = if meant.is_empty() { help.replacen("The", "the", 1) } else { help };
        let place = crate::site::place_of(sources, &written.head_region, "icon");
        problems
            .push(Diagnostic::new(Code::UnknownIcon, place, format!("the theme draws no icon \"{icon}\"")).help(help));
    }
}
