//! When groups meet, in words.

use insta::assert_snapshot;

use crate::page::{text_of, texts_of};
use crate::site::{site, site_with_group};

const MEETINGS: &str = "\
meetings:
  - { every: tuesday, at: \"19:00\", for: 90m }
  - { every: \"tuesday, thursday\", at: 7:30 pm }
  - { every: weekday, at: \"12:00\", for: 1h }
  - { every: day, at: \"06:30\" }
  - { every: other friday, starting: 2026-11-27, at: \"18:00\" }
  - { every: 3rd tuesday, at: \"19:00\" }
  - { every: 1st and 3rd tuesday, at: \"19:00\" }
  - { every: last sunday, at: \"14:00\", time_zone: Europe/Madrid }
  - { every: 15th, at: \"14:00\" }
  - { date: 2026-12-05, at: \"10:00\", for: 2h30m }
  - { every: monday, at: \"20:00\", until: 2027-01-25 }
  - { every: wednesday, at: \"23:00\", for: 2h, except: [2026-11-25, { date: 2026-12-23, reason: Winter break }], also: 2026-12-26 }
";

fn words(language: &str, address: &str) -> String {
    let settings = format!(
        "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\ntime_zone: America/New_York\nlanguages: {{ {language}: {{ title: T }} }}\n"
    );
    let outputs = site(&format!("{settings}{}", crate::site::group(MEETINGS))).fine();
    text_of(outputs.page(address), "main .when-panel")
}

#[test]
fn in_english() {
    assert_snapshot!(words("es", "groups/circle/"), @r"
    ## When
    Next meeting: Monday, November 23, 2026, 6:30 AM Eastern Time
    Every Tuesday, 7:00 PM to 8:30 PM Eastern Time
    Every Tuesday and Thursday, 7:30 PM Eastern Time
    Every weekday, Monday to Friday, 12:00 PM to 1:00 PM Eastern Time
    Every day, 6:30 AM Eastern Time
    Every other Friday, 6:00 PM Eastern Time
    From November 27, 2026.
    The 3rd Tuesday of each month, 7:00 PM Eastern Time
    The 1st and 3rd Tuesday of each month, 7:00 PM Eastern Time
    The last Sunday of each month, 2:00 PM Central European Time
    On the 15th of each month, 2:00 PM Eastern Time
    Saturday, December 5, 2026, 10:00 AM to 12:30 PM Eastern Time
    Every Monday, 8:00 PM Eastern Time
    Until January 25, 2027.
    Every Wednesday, 11:00 PM to 1:00 AM Eastern Time
    No meeting on Wednesday, November 25, 2026.
    No meeting on Wednesday, December 23, 2026: Winter break.
    There is also a meeting on Saturday, December 26, 2026.
    ### Other coming dates
    - Monday, November 23, 2026, 12:00 PM
    - Monday, November 23, 2026, 8:00 PM
    - Tuesday, November 24, 2026, 6:30 AM
    Save to your calendar
    - All dates All dates, as “Meeting” only
    - Only Monday, November 23, 2026
    - Follow it, with all changes
    ");
}

#[test]
fn in_spanish() {
    assert_snapshot!(words("es", "es/groups/circle/"), @r"
    ## Cuándo
    Próxima reunión: lunes, 23 de noviembre de 2026, 6:30 a.m. hora oriental
    Cada martes, de 7:00 p.m. a 8:30 p.m. hora oriental
    Cada martes y jueves, 7:30 p.m. hora oriental
    De lunes a viernes, de 12:00 p.m. a 1:00 p.m. hora oriental
    Todos los días, 6:30 a.m. hora oriental
    Un viernes sí y otro no, 6:00 p.m. hora oriental
    Desde el 27 de noviembre de 2026.
    El tercer martes de cada mes, 7:00 p.m. hora oriental
    El primer y tercer martes de cada mes, 7:00 p.m. hora oriental
    El último domingo de cada mes, 2:00 p.m. hora de Europa central
    Cada mes, el 15, 2:00 p.m. hora oriental
    sábado, 5 de diciembre de 2026, de 10:00 a.m. a 12:30 p.m. hora oriental
    Cada lunes, 8:00 p.m. hora oriental
    Hasta el 25 de enero de 2027.
    Cada miércoles, de 11:00 p.m. a 1:00 a.m. hora oriental
    No hay reunión el miércoles 25 de noviembre de 2026.
    No hay reunión el miércoles 23 de diciembre de 2026: Winter break.
    También hay reunión el sábado 26 de diciembre de 2026.
    ### Otras fechas próximas
    - lunes, 23 de noviembre de 2026, 12:00 p.m.
    - lunes, 23 de noviembre de 2026, 8:00 p.m.
    - martes, 24 de noviembre de 2026, 6:30 a.m.
    Guardar en su calendario
    - Todas las fechas Todas las fechas, solo como «Reunión»
    - Solo este día: lunes, 23 de noviembre de 2026
    - Seguirlo, con todos los cambios
    ");
}

#[test]
fn the_next_meeting_is_one_that_takes_place() {
    for (keys, next) in [
        ("meetings: { every: tuesday, at: \"19:00\" }", "2026-11-24T19:00:00-05:00"),
        ("meetings: { every: monday, at: \"19:00\" }", "2026-11-23T19:00:00-05:00"),
        ("meetings: { every: tuesday, at: \"19:00\", except: 2026-11-24 }", "2026-12-01T19:00:00-05:00"),
        (
            "meetings: { every: tuesday, at: \"19:00\" }\npaused: { from: 2026-11-20, until: 2026-12-05 }",
            "2026-12-08T19:00:00-05:00",
        ),
        ("meetings: { every: tuesday, at: \"19:00\" }\nfrom: 2027-01-01", "2027-01-05T19:00:00-05:00"),
        (
            "meetings: [{ every: friday, at: \"9:00\" }, { date: 2026-11-25, at: \"9:00\" }]",
            "2026-11-25T09:00:00-05:00",
        ),
        ("meetings: { every: tuesday, at: \"19:00\" }\nstatus: closed", ""),
        ("meetings: { every: tuesday, at: \"19:00\" }\nuntil: 2026-11-20", ""),
        ("meetings: { date: 2026-03-05, at: \"19:00\" }", ""),
        (
            "place: { city: Riverbend, paused: { from: 2026-11-20, until: 2026-11-30 } }\nmeetings: { every: tuesday, at: \"19:00\" }",
            "2026-12-01T19:00:00-05:00",
        ),
    ] {
        let outputs = site_with_group(keys).fine();
        let times = crate::page::attributes(outputs.page("groups/circle/"), "main time", "datetime");
        let found = times.iter().find(|time| time.contains('T')).map_or("", String::as_str);
        assert_eq!(found, next, "{keys}");
    }
}

#[test]
fn a_card_says_when_with_the_zone() {
    let outputs = site_with_group(
        "meetings: [{ every: tuesday, at: \"19:00\", for: 90m }, { every: last sunday, at: \"14:00\" }]",
    )
    .fine();
    assert_snapshot!(texts_of(outputs.page("groups/"), ".when").join("\n"), @r#"
    Every Tuesday, 7:00 PM to 8:30 PM (Eastern Time)
    The last Sunday of each month, 2:00 PM (Eastern Time)
    "#);
}
