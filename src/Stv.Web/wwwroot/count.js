// Counting: files, what was read of them, the form that describes an election, the count, its lots, its result.
import { attempt, columns, element, engine, part, put, putAgain, save, saveButton, showPage, showProblem } from "./shared.js";

const roles = { ballots: "ballots", candidates: "list of candidates", election: "election file", lots: "lots", corrections: "corrections", model: "model", other: "leave out" };
let given = new Map();
let stand = [];

/** Everything that was put into the engine, for when it starts anew. */
export async function again() {
    await putAgain("Put", given);
    for (const [name, { role }] of given)
        if (role)
            await engine.call("SetRole", name, role);
    list((await engine.call("SetReading", readingForm())).files);
}

/** Takes files, and looks at all that there are. */
export function take(files) {
    for (const each of files)
        given.set(each.name, each);
    return look(() => put("Put", files));
}

/** Looks at all files anew, after something was done to them. */
function look(before) {
    for (const section of ["read-text", "counting", "result", "describe", "commit-text", "commit-saves"])
        part(section).hidden = true;
    part("reading").open = false;
    return attempt(part("read-problem"), "Reading", async () => {
        await before?.();
        list((await engine.call("SetReading", readingForm())).files);
        part("read").hidden = part("forget").hidden = given.size === 0;
        if (given.size > 0)
            await check();
    });
}

async function check() {
    part("reading").hidden = false;
    mark([]);
    const read = await engine.call("Look", columns()).catch(fault => {
        // The fields that would help are shown at once.
        mark(fault.settings ?? []);
        throw fault;
    });
    list(read.files);
    part("read-text").hidden = !read.text;
    part("read-text").textContent = read.text ?? "";
    // What stands in the way of a count is not to be scrolled for.
    part("read-text").classList.toggle("whole", !read.isReady);
    if (read.kind === "nothing")
        showProblem(part("read-problem"), { message: "There are no ballots and no election file among these." });
    part("reading").hidden = read.kind !== "ballots";
    part("counting").hidden = !read.isReady;
    if (read.contest)
        propose(read.contest, read.isReady);
    part("describe-details").hidden = !read.contest;
    part("election-file").hidden = !given.get("election.json")?.isMade;
    part("describe").hidden = part("describe-details").hidden && part("election-file").hidden;
}

function mark(settings) {
    part("reading").open = settings.length > 0;
    for (const field of part("reading-form").elements)
        field.closest("p").classList.toggle("asked", settings.includes(field.name));
}

function list(files) {
    part("given").replaceChildren(...files.map((file, i) => {
        const item = element("li", "");
        const label = element("label", file.name, { for: `role-${i}` });
        const choice = element("select", "", { id: `role-${i}` });
        for (const [role, words] of Object.entries(roles))
            choice.append(new Option(words, role, false, role === file.role));
        choice.addEventListener("change", async () => {
            given.get(file.name).role = choice.value;
            await look(() => engine.call("SetRole", file.name, choice.value));
            part(`role-${i}`)?.focus();
        });
        const remove = element("button", "Remove", { type: "button", "aria-label": `Remove ${file.name}` });
        remove.addEventListener("click", async () => {
            given.delete(file.name);
            await look(() => engine.call("Remove", file.name));
            part("choose-files").focus();
        });
        // An election file names the others, and says what they are.
        choice.hidden = files.some(({ role }) => role === "election") && ["ballots", "candidates", "corrections"].includes(file.role);
        item.append(label, choice, remove);
        return item;
    }));
}

function readingForm() {
    const form = new FormData(part("reading-form"));
    return JSON.stringify({
        ...Object.fromEntries(["layout", "encoding", "delimiter", "sheet", "blt", "duplicates"].map(name => [name, form.get(name)])),
        skipUnreadable: form.has("skipUnreadable"),
        columns: form.get("columns").split("\n").map(line => line.split("=")).filter(({ length }) => length > 1).map(([role, ...heading]) => ({ role: role.trim(), heading: heading.join("=").trim() })),
    });
}

/** Fills the form with what the ballots say. */
function propose({ title, seats, candidates }, isReady) {
    stand = candidates;
    const form = part("election-form").elements;
    form.title.value = title;
    form.seats.value = seats ?? "";
    part("stand").replaceChildren(part("stand").firstElementChild, ...candidates.map((candidate, i) => tick(`gone-${i}`, candidate.name, candidate.withdrawn)));
    part("reserved").replaceChildren();
    part("describe-details").open = !isReady;
}

function tick(id, label, isTicked = false) {
    const line = element("p", "", { class: "tick" });
    const box = element("input", "", { type: "checkbox", id });
    box.checked = isTicked;
    line.append(box, " ", element("label", label, { for: id }));
    return line;
}

function reserve() {
    const number = part("reserved").childElementCount + 1;
    const group = element("fieldset", "", { class: "reserve" });
    const line = (name, label, attributes) => {
        const made = element("p", "");
        made.append(element("label", label, { for: `${name}-${number}` }), " ", element("input", "", { id: `${name}-${number}`, name, autocomplete: "off", ...attributes }));
        return made;
    };
    const having = element("fieldset", "");
    having.append(element("legend", "Who they are"), ...stand.map((candidate, i) => tick(`has-${number}-${i}`, candidate.name)));
    const remove = element("button", "Do not reserve these", { type: "button" });
    remove.addEventListener("click", () => { group.remove(); part("reserve").focus(); });
    group.append(element("legend", "Reserved places"), line("for", "For", { required: "", placeholder: "Women" }),
        line("least", "At least", { type: "number", min: 0, value: 1, required: "", inputmode: "numeric" }),
        line("most", "At most", { type: "number", min: 0, inputmode: "numeric", placeholder: "no limit" }), having, remove);
    part("reserved").append(group);
    group.querySelector("input").focus();
}

function electionForm() {
    const form = part("election-form").elements;
    const number = text => text === "" ? null : Number(text);
    return JSON.stringify({
        title: form.title.value,
        seats: Number(form.seats.value),
        rule: form.rule.value,
        seed: form.seed.value,
        electorate: number(form.electorate.value),
        candidates: stand.map((candidate, i) => ({ ...candidate, withdrawn: part(`gone-${i}`).checked })),
        reserved: [...document.querySelectorAll(".reserve")].map(group => ({
            title: group.querySelector("[name=for]").value,
            minimum: Number(group.querySelector("[name=least]").value),
            maximum: number(group.querySelector("[name=most]").value),
            having: [...group.querySelectorAll("[type=checkbox]")].flatMap((box, i) => box.checked ? [i] : []),
        })),
    });
}

async function describe(event) {
    event.preventDefault();
    const form = electionForm();
    const isMade = await attempt(part("form-problem"), "Writing the election file", async () => {
        await engine.call("Describe", form);
        given.set("election.json", { name: "election.json", file: new Blob([await engine.call("File", "election.json")]), isMade: true });
        return true;
    });
    if (!isMade)
        return;
    await look();
    part("read-heading").focus();
}

function count(method, ...values) {
    return attempt(part(part("lot").open ? "lot-problem" : "count-problem"), "Counting", async () => {
        await engine.call("SetCommitment", part("digits-from").value, part("committed").value);
        const came = await engine.call(method, ...values, columns());
        if (came.lot)
            ask(came.lot);
        else
            await show(came);
    });
}

/** Shows the hash of all that is settled before a count. */
async function commit(event) {
    event.preventDefault();
    const made = await attempt(part("commit-problem"), "Reading", async () => {
        await engine.call("SetCommitment", part("digits-from").value, "");
        const { text } = await engine.call("Commit", columns());
        const listing = await engine.call("Listing");
        return { text, listing };
    });
    part("commit-text").hidden = part("commit-saves").hidden = !made;
    part("commit-text").textContent = made?.text ?? "";
    part("commit-saves").replaceChildren(...(made ? [saveButton("Save what it binds to, to show later what has changed", "commitment.json", async () => made.listing)] : []));
}

function ask({ text, question, candidates }) {
    part("lot-text").textContent = text;
    part("lot-question").textContent = question;
    showProblem(part("lot-problem"), null);
    part("lot-names").replaceChildren(...candidates.map(({ id, name }) => {
        const button = element("button", name, { type: "button" });
        button.addEventListener("click", () => count("Draw", id, part("drawn-by").value));
        return button;
    }));
    if (!part("lot").open)
        part("lot").showModal();
}

async function show({ brief, uncounted, warnings, pages, seal, lotsFile, folder }) {
    part("lot").close();
    part("result").hidden = false;
    part("brief").textContent = brief ?? "";
    part("brief").hidden = !brief;
    for (const [id, sentences] of Object.entries({ uncounted, warnings })) {
        part(id).hidden = sentences.length === 0;
        part(id).replaceChildren(...sentences.map(sentence => element("li", sentence)));
    }
    part("saves").replaceChildren();
    if (pages.length > 0)
        part("saves").append(saveButton("Save the sealed folder (zip)", `${folder}.zip`, () => engine.call("Zip")));
    if (lotsFile) {
        const lots = await engine.call("File", lotsFile);
        given.set(lotsFile, { name: lotsFile, file: new Blob([lots]), role: "lots" });
        list((await engine.call("List")).files);
        part("saves").append(" ", saveButton("Save the lots", lotsFile.split("/").pop(), async () => lots));
    }
    part("seal").textContent = seal ? `The folder holds the result in every format. manifest.json seals it: SHA-256 ${seal}` : "";
    part("page").hidden = pages.length === 0;
    part("which-page").hidden = pages.length < 2;
    part("pages").replaceChildren(...pages.map(({ name, title }) => new Option(title, name)));
    part("result-heading").focus();
    if (pages.length > 0)
        await open(pages[0].name);
}

async function open(name) {
    part("pages").value = name;
    await showPage(part("page"), name, open);
    part("page").title = part("page").contentDocument.title;
}

/** Makes the view ready, once the engine is. */
export function begin({ rules, layouts, delimiters, blt }) {
    for (const [field, words] of Object.entries({ layout: layouts, delimiter: delimiters, blt }))
        part(field).append(...words.map(word => new Option(word, word)));
    part("rule").append(...rules.map(({ id, title }) => new Option(`${id}: ${title}`, id)));
    part("forget").addEventListener("click", async () => {
        given = new Map();
        part("reading-form").reset();
        await look(() => engine.call("Forget"));
        part("choose-files").focus();
    });
    part("reading-form").addEventListener("submit", event => { event.preventDefault(); look(); });
    part("election-form").addEventListener("submit", describe);
    part("reserve").addEventListener("click", reserve);
    part("commit-form").addEventListener("submit", commit);
    part("start-count").addEventListener("click", () => count("Count", part("with-ballots").checked));
    part("pages").addEventListener("change", () => open(part("pages").value));
    part("no-lot").addEventListener("click", () => part("lot").close());
    part("seed-form").addEventListener("submit", event => { event.preventDefault(); count("Seed", part("thrown").value); });
    document.querySelector("#election-file .save").addEventListener("click", async () => save("election.json", await engine.call("File", "election.json")));
}
