//! Rust files and the modules they are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::Item;

use crate::facts::{self, Facts};

/// One Rust file.
pub(crate) struct RustFile {
    /// Below the root, joined by `/`.
    pub path: String,
    pub text: String,
    /// `src/site/value.rs` is `["site", "value"]`, `src/main.rs` is `["main"]`, `src/lib.rs` is `[]`.
    pub module: Vec<String>,
    /// Whether it is compiled for tests only.
    pub test_only: bool,
    pub facts: Facts,
}

impl RustFile {
    /// The room it belongs to; `None` for `lib.rs`, and outside `src/`.
    pub(crate) fn room(&self) -> Option<&str> {
        self.module.first().map(String::as_str).filter(|_| self.path.starts_with("src/"))
    }

    /// A breach in it.
    pub(crate) fn breach(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Rust files, in the order of their paths, and every module in them.
#[derive(Default)]
pub(crate) struct Tree {
    pub files: Vec<RustFile>,
    /// Each module, and the names of the items that it defines itself.
    pub modules: BTreeMap<Vec<String>, BTreeSet<String>>,
}

impl Tree {
    /// Every Rust file in these folders below `root`.
    pub(crate) fn read(root: &Path, folders: &[&str]) -> Self {
        let mut texts = Vec::new();
        for folder in folders {
            for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().filter_map(Result::ok)
            {
                if entry.path().extension().is_some_and(|ending| ending == "rs") {
                    let below = entry.path().strip_prefix(root).expect("it was found below the root");
                    let path = below.to_string_lossy().replace('\\', "/");
                    texts.push((path, std::fs::read_to_string(entry.path()).expect("source is UTF-8")));
                }
            }
        }
        Self::of(texts)
    }

    /// The tree of these paths and texts.
    pub(crate) fn of(texts: Vec<(String, String)>) -> Self {
        let mut tree = Self::default();
        let mut test_only = BTreeSet::new();
        for (path, text) in texts {
            let syntax = syn::parse_file(&text).unwrap_or_else(|why| panic!("{path}: {why}"));
            let module = module_of(&path);
            declare(&module, &syntax.items, &mut tree.modules, &mut test_only);
            let facts = facts::of(&syntax);
            tree.files.push(RustFile { path, text, module, test_only: false, facts });
        }
        for file in &mut tree.files {
            let ancestors = (1..=file.module.len()).map(|length| &file.module[..length]);
            file.test_only =
                !file.path.starts_with("src/") || ancestors.into_iter().any(|module| test_only.contains(module));
        }
        tree
    }
}

fn module_of(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { Vec::new() } else { inner.split('/').map(str::to_owned).collect() }
}

/// Notes what module `here` defines, the modules inside of it, and which of them are for tests only.
fn declare(
    here: &[String],
    items: &[Item],
    modules: &mut BTreeMap<Vec<String>, BTreeSet<String>>,
    test_only: &mut BTreeSet<Vec<String>>,
) {
    modules.entry(here.to_vec()).or_default().extend(items.iter().filter_map(defined));
    for item in items {
        let Item::Mod(inner) = item else { continue };
        let module = [here, &[inner.ident.to_string()]].concat();
        if facts::is_for_tests(&inner.attrs) {
            test_only.insert(module.clone());
        }
        let items = inner.content.as_ref().map_or(&[][..], |(_, items)| items);
        declare(&module, items, modules, test_only);
    }
}

/// The name that an item defines, other than a module.
fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
