//! What one file says, of that which the rules ask about: paths, functions, silenced lints.

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Attribute, Block, Expr, ImplItemFn, Item, ItemFn, ItemMod, ItemUse, Macro, Meta, Signature, Stmt, TraitItemFn,
    UseTree,
};

/// A path as it is written: in a `use` (spread out), an expression, a type, or inside a macro.
#[derive(Debug)]
pub(crate) struct Mention {
    /// `crate::text::Span` in its parts; a macro's last part ends in `!`.
    pub parts: Vec<String>,
    /// The modules inside this file that it stands in.
    pub within: Vec<String>,
    pub line: usize,
    /// Whether it is compiled for tests only.
    pub in_test: bool,
}

/// A function with a body.
#[derive(Debug)]
pub(crate) struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
    /// Whether the body is one `match`, or the function is for tests.
    pub is_table: bool,
}

/// An `allow` or `expect` of lints.
#[derive(Debug)]
pub(crate) struct Silenced {
    pub line: usize,
    /// Whether it has a `reason = "..."`.
    pub says_why: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub mentions: Vec<Mention>,
    pub functions: Vec<Function>,
    pub silenced: Vec<Silenced>,
    within: Vec<String>,
    tests_deep: usize,
}

/// The facts of a file.
pub(crate) fn of(file: &syn::File) -> Facts {
    let mut facts = Facts::default();
    facts.visit_file(file);
    facts
}

/// Whether something with these attributes is compiled for tests only.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        Meta::NameValue(_) => false,
    })
}

impl Facts {
    fn mention(&mut self, parts: Vec<String>, line: usize) {
        self.mentions.push(Mention { parts, within: self.within.clone(), line, in_test: self.tests_deep > 0 });
    }

    fn function(&mut self, signature: &Signature, body: &Block) {
        let (line, end) = (signature.fn_token.span().start().line, body.span().end().line);
        let one_match = matches!(body.stmts.as_slice(), [Stmt::Expr(Expr::Match(_), _)]);
        let is_table = one_match || self.tests_deep > 0;
        self.functions.push(Function { name: signature.ident.to_string(), line, lines: end + 1 - line, is_table });
    }

    /// Runs `inner` as being inside of something with these attributes.
    fn inside(&mut self, attributes: &[Attribute], inner: impl FnOnce(&mut Self)) {
        let deeper = usize::from(is_for_tests(attributes));
        self.tests_deep += deeper;
        inner(self);
        self.tests_deep -= deeper;
    }

    fn spread(&mut self, before: &[String], tree: &UseTree) {
        let line = tree.span().start().line;
        match tree {
            UseTree::Path(path) => self.spread(&[before, &[path.ident.to_string()]].concat(), &path.tree),
            UseTree::Name(name) if name.ident == "self" => self.mention(before.to_vec(), line),
            UseTree::Name(name) => self.mention([before, &[name.ident.to_string()]].concat(), line),
            UseTree::Rename(renamed) if renamed.ident == "self" => self.mention(before.to_vec(), line),
            UseTree::Rename(renamed) => self.mention([before, &[renamed.ident.to_string()]].concat(), line),
            UseTree::Glob(_) => self.mention([before, &["*".to_owned()]].concat(), line),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.spread(before, item)),
        }
    }

    /// Paths inside a macro, which syn leaves as they are.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let (parts, after) = path_at(&tokens, at);
                    self.mention(parts, first.span().start().line);
                    at = after;
                    continue;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            at += 1;
        }
    }
}

/// The path whose first name stands at `at`, and where it ends.
fn path_at(tokens: &[TokenTree], mut at: usize) -> (Vec<String>, usize) {
    let is =
        |at: usize, wanted: char| matches!(tokens.get(at), Some(TokenTree::Punct(mark)) if mark.as_char() == wanted);
    let mut parts = vec![tokens[at].to_string()];
    at += 1;
    while is(at, ':') && is(at + 1, ':') {
        let Some(TokenTree::Ident(name)) = tokens.get(at + 2) else { break };
        parts.push(name.to_string());
        at += 3;
    }
    if is(at, '!') && matches!(tokens.get(at + 1), Some(TokenTree::Group(_))) {
        parts.last_mut().expect("a path has a first name").push('!');
    }
    (parts, at)
}

impl<'a> Visit<'a> for Facts {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes: &[Attribute] = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Macro(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            // syn may learn of more kinds; none of them can be an import.
            _ => &[],
        };
        self.inside(attributes, |facts| visit::visit_item(facts, item));
    }

    fn visit_item_mod(&mut self, item: &'a ItemMod) {
        self.within.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.within.pop();
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.spread(&[], &item.tree);
    }

    fn visit_item_fn(&mut self, item: &'a ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'a ImplItemFn) {
        self.inside(&item.attrs, |facts| {
            facts.function(&item.sig, &item.block);
            visit::visit_impl_item_fn(facts, item);
        });
    }

    fn visit_trait_item_fn(&mut self, item: &'a TraitItemFn) {
        if let Some(body) = &item.default {
            self.function(&item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let parts = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.mention(parts, path.span().start().line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'a Macro) {
        let mut parts: Vec<String> = item.path.segments.iter().map(|part| part.ident.to_string()).collect();
        parts.last_mut().expect("a macro has a name").push('!');
        self.mention(parts, item.path.span().start().line);
        self.tokens(item.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'a Attribute) {
        if attribute.path().is_ident("allow") || attribute.path().is_ident("expect") {
            let says_why = attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string().contains("reason ="));
            self.silenced.push(Silenced { line: attribute.span().start().line, says_why });
        }
    }

    // `pub(super)` says who may see, and imports nothing.
    fn visit_visibility(&mut self, _: &'a syn::Visibility) {}
}
