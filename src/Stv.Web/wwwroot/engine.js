// The engine: the .NET runtime and Stv, in a worker of its own. All files are fetched before it starts; then the page forbids
// itself and the worker every connection, so that nothing that is dropped here can leave the device.

const base = new URL("./", import.meta.url).href;
const framework = `${base}_framework/`;

/** Names and hashes of the files of the runtime, and whether they are modules, which the runtime imports by itself. */
function filesOf({ resources }) {
    return Object.entries(resources).filter(([, files]) => Array.isArray(files))
        .flatMap(([kind, files]) => files.map(({ name, hash }) => ({ name, hash, isModule: kind.startsWith("jsModule") })));
}

/** Has the browser keep the page; resolves once what is fetched is kept, or it is clear that nothing can be. */
async function keep() {
    try {
        const { installing } = await navigator.serviceWorker.register(`${base}offline.js`);
        // Where a file cannot be had, it is given up, and never ready.
        if (installing)
            await new Promise(resolve => installing.addEventListener("statechange", () => ["activated", "redundant"].includes(installing.state) && resolve()));
        if (installing?.state === "redundant")
            return;
        if (!navigator.serviceWorker.controller)
            await new Promise(resolve => {
                navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
                setTimeout(resolve, 2000);
            });
    } catch {
        // Without encryption, or where the browser forbids it, the page is not kept.
    }
}

/** Whether every file is kept; files of versions before are let go. */
async function isKept(names) {
    if (!navigator.serviceWorker?.controller)
        return false;
    const cache = await caches.open("stv");
    const kept = (await cache.keys()).filter(({ url }) => url.startsWith(framework));
    const wanted = new Set(names.map(name => framework + name));
    await Promise.all(kept.filter(({ url }) => !wanted.has(url)).map(request => cache.delete(request)));
    return kept.filter(({ url }) => wanted.has(url)).length === wanted.size;
}

/** Adds a policy to the page. Policies add up: one more can only forbid more. */
function forbid(policy) {
    const meta = document.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = policy;
    document.head.append(meta);
}

export class Engine {
    #files = new Map();
    #worker = null;
    #calls = new Map();
    #next = 0;
    #started = null;

    /** Is told how far a piece of work is: a number from 0 to 1. */
    onProgress = () => { };

    /** Fetches everything, and what else is wanted; closes the door, and starts. */
    async load(onPart, fetchMore) {
        await keep();
        const { config } = await import(`${framework}dotnet.boot.js`);
        const wanted = [...filesOf(config), { name: "dotnet.boot.js", isModule: true }, { name: "dotnet.js", isModule: true }];
        let loaded = 0;
        await Promise.all(wanted.map(async ({ name, hash, isModule }) => {
            const answer = await fetch(framework + name, { integrity: hash ?? "" });
            if (!answer.ok)
                throw new Error(`${name}: ${answer.status}`);
            const content = await answer.arrayBuffer();
            if (!isModule)
                this.#files.set(name, content);
            onPart(++loaded / wanted.length);
        }));
        await fetchMore();
        forbid("connect-src 'none'");
        await this.#start();
        const welcome = await this.call("Welcome");
        const part = name => welcome.pagePolicy.match(new RegExp(`${name} ([^;]*)`))[1];
        forbid(`script-src 'self' 'wasm-unsafe-eval' ${part("script-src")}; style-src 'self' ${part("style-src")}; worker-src 'self' blob:`);
        return { ...welcome, isKept: await isKept(wanted.map(({ name }) => name)) };
    }

    #start() {
        // A worker made of a blob has the page's policy; one made of a file would have its own, which a plain server does not send.
        const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(`${base}worker.js`)};`], { type: "text/javascript" }));
        this.#worker = new Worker(address, { type: "module" });
        this.#started = new Promise((resolve, reject) => {
            this.#worker.onerror = event => reject(new Error(event.message || "The engine did not start."));
            this.#worker.onmessage = ({ data }) => {
                if (data.ready)
                    resolve();
                else if (data.failed)
                    reject(new Error(data.failed));
                else if (data.part !== undefined)
                    this.onProgress(data.part);
                else {
                    const { resolve: answer, reject: fail } = this.#calls.get(data.id);
                    this.#calls.delete(data.id);
                    data.fault ? fail(new Error(data.fault)) : answer(data.answer);
                }
            };
        });
        // The module asks for its files when it is ready to take them.
        this.#worker.postMessage({ files: [...this.#files] });
        return this.#started;
    }

    /** Breaks off whatever is being done, and starts anew. What had been put into the engine is gone. */
    async restart() {
        this.#worker.terminate();
        for (const { reject } of this.#calls.values())
            reject(new Stopped());
        this.#calls.clear();
        await this.#start();
    }

    /** Calls a method of the engine. An answer that is JSON is parsed. */
    async call(method, ...values) {
        await this.#started;
        const id = ++this.#next;
        const answer = await new Promise((resolve, reject) => {
            this.#calls.set(id, { resolve, reject });
            this.#worker.postMessage({ id, method, values }, values.filter(value => value instanceof ArrayBuffer));
        });
        if (typeof answer !== "string")
            return answer;
        const told = JSON.parse(answer);
        if (told.isProblem)
            throw new Problem(told);
        return told;
    }
}

/** What the engine would not do, and why. */
export class Problem extends Error {
    constructor({ sentences, settings }) {
        super(sentences.join("\n"));
        this.sentences = sentences;
        this.settings = settings ?? [];
    }
}

/** The work was stopped. */
export class Stopped extends Error { }
