import * as count from "./count.js";
import * as recount from "./recount.js";
import * as simulate from "./simulate.js";
import * as verify from "./verify.js";
import { chosen, dropped, during, engine, part } from "./shared.js";

/** The views; to count a published result again comes first where there is one. */
const views = [...recount.place ? ["recount"] : [], "count", "verify", "simulate"];

function showView() {
    const asked = views.find(view => `#${view}` === location.hash) ?? views[0];
    for (const view of views)
        part(`view-${view}`).hidden = view !== asked;
    for (const link of document.querySelectorAll("nav a"))
        link.toggleAttribute("aria-current", link.hash === `#${asked}`);
    return asked;
}

function listen() {
    const takers = { "choose-files": count.take, "choose-folder": count.take, "choose-published": verify.take, "choose-published-folder": verify.take };
    for (const [id, take] of Object.entries(takers))
        part(id).addEventListener("change", async event => {
            const files = chosen(event.target.files);
            // The same file may be chosen again once it has been mended.
            event.target.value = "";
            await take(files);
        });
    document.addEventListener("dragover", event => { event.preventDefault(); document.body.classList.add("over"); });
    document.addEventListener("dragleave", () => document.body.classList.remove("over"));
    document.addEventListener("drop", async event => {
        event.preventDefault();
        document.body.classList.remove("over");
        const files = await dropped(event.dataTransfer);
        if (showView() === "recount")
            location.hash = "verify";
        await (showView() === "verify" ? verify.take : count.take)(files);
    });
    part("stop").addEventListener("click", () => during("Stopping", async () => {
        // Nothing is asked of the engine before it has everything again.
        const main = document.querySelector("main");
        main.inert = true;
        try {
            await engine.restart();
            await count.again();
            await verify.again();
        } finally {
            main.inert = false;
        }
    }));
    addEventListener("hashchange", () => part(showView()).focus());
}

part("to-recount").hidden = !recount.place;
showView();
try {
    const begun = performance.now();
    let record;
    const welcome = await engine.load(done => { part("state").textContent = `Loading… ${Math.round(done * 100)}%`; },
        async () => { record = await recount.fetchAll(); });
    const took = Math.round(performance.now() - begun);
    count.begin(welcome);
    verify.begin(welcome);
    recount.begin();
    simulate.begin();
    listen();
    part("state").textContent = `Ready. From now on this page can send nothing.${welcome.isKept ? " It is kept on this device, and works without a network." : ""}`;
    part("version").textContent = `Stv ${welcome.version}`;
    if (record)
        await recount.show(record);
    document.documentElement.dataset.ready = took;
} catch (fault) {
    part("state").textContent = `This page could not be loaded whole. Reload it, or use another browser. (${fault.message})`;
}
