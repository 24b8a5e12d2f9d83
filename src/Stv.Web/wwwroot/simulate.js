// Simulating: the chances of those who stand, from the files that were given under Count.
import { attempt, engine, part, saveButton, showPage } from "./shared.js";

async function simulate(event) {
    event.preventDefault();
    part("chances").hidden = true;
    const told = await attempt(part("simulate-problem"), "Simulating", () => engine.call("Simulate", Number(part("runs").value), part("luck").value));
    if (!told)
        return;
    part("chances").hidden = false;
    const saves = await Promise.all(told.files.map(async name => {
        const content = await engine.call("File", name);
        return saveButton(`Save ${name}`, name, async () => content);
    }));
    part("chances-saves").replaceChildren(...saves.flatMap(button => [button, " "]));
    part("chances-heading").focus();
    await showPage(part("chances-page"), told.files[0]);
}

export function begin() {
    part("simulate-form").addEventListener("submit", simulate);
}
