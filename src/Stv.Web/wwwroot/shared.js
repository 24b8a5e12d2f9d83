// What the views have in common: files that are given, work that takes time, things to save.
import { Engine, Problem, Stopped } from "./engine.js";

export const engine = new Engine();
export const part = id => document.getElementById(id);

/** Columns of letters that fit a block of text on this screen, in the dialogue too. */
export const columns = () => Math.max(32, Math.min(80, Math.floor((Math.min(document.querySelector("main").clientWidth, innerWidth - 56) - 34) / 7.9)));

/** An element with text, and attributes if wished. */
export function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes))
        made.setAttribute(key, value);
    return made;
}

/** Shows why something was not done, or nothing. */
export function showProblem(place, fault) {
    place.hidden = !fault;
    place.replaceChildren(...(fault ? (fault.sentences ?? [fault.message]).map(sentence => element("p", sentence)) : []));
}

let works = 0;

/** Runs a piece of work while the page says what it is at; whoever waits can stop it. */
export async function during(what, work) {
    const [busy, bar] = [part("busy"), part("busy-part")];
    bar.removeAttribute("value");
    part("busy-what").textContent = what;
    engine.onProgress = done => { bar.value = done; };
    // What is done at once is not worth a word.
    const patience = setTimeout(() => { busy.hidden = false; }, 300);
    works++;
    document.body.setAttribute("aria-busy", "true");
    try {
        return await work();
    } finally {
        clearTimeout(patience);
        if (--works === 0) {
            busy.hidden = true;
            document.body.removeAttribute("aria-busy");
        }
    }
}

/** Does a piece of work and shows its problem; a stop is no problem. */
export async function attempt(place, what, work) {
    showProblem(place, null);
    try {
        return await during(what, work);
    } catch (fault) {
        if (!(fault instanceof Stopped))
            showProblem(place, fault instanceof Problem ? fault : { message: `This is a fault of the page (${fault.message}).` });
        return null;
    }
}

/** Offers bytes as a file. */
export function save(name, content) {
    const address = URL.createObjectURL(new Blob([content]));
    const link = element("a", "", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A button that saves a file of the engine. */
export function saveButton(label, name, content) {
    const button = element("button", label, { type: "button" });
    button.addEventListener("click", async () => save(name, await content()));
    return button;
}

const utf8 = new TextDecoder();

/** Shows a page in a frame as it was made. Its links lead to other pages that were made. */
export async function showPage(frame, name, open) {
    const text = utf8.decode(await engine.call("File", name));
    await new Promise(resolve => {
        frame.addEventListener("load", resolve, { once: true });
        frame.srcdoc = text;
    });
    followLinks(frame, name, open);
}

/** Has the links of a page in a frame lead to other pages of the same folder. */
export function followLinks(frame, name, open) {
    const inside = frame.contentDocument;
    inside.addEventListener("click", event => {
        const link = event.target.closest("a[href]");
        if (!link)
            return;
        event.preventDefault();
        const address = link.getAttribute("href");
        if (address.startsWith("#"))
            inside.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView();
        else
            open?.(new URL(address, `http://here/${name}`).pathname.slice(1));
    });
}

/** Files as somebody chose them, each with its name below the folder that was chosen. */
export function chosen(list) {
    return [...list].map(file => ({ name: file.webkitRelativePath.split("/").slice(1).join("/") || file.name, file, folder: file.webkitRelativePath.split("/")[0] }));
}

/** Files and folders as somebody dropped them. */
export async function dropped(transfer) {
    const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
    const found = [];
    const walk = async (entry, path, folder) => {
        if (entry.isFile)
            found.push({ name: path + entry.name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)), folder });
        else {
            const reader = entry.createReader();
            for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length > 0;)
                for (const each of some)
                    await walk(each, folder === entry.name && path === "" ? "" : `${path}${entry.name}/`, folder);
        }
    };
    for (const entry of entries)
        await walk(entry, "", entry.isDirectory ? entry.name : "");
    return found;
}

/** Puts files into an engine that has started anew; what cannot be read any more is let go. */
export async function putAgain(method, given) {
    for (const each of [...given.values()])
        try {
            await put(method, [each]);
        } catch {
            given.delete(each.name);
        }
}

/** Puts files into the engine, one after another. */
export async function put(method, files) {
    for (const { name, file } of files)
        await engine.call(method, name, await file.arrayBuffer());
}
