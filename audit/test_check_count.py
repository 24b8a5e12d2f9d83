"""Tests of check_count.py: it agrees with sound results, and finds every planted fault. Needs a built stv (or STV=path)."""
import copy
import glob
import json
import os
import random
import subprocess
import tempfile
import unittest

import check_count
import check_folder

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SAMPLES = os.path.join(ROOT, "samples")
BUILT = [os.environ["STV"]] if "STV" in os.environ else sorted(
    glob.glob(os.path.join(ROOT, "src", "Stv.Cli", "bin", "*", "net*", "stv")), key=os.path.getmtime)

# Members that are words, or that the program says it does not compare. Everything else is altered below.
WORDS = {"title", "source", "clause", "reading", "reasons", "name", "slate", "drawnBy", "engine", "inputs", "electorate",
         "allWaysCounted", "body", "withGaps", "withEqualRanks", "withRepeats", "spoilt", "setAside",
         "duplicates"}

# What the result states of the election itself, which ballots cannot show: the reserved places and whom they are about. The
# ids of contests and reserved places are names, too.
STATED = {"attributes", "anyOf"}


def count(*arguments):
    return json.loads(subprocess.run([BUILT[-1], "count", *arguments, "--format", "json"], stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, check=False).stdout)


def check(result, ballots):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "result.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(result, file)
        said = []
        return check_count.check_result(path, [ballots], said.append), "\n".join(said)


def sample(*names):
    return os.path.join(SAMPLES, *names)


def alterations(node, path=()):
    """Every member below a node, with something else in its place."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key in WORDS or key in STATED or key in ("parcels", "bySource") or (path[-1:] == ("papers",) and key == "order") or (
                    key == "id" and (len(path) == 2 or path[-2] == "constraints")):
                continue
            if not child and not isinstance(child, (str, int, bool)):
                continue
            yield from alterations(child, path + (key,))
            if isinstance(child, dict) and path and path[-1] in ("totals", "to", "choices"):
                yield path, key, "drop"
    elif isinstance(node, list):
        for i, child in enumerate(node):
            if path[-1] != "constraints":
                yield path, i, "drop"
            yield from alterations(child, path + (i,))
    elif isinstance(node, bool):
        yield path[:-1], path[-1], not node
    elif isinstance(node, int):
        yield path[:-1], path[-1], node + 1
    elif isinstance(node, str) and node.lstrip("-").replace(".", "").replace("/", "").isdigit():
        yield path[:-1], path[-1], node[:-1] + str((int(node[-1]) + 1) % 10)
    elif isinstance(node, str):
        yield path[:-1], path[-1], node + "x"


def alter(result, path, key, value):
    altered = copy.deepcopy(result)
    node = altered
    for step in path:
        node = node[step]
    if value == "drop":
        del node[key]
    else:
        node[key] = value
    return altered


@unittest.skipUnless(BUILT, "stv is not built")
class AgreesTests(unittest.TestCase):
    def test_every_sample_agrees_under_every_rule(self):
        for ballots in sorted(glob.glob(sample("ballots", "*.blt"))):
            with tempfile.TemporaryDirectory() as folder:
                result, papers = check_folder.count_under(BUILT[-1], ballots, list(check_count.RULES), folder)
                said = []
                with open(result, encoding="utf-8") as file:
                    contests = json.load(file)["contests"]
                alone = [c["id"] for c in contests if c["seats"] == 1 and c["rule"]["id"].startswith("meek-nz")]
                self.assertEqual(2 if alone else 0, check_count.check_result(result, [papers], said.append), "\n".join(said))
                # One place in New Zealand is filled by a count of its own: it is declined, and nothing else is.
                declined = [line for line in said if "Not checked by this program" in line]
                self.assertEqual(len(alone), len(declined), "\n".join(said))

    def test_an_election_of_several_contests_with_reserved_places_and_a_college_agrees(self):
        code, said = check(count(sample("elections", "ncg", "election.json")), sample("elections", "ncg", "ballots.csv"))
        self.assertEqual(0, code, said)

    def test_a_record_with_its_ballots_agrees_alone_and_one_with_a_paper_more_does_not(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, options in (("day", [sample("elections", "ncg", "election.json")]), ("board", [sample("ballots", "board.blt"), "--cut-unused"])):
                record = os.path.join(folder, name)
                subprocess.run([BUILT[-1], "count", *options, "--ballots", "--out", record], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                self.assertEqual(0, check_count.main([record]))
            with open(os.path.join(record, "ballots", "board.csv"), "a", encoding="utf-8") as file:
                file.write("1,Flora Fir\n")
            self.assertEqual(1, check_count.main([record]))

    def test_corrected_papers_of_two_contests_agree_with_the_corrections_and_not_without(self):
        with tempfile.TemporaryDirectory() as folder:
            def write(name, text):
                with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                    file.write(text)
                return os.path.join(folder, name)
            people = [{"name": n} for n in ("Ann", "Bob", "Cat")]
            election = write("election.json", json.dumps({
                "title": "T", "lots": {"seed": "1"}, "ballots": {"file": "papers.csv", "contestColumn": "region", "corrections": "corrections.csv"},
                "contests": [{"id": "north", "title": "The North", "seats": 1, "candidates": people},
                             {"id": "south", "seats": 1, "candidates": people + [{"name": "Dan", "withdrawn": True}]}]}))
            papers = write("papers.csv", "\ufeffregion,voter,remark,Choice 1,Choice 2\r\nThe North,1,\"in two\nlines\",Ann,Bbo\r\nnorth,1,,Bob,Ann\r\n"
                           "south,2,,Dan,Cat\r\nnorht,3,,Kitty,Bbo\r\nsouth,4,,Bbo,\r\nsouth,5,,Bob,Kitty\r\nnorth,6,,Bob,\r\n")
            lines = write("corrections.csv", "file,row,column,found,becomes,reason\npapers.csv,,,Bbo,Bob,misspelt\npapers.csv,,,Kitty,Cat,a pet name\n"
                          "papers.csv,2,,Ann,not counted,voted twice\npapers.csv,6,A,norht,north,misspelt\n")
            subprocess.run([BUILT[-1], "count", election, "--out", os.path.join(folder, "out")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
            path = os.path.join(folder, "out", "result.json")
            said = []
            self.assertEqual(check_count.check_result(path, [papers, lines], said.append), 0, said)
            self.assertEqual(check_count.check_result(path, [papers], said.append), 2)
            self.assertIn("without the file of corrections", "\n".join(said))
            with open(path, encoding="utf-8") as file:
                text = file.read()
            forged = write("forged.json", text.replace('"cells": 2', '"cells": 3'))
            self.assertNotEqual(text, text.replace('"cells": 2', '"cells": 3'))
            self.assertEqual(check_count.check_result(forged, [papers, lines], said.append), 1)

    def test_a_matrix_of_names_agrees(self):
        marks = sample("ballots", "marks.csv")
        code, said = check(count(marks, "--seats", "2", "--seed", "1"), marks)
        self.assertEqual(0, code, said)

    def test_the_same_papers_agree_in_every_layout_of_a_spreadsheet(self):
        result = count(sample("ballots", "board.blt"))
        for layout in ("ranking", "preferences", "matrix"):
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "board.csv")
                with open(path, "wb") as file:
                    subprocess.run([BUILT[-1], "convert", sample("ballots", "board.blt"), "--to", layout], stdout=file,
                                   stderr=subprocess.DEVNULL, check=True)
                code, said = check(result, path)
                self.assertEqual(0, code, layout + "\n" + said)

    def test_rankings_written_as_lists_are_declined_in_words(self):
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as papers:
            papers.write('ranking,count\n"[Flora Fir, Ash Alder]",2\n')
            papers.flush()
            code, said = check(count(sample("ballots", "board.blt")), papers.name)
        self.assertEqual(2, code, said)
        self.assertIn("lists in brackets", said)

    def test_made_up_elections_agree_with_and_without_reserved_places(self):
        """Few papers, so that there are ties, batches without transferable papers, and candidates without votes."""
        for seed in (6, 7):
            with self.subTest(seed), tempfile.TemporaryDirectory() as folder:
                make_up_elections(random.Random(seed), seed % 4 != 3, folder)
                result = count(os.path.join(folder, "election.json"))
                code, said = check(result, os.path.join(folder, "ballots.csv"))
                self.assertEqual(0, code, "\n".join(line for line in said.split("\n") if not line.endswith("agrees")))


def make_up_elections(chance, reserved, folder):
    """Five small contests under each rule, as one election."""
    contests, rows = [], ["contest," + ",".join(f"Pref {i}" for i in range(1, 7))]
    for number, rule in enumerate(list(check_count.RULES) * 5):
        people = [dict(id=c, name=f"{c}. Sample {number}", attributes=[a for a in ("woman", "young") if chance.random() < 0.5])
                  for c in "ABCDEFG"[:chance.randint(3, 7)]]
        # One place in New Zealand is filled by a count of its own, which the checker declines.
        seats = chance.randint(2 if rule.startswith("meek-nz") else 1, min(4, len(people) - 1))
        contest = dict(id=f"c{number}", title=rule, seats=seats, rule=rule, candidates=people)
        if reserved:
            women = sum("woman" in p["attributes"] for p in people)
            contest["minimum"] = dict(woman=chance.randint(0, min(women, seats)))
            contest["maximum"] = dict(young=chance.randint(1, seats))
            contest["reserved"] = dict(doomed=chance.choice(["before-surpluses", "after-surpluses"]), fallback="relax")
        contests.append(contest)
        favour = [chance.random() ** 2 for _ in people]
        for _ in range(chance.randint(4, 60)):
            order = sorted(range(len(people)), key=lambda i: chance.random() - favour[i])[:chance.randint(1, 6)]
            cells = [people[i]["name"] if chance.random() > 0.03 else "" for i in order]
            rows.append(",".join([contest["id"]] + (cells + [""] * 6)[:6]))
    with open(os.path.join(folder, "ballots.csv"), "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    with open(os.path.join(folder, "election.json"), "w", encoding="utf-8") as file:
        json.dump(dict(title="Made up", lots=dict(seed="1"), attributes=dict(woman="Woman", young="Young"), contests=contests,
                       ballots=dict(file="ballots.csv", contestColumn="contest")), file)


@unittest.skipUnless(BUILT, "stv is not built")
class FindsFaultsTests(unittest.TestCase):
    def every_alteration_is_found(self, result, ballots):
        self.assertEqual(0, check(result, ballots)[0])
        # Whether Scotland's rule was named, or counts because none was, the papers cannot show.
        missed = [f"{path} {key}: {value}" for path, key, value in alterations(result["contests"], ("contests",))
                  if (key, result["contests"][0]["rule"]["id"]) != ("needless-lots", "scotland") and check(alter(result, path, key, value), ballots)[0] == 0]
        self.assertEqual("", "\n".join(missed))

    def test_every_altered_member_of_a_scottish_count_with_lots_is_found(self):
        lots = sample("ballots", "lots.blt")
        self.every_alteration_is_found(count(lots, "--lots", sample("ballots", "lots.json")), lots)

    def test_every_altered_member_of_a_count_with_a_declared_order_is_found(self):
        self.every_alteration_is_found(count(sample("ballots", "t3.blt"), "--rule", "wigm-prf", "--seed", "12345"),
                                       sample("ballots", "t3.blt"))

    def test_every_altered_member_of_counts_under_other_rules_is_found(self):
        for rule in ("ers97", "ni", "wigm", "us-minneapolis", "us-portland", "meek", "meek-1987", "meek-nz", "warren"):
            with self.subTest(rule):
                self.every_alteration_is_found(count(sample("ballots", "m1.blt"), "--rule", rule, "--seed", "1"),
                                               sample("ballots", "m1.blt"))

    def test_every_altered_member_of_a_count_in_which_a_place_is_not_filled_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            ballots, people = os.path.join(folder, "ballots.csv"), os.path.join(folder, "people.csv")
            with open(ballots, "w", encoding="utf-8") as file:
                file.write("Pref 1,Pref 2\n" + "RON,Ann\n" * 10 + "Ann,Bob\n" * 6 + "Bob,\n" * 5 + "Cat,Bob\n" * 3)
            with open(people, "w", encoding="utf-8") as file:
                file.write("name,kind\nAnn,\nBob,\nCat,\nRON,reopen-nominations\n")
            for rule in ("scotland", "meek"):
                with self.subTest(rule):
                    result = count(ballots, "--candidates", people, "--seats", "2", "--rule", rule, "--seed", "1")
                    self.assertEqual(["4"], result["contests"][0]["reopened"])
                    self.every_alteration_is_found(result, ballots)

    def test_every_altered_member_of_a_count_with_reserved_places_is_found(self):
        whole = count(sample("elections", "ncg", "election.json"))
        with open(sample("elections", "ncg", "ballots.csv"), encoding="utf-8") as file:
            head, *rows = file.readlines()
        for contest in ("south-west", "office-holders"):
            others = [dict(id=c["id"], title="", why="refused", words="") for c in whole["contests"] if c["id"] != contest]
            election = {**whole, "contests": [c for c in whole["contests"] if c["id"] == contest], "uncounted": others}
            with self.subTest(contest), tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "ballots.csv")
                with open(path, "w", encoding="utf-8") as file:
                    file.writelines([head] + [row for row in rows if row.startswith(contest + ",")])
                self.every_alteration_is_found(election, path)

    def test_a_choice_that_is_not_the_published_rule_s_is_seen_even_where_it_changes_no_figure(self):
        result = count(sample("ballots", "m1.blt"))
        result["contests"][0]["rule"]["choices"]["surplus-ties"]["value"] = "forwards, then lot"
        code, said = check(result, sample("ballots", "m1.blt"))
        self.assertEqual(1, code)
        self.assertIn("surplus-ties", said)

    def test_papers_that_are_not_those_counted_are_seen(self):
        self.assertEqual(1, check(count(sample("ballots", "m1.blt")), sample("ballots", "pond.blt"))[0])

    def test_a_member_that_stands_twice_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "result.json")
            with open(path, "w", encoding="utf-8") as file:
                file.write(json.dumps(count(sample("ballots", "m1.blt"))).replace('"seats": 3', '"seats": 3, "seats": 3', 1))
            self.assertEqual(2, check_count.main([path, sample("ballots", "m1.blt")]))

    def test_a_count_that_fills_a_vacancy_is_not_checked(self):
        result = count(sample("ballots", "m1.blt"))
        result["contests"][0]["vacancy"] = dict(method="recount", seats=3, vacates=["1"], unavailable=[], sitting=["2", "3"], filledBy=["4"])
        code, said = check(result, sample("ballots", "m1.blt"))
        self.assertEqual(2, code)
        self.assertNotIn("agrees:", said)

    def test_whole_vote_rules_are_not_checked(self):
        code, said = check(count(sample("ballots", "m1.blt"), "--rule", "ireland", "--seed", "1"), sample("ballots", "m1.blt"))
        self.assertEqual(2, code)
        self.assertNotIn("agrees:", said)


if __name__ == "__main__":
    unittest.main()
