//! Makes pages, styles and scripts smaller than the squeezer can. Without the feature `minify` pages are only squeezed.
//!
//! minify-html has faults that would harm a visitor, so it works behind guards, each with a test:
//! - It takes away the space between inline elements below `nav`, `div`, `section` and others, so that words join. Every space
//!   that the squeezer leaves is meaningful, so those beside a tag are covered by a sign that the page does not hold.
//! - It drops `sandbox=""`, which would give a frame all rights, the value of `hidden="until-found"`, and some empty values
//!   that mean something: a page with one of these is only squeezed.
//! - Deep nesting overflows the stack: a page that is nested more deeply than people write is only squeezed.
//!
//! It also drops attributes that only say what holds anyway, so a style sheet should not select by `[type=submit]`.

use super::squeeze;

/// The page, smaller, with the same meaning.
pub fn html(page: &str) -> String {
    #[cfg(feature = "minify")]
    if let Some(minified) = guard::minified(page) {
        return minified;
    }
    squeeze::html(page)
}

/// The style sheet, smaller, with the same meaning; as it was where it has a mistake.
pub fn css(style: &str) -> String {
    #[cfg(feature = "minify")]
    if let Some(minified) = guard::minified_style(style) {
        return minified;
    }
    style.to_owned()
}

/// The script of a module, smaller, with the same meaning; as it was where it has a mistake.
pub fn js(text: &str) -> String {
    #[cfg(feature = "minify")]
    if let Some(minified) = script::minified(text) {
        return minified;
    }
    text.to_owned()
}

#[cfg(feature = "minify")]
mod guard;
#[cfg(feature = "minify")]
mod script;
#[cfg(test)]
mod tests;
