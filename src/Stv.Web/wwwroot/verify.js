// Verifying: what was published, what it was made from, and whether it comes out again.
import { attempt, columns, element, engine, part, put, putAgain } from "./shared.js";

let given = new Map();

/** Everything that was put into the engine, for when it starts anew. */
export const again = () => putAgain("PutPublished", given);

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
