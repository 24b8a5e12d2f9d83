// The package, as an app of Node.js has it, held against the command: node --test src/Stv.Web/npm
// Takes what was built beside it (dotnet build src/Stv.Web; dotnet build src/Stv.Cli), or the package in the folder STV_PACKAGE.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const sample = name => ({ name: basename(name), content: readFileSync(join(root, "samples", name)) });
const ncg = readdirSync(join(root, "samples/elections/ncg")).filter(name => /\.(json|csv)$/.test(name)).map(name => sample(`elections/ncg/${name}`));
const work = mkdtempSync(join(tmpdir(), "stv-npm-"));
let stv, StvError;

before(async () => {
    let at = process.env.STV_PACKAGE;
    if (!at) {
        at = join(work, "package");
        cpSync(here, at, { recursive: true });
        symlinkSync(join(root, "src/Stv.Web/bin/Debug/net10.0/wwwroot/_framework"), join(at, "_framework"));
    }
    const package_ = await import(pathToFileURL(join(at, "index.js")));
    StvError = package_.StvError;
    stv = await package_.load();
});

after(() => rmSync(work, { recursive: true }));

/** The files that the command writes. */
function recordOf(...words) {
    const out = join(mkdtempSync(join(work, "r")), "out");
    execFileSync("dotnet", [join(root, "src/Stv.Cli/bin/Debug/net10.0/stv.dll"), "count", ...words, "--out", out], { cwd: join(root, "samples"), stdio: "pipe" });
    return new Map(readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath ?? entry.path, entry.name)).map(path => [path.slice(out.length + 1), readFileSync(path)]));
}

function assertSame(files, written) {
    assert.deepEqual([...files.keys()].sort(), [...written.keys()].sort());
    for (const [name, content] of files)
        assert.ok(Buffer.from(content).equals(written.get(name)), `${name} differs`);
}

test("a count gives the record of the command, byte for byte", () => {
    const counted = stv.count(sample("ballots/board.blt"));
    assert.equal(counted.state, "counted");
    assertSame(counted.files, recordOf("ballots/board.blt"));
    assert.equal(counted.result.format, "stv-result/1");
    assert.match(counted.render("text"), /1\. Ada Alder, stage 1/);
    assert.match(counted.render("html"), /^<!DOCTYPE html>/i);
});

test("a whole election is counted from its files", () => {
    const counted = stv.count(ncg);
    assertSame(counted.files, recordOf("elections/ncg/election.json"));
    assert.match(counted.render("text", "wales"), /Wales/);
    assert.throws(() => counted.render("text", "atlantis"), StvError);
});

test("options describe a contest as an election file does", () => {
    const counted = stv.count(sample("ballots/board.blt"), { title: "A board", seats: 4, rule: "meek", withdrawn: ["Ada Alder"], reserved: [{ title: "Women", minimum: 1, who: ["Dora Dogwood", "Clover Cedar"] }] });
    const contest = counted.result.contests[0];
    assert.equal(contest.title, "A board");
    assert.equal(contest.rule.id, "meek");
    assert.equal(contest.elected.length, 4);
    assert.ok(!contest.elected.includes(1));
});

test("a tie that needs a lot is told of, and a seed settles it", () => {
    const open = stv.count(sample("ballots/lots.blt"));
    assert.equal(open.state, "lot-needed");
    assert.ok(open.lot.candidates.length > 1);
    assert.equal(stv.count(sample("ballots/lots.blt"), { seed: "12345" }).state, "counted");
    assert.equal(stv.count([sample("ballots/lots.blt"), sample("ballots/lots.json")]).state, "counted");
});

test("what cannot be read is refused with every place", () => {
    assert.throws(() => stv.count({ name: "ward.csv", content: "First,Second\nAnn,Ann\n" }, { seats: 1, reading: { layout: "nothing" } }), /no layout nothing/);
    assert.throws(() => stv.count({ name: "ward.csv", content: "First,Second\nAnn,Bob\nBob,Cat\n" }), /how many seats/);
    assert.throws(() => stv.count({ name: "none.txt", content: "" }), StvError);
    assert.throws(() => stv.count(sample("ballots/board.blt"), { rule: "scotlnd" }), /scotlnd/);
    assert.throws(() => stv.count(ncg, { seats: 3 }), /seats/);
    assert.throws(() => stv.count(sample("ballots/board.blt"), { withdrawn: ["Nobody Else"] }), /Nobody Else/);
});

test("a published record is verified, and an altered one is not", () => {
    const record = [...stv.count(sample("ballots/board.blt")).files].map(([name, content]) => ({ name: `results/${name}`, content }));
    assert.equal(stv.verify([...record, sample("ballots/board.blt")]).verdict, "reproduced");
    const forged = record.map(({ name, content }) => ({ name, content: name.endsWith(".txt") ? Buffer.from(content).toString().replace("Ada Alder", "Ada Elder") : content }));
    const verified = stv.verify([...forged, sample("ballots/board.blt")]);
    assert.equal(verified.verdict, "differs");
});
