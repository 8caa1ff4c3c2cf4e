//! Says what is in the model in the words of one language: the builders of views.

pub(super) mod article;
mod audience;
mod card;
mod change;
mod coming;
mod exit;
mod follow;
mod frame;
pub(super) mod group;
pub mod lists;
mod meeting;
mod notice;
mod place;
mod print;
mod privacy;
pub(super) mod site;
pub(super) mod situation;
mod speaker;
mod today;

pub use speaker::Speaker;
