//! Makes scripts smaller with oxc: no comments, short names, and no newer words than its author wrote for old phones.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, CompressOptionsKeepNames, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// What a script is made for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A module: nobody else sees its names, and phones of 2017 read it.
    Module,
    /// A script in a page: others may see its names, and it may be for browsers that know nothing newer.
    InPage,
}

/// The script, minified; `None` where it has a mistake, or cannot stand in a `<script>` element.
pub(super) fn minified(script: &str, kind: Kind) -> Option<String> {
    let lower = script.to_ascii_lowercase();
    if ["</script", "<script", "<!--"].iter().any(|word| lower.contains(word)) {
        return None;
    }
    let allocator = Allocator::default();
    let (source, target) = match kind {
        Kind::Module => (SourceType::mjs(), "es2017"),
        Kind::InPage => (SourceType::cjs(), "es5"),
    };
    let parsed = Parser::new(&allocator, script, source).parse();
    if !parsed.errors.is_empty() {
        return None;
    }
    let mut program = parsed.program;
    let compress = CompressOptions {
        target: EngineTargets::from_target(target).ok()?,
        keep_names: CompressOptionsKeepNames::all_false(),
        ..CompressOptions::safest()
    };
    let mangle = MangleOptions { top_level: matches!(kind, Kind::Module), ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), compress: Some(compress) };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let small = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&program).code;
    (small.len() < script.len()).then_some(small)
}
