//! The preview for those who write: each change is seen at once, by a browser on the same machine.
//!
//! [`run`] is the loop: [`watch`] says where something changed, it is read again and built as always, and a [`Preview`] makes pages
//! when somebody asks for them.
//!
//! A browser speaks to the [`guard`], which lets through small, whole, well-formed requests only, and each in its time. Behind
//! it `tiny_http` takes them, [`respond()`] finds the answer as a pure function of what is published, and it goes out in one write.
//! [`Shared`] is what a loop of builds and the server have in common: the loop publishes, open pages are told.

mod answer;
mod callers;
mod carry;
mod change;
mod checks;
mod conditions;
mod cycle;
mod desk;
mod events;
mod guard;
mod head;
mod heads;
mod inject;
mod kinds;
mod lanes;
mod limits;
mod live;
mod outputs;
mod policy;
mod preview;
mod published;
mod request;
mod respond;
mod rules;
mod server;
mod shared;
mod shelves;
mod target;
pub mod watch;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Body};
pub use change::{Change, Restyled};
pub use cycle::{Desk, Said, Stopped, run};
pub use limits::Limits;
pub use outputs::Outputs;
pub use preview::{Inputs, Made, Preview, Told};
pub use published::{Editor, Mode, PageSource, Problems, Published, Setting};
pub use request::Request;
pub use respond::respond;
pub use server::{Config, Server};
pub use shared::Shared;
pub use shelves::{InMemory, OfFolder, OfPreview, Shelf};
