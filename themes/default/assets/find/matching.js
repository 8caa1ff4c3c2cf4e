// Whether a group has what is wanted, how far it is, and when it meets next. A question is the `root`, what is `wanted`, and the
// `moments` by the clock of each zone of the root.

import { sortedBy } from "./order.js";

// The radius of the earth in kilometres.
const EARTH = 6371;
// How many units an index has for a degree, and about how many for a kilometre.
const DEGREE = 1000;
const KILOMETRE = 9;
// How many days ahead dates of irregular meetings are listed.
const HORIZON = 70;
const EVERY_DAY = 127;
// What is given up where no group has everything, in order; what has another name is given up before all these.
const GIVEN_UP = "cost kind access audience time day language format program place".split(" ");

/** How far "near" is, in units of an index: 40 kilometres. */
export const NEAR = 360;

/** What is wished, in the order in which it is given up: its name, and what is wanted without it. */
export function wishesOf(wanted) {
    const ofFacet = (facet) => [facet.field, (left) => ({ facets: left.facets.filter((one) => one !== facet) })];
    const wishes = [
        ...wanted.facets.map(ofFacet),
        (wanted.time || wanted.now) && ["time", () => ({ time: null, now: false })],
        (wanted.days || wanted.date !== null) && ["day", () => ({ days: 0, date: null })],
        wanted.programs.length && ["program", () => ({ programs: [] })],
        wanted.places.length && ["place", () => ({ places: [] })],
    ].filter(Boolean);
    return sortedBy(wishes, ([name]) => [GIVEN_UP.indexOf(name)]);
}

/** What is left when some wishes are given up. */
export function without(wanted, wishes) {
    return wishes.reduce((left, wish) => Object.assign({}, left, wish[1](left)), wanted);
}

/** Whether a row has all that is asked. */
export const isMetBy = (question) => ({ row }) => {
    const { root, wanted } = question;
    const { days, date, time, now } = wanted;
    const has = (facet) => row.sets.some((set, field) => root.sets[field][set].includes(facet));
    const hasFacet = ({ field, numbers }) => (field === "access" ? numbers.every(has) : numbers.some(has));
    return wanted.facets.every(hasFacet) && (!wanted.programs.length || wanted.programs.includes(row.program)) && isThere(wanted, row) &&
        (!(days || date !== null || time || now) || row.slots.some((slot) => fits(question, row, slot)));
};

/** The places of which one can be near. */
export function spotsOf(wanted) {
    return wanted.places.filter((place) => place.k !== "r");
}

/** Within how many units a place is near. */
export function reachOf(wanted) {
    return wanted.radius === null ? NEAR : wanted.radius;
}

function isThere(wanted, row) {
    const spots = spotsOf(wanted);
    const regions = wanted.places.filter((place) => !spots.includes(place));
    return (!regions.length || regions.some((region) => region.n === row.region)) &&
        (!spots.length || spots.some((spot) => isNear(wanted, row, spot)));
}

const isInTown = (row, place) => place.n >= 0 && row.town === place.n;

function isNear(wanted, row, place) {
    const far = kilometres(place, row);
    return far <= reachOf(wanted) / KILOMETRE || (isInTown(row, place) && (far === Infinity || wanted.radius === null));
}

function fits(question, row, slot) {
    const { days, date } = question.wanted;
    return (!days || slot.days & days) && (date === null || isOn(question, row, slot, date)) && fitsClock(question, row, slot);
}

/** Whether a meeting is at the part of the day that is asked for, on whatever day. */
export function fitsClock(question, row, slot) {
    const { time, now } = question.wanted;
    const { minute } = question.moments[row.zone];
    return (!time || (slot.start >= time[0] && slot.start < time[1])) &&
        (!now || (isOn(question, row, slot, 0) && slot.start <= minute + 60 && endOf(slot) > minute));
}

/** Whether a meeting is so many days from today. */
function isOn(question, row, slot, ahead) {
    const day = question.moments[row.zone].day + ahead;
    const since = day - question.root.day;
    return slot.dates && since < HORIZON ? slot.dates.includes(since) : isAmong(slot.days, day);
}

/** Whether the weekday of a day is among some weekdays. 1970-01-01 was a Thursday. */
function isAmong(days, day) {
    return (days >> ((day + 3) % 7 + 7) % 7) & 1;
}

/** When a meeting is over; one of which nobody knows how long it lasts is taken for an hour. */
const endOf = (slot) => slot.start + (slot.length || 60);

/** When the next meeting that fits is: days from today, and its start. A slot of several weekdays counts only on those asked for. */
export function nextOf(question, row) {
    const { root, wanted, moments } = question;
    const now = moments[row.zone];
    const first = wanted.date || 0;
    const next = row.slots.filter((slot) => fits(question, row, slot)).map((slot) => {
        const isNext = (ahead) => ahead >= first && isAmong(wanted.days || EVERY_DAY, now.day + ahead) && (ahead > 0 || endOf(slot) > now.minute);
        const week = [0, 1, 2, 3, 4, 5, 6, 7].map((ahead) => first + ahead).filter((ahead) => isAmong(slot.days, now.day + ahead));
        const days = slot.dates ? slot.dates.map((date) => date + root.day - now.day) : week;
        return [days.find(isNext), slot.start];
    });
    return sortedBy(next.filter(([ahead]) => ahead !== undefined), (one) => one)[0] || null;
}

/** How far a row is from the nearest of the places, in tenths of a kilometre; 0 within a town whose place nobody knows. */
export function tenthsOf(wanted, row) {
    const all = spotsOf(wanted).map((place) => {
        const far = kilometres(place, row);
        return far < Infinity ? Math.round(far * 10) : isInTown(row, place) ? 0 : far;
    });
    const least = Math.min(...all);
    return least === Infinity ? null : least;
}

const angle = (units) => units / DEGREE * Math.PI / 180;

/** How far a row is from a place along the surface, or infinitely far where one of them is not known. */
function kilometres(place, row) {
    if (!row.position || !place.p.length) return Infinity;
    const [lat, lon, fromLat, fromLon] = row.position.concat(place.p).map(angle);
    const half = (a, b) => Math.pow(Math.sin((a - b) / 2), 2);
    const chord = half(lat, fromLat) + Math.cos(lat) * Math.cos(fromLat) * half(lon, fromLon);
    return 2 * EARTH * Math.asin(Math.sqrt(Math.min(chord, 1)));
}
