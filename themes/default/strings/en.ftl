# The words of the default theme in English.
# Every language file of a theme has the same keys. Words in braces are filled in when the site is built.
# Keep the words plain and warm: a reader may be tired, afraid or in pain.

## Formats: how people meet

format-in-person = In person
format-video = By video
format-phone = By phone
format-forum = Online forum
format-chat = Online chat
format-one-to-one = One to one
format-hybrid = In person and by video

## Kinds of groups

kind-support-group = Support group
kind-mutual-aid = Mutual-aid group
kind-peer-program = Peer support program
kind-family-group = Family group
kind-class = Class
kind-helpline = Helpline

## Who leads

led-by-peers = Led by peers: people who have been there
led-by-trained-peers = Led by trained peers: people who have been there and took a course
led-by-professional = Led by a professional

## Notices: what to know before all else

notice-closed = This group no longer meets. Its page stays here so that you can find other help.
notice-full = This group is full right now.
notice-members = This group is for its members only.
notice-referral = You need a referral to join this group.
notice-paused = This group is taking a break.
notice-paused-reason = This group is taking a break: { $reason }.
notice-paused-until = This group is taking a break through { $date }.
notice-paused-until-reason = This group is taking a break through { $date }: { $reason }.
notice-pausing = This group will take a break from { $from } to { $until }.
notice-pausing-reason = This group will take a break from { $from } to { $until }: { $reason }.
notice-starts = This group starts on { $date }.
notice-ended = This group ended on { $date }.
notice-unconfirmed = Nobody has confirmed this listing since { $date }. Please ask before you go.
notice-never-confirmed = Nobody has confirmed this listing yet. Please ask before you go.
notice-place-closed = { $place } is closed for now.
notice-place-closed-until = { $place } is closed through { $date }.
notice-place-closed-until-reason = { $place } is closed through { $date }: { $reason }.
notice-place-closed-reason = { $place } is closed for now: { $reason }.

## Whom a group is for

ages-children = For children.
ages-teens = For teens.
ages-young-adults = For young adults.
ages-adults = For adults.
ages-older-adults = For older adults.
ages-from = For people aged { $from } and over.
ages-between = For people aged { $from } to { $to }.

# The genders stand in a list: "For women and non-binary people."
gender-women = women
gender-men = men
gender-non-binary = non-binary people
gender-transgender = transgender people
for-genders = For { $list }.
for-identities = Made for: { $list }.

relation-own = For people who live with this themselves.
relation-family = For family members and partners.
relation-friends = For friends.
relation-bereaved = For people who have lost someone.
relation-professionals = For people who help others in their work.

open-to-anyone = Open to anyone who wants to come.
open-to-newcomers-welcome = Newcomers are welcome.
open-to-members = For members only.
open-to-referral = You need a referral to join.

## What helps people to get in and to take part

access-step-free = Step-free way in
access-accessible-toilet = Accessible restroom
access-gender-neutral-toilet = All-gender restroom
access-hearing-loop = Hearing loop
access-captions = Captions
access-sign-language = Sign language
access-large-print = Large print
access-quiet-space = Quiet space to step out
access-fragrance-free = Fragrance-free
access-parking = Parking
access-accessible-parking = Accessible parking
access-transit = Close to public transit
access-childcare = Child care
access-service-animals = Service animals welcome

## Cost and signing up

cost-free = It is free.
cost-donation = It is free. You may give a donation if you like.
cost-ask = We do not know if there is a cost. Please ask the group.
cost-amount = It costs { $amount }.
cost-amount-per = It costs { $amount } per { $per }.
registration-none = No need to sign up.
registration-required = Please sign up first.

## The first visit

joining-drop-in = You can just come, also for the first time.
joining-no-drop-in = Please do not come without asking first.
joining-contact-first = Please get in touch before your first visit.
joining-just-listen = You do not have to talk. You can just listen.
joining-no-just-listen = Everyone is asked to share something.
joining-waiting-list = There is a waiting list.
joining-cohort = The same people meet from start to end: { $text }.
joining-camera-optional = Your camera can be on or off, as you like.
joining-camera-required = Your camera needs to be on.
joining-camera-off = Cameras stay off.
joining-faith = Faith is part of this group: { $text }.
joining-size = Size of the group: { $text }.

## What is said here stays here

confidentiality-anonymous = You do not have to give your name.
confidentiality-not-anonymous = You will be asked for your name.
confidentiality-recorded = Meetings are recorded. Ask who can see or hear the recording.
confidentiality-not-recorded = Meetings are never recorded.

## When a group meets
# $days and $ordinals are lists that are already joined: "Tuesday and Thursday", "1st and 3rd". Names of days and months come from elsewhere.

when-daily = Every day
when-weekday = Every weekday, Monday to Friday
when-weekend = Every Saturday and Sunday
when-weekly = Every { $days }
when-fortnightly = Every other { $day }
when-monthly = The { $ordinals } { $days } of each month
when-month-day = On { $days } of each month
when-once = { $date }
ordinal-1 = 1st
ordinal-2 = 2nd
ordinal-3 = 3rd
ordinal-4 = 4th
ordinal-5 = 5th
ordinal-last = last
# $day is a number from 1 to 31.
month-day = { $day ->
    [1] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
}
time-range = { $from } to { $to }
when-at = { $when }, { $time }
next-at = { $date }, { $time }
# A script in the page says these, when it reads the page's dates again at the hour of the visit.
# "Tonight, Tuesday, 6:30 PM": whoever is awake at 2 a.m. should not have to wonder which day is meant.
next-near = { $word }, { $day }, { $time }
when-today = Today
when-tonight = Tonight
when-tomorrow = Tomorrow
# The hour of the day from which on people say "tonight", 0 to 23.
when-night = 17
when-none = No coming date is known. Please ask the group.
on-now = On now, until { $time }
begun = Began at { $time }
own-time = { $when } your time
date-off = { $date }: no meeting
date-off-reason = { $date }: no meeting ({ $reason })
change-cancelled = No meeting on { $date }.
change-cancelled-reason = No meeting on { $date }: { $reason }.
change-extra = There is also a meeting on { $date }.
change-extra-reason = There is also a meeting on { $date }: { $reason }.
bounds-from = From { $date }.
bounds-until = Until { $date }.
bounds-between = From { $from } to { $until }.

no-meetings-forum = The forum is always open. You can read and write at any hour.
no-meetings-chat = There are no set times. Join the chat when people are there.
no-meetings-phone = There are no set times. You can call when the line is open.
no-meetings-one-to-one = You and a peer agree on a time that works for both of you.
no-meetings = There are no set times. Please ask the group.

## Where a group meets

place-on-request = The group gives its address to people who ask.
place-on-request-contact = The group gives its address to people who ask. Call or write first: see “How to reach the group”.
place-closed = Closed for now.
place-closed-until = Closed through { $date }.
place-area = To protect the people who meet here, we only show about where it is.
online-on-request = The group sends the link to people who ask. Call or write first.
where-online = Online
where-phone = By phone
where-forum = Online forum
where-chat = Online chat
where-one-to-one = One to one

## Confirmed by a person

confirmed-on = Confirmed on { $date }
confirmed-on-by = Confirmed on { $date } by { $by }
confirmed-stale = Last confirmed on { $date }. Please ask before you go.

## Counts

count-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
count-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}

## Headings and descriptions of pages

original-notice = This text is in { $language }. It has not been translated yet.
title-groups = All groups, A to Z
title-situations = Find a group for what you are going through
title-articles = Articles
title-formats = Ways to meet
title-kinds = Kinds of groups
title-places = Groups by place
title-days = Groups by day
title-languages = Groups by language
title-year = Articles from { $year }
title-print = Groups to print
title-print-situation = { $situation }: groups to print
title-not-found = We cannot find this page
title-format = { $key ->
    [in-person] Groups that meet in person
    [video] Groups that meet by video
    [phone] Groups that meet by phone
    [forum] Online forums
    [chat] Online chats
    [one-to-one] One-to-one support
    [hybrid] Groups that meet in person and by video
   *[other] Groups: { $name }
}
title-kind = { $key ->
    [support-group] Support groups
    [mutual-aid] Mutual-aid groups
    [peer-program] Peer support programs
    [family-group] Family groups
    [class] Classes
    [helpline] Helplines
   *[other] Groups: { $name }
}
title-region = { $key ->
    [dc] Groups in the { $name }
    [gb] Groups in the { $name }
    [us] Groups in the { $name }
   *[other] Groups in { $name }
}
title-town = Groups in { $name }
title-day = Groups that meet on { $name }
title-language = { $key ->
    [ase] Groups in American Sign Language
   *[other] Groups in { $name }
}
head-title = { $title } – { $site }
head-title-page = { $title }, page { $number } – { $site }
description-list = { $count ->
    [one] { $title }: { $count } group, with times and ways to join, from { $site }.
   *[other] { $title }: { $count } groups, with times and ways to join, from { $site }.
}
print-more = This page shows the first { $shown } of { $count } groups. You can find them all on the website.
nav-home = Home
nav-groups = All groups
nav-situations = Find a group
nav-articles = Articles
nav-print = Print a list
nav-today = Today and tonight
feed-articles = { $site }: new articles
feed-situation = { $site }: { $situation }
exit-label = Leave this site
qr-label = QR code that leads to this page
map-label = Map of the towns with groups. The list below says the same.
map-town = { $town }: { $groups }
map-kilometers = { $count } km
map-miles = { $count } mi

## States and territories of the United States; addresses have their letters

region-US-AK = Alaska
region-US-AL = Alabama
region-US-AR = Arkansas
region-US-AS = American Samoa
region-US-AZ = Arizona
region-US-CA = California
region-US-CO = Colorado
region-US-CT = Connecticut
region-US-DC = District of Columbia
region-US-DE = Delaware
region-US-FL = Florida
region-US-GA = Georgia
region-US-GU = Guam
region-US-HI = Hawaii
region-US-IA = Iowa
region-US-ID = Idaho
region-US-IL = Illinois
region-US-IN = Indiana
region-US-KS = Kansas
region-US-KY = Kentucky
region-US-LA = Louisiana
region-US-MA = Massachusetts
region-US-MD = Maryland
region-US-ME = Maine
region-US-MI = Michigan
region-US-MN = Minnesota
region-US-MO = Missouri
region-US-MP = Northern Mariana Islands
region-US-MS = Mississippi
region-US-MT = Montana
region-US-NC = North Carolina
region-US-ND = North Dakota
region-US-NE = Nebraska
region-US-NH = New Hampshire
region-US-NJ = New Jersey
region-US-NM = New Mexico
region-US-NV = Nevada
region-US-NY = New York
region-US-OH = Ohio
region-US-OK = Oklahoma
region-US-OR = Oregon
region-US-PA = Pennsylvania
region-US-PR = Puerto Rico
region-US-RI = Rhode Island
region-US-SC = South Carolina
region-US-SD = South Dakota
region-US-TN = Tennessee
region-US-TX = Texas
region-US-UT = Utah
region-US-VA = Virginia
region-US-VI = U.S. Virgin Islands
region-US-VT = Vermont
region-US-WA = Washington
region-US-WI = Wisconsin
region-US-WV = West Virginia
region-US-WY = Wyoming

## Languages, in English

language-am = Amharic
language-ar = Arabic
language-ase = American Sign Language
language-bn = Bengali
language-chr = Cherokee
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-gu = Gujarati
language-haw = Hawaiian
language-he = Hebrew
language-hi = Hindi
language-hmn = Hmong
language-ht = Haitian Creole
language-hy = Armenian
language-it = Italian
language-ja = Japanese
language-km = Khmer
language-ko = Korean
language-lo = Lao
language-my = Burmese
language-ne = Nepali
language-nv = Navajo
language-pa = Punjabi
language-pl = Polish
language-prs = Dari
language-ps = Pashto
language-pt = Portuguese
language-ru = Russian
language-sm = Samoan
language-so = Somali
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-th = Thai
language-ti = Tigrinya
language-tl = Tagalog
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-yi = Yiddish
language-yue = Cantonese
language-zh = Chinese
language-zh-Hans = Chinese (Simplified)
language-zh-Hant = Chinese (Traditional)

## The frame of every page

skip = Skip to the text of this page
quick-label = Quick help
crisis-link = Crisis help
nav-label = Main menu
language-switch = Language
breadcrumbs-label = Where you are
footer-organization = Who we are
footer-lists = Ways to find a group
footer-more = More
footer-safety = Stay safe on this site
exit-safety = Your safety
exit-keys = You can also press the Shift key three times to leave.
exit-press = { $count ->
    [one] Press Shift { $count } more time to leave.
   *[other] Press Shift { $count } more times to leave.
}
exit-expired = You have not left. Press Shift three times to leave.
footer-feed = News feed (Atom)
footer-listings = { $count ->
    [one] We list { $count } group.
   *[other] We list { $count } groups.
}
footer-as-is = We take care with each listing, but things change. Please ask the group before you go.

## Help in a crisis
# The verb stands before the number, which is a link: "Call 988".

crisis-title = Do you need help right now?
crisis-intro = If you are in danger, or afraid of what you might do, someone is there to talk with you.
crisis-own = If it cannot wait
crisis-call = Call
crisis-text = Text
crisis-text-word = Text { $word } to
crisis-chat = Chat with { $name }
crisis-website = Website of { $name }

## Lists

count-none = No group yet
empty-next = Here is what you can do next:
empty-crisis = If it cannot wait, please use the crisis lines on this page.
contents-title = On this page
pagination-label = Pages of this list
pagination-previous = Previous page
pagination-next = Next page
pagination-page = Page { $number }
pagination-current = Page { $number } of { $of }, this page
list-groups = Groups
list-none = No group here yet. We have other lists that may help.
list-others-all = Other lists
list-others-format = Other ways to meet
list-others-kind = Other kinds of groups
list-others-region = Other places
list-others-town = Other places
list-others-day = Other days
list-others-language = Other languages
values-intro-format = You can sit in a room with others, join from home, call or write. Choose what feels right.
values-intro-kind = Groups work in different ways. Choose the kind that feels right.
values-intro-region = Choose a place to see the groups there.
values-intro-day = Choose a day to see the groups that meet then.
values-intro-language = Choose a language to see the groups that speak or sign it.
values-other-lists = Other ways to find a group

## Home page

home-situations = What are you going through?
home-situations-intro = Choose what comes closest. You can look around as long as you like.
home-no-situations = No group here yet. Please come back soon.
home-formats = How would you like to meet?
home-formats-intro = In a room, on a screen, on the phone or in writing.
home-days = Which day suits you?
home-places = Where are you?
home-languages = In your language
home-go-situations = Find a group that fits
home-go-days = Choose a day
home-before = Before you come
day-today = Today
home-articles = Good to read

## Situations

situations-intro = Choose what comes closest. Many groups welcome people with more than one worry.
situation-to-groups = Go to the groups
situation-children = Is it more like one of these?
situation-groups = Groups for you
situation-none = No group here yet. We are sorry. You still do not have to be alone with this.
situation-articles = Good to read
situation-related = You may also want to look at
situation-feed = Hear of new groups and articles on this (Atom feed)
situation-print = Print this list

## The page of a group

group-for-whom = Who it is for
group-situations = Help with
group-kind = Kind of group
group-program = Program
group-languages = Languages
group-when = When
group-next = Next meeting:
group-dates = Other coming dates

## Today and tonight

today-made = This page was made on { $date }. Times are { $zone }.
today-none = No group in this directory meets on this day.
today-over = All meetings of this day are over.
today-many = { $count } groups meet on this day.
today-all = All groups that meet on this day of the week: { $date }
today-stale = This page is too old to say what is on today. Each day of the week has a page of its own that is always true:
today-weekdays = Groups by day of the week
today-link = What is on today and tonight
card-next = Next:
group-where = Where and how to join
group-registration = Signing up
registration-url = Sign up on the group’s website
registration-call = To sign up, call
group-place = Where it meets
place-map = See it on a map
place-town = All groups in { $town }
place-accessibility = About the place:
group-accessibility = Getting in and taking part
group-online = Join online
online-join = Join online
online-join-platform = Join by { $platform }
online-platform = It takes place on
online-passcode = Passcode:
group-dial-in = Join by phone
dial-in-call = Call
dial-in-code = Then enter this code:
group-contact = How to reach the group
contact-call = Call
contact-text = Text
contact-email = Write to
contact-url = Send a message on their website
contact-hours = When they answer:
group-expect = What to expect
group-cost = Cost
group-confidentiality = Privacy
group-led-by = Who leads it
group-training = Their training:
group-certified = Certified by
group-about = About this group
group-really = Is this still right?
group-confirmed = A person last confirmed this listing on
group-confirmed-by = Confirmed by:
group-stale = That was some time ago.
group-unconfirmed = Not confirmed so far.
group-source = We found this listing here:
group-feedback = Tell us if something here is wrong
tool-print = Print this page
tool-share = Share this page
group-links = Links
group-newsletter = Newsletter of the group
group-similar = Groups like this one
group-articles = Good to read

## Articles

articles-intro = Short, honest articles about support groups: what they are, what they can do, and how to find your way in.
articles-none = No article here yet.
articles-years = Articles by year
article-draft = This is a draft. Visitors cannot see it.
article-authors = Written by
article-published = Published on
article-updated = Last changed on
article-reviewed-by = Checked by
article-reviewed = Checked on
article-references = Sources
article-situations = What this is about
article-groups = Groups that may help
article-related = Read next
article-newest = New articles
reference-accessed = Last looked at on
reference-back = Back to the text, source { $number }, place { $place }
directive-groups-none = No group here yet.

## Pages for printing

print-hint = This page is made for paper. Use the print command of your browser.
print-back = For more, see
print-date = As of
print-choose = Choose a list to print

## The page for addresses that lead nowhere

not-found-intro = The page may have moved, or the address may have a typing mistake. You did nothing wrong.
not-found-lists = You can go on here
not-found-write = If you cannot find what you need, write to

## Small words inside texts

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Take care
task-done = Done:
task-open = To do:
footnotes-title = Notes
footnote-back = Back to the text, note
citation-label = Source { $number }
feedback-subject = Listing to check: { $group }
per-meeting = meeting
per-session = session
per-course = course
per-month = month
per-year = year
joining-cohort-yes = The same people meet from start to end, as in a course.
joining-cohort-no = You can join at any time. It is not a course.
joining-faith-yes = Faith is part of this group.
joining-faith-no = This group has no faith basis.

## Words by which people look for help

words-title = Find it by a word
words-intro = Look for a word that fits. It leads to the right page.

## What this site knows of its visitors

footer-data = Our list of groups as open data
footer-privacy = This site sets no cookies, counts no visits and asks nobody else for anything.
footer-privacy-counted = This site sets no cookies. It counts visits, without names.
footer-position = A page may ask where you are. The answer never leaves your device.
crisis-tried = Number last checked on

## What `::privacy` says

privacy-cookies = This site sets no cookies.
privacy-requests = Its pages ask nothing of other sites: all text, pictures and styles come from this site itself.
privacy-visits = It does not count visits, and does not watch where you click.
privacy-visits-counted = It counts visits to its pages.
privacy-position = It does not ask your device where you are.
privacy-position-asked = Some pages may ask where you are. Your browser then asks you first, and you can say no.
privacy-script = Every page can be read and used without scripts.
privacy-finder = What you type into the search is answered in your browser and sent to nobody. The tab keeps it, so that the Back button finds it again, until the tab is closed. A link to a search is made only if you ask for one; it holds your words.
privacy-exit-time = One thing is kept in your browser beyond the tab, if scripts run there: when you use the quick exit, the time at which you did, for ten minutes. It is kept so that the Back button does not show the page again. It is sent to nobody.
privacy-keeps-nothing = It keeps nothing in your browser beyond the tab, apart from the copies of pages that every browser makes.
privacy-open-data = The list of groups is also published as files for other programs. They hold what the pages hold, and nothing of you.
privacy-feeds = Articles are also published as feeds. Who reads them with another program leaves no more behind than by reading a page.
privacy-leads-to = Some links lead to other sites, on purpose, and only if you follow them:
privacy-links-of-groups = Pages of groups also link to the groups' own sites and meetings. Other sites have rules of their own.
privacy-log = The host, the company whose computer hands out the pages, keeps logs as hosts do. A log may hold your internet address, the time, the page and the kind of browser.

## The finder: its page, its box, and what it says of an answer. Words in braces are filled in while somebody types.

title-today = Today and tonight
title-find = Find a group
nav-find = Find a group
find-label = Search for a group
find-hint = Write it as you would say it: what it is about, a town, a day.
find-private = What you write stays in this tab of your browser. It is sent to nobody.
find-without = The search needs a script, which your browser does not run. Every group is in these lists, too:
find-lists = All groups, in lists
find-results = What we found
find-back = Back to the page
find-looking = Looking ...
find-count = Groups found: { $n }
find-count-more = Groups found: more than { $n }
find-none = We found no group for these words.
find-chips = Read as
find-change = Change: { $name }
find-remove = Take away: { $name }
find-read-as = “{ $from }” was read as “{ $to }”.
find-left-out = Not all of this was found. Left out: { $list }.
find-field-situation = what it is about
find-field-program = the program
find-field-place = the place
find-field-radius = how far away
find-field-day = the day
find-field-time = the time of day
find-field-format = how people meet
find-field-language = the language
find-field-audience = whom it is for
find-field-access = what helps to get in
find-field-kind = the kind of group
find-field-cost = what it costs
find-order = Order
find-fit = Best fit
find-near = Nearest
find-soon = Soonest
find-narrow = Narrow down
find-add = { $name } ({ $n })
find-more = Show more groups
find-all = Look through all groups
find-situations = What this may be about
find-also = Close to this
find-groups = Groups
find-elsewhere = From anywhere: online, by phone or in writing
find-articles = To read
find-next = Next: { $when }
find-away = about { $distance } away
find-not-lately = Not confirmed lately. Please ask before you go.
find-limited = Not open to everybody right now.
find-break = Taking a break, or not begun yet.
find-here = Use my location
find-here-off = Do not use my location
find-here-failed = Your browser did not say where you are. Write a town instead.
find-link = Copy a link to this search
find-copied = Copied. The link holds your words: send it only to whom you trust.
find-failed = The search does not answer right now. These lists have every group:
find-try = You could try fewer words, another town, or one of these:
find-not-it = Not what you were looking for? Every group is in these lists, too:

## The finder: whom groups are for

find-cost-free = Free
find-cost-donation = By donation
find-audience-children = Children
find-audience-teens = Teens
find-audience-young-adults = Young adults
find-audience-adults = Adults
find-audience-older-adults = Older adults
find-audience-women = Women
find-audience-men = Men
find-audience-non-binary = Non-binary people
find-audience-transgender = Transgender people
find-audience-family = Families
find-audience-friends = Friends
find-audience-bereaved = People who have lost somebody
find-audience-professionals = Professionals

## The finder: words in which people ask, parted by commas. Each list means what its name says; add what people say where you are.

asked-monday = monday, mondays, mon, on monday, on mondays
asked-tuesday = tuesday, tuesdays, tue, tues, on tuesday, on tuesdays
asked-wednesday = wednesday, wednesdays, wed, on wednesday, on wednesdays
asked-thursday = thursday, thursdays, thu, thur, thurs, on thursday, on thursdays
asked-friday = friday, fridays, fri, on friday, on fridays
asked-saturday = saturday, saturdays, sat, on saturday, on saturdays
asked-sunday = sunday, sundays, on sunday, on sundays
asked-weekdays = weekday, weekdays, on weekdays, during the week, in the week
asked-weekend = weekend, weekends, at the weekend, on the weekend, on weekends, this weekend
asked-morning = morning, mornings, in the morning, before work, this morning
asked-midday = midday, noon, lunchtime, lunch time, lunch break, at lunch, at noon
asked-afternoon = afternoon, afternoons, in the afternoon, after school, this afternoon
asked-evening = evening, evenings, in the evening, at night, night, nights, after work
asked-today = today
asked-tonight = tonight, this evening, tonite
asked-tomorrow = tomorrow, tmrw
asked-now = now, right now, open now, at the moment
asked-near = near, near to, close to, nearby, around, near me, close by, next to, local
asked-from = from, after, later than, starting at, since, from about
asked-before = before, until, till, earlier than, by
asked-kilometers = km, kms, kilometer, kilometers, kilometre, kilometres
asked-miles = mi, mile, miles
asked-nothing = a, an, the, i, im, ive, id, my, me, mine, we, our, us, you, your, he, she, it, its, they, their, his, her, him, them, this, that, these, those, is, am, are, was, were, be, been, being, do, dont, does, doesnt, did, didnt, have, has, had, can, cant, could, will, wont, would, should, may, might, must, not, no, so, and, or, but, if, of, to, in, on, at, for, with, about, as, into, out, up, than, then, there, here, who, what, when, where, which, how, why, any, some, all, just, newly, recently, lately, also, very, too, really, need, needs, want, wants, looking, look, find, finding, search, please, help, helping, get, go, going, come, know, someone, somebody, anyone, anybody, something, people, person, support, group, groups, meeting, meetings, meet, session, sessions, within, miles of, place, places, service, services, other, others, like, talk, talking, thing, things, there is, is there, are there
asked-crisis = suicide, suicidal, kill myself, killing myself, end my life, ending my life, want to die, wanna die, better off dead, no reason to live, dont want to live, do not want to live, cant go on, cannot go on, hurt myself, hurting myself, harm myself, self harm, cutting myself, overdose, overdosing, took too many pills, being beaten, beats me, hits me, is hitting me, he will kill me, threatens to kill, going to kill me, raped, was raped, strangled, choked me, not safe at home, afraid of my partner, in danger, emergency, crisis, 988, 911
asked-format-in-person = in person, in-person, face to face, in a room, offline
asked-format-video = online, video, by video, zoom, on zoom, by zoom, virtual, virtually, remote, video call, video meeting, webinar, skype, google meet, jitsi, microsoft teams, from home, over the internet, on the internet
asked-format-phone = phone, by phone, telephone, by telephone, over the phone, call in, dial in, phone meeting, conference call
asked-format-forum = forum, message board, online forum, discussion board
asked-format-chat = chat, chat room, online chat, text chat
asked-format-one-to-one = one to one, one on one, 1 to 1, 1 on 1, buddy, mentor, peer mentor
asked-audience-children = for children, for kids, for young children, childrens group, kids group
asked-audience-teens = teen, teens, for teens, teenager, teenagers, teenage, adolescent, adolescents, youth, high school, high schooler
asked-audience-young-adults = young adult, young adults, college student, college students, university students, twenties, in my twenties
asked-audience-adults = adult, adults, for adults, adults only
asked-audience-older-adults = older adult, older adults, for older adults, seniors, for seniors, senior citizen, senior citizens, over 60, over 65, pensioner, pensioners
asked-audience-women = women, for women, womens, women only, ladies, female
asked-audience-men = men, for men, mens, men only, male
asked-audience-non-binary = non binary, nonbinary, enby
asked-audience-transgender = transgender, trans, transgender people
asked-audience-family = for family, for families, for family members, for relatives, for loved ones
asked-audience-friends = friends, for friends
asked-audience-bereaved = bereaved people
asked-audience-professionals = for professionals, professionals, health workers
asked-access-step-free = wheelchair, wheelchair accessible, wheelchair access, wheelchair user, step free, no steps, no stairs, ramp, accessible, disabled access
asked-access-accessible-toilet = accessible restroom, accessible toilet, accessible bathroom, disabled toilet
asked-access-gender-neutral-toilet = all gender restroom, gender neutral bathroom, gender neutral toilet
asked-access-hearing-loop = hearing loop, induction loop, hearing aid, hard of hearing, t coil
asked-access-captions = captions, captioned, subtitles, closed captions, live captions
asked-access-sign-language = sign language, interpreter, sign language interpreter, deaf
asked-access-large-print = large print, big print
asked-access-quiet-space = quiet space, quiet room
asked-access-fragrance-free = fragrance free, scent free, perfume free
asked-access-parking = parking, free parking, car park
asked-access-accessible-parking = accessible parking, disabled parking
asked-access-transit = near bus, bus stop, near a bus stop, public transit, public transport, near train, on a bus line
asked-access-childcare = childcare, child care, babysitting, crèche, bring my kids, bring my children
asked-access-service-animals = service animal, service animals, service dog, guide dog, assistance dog
asked-kind-mutual-aid = 12 step, twelve step, 12 steps, twelve steps, mutual aid, fellowship, self help
asked-kind-peer-program = peer program, peer support program
asked-kind-family-group = family group, family groups
asked-kind-class = class, classes, course, courses, workshop, workshops
asked-kind-helpline = helpline, hotline, help line, crisis line, phone line
asked-cost-free = free, for free, no cost, free of charge, without paying, cant afford, no money
asked-cost-donation = donation, by donation, pay what you can
asked-language-ase = asl, american sign language
asked-language-es = spanish, espanol, in spanish, en español, spanish speaking, hispanic, latino, latina
asked-language-en = english, in english
asked-language-zh = mandarin, chinese, in chinese, cantonese
asked-language-fr = french, in french, français
asked-language-de = german, in german, deutsch
asked-language-pt = portuguese, in portuguese, português
asked-language-ru = russian, in russian
asked-language-uk = ukrainian, in ukrainian
asked-language-ar = arabic, in arabic
asked-language-vi = vietnamese, in vietnamese
asked-language-ko = korean, in korean
asked-language-tl = tagalog, filipino

## The finder: families of words, one on each line. A situation whose title, synonyms or summary has one of the words before the arrow is also found by
## all words behind it. Add what people say where you are.

asked-alike =
    alcohol, alcoholic, alcoholics, alcoholism, drinking > drink, drinks, drunk, drank, drinker, booze, liquor, beer, wine, vodka, whiskey, hangover, sober, sobriety, blackout, blackouts, dui
    families of alcoholics, living with someone who drinks, partner who drinks, al anon, adult children of alcoholics > husband drinks, wife drinks, partner drinks, spouse drinks, mother drinks, mom drinks, mum drinks, father drinks, dad drinks, son drinks, daughter drinks, brother drinks, sister drinks, alcoholic husband, alcoholic wife, alcoholic father, alcoholic mother, alcoholic parent, alcoholic dad, alcoholic mom, someone elses drinking, drinks too much
    drugs, drug, narcotics, opioids, opioid, substance use, substance abuse, addiction > addict, addicts, addicted, opiates, heroin, fentanyl, cocaine, coke, crack, meth, methamphetamine, pills, painkillers, oxy, oxycodone, xanax, benzos, adderall, weed, marijuana, cannabis, pot, using, getting high, get high, clean, relapse, relapsed, rehab, detox, withdrawal, suboxone, methadone, junkie
    gambling, betting > gamble, gambler, gamblers, gambled, bet, bets, casino, slots, slot machine, slot machines, sports betting, poker, lottery, scratch cards, bookie
    smoking, nicotine, tobacco > smoke, smoker, smokers, cigarette, cigarettes, vape, vapes, vaping, juul, chewing tobacco
    eating disorder, eating disorders, anorexia, bulimia > anorexic, bulimic, binge, binges, bingeing, binging, purge, purging, throw up, throwing up, starve, starving, starving myself, make myself sick, body image, restricting, calories, too thin
    overeating, compulsive eating, food addiction > overeat, overeater, overeaters, emotional eating, cant stop eating, overweight, binge, junk food, sugar
    sex addiction, love addiction, porn addiction > porn, pornography, sex addict, affairs, cheating
    internet addiction, gaming addiction > gaming, video games, gamer, phone addiction, social media
    depression, depressed, low mood > depressive, hopeless, sad, sadness, unhappy, empty, numb, worthless, miserable, no energy, get out of bed, cry all day, cry all the time, crying, cries, wake up anymore, feel nothing, no motivation
    anxiety, anxious, panic > panic attack, panic attacks, panicking, worry, worries, worried, worrying, phobia, phobias, fear, fears, fearful, nervous, nerves, agoraphobia, social anxiety, heart races, heart racing, cant breathe, overthinking, dread
    bipolar, manic depression > manic, mania, mood swings, hypomania, ups and downs, highs and lows, lithium
    schizophrenia, psychosis, hearing voices > schizophrenic, schizoaffective, psychotic, hear voices, hears voices, voices, hallucinations, hallucinating, seeing things, delusions, delusional, paranoid, paranoia
    obsessive compulsive, ocd, intrusive thoughts > obsessive, compulsive, compulsion, compulsions, obsession, obsessions, rituals, hand washing, washing my hands, washing hands, germs, checking, checking the locks
    trauma, ptsd, post traumatic stress > traumatic, traumatised, traumatized, traumas, flashback, flashbacks, nightmare, nightmares, jumpy, triggered, triggers, on edge, startle
    veterans, military, armed forces > veteran, vet, vets, army, navy, marine, marines, air force, soldier, soldiers, deployed, deployment, combat, war, iraq, afghanistan, vietnam, service member, troops, back from war, served, discharged
    adhd, attention deficit > add, hyperactive, hyperactivity, cant focus, cant concentrate, focus, concentrate, distracted, ritalin
    autism, autistic, spectrum > asd, asperger, aspergers, neurodivergent, neurodiverse, nonverbal, non verbal, meltdown, meltdowns, stimming
    personality disorder, borderline > bpd, borderline personality
    self harm, self injury > cutting, cuts herself, cuts himself, self harming
    dementia, alzheimers, memory loss > alzheimer, forgetful, forgets, forgetting, forgot, confused, confusion, wanders, wandering, memory, does not recognize me, doesnt recognize me, doesnt know me, senile
    caregivers, caregiver, caregiving, carers, caring > carer, carers, care for, caring for, cares for, taking care of, take care of, takes care of, looking after, look after, looks after, respite, burnout, burned out, burnt out, exhausted, aging parents, aging mother, aging father, elderly parents, elderly mother, elderly father, elderly, bedridden, nursing home, home care, disabled husband, disabled wife
    cancer, oncology > tumor, tumors, tumour, tumours, chemo, chemotherapy, radiation, radiotherapy, leukemia, lymphoma, melanoma, metastatic, metastasis, remission, oncologist, biopsy, malignant
    breast cancer > mastectomy, lumpectomy, breast
    prostate cancer > prostate
    stroke > aphasia, cva, strokes, paralyzed, paralysed
    brain injury, concussion > tbi, traumatic brain injury, head injury, head injuries, concussions, hit my head, hit his head, hit her head
    parkinsons, parkinson > tremor, tremors, shaking, shaky hands
    diabetes > diabetic, diabetics, blood sugar, insulin, type 1, type 2, glucose, a1c, sugar
    chronic pain, fibromyalgia > pain, hurts, hurting, aches, back pain, fibro, migraine, migraines, neuropathy, crps, arthritis, joint pain
    arthritis > rheumatoid, joints, joint pain
    multiple sclerosis > ms
    als, motor neurone disease > lou gehrig, lou gehrigs, mnd
    epilepsy > seizure, seizures, epileptic
    heart disease, heart failure, heart attack > cardiac, bypass, bypass surgery, stent, heart
    copd, lung disease, asthma > breathing, emphysema, oxygen, lungs
    kidney disease, dialysis > kidney, kidneys, renal, transplant
    lupus > sle
    crohns, colitis, inflammatory bowel > ibd, ibs, crohn, ulcerative colitis, ostomy
    hiv, aids > hiv positive, positive test
    long covid, covid > covid, brain fog
    chronic fatigue, chronic illness > fatigue, tired all the time, always tired, cfs, me cfs, chronically ill, sick
    hearing loss, deafness > hard of hearing, hearing aids, cant hear, losing my hearing, deaf
    vision loss, blindness, low vision > blind, cant see, macular degeneration, glaucoma, losing my sight
    insomnia, sleep > sleepless, cant sleep, sleeping, awake at night, no sleep
    menopause > hot flashes, perimenopause
    infertility, fertility, conceive > infertile, ivf, iui, ttc, trying for a baby, trying to get pregnant, get pregnant, cant get pregnant, want a baby, childless
    miscarriage, stillbirth, pregnancy loss, infant loss, baby loss > miscarried, miscarriages, stillborn, lost the baby, lost a baby, lost my baby, lost our baby, baby died, baby was born dead, ectopic, empty cradle, sids
    loss of a child, death of a child, child loss, bereaved parents > lost my child, lost a child, lost our child, lost my son, lost my daughter, lost our son, lost our daughter, son died, daughter died, child died, son passed away, daughter passed away, bury my child, buried my son, buried my daughter
    widow, widowed, loss of a spouse, spouse loss, widowhood > widower, widows, widowers, lost my husband, lost my wife, lost my partner, lost her husband, lost his wife, husband died, wife died, partner died, husband passed, wife passed, husband passed away, wife passed away, husbands death, wifes death, since my husband, since my wife
    grief, bereavement, mourning > grieving, grieve, grieves, griefs, bereaved, mourn, mourns, death, died, dies, dead, dying, passed away, passed on, funeral, loss, lost, mom died, mum died, mother died, dad died, father died, brother died, sister died, friend died, grandma died, grandmother died, grandfather died, lost my mom, lost my mum, lost my mother, lost my dad, lost my father, lost my brother, lost my sister, lost my friend, miss her, miss him, condolences
    suicide loss, bereaved by suicide, survivors of suicide > took his own life, took her own life, took their own life, took his life, took her life, killed himself, killed herself, died by suicide, committed suicide, suicided, hanged himself, shot himself, lost to suicide, after a suicide
    pet loss > lost my dog, lost my cat, dog died, cat died, my dog, my cat
    domestic violence, domestic abuse, abusive relationship, partner violence, violent partner > abuse, abused, abuser, abusive, battered, beaten, beats, beats me, hit, hits, hits me, hit me, hitting, punches, pushes me, violence, violent, coercive control, controlling, controls me, controls my money, controls everything, scared of my husband, scared of my boyfriend, scared of my partner, scared of him, afraid of my husband, afraid of my boyfriend, afraid of him, threatens me, threatened me, hurts me, checks my phone, wont let me, stalking, stalker, restraining order, gaslighting, narcissist
    sexual assault, sexual abuse, rape, sexual violence > raped, rapist, sexually abused, sexually assaulted, molested, molestation, assaulted, incest, groped, touched me, me too, abused as a child, childhood abuse
    divorce, separation, breakup > divorced, divorcing, divorces, separated, separating, split up, splitting up, break up, broke up, broken up, dumped, ex husband, ex wife, ex, custody, moved out, left me, walked out, marriage, marriage is over, cheated on me
    single parents, single parent, single mothers, lone parent > single mom, single mum, single mother, single dad, single father, solo parent, solo mom, solo mum, solo dad, raising kids alone, raising children alone, raising my kids alone, on my own with, kids alone, doing it alone
    postpartum, postnatal > post partum, post natal, baby blues, new mom, new mum, new mother, gave birth, after birth, after giving birth, newborn, new baby, weeks old, breastfeeding
    job loss, unemployed, unemployment, job seekers, out of work > laid off, lay off, layoff, layoffs, fired, sacked, redundant, redundancy, lost my job, lost his job, lost her job, jobless, no job, no work, looking for work, looking for a job, job search, job hunting, cant find a job, cant find work, downsized, between jobs
    prison, prisoners, jail, incarcerated > incarceration, inmate, inmates, locked up, behind bars, arrested, convicted, sentenced, sentence, parole, probation, penitentiary, in the pen, visiting day, correctional
    lgbtq, gay, lesbian, transgender > lgbt, lgbtqia, queer, trans, bisexual, bi, homosexual, came out, coming out, come out, nonbinary, non binary, gender, gender identity, transitioning, transition, pride, rainbow, two spirit, pflag
    immigrants, refugees > immigrant, immigration, refugee, asylum, undocumented, visa, deported, deportation, new in this country, newcomer
    homeless, homelessness, housing > evicted, eviction, shelter, no home, on the street, sleeping in my car
    debt, debtors, money > broke, bills, overspending, spending, shopping, credit card, credit cards, bankrupt, bankruptcy
    loneliness, isolation > lonely, alone, isolated, no friends, nobody to talk to
    stress, burnout > stressed, overwhelmed, burned out, burnt out, too much
    anger > angry, rage, temper, lose my temper, furious
    bullying > bullied, bully, bullies, teased, picked on
    adoption, adoptees, foster > adopted, adoptive, adoptee, foster care, foster parents, foster child, birth mother
    grandparents raising > grandparent, grandparents, raising my grandchild, raising my grandchildren, raising grandkids, kinship
    parenting, parents > parent, mothers, fathers, moms, dads, toddler, toddlers, teenager
    disability, disabled > wheelchair user, amputee, limb loss, spinal cord, paraplegic
    codependency, codependents > codependent, people pleasing, boundaries
    hoarding, clutter > hoarder, hoard, messy house
    mental illness, families and mental illness > nami, mentally ill, psychiatric, psychiatric ward, mental hospital, mental breakdown, breakdown, mental health
    family, families, relatives, relative, loved one > husband, wife, spouse, partner, mother, mom, mum, father, dad, parent, parents, son, daughter, brother, sister, sibling, siblings, grandmother, grandfather, grandma, grandpa, aunt, uncle, cousin, boyfriend, girlfriend
    husband, wife, spouse, partner > husband, husbands, wife, wives, spouse, partner, boyfriend, girlfriend, fiance, fiancee, hubby, marriage
    child, children, raising > child, children, kid, kids, son, daughter, boy, girl, toddler, teenager
    crime victims, homicide > murdered, murder, killed, homicide, robbed, victim

# Calendars. What is written in them stands in other people's calendars, so it is short.
calendar-save = Save to your calendar
calendar-save-all = All dates
calendar-save-private = All dates, as “Meeting” only
calendar-save-next = Only { $date }
calendar-follow = Follow it, with all changes
# The title of a meeting where the site should not be seen in calendars.
calendar-neutral = Meeting
calendar-cancelled = No meeting: { $name }
calendar-break = On a break: { $name }
calendar-join = Join: { $address }
calendar-passcode = Passcode: { $code }
calendar-call = Call: { $phone }
calendar-code = Code: { $code }
calendar-check = Look here before you go: { $address }

# What has changed in the directory.
title-changes = What has changed
changes-lead = New groups, other times and places, breaks and endings, the latest first.
changes-none = Nothing has changed since
follow-news = Feed of changes (Atom)
feed-changes = { $site }: what has changed
feed-changes-situation = { $site }: what has changed for { $situation }
changed-title = { $name }: { $what }
changed-new = New group
changed-times = Other times
changed-dates = Changed dates
changed-place = Other place or way to join
changed-paused = On a break
changed-resumed = Back from its break
changed-closed = Has ended
changed-unconfirmed = Not listed: nobody has confirmed it
changed-back = In the lists again
