//! A site in two languages.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, text_of};
use crate::site::{Outputs, site};

const TWO: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
languages: { es: { title: Grupos del puerto } }
-- content/situations/grief.es.md --
---
title: Duelo
---
Cuando alguien ha muerto.
-- content/articles/first-meeting.md --
---
title: Your first meeting
date: 2026-10-01
---
Come early.
-- content/articles/first-meeting.es.md --
---
title: Su primera reunión
---
Venga temprano.
-- content/articles/only-english.md --
---
title: Only in English
date: 2026-10-02
---
Tea.
-- groups.yaml --
- id: circle
  name: Grief Circle
  situations: grief
  summary: We meet for tea.
  contact: { email: circle@example.org }
  place: { city: Riverbend }
  meetings: { every: tuesday, at: \"19:00\", for: 90m }
  verified: { date: 2026-11-01 }
  translations: { es: { name: Círculo de duelo, summary: Tomamos té. } }
- id: walk
  name: Walk and Talk
  situations: grief
  contact: { email: walk@example.org }
  verified: { date: 2026-11-01 }
";

fn two() -> Outputs {
    site(TWO).fine()
}

#[test]
fn a_translated_page_is_in_its_language() {
    let outputs = two();
    assert_snapshot!(main_text(outputs.page("es/groups/circle/")), @r"
    # Círculo de duelo
    Tomamos té.
    ## Para quién es
    Ayuda con
    - Duelo
    Tipo de grupo
    - Grupo de apoyo
    Idiomas
    - inglés
    ## Cuándo
    Próxima reunión: martes, 24 de noviembre de 2026, 7:00 p.m. hora oriental
    Cada martes, de 7:00 p.m. a 8:30 p.m. hora oriental
    ### Otras fechas próximas
    - martes, 1 de diciembre de 2026
    - martes, 8 de diciembre de 2026
    - martes, 15 de diciembre de 2026
    Guardar en su calendario
    - Todas las fechas Todas las fechas, solo como «Reunión»
    - Solo este día: martes, 24 de noviembre de 2026
    - Seguirlo, con todos los cambios
    ## Dónde y cómo participar
    - En persona
    ### Dónde se reúne
    Riverbend
    - Todos los grupos en Riverbend
    ### Cómo comunicarse con el grupo
    Escriba a circle@example.org
    ## Qué puede esperar
    Costo
    No sabemos si tiene algún costo. Por favor, pregunte al grupo.
    ## ¿Siguen bien estos datos?
    Una persona confirmó estos datos por última vez el 1 de noviembre de 2026
    ## Grupos parecidos
    ### Walk and Talk
    - inglés
    - Confirmado el 1 de noviembre de 2026
    ");
    let html = outputs.page("es/articles/first-meeting/");
    assert_snapshot!(main_text(html), @r#"
    # Su primera reunión
    - Publicado el 1 de octubre de 2026
    Venga temprano.
    ## Artículos nuevos
    - Only in English
    "#);
    assert_eq!(attributes(html, "html", "lang"), ["es"]);
    assert_eq!(attributes(html, "link[rel=canonical]", "href"), ["https://example.org/es/articles/first-meeting/"]);
}

#[test]
fn a_page_that_nobody_has_translated_says_so_and_is_not_for_search_engines() {
    let outputs = two();
    let html = outputs.page("es/articles/only-english/");
    assert_snapshot!(main_text(html), @r#"
    # Only in English
    Este texto está en inglés. Todavía no se ha traducido.
    - Publicado el 2 de octubre de 2026
    Tea.
    ## Artículos nuevos
    - Su primera reunión
    "#);
    assert_eq!(attributes(html, "html", "lang"), ["es"], "the words around the text are Spanish");
    assert_eq!(attributes(html, "main h1", "lang"), ["en"]);
    assert_eq!(attributes(html, "main .prose", "lang"), ["en"]);
    assert_eq!(attributes(html, "link[rel=canonical]", "href"), ["https://example.org/articles/only-english/"]);
    assert_eq!(attributes(html, "meta[name=robots]", "content"), ["noindex"]);
    let sitemap = outputs.text("sitemap.xml");
    assert!(sitemap.contains("https://example.org/articles/only-english/"));
    assert!(!sitemap.contains("https://example.org/es/articles/only-english/"));
}

#[test]
fn translations_name_each_other() {
    let outputs = two();
    for (page, expected) in [
        ("articles/first-meeting/", vec!["en", "es", "x-default"]),
        ("es/articles/first-meeting/", vec!["en", "es", "x-default"]),
        ("groups/circle/", vec!["en", "es", "x-default"]),
        ("situations/grief/", vec!["en", "es", "x-default"]),
        ("articles/only-english/", vec![]),
        ("es/articles/only-english/", vec![]),
    ] {
        let mut found = attributes(outputs.page(page), "link[hreflang]", "hreflang");
        found.sort();
        assert_eq!(found, expected, "{page}");
    }
    for (file, _) in outputs.files.iter().filter(|(file, _)| file.ends_with("index.html")) {
        let own = format!("https://example.org/{}", file.trim_end_matches("index.html"));
        for target in attributes(outputs.text(file), "link[hreflang]", "href") {
            let there = outputs.page(target.trim_start_matches("https://example.org/"));
            let back = attributes(there, "link[hreflang]", "href");
            assert!(back.contains(&own), "{target} does not lead back to {own}");
        }
    }
}

#[test]
fn a_visitor_can_change_the_language_on_every_page() {
    let outputs = two();
    for (file, _) in outputs.files.iter().filter(|(file, _)| file.ends_with("index.html")) {
        let own = file.trim_end_matches("index.html");
        let other = own.strip_prefix("es/").map_or_else(|| format!("/es/{own}"), |english| format!("/{english}"));
        let links = attributes(outputs.text(file), "header a, footer a, nav a", "href");
        assert!(links.contains(&other), "{file} does not lead to {other}: {links:?}");
    }
}

#[test]
fn names_in_another_language_are_marked() {
    let outputs = two();
    let html = outputs.page("es/groups/");
    assert_snapshot!(text_of(html, "main .cards"), @r"
    ### Círculo de duelo
    Tomamos té.
    - Cada martes, de 7:00 p.m. a 8:30 p.m. (hora oriental)
    - Próxima: mar, 24 de nov de 2026, 7:00 p.m.
    - Riverbend · En persona
    - inglés
    - Confirmado el 1 de noviembre de 2026
    ### Walk and Talk
    - inglés
    - Confirmado el 1 de noviembre de 2026
    ");
    assert_eq!(attributes(html, "main .card h3[lang]", "lang"), ["en"], "only the group without a translation");
}

#[test]
fn each_language_has_a_page_for_what_is_not_found() {
    let outputs = two();
    assert_eq!(attributes(outputs.text("404.html"), "html", "lang"), ["en"]);
    assert_eq!(attributes(outputs.text("es/404.html"), "html", "lang"), ["es"]);
    assert_snapshot!(main_text(outputs.text("es/404.html")), @r#"
    # No encontramos esta página
    Puede que la página haya cambiado de lugar o que la dirección tenga un error. No es culpa suya.
    ## Puede seguir por aquí
    - Busque un grupo
    - Inicio
    - Busque un grupo para lo que está viviendo
    - Todos los grupos, de la A a la Z
    - Formas de reunirse
    - Tipos de grupos
    - Grupos por lugar
    - Grupos por día
    - Grupos por idioma
    - Artículos
    "#);
}
