//! Compiles the program anew when a file is added to the theme or the starter inside it; changed files are noticed without this.
#![allow(clippy::print_stdout)] // Cargo reads a build script's answer from stdout.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=themes/default");
    println!("cargo:rerun-if-changed=starter");
}
