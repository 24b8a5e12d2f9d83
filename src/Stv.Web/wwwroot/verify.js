// Verifying: what was published, what it was made from, and whether it comes out again.
import { attempt, columns, element, engine, part, put } from "./shared.js";

let given = new Map();

export const putAgain = () => put("PutPublished", given.values());

/** Takes files. A folder keeps its name, since what it was made from may lie beside it. */
export async function take(files) {
    const named = files.map(({ name, file, folder }) => ({ name: folder ? `${folder}/${name}` : name, file }));
    for (const each of named)
        given.set(each.name, each);
    await attempt(part("verify-problem"), "Reading the files", () => put("PutPublished", named));
    const { files: all, record, published } = await engine.call("LookAtPublished");
    part("published").replaceChildren(...all.map(({ name }) => element("li", name)));
    part("verify-form").hidden = all.length === 0;
    part("which-published").hidden = record !== undefined;
    part("published-sheet").replaceChildren(...all.map(({ name }) => new Option(name, name, false, name === published)));
    part("verified").hidden = true;
}

async function verify(event) {
    event.preventDefault();
    part("verified").hidden = false;
    part("verified-text").textContent = "";
    const told = await attempt(part("verify-problem"), "Counting again", () => engine.call("Verify", part("published-sheet").value ?? "", columns()));
    part("verified-text").hidden = !told;
    part("verified-text").textContent = told?.text ?? "";
    part("verified").className = told?.verdict ?? "";
    part("verified-heading").focus();
}

export function begin() {
    part("verify-form").addEventListener("submit", verify);
    part("forget-published").addEventListener("click", async () => {
        given = new Map();
        await engine.call("ForgetPublished");
        part("published").replaceChildren();
        part("verify-form").hidden = part("verified").hidden = true;
        part("choose-published").focus();
    });
}
