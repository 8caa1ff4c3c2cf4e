//! Every address once: what answers where, which groups stand in which list, and where a link leads.

mod address;
mod calendars;
mod claim;
mod claims;
mod directives;
mod facets;
mod index;
mod kept;
mod lay_out;
mod link;
mod model;
mod navigation;
mod order;
mod parts;
mod paths;
mod reading;
mod redirect;
mod similar;
mod sorted;
mod town;

pub use address::{Addresses, RECORD, SEARCH, hashed_name};
pub use calendars::MOST_OF_CALENDAR;
pub use claims::Identity;
pub(crate) use index::is_listed;
pub use index::{By, GroupList, Index, Listed};
pub use kept::Kept;
pub use lay_out::lay_out;
pub use link::{ImageTarget, Target};
use model::Thing;
pub use model::{Calendar, Feed, Page, Plan, Sheet, Shows};
pub use navigation::{Entry, LISTS};
pub use parts::SitemapLimit;
pub use redirect::Redirect;
pub use sorted::Sorted;
pub use town::Town;
