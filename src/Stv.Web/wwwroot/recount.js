// A published result that counts itself: the sealed folder is fetched while the page may still fetch, and counted at the press of a button.
import { attempt, columns, engine, followLinks, part, put, showProblem } from "./shared.js";
import { again as putOthers } from "./verify.js";

/** Where the sealed folder is, as seen from this page: as its address says, #recount=results, or as the page says that lies in such a folder. */
export const place = (() => {
    const named = location.hash.match(/^#recount=(.+)/)?.[1];
    return named ? decodeURIComponent(named) : document.documentElement.dataset.record;
})();

const utf8 = new TextDecoder();
let given = new Map();
let folder = "";

/** Fetches what the manifest lists as made by the count. */
async function fetchRecord() {
    const base = new URL(`${place.replace(/\/+$/, "")}/`, location.href);
    folder = base.pathname.split("/").at(-2) || "record";
    const get = async name => {
        const answer = await fetch(new URL(name.split("/").map(encodeURIComponent).join("/"), base));
        if (!answer.ok)
            throw new Error(`${name}: ${answer.status}`);
        return { name: `${folder}/${name}`, file: await answer.blob() };
    };
    const manifest = await get("manifest.json");
    const { outputs } = JSON.parse(await manifest.file.text());
    return [manifest, ...await Promise.all(["SHA256SUMS", ...outputs.map(({ file }) => file)].map(get))];
}

/** Fetches the folder, if there is one to be counted; what went wrong is told later. */
export const fetchAll = async () => place && fetchRecord().then(files => ({ files }), fault => ({ fault }));

/** Shows what was fetched, or why it could not be. */
export async function show({ files, fault }) {
    if (fault) {
        showProblem(part("recount-problem"), { message: `The published folder could not be fetched whole (${fault.message}). Reload the page; or save the folder, and drop it under Verify.` });
        return;
    }
    given = new Map(files.map(each => [each.name, each]));
    const result = given.get(`${folder}/result.json`);
    part("recount-title").textContent = result ? JSON.parse(await result.file.text()).title : folder;
    part("recount-published").href = new URL(`${place.replace(/\/+$/, "")}/index.html`, location.href).href;
    part("recount-published").hidden = !given.has(`${folder}/index.html`);
    part("recount-start").hidden = false;
}

async function count() {
    part("recounted").hidden = true;
    const told = await attempt(part("recount-problem"), "Counting again", async () => {
        await engine.call("ForgetPublished");
        try {
            await put("PutPublished", [...given.values()]);
            return await engine.call("Verify", "{}", columns());
        } finally {
            // What was given to be verified besides takes its place again.
            await engine.call("ForgetPublished");
            await putOthers();
        }
    });
    if (!told)
        return;
    part("recounted").hidden = false;
    part("recounted").className = told.verdict;
    part("recounted-heading").textContent = {
        reproduced: "Reproduced: this device counted the same, to the last figure",
        differs: "Not the same as what this device counted",
    }[told.verdict] ?? "Not everything could be checked";
    // The answer comes first; the files and their hashes are for those who ask.
    const [facts, ...answer] = told.text.split("\n\n");
    part("recounted-text").textContent = answer.join("\n\n");
    part("recounted-facts").textContent = facts;
    const pages = told.verdict === "reproduced" ? [...given.keys()].filter(name => name.endsWith(".html")) : [];
    part("recounted-pages").hidden = pages.length === 0;
    part("recounted-heading").focus();
    if (pages.length > 0)
        await open(pages.find(name => name.endsWith("/index.html")) ?? pages[0]);
}

/** Shows a page of the record. It came out again byte for byte, so it shows what this device counted. */
async function open(name) {
    if (!given.has(name))
        return;
    const frame = part("recounted-page");
    const text = utf8.decode(await given.get(name).file.arrayBuffer());
    await new Promise(resolve => {
        frame.addEventListener("load", resolve, { once: true });
        frame.srcdoc = text;
    });
    frame.title = frame.contentDocument.title;
    followLinks(frame, name, open);
}

export function begin() {
    part("recount-start").addEventListener("click", count);
}
