//! The closed lists of words that describe a group. Each word is what an editor writes.

use schemars::JsonSchema;
use serde::Deserialize;

macro_rules! vocabulary {
    ($(#[doc = $about:literal] $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ })+) => {$(
        #[doc = $about]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every word of the list, in the order in which it is shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word as an editor writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    )+};
}

vocabulary! {
    /// What sort of group it is.
    Kind {
        /// People with a common need meet and talk.
        SupportGroup = "support-group",
        /// A fellowship that runs itself, such as a twelve-step group.
        MutualAid = "mutual-aid",
        /// Trained peers support one another person, or a group.
        PeerProgram = "peer-program",
        /// For those close to somebody.
        FamilyGroup = "family-group",
        /// A course with a plan.
        Class = "class",
        /// A number to call.
        Helpline = "helpline",
    }
    /// In what way people come together.
    Format {
        /// In a room.
        InPerson = "in-person",
        /// By video.
        Video = "video",
        /// By telephone.
        Phone = "phone",
        /// In a forum, at any hour.
        Forum = "forum",
        /// In a chat.
        Chat = "chat",
        /// Two people.
        OneToOne = "one-to-one",
    }
    /// Who leads.
    LedBy {
        /// People who live with it themselves.
        Peers = "peers",
        /// Peers who have completed a training.
        TrainedPeers = "trained-peers",
        /// A professional.
        Professional = "professional",
    }
    /// Whether the group takes people in.
    Status {
        /// It does.
        Active = "active",
        /// It meets, but has no room now.
        Full = "full",
        /// It has ended for good.
        Closed = "closed",
    }
    /// Who may come.
    OpenTo {
        /// Everybody.
        Anyone = "anyone",
        /// Everybody, newcomers most of all.
        NewcomersWelcome = "newcomers-welcome",
        /// Members, or those who share the problem.
        Members = "members",
        /// Those whom somebody has referred.
        Referral = "referral",
    }
    /// A gender that a group is for.
    Gender {
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// Non-binary people.
        NonBinary = "non-binary",
        /// Transgender people.
        Transgender = "transgender",
    }
    /// How a visitor is touched by the situation.
    Relation {
        /// Lives with it.
        Own = "own",
        /// Is family of somebody who does.
        Family = "family",
        /// Is a friend of somebody who does.
        Friends = "friends",
        /// Has lost somebody.
        Bereaved = "bereaved",
        /// Works with people who do.
        Professionals = "professionals",
    }
    /// What helps people to get in and to take part.
    Access {
        /// No steps on the way in.
        StepFree = "step-free",
        /// A toilet for wheelchair users.
        AccessibleToilet = "accessible-toilet",
        /// A toilet for every gender.
        GenderNeutralToilet = "gender-neutral-toilet",
        /// A hearing loop.
        HearingLoop = "hearing-loop",
        /// Captions.
        Captions = "captions",
        /// A sign language interpreter.
        SignLanguage = "sign-language",
        /// Papers in large print.
        LargePrint = "large-print",
        /// A quiet space to step out to.
        QuietSpace = "quiet-space",
        /// No perfume, please.
        FragranceFree = "fragrance-free",
        /// Parking.
        Parking = "parking",
        /// Parking for people with a disability.
        AccessibleParking = "accessible-parking",
        /// Bus or train nearby.
        Transit = "transit",
        /// Somebody looks after children.
        Childcare = "childcare",
        /// Service animals are welcome.
        ServiceAnimals = "service-animals",
    }
    /// Whether the camera is on in a video meeting.
    Camera {
        /// As you like.
        Optional = "optional",
        /// It has to be on.
        Required = "required",
        /// It stays off.
        Off = "off",
    }
    /// How much of a place is published.
    Show {
        /// The whole address.
        Exact = "exact",
        /// Town and a rounded position.
        Area = "area",
        /// The town only; visitors ask for the rest.
        OnRequest = "on-request",
    }
}
