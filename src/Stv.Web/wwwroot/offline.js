// Keeps the page for when there is no network. While there is one, what is newer is taken from it; files of the runtime carry
// their version in their names, and are taken from what was kept.
const page = ["index.html", "page.css", "main.js", "count.js", "verify.js", "recount.js", "simulate.js", "shared.js", "engine.js", "worker.js"];
const kept = () => caches.open("stv");

addEventListener("install", event => event.waitUntil(kept().then(keep).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
    if (event.request.method === "GET" && event.request.url.startsWith(registration.scope))
        event.respondWith(answer(event.request));
});

/** Keeps all files, and the page by the name of its folder where the server knows it so. */
async function keep(cache) {
    await cache.addAll(page);
    await cache.add("./").catch(() => { });
}

async function answer(request) {
    const cache = await kept();
    const old = await cache.match(request, { ignoreSearch: true });
    if (old && /\.[a-z0-9]{10}\.(wasm|js|pdb)$/.test(request.url))
        return old;
    try {
        const fresh = await fetch(request);
        if (fresh.ok)
            await cache.put(request, fresh.clone());
        return fresh;
    } catch (fault) {
        if (old)
            return old;
        throw fault;
    }
}
