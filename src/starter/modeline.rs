//! The first line of a file of groups or settings, by which editors find what may be written there.

use crate::sources::SourcePath;

/// The folder of a site in which that lies. Its name begins with a dot, so it is no part of what is read or published.
pub const FOLDER: &str = ".openchair/schema";

/// The line for a file of a site: `# yaml-language-server: $schema=...`, with the way from that file.
pub fn modeline(path: &SourcePath) -> String {
    let name = match path.as_str() {
        "site.yaml" => "site",
        "groups.yaml" => "groups",
        _ => "group",
    };
    let up = "../".repeat(path.as_str().matches('/').count());
    format!("# yaml-language-server: $schema={up}{FOLDER}/{name}.schema.json")
}

#[cfg(test)]
mod tests {
    use super::modeline;
    use crate::sources::SourcePath;

    #[test]
    fn the_line_leads_from_the_file_to_its_schema() {
        for (path, expected) in [
            ("site.yaml", ".openchair/schema/site.schema.json"),
            ("groups.yaml", ".openchair/schema/groups.schema.json"),
            ("groups/a.yaml", "../.openchair/schema/group.schema.json"),
            ("groups/north/a.yaml", "../../.openchair/schema/group.schema.json"),
        ] {
            assert_eq!(modeline(&SourcePath::new(path)), format!("# yaml-language-server: $schema={expected}"));
        }
    }
}
