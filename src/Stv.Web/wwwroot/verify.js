// Verifying: what was published, what it was made from, and whether it comes out again.
import { attempt, columns, element, engine, part, put, putAgain, showProblem } from "./shared.js";

let given = new Map();

/** Everything that was put into the engine, for when it starts anew. */
export const again = () => putAgain("PutPublished", given);

/** Fetches a sealed folder that lies on the server of this page, before the page closes its door: what its manifest lists. */
export async function fetchRecord(path) {
    const base = new URL(`${path.replace(/\/+$/, "")}/`, location.href);
    const get = async name => {
        const answer = await fetch(new URL(name.split("/").map(encodeURIComponent).join("/"), base));
        if (!answer.ok)
            throw new Error(`${name}: ${answer.status}`);
        return { name, file: await answer.blob(), folder: base.pathname.split("/").at(-2) };
    };
    const manifest = await get("manifest.json");
    const { outputs } = JSON.parse(await manifest.file.text());
    return [manifest, ...await Promise.all(["SHA256SUMS", ...outputs.map(({ file }) => file)].map(get))];
}

/** Takes files. A folder keeps its name, since what it was made from may lie beside it. */
export async function take(files) {
    const named = files.map(({ name, file, folder }) => ({ name: folder ? `${folder}/${name}` : name, file }));
    for (const each of named)
        given.set(each.name, each);
    await attempt(part("verify-problem"), "Reading the files", () => put("PutPublished", named));
    const { files: all, record, published } = await engine.call("LookAtPublished");
    part("published").replaceChildren(...all.map(({ name }) => element("li", name)));
    part("verify-form").hidden = all.length === 0;
    part("of-sheet").hidden = record !== undefined;
    part("published-sheet").replaceChildren(...all.map(({ name }) => new Option(name, name, false, name === published)));
    part("verified").hidden = true;
}

async function verify(event) {
    event.preventDefault();
    part("verified").hidden = false;
    part("verified-text").textContent = "";
    const told = await attempt(part("verify-problem"), "Counting again", () => engine.call("Verify", JSON.stringify({
        published: part("published-sheet").value,
        rule: part("sheet-rule").value,
        seats: part("sheet-seats").value === "" ? null : Number(part("sheet-seats").value),
        explain: part("explain").checked,
    }), columns()));
    part("verified-text").hidden = !told;
    part("verified-text").textContent = told?.text ?? "";
    part("verified").className = told?.verdict ?? "";
    part("verified-heading").focus();
}

/** Shows a sealed folder that was fetched, or why it could not be. */
export async function show({ files, fault }) {
    if (files)
        return take(files);
    part("verified").hidden = false;
    part("verified-text").hidden = true;
    showProblem(part("verify-problem"), { message: `The published folder could not be fetched whole (${fault.message}). Save it, and drop it here.` });
}

export function begin({ rules }) {
    part("sheet-rule").append(...rules.map(({ id, title }) => new Option(`${id}: ${title}`, id)));
    part("verify-form").addEventListener("submit", verify);
    part("forget-published").addEventListener("click", async () => {
        given = new Map();
        await engine.call("ForgetPublished");
        part("published").replaceChildren();
        part("verify-form").hidden = part("verified").hidden = true;
        part("choose-published").focus();
    });
}
