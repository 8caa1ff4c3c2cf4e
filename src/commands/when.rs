//! `when`: the next dates of groups, so that an editor sees what the words of a schedule mean.

use super::dates::{Ask, BROADEST, paragraph};
use super::given::today;
use super::opened::{Opened, Sought};
use super::told::WhenTold;
use super::{Exit, Failure, tell};
use crate::cli::{Surroundings, WhenArguments};
use crate::diagnostic::Diagnostics;

pub(super) fn run(arguments: &WhenArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let opened = Opened::read(&arguments.site.site, today(arguments.date))?;
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    let site = &opened.site;
    let ask = Ask { since: site.today, most: usize::from(arguments.count), width: around.width.min(BROADEST) };
    let mut doubts = Diagnostics::default();
    let mut texts = Vec::new();
    for sought in opened.seek(&arguments.groups)? {
        match sought {
            Sought::Group(group) => {
                let of_group = opened.doubts_about(group);
                texts.push(if arguments.json {
                    WhenTold::of(site, group, ask).line((&of_group, &opened.sources))
                } else {
                    paragraph(site, group, ask)
                });
                doubts.append(of_group);
            }
            Sought::Unreadable { id, problems } => {
                if arguments.json {
                    texts.push(WhenTold::unreadable(id).line((&problems, &opened.sources)));
                }
                doubts.append(problems);
            }
        }
    }
    tell::result(&texts.join(if arguments.json { "" } else { "\n" }));
    let doubts = doubts.sorted();
    tell::problems(&doubts, &opened.sources, around);
    Ok(if doubts.has_errors() { Exit::Problems } else { Exit::Fine })
}
