// What a value of a file must be, before anything is done with it.

/** Whether a value is a whole number of 32 bits. */
export const isNumber = (value) => value === (value | 0);

/** Whether a value is like an example: a text, a whole number, a list of as many values or, of an example with one, of any number of
 * such, an object with these fields. */
export function isLike(value, example) {
    if (typeof example === "string") return typeof value === "string";
    if (typeof example === "number") return isNumber(value);
    if (!Array.isArray(example)) return value && Object.keys(example).every((key) => isLike(value[key], example[key]));
    if (!Array.isArray(value)) return false;
    const [first] = example;
    return example.length === 1 ? value.every((one) => isLike(one, first)) : value.length === example.length && example.every((one, at) => isLike(value[at], one));
}
