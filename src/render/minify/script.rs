//! Makes scripts smaller with oxc: no comments, short names, and no newer words than its author wrote for old phones.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{
    CompressOptions, CompressOptionsKeepNames, CompressOptionsUnused, MangleOptions, Minifier, MinifierOptions,
};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// What phones of 2017 can read.
const TARGET: &str = "es2017";

/// The script of a module, minified; `None` where it has a mistake, or cannot stand in a `<script>` element.
pub(super) fn minified(script: &str) -> Option<String> {
    let lower = script.to_ascii_lowercase();
    if ["</script", "<script", "<!--"].iter().any(|word| lower.contains(word)) {
        return None;
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if !parsed.errors.is_empty() {
        return None;
    }
    let mut program = parsed.program;
    let compress = CompressOptions {
        target: EngineTargets::from_target(TARGET).ok()?,
        keep_names: CompressOptionsKeepNames::all_false(),
        // A module says what it gives to others; what else nobody uses is left out.
        unused: CompressOptionsUnused::Remove,
        ..CompressOptions::safest()
    };
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), compress: Some(compress) };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let small = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&program).code;
    (small.len() < script.len()).then_some(small)
}
