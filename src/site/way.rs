//! By which way one comes to a meeting: to a place, by a link, by telephone.

use super::group::Group;
use super::meeting::Meeting;
use super::model::Site;
use super::place::{DialIn, Online, Place};
use super::vocabulary::Format;

/// The ways into a meeting: its own, else those of its group, as far as its formats have a use for them.
#[derive(Debug, Clone, Copy)]
pub struct Way<'s> {
    /// Where one goes.
    pub place: Option<&'s Place>,
    /// The link.
    pub online: Option<&'s Online>,
    /// The number to call.
    pub dial_in: Option<&'s DialIn>,
}

impl Site {
    /// The ways into a meeting.
    pub fn way_of<'s>(&'s self, group: &'s Group, meeting: &'s Meeting) -> Way<'s> {
        let formats = group.formats_of(meeting);
        // Two who meet alone may do so by any way.
        let is_any = formats.is_empty() || formats.contains(&Format::OneToOne);
        let has = |wanted: &[Format]| is_any || wanted.iter().any(|format| formats.contains(format));
        let (place, online) = (self.place_of(group, meeting), meeting.online.as_deref().or(group.online.as_deref()));
        let dial_in = meeting.dial_in.as_deref().or(group.dial_in.as_deref());
        Way {
            place: place.filter(|_| has(&[Format::InPerson])),
            online: online.filter(|_| has(&[Format::Video, Format::Chat, Format::Forum])),
            dial_in: dial_in.filter(|_| has(&[Format::Phone])),
        }
    }

    /// Where a meeting takes place: where it says, else where the group does.
    pub fn place_of<'s>(&'s self, group: &'s Group, meeting: &'s Meeting) -> Option<&'s Place> {
        meeting.place.as_ref().or(group.place.as_ref()).and_then(|reference| self.place(reference))
    }
}
