//! The kinds of problem, each with a name that never changes, a severity and an explanation.

use std::fmt;

use super::example::Example;
use super::severity::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        /// A kind of problem. The text name is stable: scripts and documents may refer to it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order in which they are declared.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }

            /// The kind of problem of that name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == name)
            }

            /// Whether it keeps the site from being written, where the site has no other wish.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// What the problem is and how to mend it, in a few plain sentences.
            pub const fn explain(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n"),+)),+ }
            }

            /// A few lines that have the problem, and the same without it: the file of its name in `examples`.
            pub fn example(self) -> Example {
                Example::of(match self { $(Self::$name => include_str!(concat!("examples/", $text, ".txt"))),+ })
            }
        }
    };
}

codes! {
    /// A YAML file cannot be read: a colon, a quote mark, a bracket or the spaces at the start of a line are not where YAML wants them.
    /// Two spaces stand for each level, `key: value` has a space after its colon, and a text with a colon, a `#` or a quote mark in it stands in quotes.
    BadYaml = "bad-yaml", Error;
    /// A key that Openchair does not know. Keys of your own go below `extra:`.
    /// Mostly it is a slip of the pen: compare it with the keys that the message names.
    UnknownKey = "unknown-key", Error;
    /// A key that has to be there is missing.
    /// Add a line with that key, indented like its neighbors; the message shows how it begins.
    MissingKey = "missing-key", Error;
    /// The same key stands twice in one block, so one of the two would be lost.
    /// Keep one of the two, or put both values into one list.
    DuplicateKey = "duplicate-key", Error;
    /// A value is of the wrong kind: a word where a list belongs, or a text where a number belongs.
    /// A list is written `[one, two]`, or one entry a line, each after a dash; a block of keys has one key a line, indented.
    WrongKind = "wrong-kind", Error;
    /// A value is not one of the words that are allowed there.
    /// The message lists them; they are written just so, in lower case and with hyphens.
    UnknownWord = "unknown-word", Error;
    /// A value cannot be understood: a date, a time, a schedule, an address, a telephone number.
    /// The message shows how such a value is written, mostly with your own as the example.
    BadValue = "bad-value", Error;
    /// A `#` inside a text that is not quoted starts a comment, so the rest of the line was lost.
    /// Put the whole text in quotes. If it is meant as a comment, give it a line of its own.
    LostAfterHash = "lost-after-hash", Warning;
    /// Two things of one kind have the same id.
    /// An id is an address, so it belongs to one thing only: give one of the two another.
    DuplicateId = "duplicate-id", Error;
    /// Something is named that is not there: a situation, a place, a group, an article, a crisis line.
    /// Compare the spelling with the id of what is meant. The id of a text is the name of its file, without `.md`.
    UnknownReference = "unknown-reference", Error;
    /// A group has no way in: no contact, no place, no link and no telephone.
    /// Add one, so that a person who is looking for help can get there: an address that answers is enough.
    NoWayIn = "no-way-in", Error;
    /// Values that are each fine do not fit together.
    /// Look at both and change the one that is wrong; the message names them.
    Contradiction = "contradiction", Error;
    /// Two pages would have the same address.
    /// The address follows from the id or the file's name: give one of the two another, and keep the old address with `aliases:`.
    SameAddress = "same-address", Error;
    /// A link leads to a file, page or heading that is not there.
    /// A link is written from the file in which it stands, such as `../situations/grief.md#signs`. It cannot lead to a draft.
    BrokenLink = "broken-link", Error;
    /// An image has no description for people who cannot see it, or is not there.
    /// Say in a few words what it shows: `![Six chairs in a circle](chairs.jpg)`. The file lies beside the text.
    BadImage = "bad-image", Error;
    /// A directive in a Markdown file is not known, is not closed, or has an option that is wrong.
    /// A directive stands on a line of its own: `::groups{situation="grief"}`. A callout ends with a line `:::`.
    BadDirective = "bad-directive", Error;
    /// A citation names a reference that the file does not list.
    /// `[@tracy-2016]` in the text belongs to `- id: tracy-2016` below `references:` at the top of the file.
    UnknownCitation = "unknown-citation", Error;
    /// A link leads to an address of a kind that is not allowed, such as `javascript:`.
    /// Links may begin with `https:`, `http:`, `mailto:`, `tel:` or `sms:`, or be the path of a file of the site.
    UnsafeLink = "unsafe-link", Error;
    /// HTML in a Markdown file was cleaned: a part that could harm visitors was taken out, or an id that the page has already.
    /// Look at the page; mostly Markdown says the same. Link to a video or a map instead of showing it.
    CleanedHtml = "cleaned-html", Warning;
    /// A Markdown file has a first-level heading in its body; the title already is the page's heading.
    /// Begin the headings of the text with `##`, so that people who use a screen reader find their way.
    HeadingInBody = "heading-in-body", Warning;
    /// A file is not text in UTF-8.
    /// Open it in your editor, choose "Save as" or "Save with encoding", and pick UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A text holds characters that nobody sees, or that turn the direction of writing around.
    /// They often come along when text is copied from elsewhere. Delete them and type the words around them again.
    HiddenCharacters = "hidden-characters", Warning;
    /// A file is larger, or nested deeper, than Openchair reads.
    /// Split the file into several; any number of files may lie in the folder of its kind.
    TooLarge = "too-large", Error;
    /// A link in the file system leads out of the site folder.
    /// What it leads to would be published, so it is not followed. Put the file itself in its place.
    SymbolicLink = "symbolic-link", Error;
    /// A file's name cannot become an address.
    /// Use lower-case letters, digits and hyphens, such as `first-meeting.md`. A translation has its language before the ending: `first-meeting.es.md`.
    BadFileName = "bad-file-name", Error;
    /// A file of the site that has to be there is missing.
    /// A site needs `site.yaml` with its title and address, and `groups.yaml` or a folder `groups`.
    MissingFile = "missing-file", Error;
    /// A file is not where Openchair looks for files of its kind, so it would be left out.
    /// Texts lie in `content/articles`, `content/pages` or `content/situations`, other files in `static`.
    MisplacedFile = "misplaced-file", Warning;
    /// The theme cannot be used: a template or a file with its words has a mistake.
    /// If you have changed nothing in a theme, take the folder `themes` out of your site and tell the makers of the theme.
    BadTheme = "bad-theme", Error;
    /// A word of the theme is missing in a language, so the site's language is used.
    /// Add it to the file of that language in the folder `strings` of the theme.
    MissingWord = "missing-word", Warning;
    /// A translation has no original.
    /// `grief.es.md` translates `grief.md` in the same folder: give both the same name, or take the language out of the one.
    LostTranslation = "lost-translation", Error;
    /// A setting asks for something that needs another one.
    /// Add what the message names, or take the setting away.
    IncompleteSetting = "incomplete-setting", Warning;
    /// Something is said to have happened on a day that is yet to come.
    /// Look whether the year is right.
    DateToCome = "date-to-come", Warning;
    /// An image file holds a script, so it could harm visitors.
    /// Save it as "plain SVG" in a drawing program, or export it as PNG.
    UnsafeFile = "unsafe-file", Error;
    /// The site has a quick exit, and no page says what it cannot do. Who trusts it too much may be found out.
    /// Write that page as `content/pages/safety.md`; the sample site has one to begin with. Each page then links to it.
    ExitUnexplained = "exit-unexplained", Error;
    /// Nobody has said that a crisis line was tried within half a year. A number that no longer answers is worse than none.
    /// Call or text it, and write the day below it in site.yaml: `verified: 2026-11-15`.
    CrisisUntried = "crisis-untried", Warning;
    /// The site's color is too faint to be read on the surfaces of the theme.
    /// Take the nearest color that can be read, which the message names, or a darker one of your own.
    FaintColor = "faint-color", Error;
    /// A situation names an icon that the theme does not draw, so none is shown.
    /// Take one of those that the message lists, or leave the line out.
    UnknownIcon = "unknown-icon", Warning;
    /// Nobody has written down by which other words people look for a situation, so the finder knows little more than its title. `check` says so.
    /// Add what visitors type: other names, how they are misspelt, what somebody feels, a piece of what they would say: `synonyms: [alcohol, alchohol, hangover, my husband drinks]`.
    NoSynonyms = "no-synonyms", Warning;
    /// A word of a situation leads visitors astray: somebody who types it does not find that situation, or finds it while looking for something else. `check` says so.
    /// Write it shorter or say more, so that it means this situation and no other; or take it away.
    MisleadingWord = "misleading-word", Warning;
    /// A situation has no group and no article, and so have those below it: the finder leads visitors to a page without help. `check` says so.
    /// Name the situation in a group or an article that helps there too, or take its file away until there is one.
    EmptySituation = "empty-situation", Warning;
    /// A coming meeting begins at a time that the clocks of its zone skip, or show twice, as they are changed on that day. `check` says so.
    /// Pages take the time after the gap, or the first of the two. Ask the group when it meets on that day, and write that down.
    ClockChange = "clock-change", Warning;
    /// A comment that should switch a kind of problem off names none that can be, so it does nothing. `check` says so.
    /// Write the name as it stands in the brackets of the message: `<!-- check off: long-sentence -->`, or `# check off: unconfirmed` in YAML.
    UnknownSwitch = "unknown-switch", Warning;
    /// The words of a link do not say where it leads. Some people hear the links of a page one after the other, without the text around. `check` says so.
    /// Link the words that name what is there: `[What happens at a first meeting](first-meeting.md)`, and not "click here".
    VagueLink = "vague-link", Warning;
    /// A heading leaves out a level, so people who go from heading to heading think that something is missing. `check` says so.
    /// Below the title comes `##`, below that `###`. If you want smaller letters, change the theme and not the level.
    HeadingOrder = "heading-order", Warning;
    /// The description of an image does not say what is to be seen: it is the name of a file, or only "image". `check` says so.
    /// Say in a few words what it shows and why it is there: `![Six chairs in a circle](chairs.jpg)`.
    WeakAlt = "weak-alt", Warning;
    /// A sentence is too long for somebody who is tired or reads in a second language. `check` says so of more than 30 words.
    /// Make two or three of it. Up to 25 words are easy to follow, with one thought to each.
    LongSentence = "long-sentence", Warning;
    /// A paragraph is so long that people skip it. `check` says so of more than 120 words.
    /// Begin a new one where a new thought begins, or make a list of it.
    LongParagraph = "long-paragraph", Warning;
    /// A text needs more years at school than a tired reader has. `check` says so, by the formulas of Flesch and Kincaid for English, of Szigriszt for Spanish, and by the LIX for other languages; and names the three hardest sentences.
    /// Write shorter sentences and everyday words, and begin with those three. The formulas count and do not understand, so read it aloud as well.
    HardToRead = "hard-to-read", Warning;
    /// A word hurts some of the people whom the site is for, as public style guides agree. `check` says so of English texts.
    /// Write what the message shows. Names, quotations and code are left alone; the words that people search for belong below `synonyms:`.
    HurtfulWord = "hurtful-word", Warning;
    /// The contact of a group is named with first and last name, so everybody can read that this person comes there. `check` says so.
    /// Write the first name, an initial, or a role: `role: Group coordinator`.
    WholeName = "whole-name", Warning;
    /// A mailbox that names one person is given as the way to a group, or a telephone number stands in a text, where nobody can call it by a tap. `check` says so.
    /// Make an address for the group, which others can answer too. Numbers belong below `contact:` or `dial_in:`.
    PersonalContact = "personal-contact", Warning;
    /// A text has a passcode, a meeting's number or a link with one in it, which lets everybody in. `check` says so.
    /// Take it out of the text. Below `online:` of the group it can be kept for those who ask: `show: on-request`.
    MeetingSecret = "meeting-secret", Warning;
    /// A text links to a group that has closed. `check` says so.
    /// Link to a group that meets, or to the list of its situation.
    ClosedLinked = "closed-linked", Warning;
    /// Nobody has confirmed a listing within the time of `freshness.verify_after`. A wrong time or a dead listing hurts a person. `check` names those that are oldest.
    /// `openchair stale` prints whom to call, and `openchair confirm` writes down that it is still true.
    Unconfirmed = "unconfirmed", Warning;
    /// Two groups have the same name, the same times and the same ways to join, so they look like one that is listed twice. `check` says so.
    /// Take one of the two away, or give each a name that tells them apart.
    SameGroup = "same-group", Warning;
    /// Latitude and longitude of a place are far from all other places of its town or country: mostly the two are swapped, or a minus is missing. `check` says so.
    /// Latitude is north and longitude east; west of Greenwich it has a minus, as in `longitude: -122.65`.
    OddPosition = "odd-position", Warning;
    /// A place has no latitude and longitude while most others have, so it is on no map and the finder cannot tell how far it is. `check` says so.
    /// Write `latitude:` and `longitude:` beside the street.
    NoPosition = "no-position", Warning;
    /// A text or a group has no words in a further language of the site. `check` says so, once for each language.
    /// Write `grief.es.md` beside `grief.md`, and `translations:` below a group.
    Untranslated = "untranslated", Warning;
    /// The images or the text of a page take long on an old phone with a bad network. `check` says so of more than 200 KB of images or 60 KB of text.
    /// Save images smaller: 1200 pixels wide are enough, as WebP or as JPEG of medium quality. Make several pages of a long text.
    HeavyPage = "heavy-page", Warning;
    /// A link leads to a page of another site that is no longer there, or whose host does not answer. `check --external` says so.
    /// Look for the page that has taken its place, or take the link away. If it works in your browser, try again later.
    DeadLink = "dead-link", Warning;
    /// What a link leads to has moved for good, as its host says. `check --external` says so.
    /// Look whether it is still the right page, and write its new address.
    MovedLink = "moved-link", Warning;
    /// Two people changed the same lines, and Git wrote both versions into the file, between lines of `<`, `=` and `>`.
    /// Keep the lines of one version, or make one of both, and delete the three lines of signs.
    MergeConflict = "merge-conflict", Error;
    /// A file that has the name of a text was made by another program: it is a Word file, a PDF, a web page or a picture.
    /// Copy the words into a new file in a plain text editor, such as Notepad, and save it under the same name.
    NotPlainText = "not-plain-text", Error;
    /// Words have nothing but capital letters. They are harder to read, they sound loud, and some programs that read aloud spell them. `check` says so
    /// of three and more in a row.
    /// Write them as in any sentence; for what matters most, stars make bold letters: `**today**`.
    Capitals = "capitals", Warning;
    /// A line begins with a sign such as `•` or with a small picture, as other programs make lists. It makes no list here, or it is read out
    /// before each item. `check` says so.
    /// Begin each item with a hyphen and a space, and nothing else: `- Tea`.
    OddBullet = "odd-bullet", Warning;
    /// Two pages have one title, so nobody can tell them apart in a list, in what the finder found or among open tabs. `check` says so.
    /// Say in one of the titles what is different.
    SameTitle = "same-title", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
