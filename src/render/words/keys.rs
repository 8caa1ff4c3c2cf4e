//! The words that the program itself asks a theme for, with the values that it hands in. Templates may ask for more.

/// The keys, by the values that they are given: first the names of the values, then the keys, each with spaces between.
/// `language-TAG`, `country-GB` and `region-US-OR` are not among them, as what has no such name is shown in another way.
pub(crate) const KEYS: &[(&str, &str)] = &[
    (
        "",
        "format-in-person format-video format-phone format-forum format-chat format-one-to-one \
         format-hybrid kind-support-group kind-mutual-aid kind-peer-program kind-family-group kind-class \
         kind-helpline led-by-peers led-by-trained-peers led-by-professional notice-closed notice-full \
         notice-members notice-referral notice-paused notice-never-confirmed ages-children ages-teens \
         ages-young-adults ages-adults ages-older-adults gender-women gender-men gender-non-binary \
         gender-transgender relation-own relation-family relation-friends relation-bereaved \
         relation-professionals open-to-anyone open-to-newcomers-welcome open-to-members open-to-referral \
         access-step-free access-accessible-toilet access-gender-neutral-toilet access-hearing-loop \
         access-captions access-sign-language access-large-print access-quiet-space access-fragrance-free \
         access-parking access-accessible-parking access-transit access-childcare access-service-animals \
         cost-free cost-donation cost-ask registration-none registration-required joining-drop-in \
         joining-no-drop-in joining-contact-first joining-just-listen joining-no-just-listen \
         joining-waiting-list joining-camera-optional joining-camera-required joining-camera-off \
         confidentiality-anonymous confidentiality-not-anonymous confidentiality-recorded \
         confidentiality-not-recorded when-daily when-weekday when-weekend ordinal-1 ordinal-2 ordinal-3 \
         ordinal-4 ordinal-5 ordinal-last no-meetings-forum no-meetings-chat no-meetings-phone \
         no-meetings-one-to-one no-meetings place-closed place-on-request place-on-request-contact place-area \
         online-on-request where-online where-phone where-forum where-chat where-one-to-one title-groups \
         title-situations title-articles title-formats title-kinds title-places title-days \
         title-languages title-print title-find title-not-found nav-home nav-find nav-groups nav-situations nav-articles \
         nav-print nav-today title-today exit-label qr-label map-label when-today when-tonight when-tomorrow when-night when-none",
    ),
    ("reason", "notice-paused-reason"),
    (
        "date",
        "notice-paused-until notice-starts notice-ended notice-unconfirmed when-once bounds-from bounds-until confirmed-on confirmed-stale place-closed-until",
    ),
    ("date reason", "notice-paused-until-reason"),
    ("date weekday date-alone", "change-cancelled change-extra"),
    ("date weekday date-alone reason", "change-cancelled-reason change-extra-reason"),
    ("from until", "notice-pausing bounds-between"),
    ("from until reason", "notice-pausing-reason"),
    ("place", "notice-place-closed"),
    ("place date", "notice-place-closed-until"),
    ("place date reason", "notice-place-closed-until-reason"),
    ("place reason", "notice-place-closed-reason"),
    ("from", "ages-from"),
    ("from to", "ages-between time-range"),
    ("list", "for-genders for-identities"),
    ("amount", "cost-amount"),
    ("amount per", "cost-amount-per"),
    ("text", "joining-cohort joining-faith joining-size"),
    ("days", "when-weekly when-month-day"),
    ("day", "when-fortnightly month-day"),
    ("ordinals days", "when-monthly"),
    ("when time", "when-at"),
    ("date time", "next-at"),
    ("word day time", "next-near"),
    ("when", "own-time"),
    ("time", "on-now begun"),
    ("date", "date-off"),
    ("date reason", "date-off-reason"),
    ("date by", "confirmed-on-by"),
    ("count", "count-groups count-articles map-kilometers map-miles"),
    ("town groups", "map-town"),
    ("language", "original-notice"),
    ("year", "title-year"),
    ("situation", "title-print-situation"),
    ("name key", "title-format title-kind title-region title-town title-day title-language"),
    ("title site", "head-title"),
    ("title number site", "head-title-page"),
    ("title count site", "description-list"),
    ("shown count", "print-more"),
    ("site", "feed-articles feed-changes"),
    ("situation site", "feed-situation feed-changes-situation"),
    (
        "",
        "title-changes follow-news calendar-neutral changed-new changed-times changed-dates changed-place changed-paused \
         changed-resumed changed-closed changed-unconfirmed changed-back",
    ),
    ("name what", "changed-title"),
    ("name", "calendar-cancelled calendar-break"),
    ("address", "calendar-join calendar-check"),
    ("code", "calendar-passcode calendar-code"),
    ("phone", "calendar-call"),
    (
        "",
        "alert-note alert-tip alert-important alert-warning alert-caution task-done task-open footnotes-title \
         footnote-back joining-cohort-yes joining-cohort-no joining-faith-yes joining-faith-no",
    ),
    (
        "",
        "find-results find-looking find-none find-chips find-fit find-near find-soon find-order find-narrow \
         find-more find-all find-situations find-also find-groups find-elsewhere find-articles find-here find-here-off \
         find-here-failed find-link find-copied find-try find-not-it find-not-lately find-limited find-break \
         find-back find-field-situation find-field-program find-field-place find-field-radius \
         find-field-day find-field-time find-field-format find-field-language find-field-audience \
         find-field-access find-field-kind find-field-cost",
    ),
    ("n", "find-count find-count-more"),
    ("name", "find-change find-remove"),
    ("from to", "find-read-as"),
    ("list", "find-left-out"),
    ("when", "find-next"),
    ("distance", "find-away"),
    ("name n", "find-add"),
    ("number", "citation-label"),
    ("group", "feedback-subject"),
];
