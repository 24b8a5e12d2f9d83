#!/usr/bin/env python3
"""Checks a count by single transferable vote that was published as stv-result/1, by counting it again.

    python3 check_count.py RESULT.json BALLOTS...          (or a folder that holds result.json)

It shares nothing with the program that wrote the result. It was written from the texts of the rules and from the description
of the format, uses Python's standard library alone, and is meant to be read in an evening: from the top, in the order of a
count. Papers are moved parcel by parcel, and no figure is ever a binary fraction.

Exit code 0: every figure agrees. 1: the first difference was printed. 2: it could not be checked. What was not compared is
always listed.
"""
import csv
import hashlib
import io
import itertools
import json
import math
import os
import sys
import unicodedata
from collections import Counter, defaultdict
from fractions import Fraction


class Differs(Exception):
    """The result says something else than the papers and the rule."""


class Cannot(Exception):
    """This program does not know how to check that."""


# 1. The rules: what each published rule chooses, by the names that the format uses ----------------------------------------

def table(text, base=None):
    choices = dict(base or {})
    for choice in filter(None, map(str.strip, text.replace("\n", " ").split(";"))):
        name, value = (part.strip() for part in choice.split(":", 1))
        if value:
            choices[name] = value
        else:
            choices.pop(name, None)
    return choices


SCOTLAND = table("""
    gaps: stop; equal-ranks: stop; repeats: ignore; numbers: 5 decimals; quota: droop-integer; election: at-least-quota;
    surplus-order: largest-first; surplus-ties: backwards, then lot; empty-surplus: no-stage; surplus-papers: all;
    transfer-value: weighted; value-rounding: once-down; exclusion: lowest-one; exclusion-ties: backwards, then lot;
    exclusion-transfer: one-step; last-places: after-transfer; further-transfers: not-required;
    needless-lots: drawn""")
GREGORY = table("further-transfers:; needless-lots:", SCOTLAND)
PRF = table("""
    gaps: close-up; numbers: 4 decimals; quota: droop-plus-unit; surplus-ties: declared-order;
    exclusion-ties: declared-order; empty-surplus: transferred; value-rounding: product-then-quotient-down;
    sure-losers: wait-for-surpluses; last-places: before-transfer""", GREGORY)
NI = table("""
    numbers: 2 decimals; single-place: after-an-exclusion; surplus-ties: forwards, then lot;
    deferral: while-below-the-difference; surplus-papers: last-batch; transfer-value: per-transferable-paper;
    remainder: non-transferable; exclusion: lowest-together-if-below-next; exclusion-ties: forwards, then lot;
    exclusion-transfer: first-preferences-then-by-value; election-during-exclusion: after-each-batch;
    last-places: before-transfer; last-vacancy: to-one-who-equals-the-rest; needless-lots: drawn""", GREGORY)
US = table("""
    gaps: close-up; equal-ranks: pass-over; numbers: 4 decimals; surplus-ties: lot; exclusion-ties: lot;
    value-rounding: fraction-then-product-down""", GREGORY)
PORTLAND = table("""
    winners: all-who-reach; election-ties: lot; surplus-order: all-together; empty-surplus: transferred; remainder: lost;
    undeclared-write-ins: before-anybody-is-elected; last-surpluses: transferred""", US)
MEEK = table("""
    gaps: close-up; equal-ranks: split; repeats: ignore; numbers: 9 decimals; transfer: meek; kept-rounding: up;
    passed-on: weight-less-kept; quota: droop-plus-unit; election: during-iterations;
    surplus-limit: less than 0.0001 together; early-exclusion: sure-loser; keep-update: above-quota;
    keep-update-rounding: twice-up; stable-stop: keep-values-settled; iteration-limit: 10000;
    tied-for-exclusion: equal-votes; exclusion-ties: forwards, then lot; zero-votes: one-by-one;
    after-exclusion: update-keep-values; last-places: before-transfer""")
NEW_ZEALAND = table("""
    gaps: stop; equal-ranks: stop; passed-on: product-up; exclusion-ties: forwards, then new-zealand-regulations;
    after-exclusion: count-again; unnamed-candidates: withdrawn; single-vacancy: absolute-majority""", MEEK)
MEEK_PRF = table("""
    election: ends-round; surplus-limit: less than 0.000001 together; early-exclusion: none; keep-update: all-elected;
    stable-stop: surplus-not-falling; tied-for-exclusion: within-surplus; exclusion-ties: declared-order;
    after-exclusion: count-again""", MEEK)
RULES = {
    "scotland": SCOTLAND,
    "wigm": table("""
        gaps: close-up; numbers: exact fractions; quota: droop-exact; election: more-than-quota;
        value-rounding: none""", GREGORY),
    "wigm-prf": PRF,
    "wigm-prf-batch": table("sure-losers: before-surpluses", PRF),
    "ni": NI,
    "ers97": table("""
        needless-lots:; quota: droop-rounded-up; quota-revision: until-first-election; election: at-least-quota-or-vote-required;
        election-ties: forwards, then nobody; single-place:; deferral: while-not-above-the-difference;
        exclusion: lowest-together-if-not-above-next; tie-history: batches; exclusion-transfer: by-descending-value;
        last-vacancy:""", NI),
    "us-minneapolis": table("""
        needless-lots: drawn; elected-receive: until-surplus-moves; sure-losers: before-surpluses; undeclared-write-ins: with-first-sure-losers;
        last-places: before-transfer""", US),
    "us-portland": PORTLAND,
    "us-rctab": table("""
        equal-ranks: stop; last-rank: 0; unopposed: counted; winners: only-the-highest; surplus-order: largest-first""", PORTLAND),
    "meek": MEEK,
    "meek-1987": table("""
        numbers: 9 decimals and 9 guards; kept-rounding: down; quota: droop-exact; election: after-convergence;
        surplus-limit: each within 0.00001 of the votes; early-exclusion: none; keep-update: all-elected;
        keep-update-rounding: once-down; stable-stop: none; iteration-limit: 500; exclusion-ties: lot""", MEEK),
    "meek-nz": NEW_ZEALAND,
    "meek-nz-calculator": table("""
        passed-on: weight-less-kept; exclusion-ties: forwards, then new-zealand-calculator; zero-votes: together;
        after-exclusion: update-keep-values""", NEW_ZEALAND),
    "meek-prf": MEEK_PRF,
    "warren": table("""
        transfer: warren; kept-rounding: none; keep-update: above-quota; stable-stop: keep-values-settled""", MEEK_PRF),
}

# What this program can carry out of each choice; anything else is not checked. A tie is met by a list of methods.
KNOWN = {
    "gaps": "stop close-up", "equal-ranks": "stop pass-over split", "repeats": "ignore stop",
    "quota": "droop-integer droop-exact droop-plus-unit droop-rounded-up",
    "election": "at-least-quota more-than-quota at-least-quota-or-vote-required during-iterations ends-round after-convergence",
    "surplus-order": "largest-first all-together", "last-surpluses": "stay transferred", "empty-surplus": "no-stage transferred", "surplus-papers": "all last-batch",
    "transfer-value": "weighted per-transferable-paper",
    "value-rounding": "none once-down product-then-quotient-down fraction-then-product-down",
    "exclusion": "lowest-one lowest-together-if-not-above-next lowest-together-if-below-next",
    "exclusion-transfer": "one-step by-descending-value first-preferences-then-by-value",
    "last-places": "after-transfer before-transfer", "sure-losers": "wait-for-surpluses before-surpluses",
    "single-place": "after-an-exclusion", "deferral": "while-below-the-difference while-not-above-the-difference",
    "remainder": "non-transferable lost", "election-during-exclusion": "after-each-batch",
    "last-vacancy": "to-one-who-equals-the-rest", "quota-revision": "until-first-election", "tie-history": "batches",
    "elected-receive": "until-surplus-moves", "winners": "all-who-reach only-the-highest", "minimum-votes": "0",
    "last-rank": "0", "unopposed": "counted", "further-transfers": "none not-required",
    "undeclared-write-ins": "in-their-turn with-first-sure-losers before-anybody-is-elected",
    "transfer": "meek warren", "kept-rounding": "up down none", "passed-on": "weight-less-kept product-up",
    "early-exclusion": "sure-loser none", "keep-update": "above-quota all-elected",
    "keep-update-rounding": "twice-up once-down", "stable-stop": "keep-values-settled surplus-not-falling none",
    "tied-for-exclusion": "equal-votes within-surplus", "zero-votes": "one-by-one together",
    "after-exclusion": "update-keep-values count-again", "unnamed-candidates": "withdrawn",
    "single-vacancy": "absolute-majority", "needless-lots": "drawn not-drawn",
}
TIE_METHODS = {"backwards", "forwards", "previous-stage", "declared-order", "lot", "nobody", "new-zealand-regulations",
               "new-zealand-calculator"}


def choices_of(rule):
    """The rule's choices as the result gives them, compared with the table: only what `changed` names may differ."""
    published = {name: choice["value"] for name, choice in rule["choices"].items()}
    if rule["id"] not in RULES:
        raise Cannot(f'the rule "{rule["id"]}"')
    own = RULES[rule["id"]]
    # Scotland's rule counts where nobody names one; then no law orders a lot to be drawn that changes nobody.
    by_default = {"needless-lots"} if rule["id"] == "scotland" else set()
    for name in sorted((set(own) - by_default) | set(published)):
        if (own.get(name) != published.get(name)) != (name in rule["changed"]):
            raise Differs(f'rule {rule["id"]}, choice {name}: the result says "{published.get(name)}", the published rule has '
                          f'"{own.get(name)}", and "changed" does {"" if name in rule["changed"] else "not "}name it')
    for name, value in published.items():
        if name.endswith("-ties"):
            known = set(value.split(", then ")) <= TIE_METHODS
        else:
            known = name in ("numbers", "surplus-limit", "iteration-limit") or value in KNOWN.get(name, "").split()
        if not known:
            raise Cannot(f"the choice {name}: {value}")
    if published.get("equal-ranks") == "split" and "transfer-value" in published:
        raise Cannot("papers divided among candidates of one rank under a rule that moves papers")
    return published


# 2. Reading ballots: a paper is a list of ranks, each a list of candidates, an empty one a gap ------------------------------

def same(name):
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


class Names:
    """Whom a cell means: an id, a name, or the number on the ballot paper."""

    def __init__(self, candidates):
        self.ids = [c["id"] for c in candidates]
        self.by_name = {same(c["name"]): c["id"] for c in candidates}

    def number(self, text):
        if not text.isdigit() or not 1 <= int(text) <= len(self.ids):
            raise Cannot(f'ballots that name candidate "{text}": there is no such candidate in the result')
        return self.ids[int(text) - 1]

    def find(self, text):
        if same(text) in self.by_name:
            return self.by_name[same(text)]
        return text if text in self.ids else self.number(text)


CORRECTIONS = ["file", "row", "column", "found", "becomes", "reason"]


def is_corrections(path):
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        return [cell.strip().lower() for cell in next(csv.reader(file), [])] == CORRECTIONS


class Corrections:
    """What a person corrected: a line is about one cell; without a column about every cell of the row that holds what was found,
    without a row about every row. "not counted" leaves the row's paper out. A line about one row goes before one about all."""

    def __init__(self, paths):
        self.lines = []
        for path in paths:
            with open(path, encoding="utf-8-sig", newline="") as file:
                self.lines += [dict(zip(CORRECTIONS, [c.strip() for c in row])) for row in list(csv.reader(file))[1:] if any(row)]
        self.made = {}

    def apply(self, name, number, row):
        """The row as it is to be read, and by which reasons: (cells, reasons of the cells, reason why the paper is left out)."""
        lines = [l for l in self.lines if l["file"] == name]
        read, reasons, out = list(row), {}, None
        for l in [l for l in lines if l["row"] == str(number)] + [l for l in lines if not l["row"]]:
            where = [i for i in range(len(row)) if row[i] == l["found"] and (not l["column"] or letters(i) == l["column"])]
            if l["row"] and not where and (l["found"] or l["becomes"] != "not counted"):
                raise Differs(f'corrections: row {number} of {name} has no "{l["found"]}", which a line corrects')
            if l["becomes"] == "not counted":
                out = l["reason"]
                continue
            for i in where:
                if i not in reasons:
                    read[i], reasons[i] = l["becomes"], l["reason"]
        return read, list(reasons.values()), out

    def count(self, contest, reasons, out):
        cells, papers = self.made.setdefault(contest, (Counter(), Counter()))
        cells.update([] if out else reasons)
        papers.update([out] if out else [])

    def need(self, contest):
        if not self.lines and "corrections" in contest["papers"]:
            raise Cannot("ballots that were corrected, without the file of corrections")

    def compare(self, contest):
        cells, papers = self.made.get(contest["id"], (Counter(), Counter()))
        said = contest["papers"].get("corrections", [])
        expect("papers", "corrected, by reason", {s["reason"]: (s["cells"], s["papers"]) for s in said},
               {reason: (cells[reason], papers[reason]) for reason in set(cells) | set(papers)})


def letters(i):
    """The letters of a column of a spreadsheet, from 0."""
    return (letters(i // 26 - 1) if i >= 26 else "") + chr(65 + i % 26)


def numbered(text, delimiter):
    """The rows of a CSV, each with the line of the file where it begins."""
    reader, begins = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1
    for row in reader:
        yield begins, [cell.strip() for cell in row]
        begins = reader.line_num + 1


def read_ballots(path, contest, election, corrections):
    """Yields (ranks, count, worth, section) for each paper or group of papers of the contest."""
    with open(path, "rb") as file:
        data = file.read()
    text = data.decode("utf-8-sig")
    names = Names(contest["candidates"])
    first = text.lstrip().split("\n", 1)[0]
    if not any(mark in first for mark in ",;\t|"):
        return list(read_blt(text, names))
    delimiter = max(",;\t|", key=first.count)
    lines = [(number, row) for number, row in numbered(text, delimiter) if any(row)]
    rows = [row for _, row in lines]
    if all(cell.strip().isdigit() or not cell.strip() for cell in rows[0]):
        return list(read_ecount(rows, names))
    return list(read_csv(lines, os.path.basename(path), names, contest, election, corrections))


def read_blt(text, names):
    """Candidates and seats; withdrawn as -2; papers that begin with their number or weight and end in 0; 0; names."""
    lines = [line.split("#", 1)[0].split() for line in text.splitlines()]
    lines = [line for line in lines if line]
    if int(lines[0][0]) != len(names.ids):
        raise Differs(f"candidates: the ballots have {lines[0][0]}, the result {len(names.ids)}")
    for line in lines[1:]:
        if line == ["0"]:
            return
        if line[0].startswith("-") and line[0] != "-":
            continue  # withdrawn: the result says so too
        if line[-1] != "0":
            raise Cannot("a BLT file whose papers do not stand one a line and end in 0")
        ranks = [[] if mark == "-" else [names.number(one) for one in mark.split("=")] for mark in line[1:-1]]
        if line[0].isdigit():
            yield ranks, int(line[0]), Fraction(1), None
        else:
            yield ranks, 1, Fraction(line[0]), None


def read_ecount(rows, names):
    """The Scottish e-count's: candidates and seats; papers and numbers; then the candidates."""
    for row in rows[1:]:
        cells = [cell.strip() for cell in row if cell.strip()]
        if not cells[0].isdigit():
            return
        yield [[names.number(cell)] for cell in cells[1:]], int(cells[0]), Fraction(1), None


def read_csv(lines, file, names, contest, election, corrections):
    """A column for each preference, for each candidate, or one with the ranking; a column count, if wished."""
    head = lines[0][1]
    lower = [same(cell) for cell in head]
    column = {name: lower.index(name) for name in ("count", "weight", "ranking", "vote", "status") if name in lower}
    if "status" in column:
        raise Cannot("ballots with a column for spoilt papers")
    corrected = [corrections.apply(file, number, row + [""] * (len(head) - len(row))) for number, row in lines[1:]]
    body = [row for row, _, _ in corrected]
    rank_of = {i: int("".join(filter(str.isdigit, cell))) for i, cell in enumerate(lower)
               if cell.split(" ")[0].rstrip("0123456789") in ("pref", "preference", "choice", "rank")
               and any(map(str.isdigit, cell))}
    person = {i: names.by_name[cell] for i, cell in enumerate(lower) if cell in names.by_name}
    # Which contest, and which section of an electoral college, is told by the column that holds their names and no others.
    others = {same(c[name]) for c in election["contests"] + election["uncounted"] for name in ("id", "title") if name in c}
    sections = {s["id"] for s in contest["sections"]}
    free = [i for i in range(len(head)) if i not in rank_of and i not in person and i not in column.values()]
    whose = [i for i in free if len(others) > 1 and {same(row[i]) for row in body} <= others]
    own = [c for c in corrected if not whose or same(c[0][whose[0]]) in (same(contest["id"]), same(contest["title"]))]
    for _, reasons, out in own:
        corrections.count(contest["id"], reasons, out)
    body = [row for row, _, out in own if not out]
    section = [i for i in free if sections and {row[i] for row in body} <= sections]
    if sections and not section:
        raise Cannot("ballots of an electoral college without a column that names the sections")
    for row in body:
        row = [cell.strip() for cell in row]
        if rank_of:
            marks = {}
            for i, rank in rank_of.items():
                if same(row[i]) == "overvote":
                    raise Cannot("ballots with the word overvote")
                marks[rank] = [] if same(row[i]) in ("", "-", "skipped", "undervote", "none", "no choice") else [row[i]]
            ranks = [[names.find(one) for one in marks[rank]] for rank in sorted(marks)]
        elif "ranking" in column or "vote" in column:
            ranks = ranking_cell(row[column.get("ranking", column.get("vote"))], names)
        elif len(person) > 1:
            given = {i: int("".join(filter(str.isdigit, row[i]))) for i in person if row[i]}
            ranks = [[person[i] for i in person if given.get(i) == rank] for rank in range(1, max(given.values(), default=0) + 1)]
        else:
            raise Cannot("a CSV without columns for preferences, candidates or rankings")
        while ranks and not ranks[-1]:
            ranks.pop()
        yield (ranks, int(row[column["count"]]) if "count" in column else 1,
               Fraction(row[column["weight"]]) if "weight" in column else Fraction(1), row[section[0]] if section else None)


def ranking_cell(cell, names):
    """Ann>Bob=Cat>>Dan; a name that holds a mark stands in quotation marks."""
    if cell[:1] + cell[-1:] in ("[]", "{}") and same(cell) not in names.by_name:
        raise Cannot("rankings written as lists in brackets")
    ranks, name, quoted = [[""]], "", False
    for mark in cell:
        if mark == '"':
            quoted = not quoted
        elif not quoted and mark in ">;|,":
            ranks.append([""])
        elif not quoted and mark == "=":
            ranks[-1].append("")
        else:
            ranks[-1][-1] += mark
    return [[names.find(name.strip()) for name in rank if name.strip()] for rank in ranks]


# 3. What a paper means under the rule -------------------------------------------------------------------------------------

def ballot_policy(ranks, rule, withdrawn):
    """The order of preference that counts, and why there is none. Withdrawn candidates are struck out first."""
    order, seen = [], set()
    if not any(ranks):
        return order, "blank"
    if all(one in withdrawn for rank in ranks for one in rank):
        return order, "only-withdrawn"
    for rank in ranks:
        standing = [one for one in rank if one not in withdrawn]
        if rank and not standing:
            continue
        if not rank:
            if rule["gaps"] == "stop":
                return order, "no-first-preference"
            continue
        fresh = [one for one in standing if one not in seen]
        if len(fresh) < len(standing) and rule["repeats"] == "stop":
            return order, "no-first-preference"
        if len(standing) > 1:
            if rule["equal-ranks"] == "split":
                raise Cannot("papers with equal ranks under a rule that shares them")
            if len(fresh) < len(standing):
                raise Cannot("papers that repeat a candidate at an equal rank")
            if rule["equal-ranks"] == "stop":
                return order, "equal-first-preferences"
            continue
        seen.update(fresh)
        order += fresh
    return order, "equal-first-preferences" if any(len(rank) > 1 for rank in ranks) else "no-first-preference"


def valid_papers(ballots, contest, rule):
    """The papers that count, equal ones together: {(order, worth): number}; compares their numbers with the result's."""
    withdrawn = {c["id"] for c in contest["candidates"] if c["outcome"] == "withdrawn"}
    said, total, invalid, papers = contest["papers"], 0, Counter(), Counter()
    worth_of = {s["id"]: Fraction(s["worth"]) for s in contest["sections"]}
    cast, counted, first = Counter(), Counter(), defaultdict(Counter)
    for ranks, count, worth, section in ballots:
        order, why = ballot_policy(ranks, rule, withdrawn)
        total += count
        cast[section] += count
        if not order:
            invalid[why] += count
            continue
        counted[section] += count
        first[section][order[0]] += count
        papers[tuple(order), worth * worth_of.get(section, 1)] += count
    expect("papers", "total", said["total"], total)
    expect("papers", "valid", said["valid"], sum(counted.values()))
    expect("papers", "invalid", said["invalid"], sum(invalid.values()))
    expect("papers", "invalid by reason", said["byReason"], dict(invalid))
    for s in contest["sections"]:
        expect(f'section {s["id"]}', "papers", s["papers"], cast[s["id"]])
        expect(f'section {s["id"]}', "valid papers", s["valid"], counted[s["id"]])
        for c, n in s.get("firstPreferences", {}).items():
            expect(f'section {s["id"]}, {c}', "first preferences", n, first[s["id"]][c])
        expect(f'section {s["id"]}', "worth of a paper", Fraction(s["worth"]), Fraction(s["share"]) * said["valid"] / s["valid"])
    if contest["sections"]:
        expect("sections", "sum of the shares", sum(Fraction(s["share"]) for s in contest["sections"]), 1)
    expect("papers", "votes", Fraction(said["votes"]), sum(worth * n for (_, worth), n in papers.items()))
    return papers


def expect(place, what, said, found):
    if said != found:
        raise Differs(f"{place}: {what}: the result says {show(said)}, counted again it is {show(found)}")


def show(value):
    if isinstance(value, Fraction):
        places = next((p for p in range(19) if (value * 10**p).denominator == 1), None)
        return f"{value}" if places is None else f"{'-' if value < 0 else ''}{abs(value) // 1}" + (
            f".{int(abs(value) % 1 * 10**places):0{places}d}" if places else "")
    if isinstance(value, (set, frozenset)):
        return ", ".join(sorted(value)) or "nobody"
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value) or "nobody"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {show(one)}" for key, one in value.items()) + "}"
    return str(value)


# 4. What every count does: electing, ties and lots, reserved places, and comparing each stage ------------------------------

class Count:
    """A count of one contest. With `watch` each stage is compared with the published one as soon as it is over."""

    def __init__(self, contest, papers, rule, reserved=True, watch=True, forced=None):
        self.contest, self.papers, self.rule, self.watch, self.forced = contest, papers, rule, watch, forced or {}
        self.ids = [c["id"] for c in contest["candidates"] if c["outcome"] != "withdrawn"]
        self.seats = self.places = contest["seats"]
        self.hopeful, self.elected, self.doomed, self.guarded = list(self.ids), [], set(), set()
        self.order, self.outcome = {}, {}
        self.total = {c: Fraction(0) for c in self.ids}
        self.non_transferable = self.loss = Fraction(0)
        self.votes = sum((worth * n for (_, worth), n in papers.items()), Fraction(0))
        self.stages, self.history, self.lines = [], [], []
        self.ties, self.pending = [], []  # of this stage, and of what is decided for the next
        self.write_ins = {c["id"] for c in contest["candidates"] if c.get("kind") == "undeclared-write-ins"}
        self.reopening = {c["id"] for c in contest["candidates"] if c.get("kind") == "reopen-nominations"}
        self.has = {c["id"]: set() if c["id"] in self.reopening else set(c["attributes"]) for c in contest["candidates"]}
        self.constraints = contest["constraints"] if reserved else []
        self.guessed = None  # the first lot that was needed and nobody drew, in a count that is not published
        self.harmless = False  # whether it is shown that nobody's election hangs on any lot from here on
        self.doomed_wait = contest.get("reserved", {}).get("doomed") == "after-surpluses"  # and receive papers meanwhile
        words = rule["numbers"].split()
        self.exact = words[0] == "exact"
        self.unit = None if self.exact else Fraction(1, 10 ** (int(words[0]) + (int(words[3]) if len(words) > 3 else 0)))
        if not self.exact and any(worth != 1 for _, worth in papers):
            raise Cannot("papers with weights under a rule that rounds")

    def down(self, figure):
        return figure if self.exact else figure // self.unit * self.unit

    def quota_of(self, votes):
        """V / (s + 1), and what the rule makes of it."""
        exact, how = votes / (self.seats + 1), self.rule["quota"]
        if how == "droop-integer":
            return Fraction(exact // 1 + 1)
        if how == "droop-plus-unit":
            return exact // self.unit * self.unit + self.unit
        return -(-exact // self.unit) * self.unit if how == "droop-rounded-up" else self.down(exact)

    # Reserved places: a candidate must be elected (guarded) or no longer can be (doomed) if every way, or no way, to fill
    # the places left meets all minimums and maximums. All ways are written out.

    def ways(self, hopeful):
        if math.comb(len(hopeful), self.places) > 300000:
            raise Cannot("reserved places with more than 300,000 ways to fill the places left")
        for way in itertools.combinations(hopeful, self.places):
            people = self.elected + list(way)
            numbers = [sum(bool(self.has[p] & set(k["anyOf"])) for p in people) for k in self.constraints]
            if all(k["minimumInForce"] <= n <= k.get("maximum", n) for k, n in zip(self.constraints, numbers)):
                yield set(way)

    def judge_reserved_places(self):
        hopeful = self.electable()
        if not self.constraints or not 0 < self.places < len(hopeful):
            return
        ways = list(self.ways(hopeful))
        if not ways:
            raise Differs(f"stage {len(self.stages)}: the reserved places can no longer be filled")
        guarded, doomed = set.intersection(*ways), set(hopeful) - set.union(*ways)
        self.stages[-1]["guarded"] |= guarded - self.guarded
        self.stages[-1]["doomed"] |= doomed
        self.guarded |= guarded
        self.doomed |= doomed

    def electable(self):
        return [c for c in self.hopeful if c not in self.doomed and c not in self.write_ins]

    def write_ins_going(self):
        """Undeclared write-ins: in Minneapolis at the first exclusion, in RCTab while they have votes, and nobody is elected before."""
        how = self.rule.get("undeclared-write-ins", "in-their-turn")
        return [c for c in self.hopeful if c in self.write_ins and (how == "with-first-sure-losers" or how != "in-their-turn" and self.total[c])]

    def write_ins_stop_elections(self):
        return self.rule.get("undeclared-write-ins") == "before-anybody-is-elected" and bool(self.write_ins_going())

    def can_do_without(self, group):
        rest = [c for c in self.electable() if c not in group]
        return len(rest) >= self.places and (not self.constraints or any(True for _ in self.ways(rest)))

    # Electing

    def single_place(self):
        """NI 49(11): for a single place neither the quota nor rule 52 elects before papers of somebody excluded have moved."""
        return self.write_ins_stop_elections() or "single-place" in self.rule and self.seats == 1 and not self.excluded_moved

    def filled(self):
        """The elected: without re-open nominations or none of these, which take a place like anybody and do not fill it."""
        return [c for c in self.elected if c not in self.reopening]

    def elect(self, people, shared=False):
        """One after another; those elected together with equal votes share their place in the order."""
        place = len(self.filled()) + 1
        for one in people:
            self.hopeful.remove(one)
            self.elected.append(one)
            self.places -= 1
            if one in self.reopening:  # the place is taken, and not filled
                self.outcome[one] = ("reopened", len(self.stages))
                self.stages[-1]["reopened"].append(one)
                continue
            self.order[one] = place if shared else len(self.filled())
            self.outcome[one] = ("elected", len(self.stages))
            self.stages[-1]["elected"].append(one)
        self.judge_reserved_places()

    def elect_those_who_reach(self):
        """In descending order, one at a time, since each election can change what the next needs."""
        while self.places:
            ready = [c for c in self.electable() if self.reaches(c)]
            if not ready:
                return
            top = [c for c in ready if self.total[c] == max(map(self.total.get, ready))]
            alone = self.rule.get("winners") == "only-the-highest"
            together = not (alone and len(top) > 1) and self.have_room(top)
            if together:
                self.elect(top, shared=True)
            else:
                methods = self.rule.get("election-ties", self.rule.get("surplus-ties", self.rule["exclusion-ties"]))
                chosen = self.choose("elect", top, methods, room=not alone)
                if chosen is None:
                    return
                self.elect(chosen if isinstance(chosen, list) else [chosen], shared=True)
            if alone:
                return

    def fill_last_places(self):
        """When no more candidates are left than places, they are elected; one winner a round, once no surplus waits."""
        if self.rule.get("winners") == "only-the-highest" and self.surpluses():
            return
        if self.places and len(self.electable()) <= self.places and not self.single_place():
            while self.places and self.electable():
                best = max(map(self.total.get, self.electable()))
                self.elect([c for c in self.electable() if self.total[c] == best], shared=True)

    # Ties

    def have_room(self, people):
        return len(people) <= self.places and (not self.constraints or any(set(people) <= way for way in self.ways(self.electable())))

    def choose(self, purpose, tied, methods, room=False):
        """Whom it befalls: by what happened earlier, by an order made before the count, or by a recorded lot. With room the
        search ends, too, when there are places for all whom history leaves: then a list."""
        if len(tied) == 1:
            return tied[0]
        said = next((t for s in self.contest["stages"][max(len(self.stages) - 1, 0):len(self.stages) + 1] for t in s["ties"]
                     if t["purpose"] == purpose and set(t["candidates"]) == set(tied)), None)
        left, compared, chosen = list(tied), [], None
        extreme = min if purpose == "exclude" else max
        for method in methods.split(", then "):
            if method in ("backwards", "forwards", "previous-stage"):
                past = self.history if method == "forwards" else self.history[::-1]
                for stage, step, totals in past[1:2] if method == "previous-stage" else past:
                    values = {c: totals[c] for c in left}
                    if isinstance(chosen, list):
                        break
                    if len(left) > 1 and len(set(values.values())) > 1:
                        votes = extreme(values.values())
                        left = [c for c in left if values[c] == votes]
                        compared.append((stage, step, {c: v for c, v in values.items() if v != votes}, votes))
                        if room and len(left) > 1 and self.have_room(left):
                            chosen = list(left)
                chosen = left[0] if len(left) == 1 else chosen
            elif method == "declared-order":
                declared = self.contest["declaredOrder"]
                chosen = next(c for c in declared if c in left) if declared else self.lot(purpose, tied, left, None, method)
            elif method != "nobody":
                chosen = self.lot(purpose, tied, left, said, method)
            if chosen is not None or method == "nobody":
                break
        if said is not None or method != "lot" and (method != "declared-order" or self.contest["declaredOrder"]):
            where = self.ties if purpose == "elect" else self.pending
            where.append((purpose, set(tied), compared, set(left), method, None if isinstance(chosen, list) else chosen))
        return chosen

    def lot(self, purpose, tied, left, said, method):
        """A lot is taken as recorded; a draw from a seed is made again."""
        key = purpose, frozenset(left), len(self.stages)
        if key in self.forced:
            return self.forced[key]
        if not self.watch:
            self.guessed = self.guessed or (key, left)
            return left[0]
        place = f"stage {len(self.stages) + 1}"
        if said is None:
            return self.lot_that_does_not_matter(key, left)
        if set(said["stillTied"]) != set(left) or said.get("chosen") not in left:
            raise Differs(f'{place}: tie: the result has {show(set(said["stillTied"]))} still tied and {said.get("chosen")} '
                          f"chosen; counted again {show(set(left))} are tied")
        self.forced[key] = said["chosen"]
        if said.get("notDrawn"):
            expect(place, "first of the tied, with no lot drawn", said["chosen"],
                   next(c["id"] for c in self.contest["candidates"] if c["id"] in left))
            self.show_that_nothing_hangs_on_it(place, key, left)
        elif "draw" in said:
            draw, index = said["draw"], None
            number = int(hashlib.sha256(f'{draw["seed"]},{draw["counter"]}'.encode()).hexdigest(), 16)
            index = number % len(left)
            expect(place, "index of the draw", draw["index"], index)
            expect(place, "hash of the draw", draw["hash"], f"{number:064x}")
            expect(place, "among how many the draw was", draw["among"], len(left))
            expect(place, "contest in the seed", draw["seed"].endswith("/" + self.contest["id"]), True)
            expect(place, "drawn", said["chosen"], left[index])
            draws = [d["counter"] for d in self.contest.get("orderDraws", [])] + [
                t["draw"]["counter"] for s in self.contest["stages"] for t in s["ties"] if "draw" in t]
            expect(place, "counters of the draws", draws, sorted(set(draws)))
        elif "lot" in said:
            expect(place, "lot", (said["lot"]["contest"], said["lot"]["purpose"], set(said["lot"]["tied"]),
                   said["lot"]["chosen"]), (self.contest["id"], purpose, set(left), said["chosen"]))
            UNCHECKED.add("lots drawn by people, which are taken as recorded")
        elif method.startswith("new-zealand"):
            UNCHECKED.add("New Zealand's pseudo-random numbers, which are taken as recorded")
        else:
            raise Differs(f"{place}: a lot among {show(set(left))} has neither a draw nor a record")
        return said["chosen"]

    def show_that_nothing_hangs_on_it(self, place, key, left):
        """No lot was drawn, and none need be: however it and later ones fall, the same people must be elected."""
        if self.rule.get("needless-lots") == "drawn":
            raise Differs(f"{place}: no lot was drawn among {show(set(left))}, which the rule orders")
        if self.harmless:
            return
        ways, elected = [{**self.forced, key: one} for one in left], set()
        for _ in range(1000):
            if not ways:
                break
            forced = ways.pop()
            other = type(self)(self.contest, self.papers, self.rule, bool(self.constraints), False, forced)
            other.run()
            if other.guessed:
                ways += [{**forced, other.guessed[0]: one} for one in other.guessed[1]]
            else:
                elected.add(frozenset(other.filled()))
        if len(elected) > 1:
            raise Differs(f"{place}: no lot was drawn among {show(set(left))}, and who is elected hangs on it")
        if ways:
            UNCHECKED.add("that nothing hangs on lots that were not drawn, of which there are too many ways to count")
        self.harmless = True

    def lot_that_does_not_matter(self, key, left):
        """No lot is recorded: then every way it could fall must lead to the same stages and the same elected."""
        results = set()
        for one in left:
            other = type(self)(self.contest, self.papers, self.rule, bool(self.constraints), False, {**self.forced, key: one})
            other.run()
            results.add(repr(([(s["kind"], sorted(s["people"]), s["before"]) for s in other.stages], other.total,
                              sorted(other.filled()))))
        if len(results) > 1:
            raise Differs(f"stage {len(self.stages) + 1}: {show(set(left))} are tied ({key[0]}), what follows hangs on it, and "
                          "the result records no lot")
        stage = self.contest["stages"][min(len(self.stages), len(self.contest["stages"]) - 1)]
        self.forced[key] = next((c for c in stage["action"]["candidates"] + stage["excluded"] if c in left), left[0])
        return self.forced[key]

    # Stages

    def open_stage(self, kind, people):
        self.compare_stage()
        self.ties, self.pending = self.pending, []
        self.stages.append(dict(kind=kind, people=set(people), transfers=[], elected=[], reopened=[], excluded=set(), guarded=set(),
                                doomed=set(), before=dict(self.total), over=False))

    def exclude(self, group):
        """Takes them out of the count; their papers move afterwards, if at all."""
        self.ties, self.pending = self.ties + self.pending, []
        for one in group:
            self.hopeful.remove(one)
            self.outcome[one] = ("excluded", len(self.stages))
        self.stages[-1]["excluded"] |= set(group)

    def compare_stage(self):
        """Compares what this stage came to with the published stage of the same number."""
        if not self.stages or not self.watch:
            return
        number, stage = len(self.stages), self.stages[-1]
        place = f"stage {number}"
        if number > len(self.contest["stages"]):
            raise Differs(f"{place} is missing from the result: {stage['kind']} of {show(stage['people'])}")
        said = self.contest["stages"][number - 1]
        expect(place, "number", said["number"], number)
        expect(place, "what was done", said["action"]["kind"], stage["kind"])
        expect(place, "whose votes moved", set(said["action"]["candidates"]), stage["people"])
        expect(place, "quota", Fraction(said["quota"]), self.quota)
        gone = {c["id"] for c in self.contest["candidates"] if c["outcome"] == "withdrawn"}
        expect(place, "candidates with totals", set(said["totals"]) - gone, set(self.ids))
        expect(place, "votes of those who withdrew", {c for c in gone & set(said["totals"]) if Fraction(said["totals"][c])}, set())
        self.compare_transfers(place, said["transfers"], stage["transfers"], stage["people"])
        for c in self.ids:
            expect(f"{place}, {c}", "votes", Fraction(said["totals"][c]), self.total[c])
            change = Fraction(0) if number == 1 else self.total[c] - stage["before"][c]
            expect(f"{place}, {c}", "change", Fraction(said["changes"].get(c, 0)), change)
        expect(place, "changes of candidates who do not stand", set(said["changes"]) - set(self.ids), set())
        expect(place, "non-transferable", Fraction(said["nonTransferable"]), self.non_transferable)
        expect(place, "lost by rounding", Fraction(said["loss"]), self.loss)
        expect(place, "sum of the column", sum(self.total.values()) + self.non_transferable + self.loss, self.votes)
        expect(place, "elected", set(said["elected"]), set(stage["elected"]))
        expect(place, "places taken and not filled", set(said.get("reopened", [])), set(stage["reopened"]))
        expect(place, "excluded", set(said["excluded"]), stage["excluded"])
        for what in ("guarded", "doomed"):  # once every place is filled, they need not be named any more
            if self.places or not set(said[what]) <= stage[what]:
                expect(place, what, set(said[what]), stage[what])
        self.compare_ties(place, said["ties"])
        self.compare_more(place, said, stage)
        self.lines.append(f"  stage {number}: {stage['kind']}{' of ' + show(stage['people']) if stage['people'] else ''}; "
                          f"{len(self.ids)} totals, {len(stage['transfers'])} transfers"
                          f"{'; elected ' + show(stage['elected']) if stage['elected'] else ''}: agrees")

    def compare_ties(self, place, said):
        found = {(purpose, frozenset(tied)): rest for purpose, tied, *rest in self.ties}
        self.ties = []
        expect(place, "ties", {f'{t["purpose"]} {show(set(t["candidates"]))}' for t in said},
               {f"{purpose} {show(tied)}" for purpose, tied in found})
        for t in said:
            compared, left, method, chosen = found[t["purpose"], frozenset(t["candidates"])]
            where = f'{place}, tie of {show(t["candidates"])}'
            expect(where, "chosen", t.get("chosen"), chosen)
            expect(where, "still tied", set(t["stillTied"]), left)
            expect(where, "how it ended", t["method"], method)
            expect(where, "earlier stages compared", [(c["stage"], c.get("batch", c.get("iteration"))) for c in t["compared"]],
                   [(stage, step) for stage, step, _, _ in compared])
            remain = set(t["candidates"])
            for c, (stage, _, dropped, votes) in zip(t["compared"], compared):
                named = {k: Fraction(v) for k, v in c["totals"].items()}
                expect(where, f"totals at stage {stage}", named,
                       dropped if "remainingTotal" in c else {k: dropped.get(k, votes) for k in remain})
                remain -= set(dropped)
                expect(where, f"who remained at stage {stage}", set(c["remaining"]) if "remaining" in c else remain, remain)
                expect(where, f"total at stage {stage} of those who remained", Fraction(c.get("remainingTotal", votes)), votes)

    def compare_transfers(self, place, said, found, people):
        """Papers of one value that moved together, in their order; rounding is compared for the stage as a whole."""
        expect(place, "number of transfers", len(said), len(found))
        for number, (one, own) in enumerate(zip(said, found), 1):
            where = f"{place}, transfer {number}"
            if not own["from"] <= set(one["from"]) <= people:  # of an exclusion those without such papers may be named too
                expect(where, "from", set(one["from"]), own["from"])
            for figure in ("received", "value"):
                expect(where, figure, Fraction(one[figure]), own[figure])
            expect(where, "papers", one["papers"], own["papers"])
            expect(where, "to whom", set(one["to"]), set(own["to"]))
            for c, (papers, votes) in own["to"].items():
                expect(f"{where}, to {c}", "papers", one["to"][c]["papers"], papers)
                expect(f"{where}, to {c}", "votes", Fraction(one["to"][c]["votes"]), votes)
            self.compare_sections(where, one, own["by_worth"], own["value"])
            expect(where, "non-transferable papers", one["nonTransferable"]["papers"], own["nt"][0])
            expect(where, "non-transferable votes", Fraction(one["nonTransferable"]["votes"]), own["nt"][1])
        expect(place, "lost in all transfers", sum(Fraction(t["loss"]) for t in said), sum(t["loss"] for t in found))

    def compare_sections(self, where, said, by_worth, value):
        """What each section of a college gave, where all are large enough to be told; sections worth the same are added up."""
        known = self.contest["sections"]
        if not known or any(s["valid"] < 30 for s in known):
            expect(where, "sections, which are not to be told", said.get("sections", []), [])
        elif "sections" in said:
            parts = {s["id"]: s for s in said["sections"]}
            expect(where, "sections", [i["id"] for i in known if i["id"] in parts], [s["id"] for s in said["sections"]])
            for worth in {Fraction(s["worth"]) for s in known}:
                alike = [parts[s["id"]] for s in known if Fraction(s["worth"]) == worth and s["id"] in parts]
                expect(where, f"papers worth {worth}", sum(s["papers"] for s in alike), by_worth[worth])
                for s in alike:
                    expect(f'{where}, section {s["id"]}', "votes", Fraction(s["votes"]), self.down(s["papers"] * worth * value))

    def compare_more(self, place, said, stage):
        pass


# 5. Gregory: papers move at a value ---------------------------------------------------------------------------------------

class Gregory(Count):
    def run(self):
        self.parcels = defaultdict(list)  # of each candidate: (value, whether first preferences, papers), oldest first
        self.spent, self.excluded_moved = set(), False
        self.quota = self.quota_of(self.votes)
        self.open_stage("first-preferences", [])
        self.move(self.papers, Fraction(1), Fraction(1), set(), first=True)
        self.stages[-1]["transfers"] = []
        self.judge_reserved_places()
        self.end_of_stage()
        while self.places and self.electable():
            surpluses = self.surpluses()
            waiting = sum(surpluses.values())
            doomed = [c for c in self.hopeful if c in self.doomed]
            together = self.lowest_together(waiting)
            write_ins = self.write_ins_going()
            if doomed and not (self.doomed_wait and surpluses and not (together and "deferral" in self.rule)):
                self.exclude_and_move(doomed)
            elif write_ins:
                beaten = self.rule["undeclared-write-ins"] == "with-first-sure-losers"
                self.exclude_and_move(write_ins + (self.lowest_together(waiting, write_ins) if beaten else []))
            elif together and self.rule.get("sure-losers") == "before-surpluses":
                self.exclude_and_move(together)
            elif surpluses and not (together and "deferral" in self.rule):
                self.transfer_surplus(surpluses)
            elif together and self.rule["exclusion"] != "lowest-one":
                self.exclude_and_move(together)
            else:
                free = [c for c in self.hopeful if c not in self.guarded]
                fewest = min(self.total[c] for c in free)
                lowest = [c for c in free if self.total[c] == fewest]
                self.exclude_and_move([self.choose("exclude", lowest, self.rule["exclusion-ties"])])
        if self.rule.get("last-surpluses") == "transferred" and self.surpluses():
            self.transfer_together(list(self.surpluses()))
        self.compare_stage()
        return self

    def reaches(self, c):
        """The quota, or more than it; under ERS97 5.1.7 also the active vote divided by one more than the places left."""
        if self.single_place():
            return False
        if self.rule["election"] == "more-than-quota":
            return self.total[c] > self.quota
        if self.total[c] >= self.quota:
            return True
        return (self.rule["election"] == "at-least-quota-or-vote-required" and self.active() > 0
                and self.total[c] >= self.active() / (self.places + 1))

    def active(self):
        """Votes of continuing candidates, and those awaiting transfer: of surpluses, and of the excluded."""
        return sum((self.total[c] - (self.quota if c in self.elected else 0) for c in self.ids
                    if c not in self.elected or self.total[c] > self.quota), Fraction(0))

    def receives(self, c):
        return c in self.hopeful and (c not in self.doomed or self.doomed_wait) or (
            "elected-receive" in self.rule and c in self.elected and c not in self.spent)

    def move(self, papers, received, value, sources, first=False):
        """Each paper goes to the highest on it who can receive, or is non-transferable."""
        next_of, to = {c: self.receives(c) for c in self.ids}, defaultdict(Counter)
        by_worth = Counter()
        for (order, worth), n in papers.items():
            to[next((c for c in order if next_of[c]), None)][order, worth] += n
            by_worth[worth] += n
        for c, part in to.items():
            if c is not None:
                self.parcels[c].append((value, first, part))
                self.total[c] += value * weight(part)
        lost = to.pop(None, Counter())
        self.non_transferable += value * weight(lost)
        record = {"from": set(sources), "received": received, "value": value, "papers": sum(papers.values()), "loss": Fraction(0),
                  "by_worth": by_worth,
                  "to": {c: (sum(part.values()), value * weight(part)) for c, part in to.items()},
                  "nt": [sum(lost.values()), value * weight(lost)]}
        self.stages[-1]["transfers"].append(record)
        return sum(votes for _, votes in record["to"].values()) + record["nt"][1]

    # Surpluses

    def surpluses(self):
        """Of the elected who have more than the quota, or just the quota where the rule moves nothing in a stage."""
        least = 0 if self.rule["empty-surplus"] == "transferred" else self.unit or Fraction(1, 10**100)
        return {c: self.total[c] - self.quota for c in self.elected
                if c not in self.spent and self.total[c] - self.quota >= least}

    def transfer_surplus(self, surpluses):
        if self.rule["surplus-order"] == "all-together":
            return self.transfer_together(list(surpluses))
        largest = [c for c in surpluses if surpluses[c] == max(surpluses.values())]
        self.transfer_together([self.choose("transfer-first", sorted(largest, key=self.ids.index), self.rule["surplus-ties"])])

    def transfer_together(self, people):
        """Every surplus of one stage; none of its papers reaches another of them."""
        figures = [(one, self.total[one] - self.quota, self.total[one]) for one in sorted(people, key=self.ids.index)]
        self.open_stage("surplus", people)
        self.spent.update(people)
        for one, surplus, votes in figures:
            self.transfer(one, surplus, votes)
        self.end_of_stage()

    def transfer(self, one, surplus, votes):
        if self.rule["transfer-value"] == "weighted":
            left = surplus - sum(self.move(papers, received, self.weighted_value(received, surplus, votes), [one])
                                 for received, papers in by_value(self.parcels[one]) if surplus)
        else:
            left = surplus - self.move_last_batch(one, surplus)
        self.parcels[one] = []
        self.total[one] = self.quota
        if self.rule.get("remainder") == "non-transferable":
            self.non_transferable += left
            self.stages[-1]["left"] = left
            if self.stages[-1]["transfers"]:
                self.stages[-1]["transfers"][-1]["nt"][1] += left
        else:
            self.loss += left
            if self.stages[-1]["transfers"]:
                self.stages[-1]["transfers"][-1]["loss"] += left

    def weighted_value(self, received, surplus, votes):
        """Value received x surplus / votes; where the rule cuts off decimals, and how often."""
        how = self.rule["value-rounding"]
        if how == "product-then-quotient-down":
            return self.down(self.down(received * surplus) / votes)
        if how == "fraction-then-product-down":
            return self.down(self.down(surplus / votes) * received)
        return self.down(received * surplus / votes)

    def move_last_batch(self, one, surplus):
        """Surplus / transferable papers of the batch received last, but not above their present value; the others stay."""
        received, _, papers = self.parcels[one][-1]
        papers = Counter({paper: n for paper, n in papers.items() if any(map(self.receives, paper[0]))})
        value = min(self.down(surplus / sum(papers.values())), received) if papers else received
        return self.move(papers, received, value, [one])

    # Exclusions

    def lowest_together(self, waiting, besides=()):
        """The most of the lowest who, with all surpluses, have fewer votes than the next above (ERS97: no more votes)."""
        equal = self.rule["exclusion"] == "lowest-together-if-not-above-next"
        if self.rule["exclusion"] == "lowest-one" and self.rule.get("sure-losers") != "before-surpluses":
            return []
        line = sorted((c for c in self.hopeful if c not in self.guarded and c not in besides), key=self.total.get)
        waiting += sum(self.total[c] for c in besides)
        for k in range(len(line) - 1, 0, -1):
            votes, above = sum(self.total[c] for c in line[:k]) + waiting, self.total[line[k]]
            apart = self.total[line[k - 1]] < above
            if apart and (votes <= above if equal else votes < above) and self.can_do_without(line[:k]):
                return line[:k]
        return []

    def exclude_and_move(self, group):
        rest = [c for c in self.electable() if c not in group]
        if self.rule["last-places"] == "before-transfer" and len(rest) <= self.places and not self.single_place():
            self.exclude(group)
            self.fill_last_places()
            return
        self.open_stage("exclusion", group)
        self.exclude(group)
        self.judge_reserved_places()
        for first, received, papers in self.batches(group):
            for c in group:
                for value, is_first, part in self.parcels[c]:
                    if value == received and (first is None or is_first == first):
                        self.total[c] -= value * weight(part)
            owners = {c for c in group if any(v == received and (first is None or f == first) for v, f, _ in self.parcels[c])}
            before = self.non_transferable
            self.move(papers, received, received, owners)
            if "election-during-exclusion" in self.rule:
                self.excluded_moved = True
                self.history.append((len(self.stages), len(self.stages[-1]["transfers"]), dict(self.total)))
                self.revise_quota(before)
                self.elect_those_who_reach()
                if not self.places:
                    break
        self.excluded_moved = True
        self.end_of_stage()

    def batches(self, group):
        """All at once by value, or first preferences before the others; the greatest value first."""
        parcels = [parcel for c in group for parcel in self.parcels[c]]
        if self.rule["exclusion-transfer"] != "first-preferences-then-by-value":
            return [(None, value, papers) for value, papers in by_value(parcels)]
        return [(first, value, papers) for first in (True, False)
                for value, papers in by_value([p for p in parcels if p[1] == first])]

    def revise_quota(self, before):
        """ERS97 5.4.8: until somebody is elected, the quota is found without what became non-transferable."""
        if "quota-revision" in self.rule and not self.elected and self.non_transferable > before:
            self.quota = self.quota_of(self.votes - self.non_transferable)

    # The end of a stage

    def end_of_stage(self):
        batches = [h for h in self.history if h[0] == len(self.stages)]
        if batches and "tie-history" in self.rule:
            self.history.pop()
        elif batches:
            self.history = [h for h in self.history if h[0] != len(self.stages)]
        self.history.append((len(self.stages), None, dict(self.total)))
        self.elect_those_who_reach()
        self.fill_last_places()
        self.last_vacancy()

    def last_vacancy(self):
        """NI 52(2): the last place goes to a candidate with at least as many votes as all the others and the surpluses together."""
        if "last-vacancy" not in self.rule or self.places != 1 or self.single_place():
            return
        rest = sum(self.total[c] for c in self.hopeful) + sum(self.surpluses().values())
        able = [c for c in self.electable() if self.total[c] >= rest - self.total[c]]
        if len(able) == 1 and (not self.constraints or {able[0]} in self.ways(self.electable())):
            self.elect(able)

    def compare_more(self, place, said, stage):
        if self.rule["election"] == "at-least-quota-or-vote-required":
            active = self.active() if self.places else None
            required = None if active is None else -(-active / (self.places + 1) // self.unit) * self.unit
            for name, own in (("activeVote", active), ("voteRequired", required)):
                expect(place, name, Fraction(said[name]) if name in said else None, own)


def weight(papers):
    return sum((worth * n for (_, worth), n in papers.items()), Fraction(0))


def by_value(parcels):
    """Papers of one value together, the greatest value first."""
    groups = defaultdict(Counter)
    for value, _, papers in parcels:
        groups[value].update(papers)
    return sorted(groups.items(), key=lambda group: group[0], reverse=True)


# 6. Meek and Warren: every elected candidate keeps a part of each paper ------------------------------------------------------

class Meek(Count):
    def run(self):
        """Figures inside are whole numbers of the last decimal that the rule keeps."""
        if any(worth != 1 for _, worth in self.papers):
            raise Cannot("papers with weights under Meek's method")
        if self.rule.get("single-vacancy") and self.seats == 1:
            raise Cannot("New Zealand's count for a single vacancy (clauses 24 to 36)")
        named = {c for ranks, _ in self.papers for rank in ranks for c in (rank if isinstance(rank, (list, tuple)) else [rank])}
        if self.rule.get("unnamed-candidates") and not set(self.ids) <= named:
            raise Cannot("candidates whom no paper names, treated as withdrawn in New Zealand (clauses 20 and 21)")
        self.one = int(1 / self.unit)
        self.near = self.one // 10**9 // 2 if "guards" in self.rule["numbers"] else 0  # closer than this is equal
        self.keep = {c: self.one for c in self.ids}
        self.iteration, self.previous, self.rounds = 0, None, 0
        self.open_stage("first-preferences", [])
        self.judge_reserved_places()
        update = False
        while True:
            if self.stages[-1]["over"]:
                self.open_stage("iteration", self.elected)
            self.iterate(update)
            update = True
            before = len(self.elected)
            surplus = self.surplus()
            limit = self.rounds >= int(self.rule["iteration-limit"])
            settled = limit or self.is_small(surplus) or self.is_stable(surplus)
            if self.rule["election"] != "after-convergence" or settled:
                ready = [c for c in self.electable() if self.reaches(c)]
                if len(ready) > self.places:
                    ready = []
                else:
                    self.elect_those_who_reach()
            self.previous = surplus
            if not self.places or len(self.electable()) <= self.places:
                break
            doomed = [c for c in self.hopeful if c in self.doomed]
            if len(self.elected) > before:
                self.stages[-1]["over"] = True
                self.rounds, self.previous = 0, None
                if self.rule["election"] == "ends-round":
                    update = False
                    if not doomed or self.doomed_wait:
                        continue
                surplus = self.surplus()
                settled = self.rule["election"] == "during-iterations" and (self.is_small(surplus) or self.is_stable(surplus))
            group = doomed if doomed and not self.doomed_wait else self.to_exclude(surplus, settled)
            if group and doomed:  # the doomed go before anybody else is excluded
                group, self.pending = doomed, []
            if group:
                if len(self.electable()) - len([c for c in group if c not in self.doomed]) <= self.places:
                    self.exclude(group)
                    break
                self.open_stage("exclusion", group)
                self.exclude(group)
                for c in group:
                    self.keep[c] = 0
                self.judge_reserved_places()
                self.rounds, self.previous = 0, None
                update = self.rule["after-exclusion"] == "update-keep-values"
        self.fill_last_places()
        self.compare_stage()
        return self

    def iterate(self, update):
        """One iteration: new keep values, all papers distributed by them from the start, and a new quota."""
        if update:
            self.keep = self.new_keeps()
        self.iteration += 1
        self.rounds += 1
        votes, rest = Counter({c: 0 for c in self.ids}), 0
        state = tuple(self.hopeful), tuple(self.elected)
        if getattr(self, "state", None) != state:
            self.state, self.merged = state, self.merge()
        for path, n in self.merged.items():
            paper = self.one
            for c in path:
                kept = self.kept(paper, c)
                votes[c] += kept * n
                paper = paper - kept if self.rule["passed-on"] == "weight-less-kept" else -(
                    -paper * (self.one - self.keep[c]) // self.one)
                if not paper:
                    break
            rest += paper * n
        self.v = votes
        self.total = {c: votes[c] * self.unit for c in self.ids}
        self.non_transferable = rest * self.unit
        self.loss = self.votes - sum(self.total.values()) - self.non_transferable
        self.quota = self.quota_of(sum(self.total.values()))
        self.q = int(self.quota / self.unit)
        self.history.append((len(self.stages), self.iteration, self.total))

    def merge(self):
        """Papers that will be treated alike: those who are out are passed over, and nothing goes past a hopeful."""
        merged = Counter()
        for (order, _), n in self.papers.items():
            path = []
            for c in order:
                if c in self.hopeful or c in self.elected:
                    path.append(c)
                    if c in self.hopeful:
                        break
            merged[tuple(path)] += n
        return merged

    def kept(self, paper, c):
        if self.rule["transfer"] == "warren":
            return min(paper, self.keep[c])
        product = paper * self.keep[c]
        return -(-product // self.one) if self.rule["kept-rounding"] == "up" else product // self.one

    def new_keeps(self):
        """Keep value x quota / votes for the elected."""
        keep = dict(self.keep)
        for c in self.elected:
            if self.v[c] and (self.v[c] > self.q or self.rule["keep-update"] == "all-elected"):
                if self.rule["keep-update-rounding"] == "once-down":
                    new = keep[c] * self.q // self.v[c]
                else:
                    new = -(-(-(-keep[c] * self.q // self.one)) * self.one // self.v[c])
                keep[c] = min(new, self.one)
        return keep

    def reaches(self, c):
        return self.v[c] >= self.q or self.q - self.v[c] < self.near

    def surplus(self):
        over = [self.v[c] - self.q for c in self.elected]
        return sum(max(s, 0) for s in over) if self.rule["keep-update"] == "above-quota" else max(sum(over), 0)

    def is_small(self, surplus):
        words = self.rule["surplus-limit"].split()
        if words[0] == "less":
            return surplus < Fraction(words[2]) * self.one
        return all(abs(self.v[c] - self.q) <= Fraction(words[2]) * self.v[c] for c in self.elected)

    def is_stable(self, surplus):
        how, new = self.rule["stable-stop"], self.new_keeps()
        if how == "surplus-not-falling":
            return self.previous is not None and surplus >= self.previous
        return how == "keep-values-settled" and (all(new[c] >= self.keep[c] for c in self.elected)
                                                 or any(new[c] > self.keep[c] for c in self.elected))

    def to_exclude(self, surplus, settled):
        """The lowest, when the surpluses are passed on, or before that when they could not save them."""
        line = sorted((c for c in self.hopeful if c not in self.guarded), key=self.v.get)
        sure = (self.rule["early-exclusion"] == "sure-loser" and len(line) > 1
                and self.v[line[0]] + surplus < self.v[line[1]])
        if not settled and not sure:
            return []
        without = [c for c in line if self.v[c] == 0]
        if self.rule["zero-votes"] == "together" and len(without) > 1 and self.can_do_without(without):
            return without
        reach = surplus if self.rule["tied-for-exclusion"] == "within-surplus" else 0
        tied = [c for c in line if self.v[c] - self.v[line[0]] <= reach or self.v[c] - self.v[line[0]] < self.near]
        return [self.choose("exclude", sorted(tied, key=self.ids.index), self.rule["exclusion-ties"])]

    def compare_more(self, place, said, stage):
        expect(place, "last iteration", said["lastIteration"], self.iteration)
        expect(place, "keep values", {c: Fraction(k) for c, k in said["keepValues"].items()},
               {c: self.keep[c] * self.unit for c in self.ids})


# 7. A contest, a result, the command -----------------------------------------------------------------------------------------

UNCHECKED = set()


def check_contest(contest, ballots, election):
    if "vacancy" in contest:
        raise Cannot("a count that fills a casual vacancy, in which sitting members keep their places")
    rule = choices_of(contest["rule"])
    candidates = {c["id"]: c for c in contest["candidates"]}
    expect("candidates", "ids named once", len(contest["candidates"]), len(candidates))
    standing = [c for c in candidates if candidates[c]["outcome"] != "withdrawn"]
    if (contest["unopposed"] or len(standing) <= contest["seats"]) and rule.get("unopposed") != "counted":
        expect("contest", "unopposed", contest["unopposed"], len(standing) <= contest["seats"])
        people = {c for c in standing if candidates[c].get("kind") != "reopen-nominations"}
        expect("contest", "elected", set(contest["elected"]), people)
        expect("contest", "places left vacant", contest["vacant"], contest["seats"] - len(people))
        return ["  unopposed: agrees"]
    papers = valid_papers(ballots, contest, rule)
    check_declared_order(contest, standing)
    reserved = contest.get("reserved", {"applied": True, "restart": False, "leftVacant": 0})
    kind = Meek if "transfer" in rule else Gregory
    check_reserved(contest, reserved)
    count = kind(contest, papers, rule, reserved["applied"]).run()
    expect("result", "number of stages", len(contest["stages"]), len(count.stages))
    expect("result", "quota", Fraction(contest["quota"]), count.quota)
    expect("result", "elected", set(contest["elected"]), set(count.filled()))
    expect("result", "places taken and not filled", contest.get("reopened", []), [c for c in count.elected if c in count.reopening])
    expect("result", "places left vacant", contest["vacant"], count.places + len(contest.get("reopened", [])))
    for c in standing:
        outcome, stage = count.outcome.get(c, ("not-elected", None))
        expect(f"candidate {c}", "outcome", candidates[c]["outcome"], outcome)
        expect(f"candidate {c}", "stage", candidates[c].get("stage"), stage)
        expect(f"candidate {c}", "order of election", candidates[c].get("order"), count.order.get(c))
    expect("result", "order of election", [count.order[c] for c in contest["elected"]], sorted(count.order.values()))
    for k in contest["constraints"]:
        people = {c for c in count.elected if count.has[c] & set(k["anyOf"])}
        expect(f'reserved places {k["id"]}', "elected", set(k["elected"]), people)
        expect(f'reserved places {k["id"]}', "met", k["met"], k["minimum"] <= len(people) <= k.get("maximum", len(people)))
    check_without(contest, papers, rule, kind)
    return count.lines


def check_reserved(contest, reserved):
    """The reserved places are taken as stated; how they act must be what this program carries out."""
    if not contest["constraints"]:
        return
    UNCHECKED.add("whether the reserved places and the attributes of the candidates are those of the election file")
    if (reserved["restart"] or reserved["leftVacant"] or reserved["apply"] not in ("throughout", "only-if-needed")
            or reserved["doomed"] not in ("before-surpluses", "after-surpluses")
            or reserved["fallback"] not in ("refuse", "relax", "leave-vacant")):
        raise Cannot("reserved places with restarts, with places left vacant, or that act in an unknown way")
    if reserved["apply"] == "throughout":
        expect("reserved places", "applied", reserved["applied"], True)
    for k in contest["constraints"]:
        if k["minimum"] != k["minimumInForce"] and reserved["fallback"] != "relax":
            expect(f'reserved places {k["id"]}', "minimum in force", k["minimumInForce"], k["minimum"])


def check_without(contest, papers, rule, kind):
    """Who would be elected without the reserved places, where no lot would be needed."""
    said = contest["withoutConstraints"]
    if not contest["constraints"]:
        return
    if len(said["elected"]) > 1:
        UNCHECKED.add("who would be elected without the reserved places, since lots would decide")
        return
    free = kind(contest, papers, rule, False, False).run()
    if free.guessed:
        UNCHECKED.add("who would be elected without the reserved places, since lots would decide")
        return
    expect("without the reserved places", "elected", [set(way) for way in said["elected"]], [set(free.filled())])
    numbers = [sum(bool(free.has[p] & set(k["anyOf"])) for p in free.elected) for k in contest["constraints"]]
    complies = all(k["minimumInForce"] <= n <= k.get("maximum", n) for k, n in zip(contest["constraints"], numbers))
    expect("without the reserved places", "whether they comply", said["complies"], complies)
    if contest["reserved"]["apply"] == "only-if-needed":
        expect("reserved places", "applied", contest["reserved"]["applied"], not complies)


def check_declared_order(contest, standing):
    """An order of all candidates that was drawn from a seed: each among those left, in the order of the ballot paper."""
    if "orderDraws" not in contest:
        if contest["declaredOrder"]:
            expect("declared order", "candidates", set(contest["declaredOrder"]), set(standing))
            UNCHECKED.add("the order of the candidates that was declared before the count, which is taken as recorded")
        return
    left, order = list(standing), []
    expect("declared order", "number of draws", len(contest["orderDraws"]), len(standing) - 1)
    for counter, draw in enumerate(contest["orderDraws"]):
        number = hashlib.sha256(f'{draw["seed"]},{draw["counter"]}'.encode()).hexdigest()
        expect("declared order", "draw", (draw["counter"], draw["among"], draw["hash"], draw["index"]),
               (counter, len(left), number, int(number, 16) % len(left)))
        expect("declared order", "contest in the seed", draw["seed"].endswith("/" + contest["id"]), True)
        order.append(left.pop(draw["index"]))
    expect("declared order", "order", contest["declaredOrder"], order + left)


def check_result(path, ballot_files, say=print):
    """Checks every contest of a result; returns the exit code."""
    UNCHECKED.clear()
    own = None  # the ballots that a record has itself, a file a contest
    if os.path.isdir(path):
        if not ballot_files:
            own = os.path.join(path, "ballots")
        path = os.path.join(path, "result.json")
    with open(path, encoding="utf-8") as file:
        election = json.load(file, object_pairs_hook=no_name_twice)
    code = 0
    if election.get("format") != "stv-result/1":
        say("Cannot be checked: this is not stv-result/1.")
        return 2
    if not election["contests"]:
        say("Cannot be checked: the result has no contest.")
        return 2
    if own:
        ballot_files = [file for file in (os.path.join(own, c["id"] + ".csv") for c in election["contests"]) if os.path.exists(file)]
        UNCHECKED.add("what was corrected or left out before these ballots were written")
    corrections = Corrections([file for file in ballot_files if is_corrections(file)])
    hashes = {i["sha256"] for i in election["inputs"]}
    for ballots in ballot_files:
        with open(ballots, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() not in hashes:
                say(f"Note: {os.path.basename(ballots)} is not byte for byte a file that the result names.")
    UNCHECKED.update(["words: titles, reasons, clauses, names, slates", "the hashes of files that were not given here",
                      "which parcels a transfer took and what each of several sources gave (parcels, bySource)",
                      "how many papers have gaps, equal ranks or repeats, or were set aside; their order; the electorate"])
    if election["body"]:
        UNCHECKED.add("the minimums of the body")
    for contest in election["contests"]:
        say(f'{contest["id"]}: {contest["rule"]["id"]}, {contest["seats"]} places, {len(contest["candidates"])} candidates')
        try:
            if not own:
                corrections.need(contest)
            whose = [os.path.join(own, contest["id"] + ".csv")] if own else ballot_files
            ballots = [p for file in whose if not is_corrections(file)
                       for p in read_ballots(file, contest, election, corrections)] if contest["stages"] else []
            if not own:
                corrections.compare(contest)
            for line in check_contest(contest, ballots, election):
                say(line)
        except Differs as difference:
            say(f"  DIFFERS: {difference}")
            code = 1
        except Cannot as reason:
            say(f"  Not checked by this program: {reason}.")
            code = code or 2
        except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
            say(f"  Cannot be checked: the result or the ballots are not in the expected form ({error!r}).")
            code = code or 2
    for one in election["uncounted"]:
        UNCHECKED.add(f'contest {one["id"]}, which has no result')
    say("Not compared: " + "; ".join(sorted(UNCHECKED)) + ".")
    if code == 0:
        say(f"Every figure agrees: {len(election['contests'])} contest{'s' * (len(election['contests']) != 1)}, "
            f"{sum(len(c['stages']) for c in election['contests'])} stages.")
    return code


def no_name_twice(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("the result names a member twice")
    return dict(pairs)


def main(arguments):
    if len(arguments) < (1 if arguments and os.path.isdir(arguments[0]) else 2):
        print(__doc__)
        return 2
    try:
        return check_result(arguments[0], arguments[1:])
    except (OSError, ValueError, KeyError) as error:
        print(f"Cannot be checked: {error}")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
