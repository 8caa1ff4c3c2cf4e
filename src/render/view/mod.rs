//! Views: all that a template can see, in plain structs. The public contract of a theme; docs/themes.md is made from them.
//!
//! Every text is ready to show and in the page's language. An `address` is a link that works as it stands: it holds the path
//! of `base_url`. A field named `html` or `..._html` is safe HTML and is written with `| safe`; all else is escaped by the engine.

mod article;
mod change;
mod follow;
mod group;
mod list;
mod page;
mod part;
mod privacy;
mod today;

pub use article::{ArticleCard, ArticleView, HeadingView, ReferenceView, YearLink, YearView, YearsView};
pub use change::{ChangeView, ChangesOfDay, ChangesView};
pub use follow::{CalendarView, FollowView, NextCalendarView};
pub use group::{
    ComingView, ConfirmedView, ContactView, DialInView, GroupCard, GroupView, ImageView, MeetingView, NextView, Notice,
    OnlineView, PhoneView, PlaceView, RegistrationView, TrainingView,
};
pub use list::{
    HomeView, ListView, PageLink, Pagination, PrintGroup, PrintView, ProseView, SituationCard, SituationView,
    SituationsView, ValueLink, ValuesView, WordLink,
};
pub use page::{
    Alternate, ColorView, CrisisView, ExitView, FinderView, OrganizationView, OriginalView, PageView, SiteView,
};
pub use part::{DateView, Fact, Label, Link};
pub use privacy::PrivacyView;
pub use today::{TodayDay, TodayMeeting, TodayView};
