// Counts in the same code as the command stv, compiled to WebAssembly. See index.d.ts.
import { dotnet } from "./_framework/dotnet.js";

/** Letters in a line of what is said in text. */
const COLUMNS = 80;
/** The ending of the sheet in each format. */
const ENDINGS = { text: ".txt", markdown: ".md", csv: ".csv", html: ".html", svg: ".svg", json: ".json", rctab: ".rctab.json" };

let loading;

export class StvError extends Error {
    constructor(sentences) {
        super(sentences.join("\n"));
        this.name = "StvError";
        this.sentences = sentences;
    }
}

/** Starts the engine. There is one for all callers. */
export function load() {
    return loading ??= start();
}

async function start() {
    const { getAssemblyExports, setModuleImports } = await dotnet.create();
    setModuleImports("page", { progress() { } });
    return new Stv((await getAssemblyExports("Stv.Web")).Stv.Web.Door);
}

class Stv {
    #door;

    constructor(door) {
        this.#door = door;
        const { version, rules } = this.#ask("Welcome");
        this.version = version;
        this.rules = rules;
    }

    count(files, options = {}) {
        this.#ask("Forget");
        for (const { name, content } of asList(files))
            this.#door.Put(name, bytes(content));
        const { reading = {}, ...described } = options;
        this.#ask("SetReading", JSON.stringify({ skipUnreadable: false, ...reading, columns: Object.entries(reading.columns ?? {}).map(([role, heading]) => ({ role, heading })) }));
        const looked = this.#ask("Look", COLUMNS);
        if (looked.kind === "nothing")
            throw new StvError(["There are no ballots among the files."]);
        if (looked.kind === "election") {
            const others = Object.keys(described).filter(name => name !== "seed");
            if (others.length > 0)
                throw new StvError([`The election file says what is counted: leave ${others.join(", ")} out, or change the file.`]);
        } else if (Object.keys(described).length > 0)
            this.#ask("Describe", JSON.stringify(form(looked, described)));
        return this.#counted(looked.kind === "election" && described.seed !== undefined ? this.#ask("Seed", described.seed, COLUMNS) : this.#ask("Count", false, COLUMNS));
    }

    verify(published, { sheet } = {}) {
        this.#ask("ForgetPublished");
        for (const { name, content } of asList(published))
            this.#door.PutPublished(name, bytes(content));
        const looked = this.#ask("LookAtPublished");
        return this.#ask("Verify", JSON.stringify({ published: sheet ?? looked.published ?? "", explain: false }), COLUMNS);
    }

    #counted({ lot, brief, uncounted, files, seal }) {
        if (lot)
            return { state: "lot-needed", lot };
        const written = new Map(files.map(name => [name, this.#door.File(name)]));
        const read = name => new TextDecoder().decode(written.get(name));
        const whole = written.has("result.json") ? "result.json" : files.find(name => name.endsWith(".json") && !name.endsWith(".rctab.json") && name !== "manifest.json");
        return {
            state: uncounted.length > 0 ? "incomplete" : "counted",
            brief, uncounted, seal,
            files: written,
            result: whole === undefined ? undefined : JSON.parse(read(whole)),
            render(format = "text", contest) {
                const ending = ENDINGS[format];
                if (ending === undefined)
                    throw new StvError([`There is no format ${format}; there are ${Object.keys(ENDINGS).join(", ")}.`]);
                const sheets = files.filter(name => /^(?:contests\/)?[^/]+$/.test(name) && name.endsWith(ending) && (format !== "json" || !name.endsWith(".rctab.json")));
                const found = sheets.find(name => name === `contests/${contest}${ending}` || name === `${contest}${ending}`) ?? (contest === undefined ? sheets[0] : undefined);
                if (found === undefined)
                    throw new StvError([`There is no contest ${contest} in the result.`]);
                return read(found);
            },
        };
    }

    #ask(method, ...values) {
        const answer = JSON.parse(this.#door[method](...values));
        if (answer.isProblem)
            throw new StvError(answer.sentences);
        return answer;
    }
}

/** The form of the page, filled in from options and from what the ballots say. */
function form({ contest, text }, { title, seats, rule = "scotland", seed, electorate, withdrawn = [], reserved = [] }) {
    if (!contest)
        throw new StvError([text]);
    const names = contest.candidates.map(({ name }) => name);
    const index = name => {
        const found = names.indexOf(name);
        if (found < 0)
            throw new StvError([`Nobody of the name ${name} stands. There are ${names.join(", ")}.`]);
        return found;
    };
    const out = new Set(withdrawn.map(index));
    if (seats === undefined && contest.seats == null)
        throw new StvError(["How many seats are there? The ballots do not say: give seats."]);
    return {
        title: title ?? contest.title,
        seats: seats ?? contest.seats,
        rule, seed, electorate,
        candidates: contest.candidates.map((candidate, i) => ({ ...candidate, withdrawn: candidate.withdrawn || out.has(i) })),
        reserved: reserved.map(({ title, minimum = 0, maximum, who }) => ({ title, minimum, maximum, having: who.map(index) })),
    };
}

function asList(files) {
    return Array.isArray(files) ? files : [files];
}

function bytes(content) {
    return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
