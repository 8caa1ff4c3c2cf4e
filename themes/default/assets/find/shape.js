// What a value of a file must be, before anything is done with it.

/** Whether a value is a text. */
export const isText = (value) => typeof value === "string";
/** Whether a value is a whole number of 32 bits. */
export const isNumber = (value) => value === (value | 0);
/** Whether a value is a whole number of 32 bits that is not negative. */
export const isCount = (value) => value === value >>> 0;

/** Whether a value has a shape: a test, the shapes of its fields, those of a list of several, or the one of every entry of a list. */
export function fitsShape(value, shape) {
    if (typeof shape === "function") return shape(value);
    if (!Array.isArray(shape)) return !!value && Object.keys(shape).every((key) => fitsShape(value[key], shape[key]));
    if (!Array.isArray(value)) return false;
    if (shape.length === 1) return value.every((one) => fitsShape(one, shape[0]));
    return value.length === shape.length && shape.every((one, at) => fitsShape(value[at], one));
}
