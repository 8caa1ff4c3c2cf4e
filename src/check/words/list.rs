//! The words, why they hurt, and what to write instead.
//!
//! What is listed is what public style guides agree on: those of Veterans Affairs (content style guide, destigmatizing language in substance
//! use), NHS (service manual, A to Z of health writing; disabilities and conditions), GOV.UK (inclusive language: words to use and
//! avoid when writing about disability), CDC (preferred terms for select population groups), American Academy of Pediatrics
//! (recommended terminology for substance use, 2022), and the recommendations for reporting on suicide (reportingonsuicide.org). Where
//! American and British guides disagree, each has its own.

use crate::plan::Plan;

/// Words to avoid.
pub(super) struct Blocked {
    /// The words, each in every form that is looked for.
    pub(super) avoid: &'static [&'static str],
    /// What to write instead; for British texts what stands behind the bar, where there is one.
    write: &'static str,
    /// Why.
    pub(super) why: Why,
    /// Phrases with the words that are fine, in lower case.
    pub(super) unless: &'static [&'static str],
    /// Where only one of the two says so.
    pub(super) only: Option<Variant>,
}

/// Which English a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Variant {
    American,
    British,
}

/// Why words hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The person is made one with it.
    Label,
    /// It says that somebody is to be pitied.
    Pity,
    /// It is a word of contempt.
    Contempt,
    /// It sounds like a crime, or like a task that one completes.
    Suicide,
    /// It tells how.
    Method,
    /// It blames.
    Blame,
    /// It calls people or things clean or dirty.
    Clean,
    /// It makes one crowd of many people.
    Crowd,
    /// It puts somebody in the wrong who was wronged.
    Wronged,
}

impl Why {
    /// What follows the words in a message.
    pub(super) const fn told(self) -> &'static str {
        match self {
            Self::Label => "makes one thing of a person's life the whole of it",
            Self::Pity => "says that somebody suffers, who may not see it so",
            Self::Contempt => "is a word of contempt, also where it is not meant so",
            Self::Suicide => {
                "makes a crime or a success of a death, which hurts those who are left and puts others at risk"
            }
            Self::Method => "tells how somebody died, which puts others at risk",
            Self::Blame => "blames people for an illness",
            Self::Clean => "says that people who use drugs are dirty",
            Self::Crowd => "makes one crowd of people who have one thing in common",
            Self::Wronged => "puts some of the blame on somebody who was wronged",
        }
    }
}

impl Variant {
    /// That of a text: by its language, else by the country of the site.
    pub(super) fn of(plan: &Plan<'_>, language: &str) -> Self {
        const BRITISH: [&str; 5] = ["GB", "IE", "AU", "NZ", "ZA"];
        let country = language.split('-').skip(1).find(|part| part.len() == 2);
        let country = country.map_or_else(|| plan.site.settings.country.as_str().to_owned(), str::to_uppercase);
        if BRITISH.contains(&country.as_str()) { Self::British } else { Self::American }
    }
}

impl Blocked {
    /// What to write instead.
    pub(super) fn write(&self, variant: Variant) -> &'static str {
        match (self.write.split_once(" | "), variant) {
            (None, _) => self.write,
            (Some((american, _)), Variant::American) => american,
            (Some((_, british)), Variant::British) => british,
        }
    }

    const fn unless(mut self, phrases: &'static [&'static str]) -> Self {
        self.unless = phrases;
        self
    }

    const fn only(mut self, variant: Variant) -> Self {
        self.only = Some(variant);
        self
    }
}

const fn avoid(avoid: &'static [&'static str], why: Why, write: &'static str) -> Blocked {
    Blocked { avoid, write, why, unless: &[], only: None }
}

/// Every entry.
pub(super) const LISTED: &[Blocked] = &[
    // Substance use
    avoid(&["addict", "addicts", "drug addict", "drug addicts"], Why::Label, "person with an addiction"),
    avoid(&["junkie", "junkies", "druggie", "druggies"], Why::Contempt, "person with an addiction"),
    avoid(
        &["drug user", "drug users", "substance user", "substance users", "alcohol user"],
        Why::Label,
        "people who use drugs",
    ),
    avoid(
        &["drug abuser", "drug abusers", "substance abuser", "substance abusers", "alcohol abuser", "pill popper"],
        Why::Blame,
        "people who use drugs",
    ),
    avoid(&["substance abuse", "drug abuse", "alcohol abuse"], Why::Blame, "substance use, or drinking too much")
        .unless(&[
            "substance abuse and mental health services",
            "national institute on drug abuse",
            "institute on alcohol abuse",
        ]),
    avoid(
        &["prescription drug abuse", "prescription opioid abuse"],
        Why::Blame,
        "taking medicine other than as prescribed",
    ),
    avoid(
        &["alcoholic", "alcoholics", "wino", "winos", "drunkard", "drunkards"],
        Why::Label,
        "person with an alcohol problem",
    )
    .unless(&[
        "alcoholic drink",
        "alcoholic beverage",
        "non-alcoholic",
        "alcoholic hepatitis",
        "alcoholic liver",
        "alcoholics anonymous",
        "adult children of alcoholics",
        "children of alcoholics",
    ]),
    avoid(
        &[
            "former addict",
            "ex-addict",
            "reformed addict",
            "recovering addict",
            "recovering addicts",
            "recovering alcoholic",
            "recovering alcoholics",
        ],
        Why::Label,
        "person in recovery",
    ),
    avoid(
        &["got clean", "get clean", "getting clean", "stay clean", "staying clean", "clean and sober"],
        Why::Clean,
        "in recovery",
    ),
    avoid(
        &["clean test", "clean screen", "clean urine", "dirty test", "dirty screen", "dirty urine"],
        Why::Clean,
        "tested negative, or tested positive",
    ),
    avoid(&["dirty needle", "dirty needles"], Why::Clean, "used needle"),
    avoid(&["drug habit", "kick the habit", "heroin habit"], Why::Blame, "addiction"),
    avoid(&["fell off the wagon", "falling off the wagon", "slipped up"], Why::Blame, "used again"),
    avoid(&["failed treatment", "failed rehab"], Why::Blame, "treatment did not help enough"),
    avoid(
        &["iv drug user", "iv drug users", "injection drug user", "injecting drug user", "injecting drug users"],
        Why::Label,
        "person who injects drugs",
    ),
    avoid(
        &[
            "hardcore user",
            "hardcore addict",
            "meth head",
            "meth heads",
            "crackhead",
            "crackheads",
            "pothead",
            "potheads",
        ],
        Why::Contempt,
        "person with an addiction",
    ),
    avoid(
        &["addicted baby", "addicted babies", "crack baby", "crack babies"],
        Why::Label,
        "baby with signs of withdrawal",
    ),
    avoid(&["passed a drug test", "failed a drug test"], Why::Blame, "tested negative, or tested positive"),
    avoid(&["non compliant", "noncompliant"], Why::Blame, "chose not to go on with it"),
    avoid(&["strung out", "high as a kite", "stoner", "stoners"], Why::Contempt, "intoxicated, or in withdrawal"),
    // Suicide
    avoid(
        &["commit suicide", "commits suicide", "committed suicide", "committing suicide"],
        Why::Suicide,
        "die by suicide",
    ),
    avoid(
        &["completed suicide", "complete suicide", "successful suicide", "successful attempt", "successfully killed"],
        Why::Suicide,
        "died by suicide",
    ),
    avoid(
        &[
            "failed suicide",
            "failed suicide attempt",
            "failed attempt",
            "unsuccessful suicide",
            "unsuccessful attempt",
            "botched attempt",
        ],
        Why::Suicide,
        "survived a suicide attempt",
    ),
    avoid(
        &["suicide epidemic", "epidemic of suicide", "suicide surge", "skyrocketing suicide"],
        Why::Suicide,
        "rise in suicides",
    ),
    avoid(&["a suicidal person", "suicidal people", "the suicidal"], Why::Label, "people who think about suicide"),
    avoid(&["selfish act", "cowardly act", "took the easy way out"], Why::Suicide, "died by suicide"),
    avoid(
        &[
            "hanged himself",
            "hanged herself",
            "hung himself",
            "hung herself",
            "shot himself",
            "shot herself",
            "slit his wrists",
            "slit her wrists",
        ],
        Why::Method,
        "died by suicide",
    ),
    // Mental health
    avoid(
        &["the mentally ill", "mentally ill person", "mentally ill people"],
        Why::Crowd,
        "people with a mental illness",
    ),
    avoid(&["schizophrenic", "schizophrenics", "schizo"], Why::Label, "person with schizophrenia")
        .unless(&["schizophrenics anonymous"]),
    avoid(&["is bipolar", "bipolars", "manic depressive", "manic depressives"], Why::Label, "has bipolar disorder")
        .unless(&["is bipolar disorder"]),
    avoid(&["a depressive", "depressives"], Why::Label, "person with depression").unless(&[
        "a depressive disorder",
        "a depressive episode",
        "a depressive illness",
    ]),
    avoid(&["anorexics", "bulimics"], Why::Label, "people with an eating disorder"),
    avoid(&["psycho", "psychos", "psychotics"], Why::Contempt, "person with psychosis"),
    avoid(
        &["lunatic", "lunatics", "deranged", "maniac", "maniacs", "madhouse", "loony bin", "insane asylum"],
        Why::Contempt,
        "the name of the illness, or of the hospital",
    ),
    avoid(
        &["mental patient", "mental patients", "psych patient", "mental case"],
        Why::Contempt,
        "person who has mental health care",
    ),
    avoid(&["so ocd", "a bit ocd", "totally bipolar"], Why::Contempt, "very tidy, or changeable"),
    avoid(
        &["suffers from", "suffer from", "suffering from", "afflicted with", "afflicted by", "stricken with"],
        Why::Pity,
        "has, or lives with",
    ),
    avoid(
        &[
            "aids victim",
            "aids victims",
            "stroke victim",
            "stroke victims",
            "cancer victim",
            "cancer victims",
            "victim of depression",
        ],
        Why::Pity,
        "person with cancer, or who had a stroke",
    ),
    avoid(&["demented", "dementia sufferer", "dementia sufferers"], Why::Label, "person with dementia"),
    avoid(
        &["ptsd sufferer", "ptsd sufferers", "cancer sufferer", "cancer sufferers"],
        Why::Pity,
        "person with PTSD, or with cancer",
    ),
    avoid(&["crazy", "insane"], Why::Contempt, "surprising, or the name of the illness").unless(&[
        "not crazy",
        "n't crazy",
        "n’t crazy",
        "going crazy",
        "go crazy",
        "feel crazy",
        "not insane",
        "going insane",
    ]),
    avoid(&["senile", "shell shocked"], Why::Label, "person with dementia, or with PTSD"),
    // Disability
    avoid(&["the disabled", "the handicapped"], Why::Crowd, "people with disabilities | disabled people")
        .unless(&["for the disabled,"]),
    avoid(&["handicapped"], Why::Label, "person with a disability | disabled person"),
    avoid(&["handicap", "handicaps"], Why::Label, "disability").unless(&["employment handicap"]),
    avoid(
        &["handicapped parking", "disabled parking", "handicapped toilet", "disabled toilet", "handicapped accessible"],
        Why::Label,
        "accessible parking, or accessible toilet",
    ),
    avoid(
        &["differently abled", "handicapable", "specially abled", "physically challenged"],
        Why::Pity,
        "has a disability",
    ),
    avoid(&["wheelchair bound", "confined to a wheelchair", "bound to a wheelchair"], Why::Pity, "wheelchair user"),
    avoid(&["able bodied", "normal people"], Why::Label, "people without disabilities | non-disabled people"),
    avoid(&["cripple", "crippled", "cripples", "gimp"], Why::Contempt, "person with a disability | disabled person"),
    avoid(&["an invalid", "invalids"], Why::Contempt, "person with a disability | disabled person")
        .unless(&["an invalid address", "an invalid code"]),
    avoid(
        &["retarded", "mentally retarded", "mentally handicapped", "feeble minded"],
        Why::Contempt,
        "person with an intellectual disability | person with a learning disability",
    ),
    avoid(&["the blind", "the visually impaired", "the deaf"], Why::Crowd, "blind people, or deaf people"),
    avoid(&["hearing impaired"], Why::Label, "deaf or hard of hearing").only(Variant::American),
    avoid(&["deaf and dumb", "deaf mute"], Why::Contempt, "deaf"),
    avoid(&["an epileptic", "epileptics"], Why::Label, "person with epilepsy").unless(&["an epileptic seizure"]),
    avoid(&["a diabetic", "diabetics"], Why::Label, "person with diabetes"),
    avoid(&["spastic", "spastics", "spaz"], Why::Contempt, "person with cerebral palsy"),
    avoid(&["midget", "midgets"], Why::Contempt, "person of short stature"),
    // Violence and grief
    avoid(
        &["battered woman", "battered women", "battered wife", "battered wives"],
        Why::Label,
        "survivor of domestic abuse",
    ),
    avoid(&["domestic dispute", "lovers' quarrel", "volatile relationship"], Why::Wronged, "domestic violence"),
    avoid(
        &["why didn't she leave", "why do they stay", "allowed the abuse", "chose to stay with"],
        Why::Wronged,
        "what made it hard to leave",
    ),
    avoid(
        &["child prostitute", "child prostitutes", "child pornography", "sex with a minor"],
        Why::Wronged,
        "child sexual abuse",
    ),
    // Housing and law
    avoid(
        &["the homeless", "homeless person", "transients", "vagrant", "vagrants"],
        Why::Crowd,
        "people who are homeless",
    ),
    avoid(
        &["ex-con", "ex-cons", "ex-convict", "ex-convicts", "ex-offender", "ex-offenders", "felon", "felons"],
        Why::Label,
        "person who was in prison",
    ),
    avoid(
        &["illegal immigrant", "illegal immigrants", "illegals", "illegal alien", "illegal aliens"],
        Why::Label,
        "person without papers",
    ),
];
