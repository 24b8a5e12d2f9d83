/** A file as it was received: ballots in any layout that the command `stv` reads, an election file, a list of candidates, lots. */
export interface InputFile {
    /** Name with its ending; an election file finds the others by name. */
    name: string;
    content: string | Uint8Array | ArrayBuffer;
}

/** Places reserved for those who have an attribute. */
export interface ReservedPlaces {
    /** What they have in common, such as "Women". */
    title: string;
    /** At least so many are elected, if as many stand. 0 when left out. */
    minimum?: number;
    /** At most so many are elected. */
    maximum?: number;
    /** Names of those who have it. */
    who: string[];
}

/** How ballots are read, where their content leaves it open: the words of the command's options. */
export interface Reading {
    layout?: string;
    encoding?: string;
    delimiter?: string;
    sheet?: string;
    blt?: string;
    duplicates?: "refuse" | "first" | "last" | "none";
    skipUnreadable?: boolean;
    /** Headings by role: `{ "voter-id": "Member", "rank": "First choice" }`. */
    columns?: Record<string, string>;
}

/** What is counted, of one contest. With an election file only `seed` is allowed, since the file says the rest. */
export interface CountOptions {
    title?: string;
    /** Places to fill, where the ballots do not say. */
    seats?: number;
    /** Id of a rule of `Stv.rules`; "scotland" when left out. */
    rule?: string;
    /** Digits from which every lot is drawn. */
    seed?: string;
    /** How many were entitled to vote. */
    electorate?: number;
    /** Names of candidates who withdrew. */
    withdrawn?: string[];
    reserved?: ReservedPlaces[];
    reading?: Reading;
}

/** A tie that only a lot can decide. Draw it, give it in a lots file, or give a seed, and count again. */
export interface LotNeeded {
    state: "lot-needed";
    lot: { contest: string; text: string; question: string; candidates: { id: string; name: string }[] };
}

export type Format = "text" | "markdown" | "csv" | "html" | "svg" | "json" | "rctab";

export interface Counted {
    /** "incomplete" where a contest could not be counted: `uncounted` says why. */
    state: "counted" | "incomplete";
    /** Who is elected, in a few lines. */
    brief: string | null;
    uncounted: string[];
    /** SHA-256 of `manifest.json`, which seals the files. */
    seal: string | null;
    /** The record, byte for byte as `stv count --out` writes it. */
    files: Map<string, Uint8Array>;
    /** The whole result, as the JSON Schema `stv-result-1` describes it. */
    result: any;
    /** The sheet of a contest, or of the first one. */
    render(format?: Format, contest?: string): string;
}

export interface Verified {
    verdict: "reproduced" | "differs" | "unsettled";
    /** What was compared, and everything that differs. */
    text: string;
}

export interface Stv {
    readonly version: string;
    readonly rules: { id: string; title: string }[];
    /** Counts.
     * @throws {StvError} when files or options cannot be used: every defect with its place. */
    count(files: InputFile | InputFile[], options?: CountOptions): Counted | LotNeeded;
    /** Counts what was published again and compares: a record's files with their folders (`results/manifest.json`), or a sheet and its ballots.
     * @throws {StvError} when nothing can be compared. */
    verify(published: InputFile | InputFile[], options?: { /** Name of the sheet, where it is not clear which file it is. */ sheet?: string }): Verified;
}

/** Files or options that cannot be used. */
export class StvError extends Error {
    readonly sentences: string[];
}

/** Starts the engine; takes about half a second the first time. */
export function load(): Promise<Stv>;
