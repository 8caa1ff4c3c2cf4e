//! Numbers and yes or no, read from a text by the quick reader itself, so that both readers take the same texts for the
//! same numbers.

use serde::de::DeserializeOwned;

/// The value that the quick reader would read here; `None` where it would refuse.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-._".contains(&byte));
    if plain { serde_yaml::from_str(text).ok() } else { None }
}
