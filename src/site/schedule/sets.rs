//! Small sets of weekdays, weeks of a month and days of a month: a few bits each, always in order.

use jiff::civil::Weekday;

/// Which of the weekdays of a month is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MonthWeek {
    /// The first of the month.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The fifth, which only some months have.
    Fifth,
    /// The last, be it the fourth or the fifth.
    Last,
}

impl MonthWeek {
    /// All of them in order.
    pub const ALL: [Self; 6] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth, Self::Last];

    /// 1 to 5, and -1 for the last, as calendars count.
    pub const fn number(self) -> i8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Fifth => 5,
            Self::Last => -1,
        }
    }

    const fn bit(self) -> u32 {
        self as u32
    }
}

/// All weekdays from Monday on.
pub(super) const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The English name of a weekday, for messages.
pub(super) const fn name_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn weekday_bit(day: Weekday) -> u32 {
    u32::from(day.to_monday_zero_offset().unsigned_abs())
}

macro_rules! set_of {
    ($(#[doc = $doc:literal])+ $name:ident($bits:ty) of $item:ty, $all:expr, $bit:expr) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        pub struct $name($bits);

        impl $name {
            /// The set without any.
            pub const EMPTY: Self = Self(0);

            /// Whether there are none.
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// How many there are.
            pub const fn len(self) -> u32 {
                self.0.count_ones()
            }

            /// Whether this one is in the set.
            pub fn contains(self, item: $item) -> bool {
                let bit: fn($item) -> u32 = $bit;
                (1 as $bits).checked_shl(bit(item)).is_some_and(|bit| self.0 & bit != 0)
            }

            /// Adds one; nothing happens if it is none of those that can be in the set.
            pub fn insert(&mut self, item: $item) {
                let bit: fn($item) -> u32 = $bit;
                self.0 |= (1 as $bits).checked_shl(bit(item)).unwrap_or(0);
            }

            /// Each in order.
            pub fn iter(self) -> impl Iterator<Item = $item> {
                $all.into_iter().filter(move |item| self.contains(*item))
            }
        }

        impl FromIterator<$item> for $name {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                let mut set = Self::EMPTY;
                for item in items {
                    set.insert(item);
                }
                set
            }
        }
    };
}

set_of! {
    /// Some of the seven weekdays, Monday first.
    Weekdays(u8) of Weekday, WEEK, weekday_bit
}

set_of! {
    /// Some of the weeks of a month, the last one at the end.
    MonthWeeks(u8) of MonthWeek, MonthWeek::ALL, MonthWeek::bit
}

set_of! {
    /// Some of the days 1 to 31 of a month; no other number can be in the set.
    MonthDays(u32) of u8, 1..=31_u8, |day| if (1..=31).contains(&day) { u32::from(day) } else { u32::MAX }
}

impl Weekdays {
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);

    /// All that are in one of the two.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl MonthWeeks {
    /// All that are in one of the two.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl MonthDays {
    /// The first of them that is at least `day`.
    pub(super) const fn first_from(self, day: u8) -> Option<u8> {
        let rest = if day > 31 { 0 } else { self.0 >> day };
        // At most 31, so nothing is lost.
        #[expect(clippy::cast_possible_truncation, reason = "a number of bits in 32 fits into a byte")]
        let zeros = rest.trailing_zeros() as u8;
        if rest == 0 { None } else { Some(day + zeros) }
    }
}
