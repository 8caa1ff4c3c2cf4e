//! The page of a group that says all that a group can say.

use crate::facts::WHOLE;
use crate::site::site;

/// The words of the group's page: for whom and when, where, and what to expect.
fn page() -> [String; 3] {
    let outputs = site(WHOLE).fine();
    let text = crate::page::main_text(outputs.page("groups/groupid/"));
    let (rest, expect) = text.split_once("## What to expect").expect("the page says what to expect");
    let (when, place) = rest.split_once("## Where and how to join").expect("the page says where");
    [when, place, expect].map(ToOwned::to_owned)
}

#[test]
fn the_page_of_a_group_tells_for_whom_and_when_it_is() {
    insta::assert_snapshot!(page()[0], @r"
    # Groupname
    Groupsummary
    This group is full right now.
    This group starts on November 25, 2026.
    This group is taking a break through December 2, 2026: Groupreason.
    Placename is closed through December 1, 2026: Placereason.
    ## Who it is for
    [Imagealt]
    For people aged 13 to 17. For women. Made for: Audienceidentity. For people who have lost someone. Newcomers are welcome.
    Help with
    - Grief
    Kind of group
    - Mutual-aid group
    Program
    Groupprogram
    Languages
    - English
    - American Sign Language
    ## When
    Next meeting: Saturday, December 12, 2026, 6:45 PM Mountain Time
    From November 25, 2026 to April 9, 2027.
    Every other Friday, 6:45 PM to 8:00 PM Mountain Time
    From November 27, 2026 to March 5, 2027.
    No meeting on Friday, December 11, 2026: Exceptreason.
    There is also a meeting on Saturday, December 12, 2026: Alsoreason.
    - By phone
    - French
    Meetingnote
    2 Meetingstreet / Meetingcity
    - All groups in Meetingcity
    Join online
    https://meeting.example/
    Call 503-555-0122
    Thursday, December 31, 2026, 7:00 AM Eastern Time
    Every Sunday, 5:00 PM Eastern Time
    From January 3, 2027 to January 17, 2027.
    ### Other coming dates
    - Friday, November 27, 2026, 6:45 PM: no meeting (Groupreason)
    - Friday, December 11, 2026, 6:45 PM: no meeting (Exceptreason)
    - Friday, December 25, 2026, 6:45 PM
    Save to your calendar
    - All dates All dates, as “Meeting” only
    - Only Saturday, December 12, 2026
    - Follow it, with all changes
    ");
}

#[test]
fn the_page_of_a_group_tells_where_it_is() {
    insta::assert_snapshot!(page()[1], @r"
    - In person and by video
    - By phone
    - Online chat
    ### Where it meets
    Closed through December 1, 2026.
    Placename / 1 Placestreet, Placeunit / Placecity, Placeregion 00123 / Canada
    Placedirections
    - See it on a map
    - All groups in Placecity
    About the place:
    - Hearing loop
    ### Join online
    Join by Onlineplatform
    https://online.example/
    Passcode: Onlinepass
    ### Join by phone
    Call 503-555-0123
    Then enter this code: Dialcode
    ### Signing up
    Please sign up first. Signupnote
    Sign up on the group’s website
    To sign up, call 503-555-0126
    ### How to reach the group
    Contactname / Contactrole
    Call 503-555-0124
    Text 503-555-0125
    Write to contact@example.org
    Send a message on their website
    When they answer: Contacthours
    ### Getting in and taking part
    - Captions
    ");
}

#[test]
fn the_page_of_a_group_tells_what_to_expect_and_who_says_so() {
    insta::assert_snapshot!(page()[2], @r#"
    - Please do not come without asking first.
    - Please get in touch before your first visit.
    - You do not have to talk. You can just listen.
    - There is a waiting list.
    - Your camera can be on or off, as you like.
    - The same people meet from start to end: Joiningcohort.
    - Faith is part of this group: Joiningfaith.
    - Size of the group: Joiningsize.
    - Joiningnote
    Cost
    It costs 12.50 CAD per Costper. Costnote
    Privacy
    - Secretrules
    - You do not have to give your name.
    - Meetings are never recorded.
    Who leads it
    Led by trained peers: people who have been there and took a course
    Their training: Trainingname / Certified by Trainingcertifier
    ## About this group
    Group description
    - Linklabel
    - Newsletter of the group
    ## Is this still right?
    A person last confirmed this listing on November 3, 2026 / Confirmed by: Verifiedby
    We found this listing here: Sourcename (Sourceid)
    "#);
}
