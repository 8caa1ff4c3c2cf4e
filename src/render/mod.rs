//! Plan and theme become outputs.

pub mod accent;
mod around;
mod aside;
mod assets;
mod body;
mod edition;
mod finder;
pub mod icons;
mod joined;
mod kept;
mod map;
pub mod minify;
mod pages;
mod policy;
mod precompress;
mod press;
mod qr;
mod speech;
pub mod squeeze;
pub mod theme;
pub mod view;
#[cfg(test)]
mod visible;
pub mod words;

pub use aside::Aside;
pub use edition::{After, Edition, Hidden, Origin};
pub use kept::Kept;
use press::Press;
