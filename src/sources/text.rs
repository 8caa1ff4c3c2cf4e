//! A text of the site folder, which may be packed while nobody needs it.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// A text as it was read: what lies in memory stays where it is, as a second copy of a large directory takes time.
pub type SharedText = Arc<String>;

/// The octets from which it is worth while to pack a text: a directory of some tens of thousands of groups.
const LARGE: usize = 32 << 20;

/// A text as it was read. A large one may be packed; whoever asks for it then has it unpacked again.
#[derive(Debug, Clone)]
pub struct Text(Arc<Mutex<State>>);

#[derive(Debug)]
enum State {
    Whole(SharedText),
    Packed { bytes: Vec<u8>, length: usize },
}

impl Text {
    /// The text.
    ///
    /// # Panics
    ///
    /// If the memory of this program was damaged.
    pub fn get(&self) -> SharedText {
        let mut state = self.state();
        match &*state {
            State::Whole(text) => Arc::clone(text),
            State::Packed { bytes, length } => {
                let mut text = String::with_capacity(*length);
                DeflateDecoder::new(&bytes[..]).read_to_string(&mut text).expect("it was packed here");
                let text = Arc::new(text);
                *state = State::Whole(Arc::clone(&text));
                text
            }
        }
    }

    /// Packs the text if it is large. What somebody else still holds of it stays in memory as well.
    pub(super) fn pack(&self) {
        let mut state = self.state();
        let State::Whole(text) = &*state else { return };
        if text.len() < LARGE {
            return;
        }
        // A directory becomes a fifth as long or less; a list that grows would be copied.
        let room = Vec::with_capacity(text.len() / 4);
        let mut packer = DeflateEncoder::new(room, Compression::fast());
        packer.write_all(text.as_bytes()).expect("memory takes all");
        let bytes = packer.finish().expect("memory takes all");
        *state = State::Packed { bytes, length: text.len() };
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Arc::new(Mutex::new(State::Whole(Arc::new(text)))))
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.get() == other.get()
    }
}

impl Eq for Text {}

#[cfg(test)]
mod tests {
    use super::{LARGE, Text};

    #[test]
    fn a_large_text_is_the_same_after_it_was_packed() {
        let written = "- id: círculo\n".repeat(LARGE / 14);
        let text = Text::from(written.clone());
        assert_eq!(text.get().len(), written.len());
        text.pack();
        assert!(format!("{text:?}").contains("Packed"));
        assert!(*text.get() == written, "packing must not change it");
        let small = Text::from("- id: circle\n".to_owned());
        small.pack();
        assert!(format!("{small:?}").contains("circle"), "a small one is left as it is");
    }
}
