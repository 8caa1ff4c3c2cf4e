//! What may have changed in a site folder since it was read: a hint of where to look, never a promise that something did.

use std::collections::BTreeSet;
use std::mem;
use std::path::PathBuf;

/// Where to look again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// At these files, and in these folders with all that is in them; paths below the site's folder, `""` for all of it.
    Paths(BTreeSet<PathBuf>),
    /// Everywhere.
    Everything,
}

impl Changed {
    /// With more paths than this, looking at everything once is simpler and no slower.
    pub const MOST_PATHS: usize = 500;

    /// Nowhere.
    pub const fn nothing() -> Self {
        Self::Paths(BTreeSet::new())
    }

    /// At these paths below the site's folder; everywhere if they are many, or one of them is the folder itself.
    pub fn at(paths: impl IntoIterator<Item = impl Into<PathBuf>>) -> Self {
        Self::Paths(paths.into_iter().map(Into::into).collect()).bounded()
    }

    /// Whether there is nowhere to look.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Paths(paths) if paths.is_empty())
    }

    /// Also where `other` says.
    pub fn merge(&mut self, other: Self) {
        *self = match (mem::replace(self, Self::Everything), other) {
            (Self::Paths(mut few), Self::Paths(mut many)) => {
                if few.len() > many.len() {
                    mem::swap(&mut few, &mut many);
                }
                many.append(&mut few);
                Self::Paths(many).bounded()
            }
            (Self::Everything, _) | (_, Self::Everything) => Self::Everything,
        };
    }

    fn bounded(self) -> Self {
        match self {
            Self::Paths(paths)
                if paths.len() > Self::MOST_PATHS || paths.first().is_some_and(|path| path.as_os_str().is_empty()) =>
            {
                Self::Everything
            }
            Self::Paths(_) | Self::Everything => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Changed;

    const MOST_PATHS: usize = Changed::MOST_PATHS;

    fn many(from: usize, to: usize) -> Changed {
        Changed::at((from..to).map(|number| format!("content/{number}.md")))
    }

    #[test]
    fn two_hints_become_one() {
        for (one, other, both) in [
            (Changed::nothing(), Changed::nothing(), Changed::nothing()),
            (Changed::at(["a"]), Changed::nothing(), Changed::at(["a"])),
            (Changed::at(["a", "b"]), Changed::at(["b", "c"]), Changed::at(["a", "b", "c"])),
            (Changed::at(["a"]), Changed::Everything, Changed::Everything),
            (Changed::at(["a"]), Changed::at([""]), Changed::Everything),
            (many(0, MOST_PATHS), many(0, MOST_PATHS), many(0, MOST_PATHS)),
            (many(0, MOST_PATHS), Changed::at(["a"]), Changed::Everything),
        ] {
            for (mut merged, other) in [(one.clone(), other.clone()), (other, one)] {
                merged.merge(other);
                assert_eq!(merged, both);
            }
        }
        assert!(
            Changed::nothing().is_nothing() && !Changed::at(["a"]).is_nothing() && !Changed::Everything.is_nothing()
        );
        assert_eq!(many(0, MOST_PATHS + 1), Changed::Everything);
    }
}
