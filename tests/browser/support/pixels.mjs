// Two pictures of the same place, and how much of it changed so that an eye can see it. The browser itself reads the pictures.

/** A blank tab that compares. */
export async function openComparer(browser) {
    const page = await browser.newPage();
    await page.evaluate(() => {
        const read = async (base64) => {
            const image = new Image();
            image.src = `data:image/png;base64,${base64}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, image.width, image.height).data;
        };
        const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        const light = (data, at) => 0.2126 * part(data[at]) + 0.7152 * part(data[at + 1]) + 0.0722 * part(data[at + 2]);
        window.changed = async (one, other) => {
            const [before, after] = await Promise.all([read(one), read(other)]);
            let pixels = 0;
            for (let at = 0; at < before.length; at += 4) {
                const [low, high] = [light(before, at), light(after, at)].sort((left, right) => left - right);
                if ((high + 0.05) / (low + 0.05) >= 3) pixels++;
            }
            return pixels;
        };
        window.lightOf = async (one) => {
            const data = await read(one);
            let sum = 0;
            for (let at = 0; at < data.length; at += 4) sum += light(data, at);
            return sum / (data.length / 4);
        };
    });
    return {
        /** How many pixels changed by 3:1 or more. */
        changed: (one, other) => page.evaluate((one, other) => window.changed(one, other), one, other),
        /** How bright a picture is: 0 is black, 1 is white. */
        light: (one) => page.evaluate((one) => window.lightOf(one), one),
    };
}
