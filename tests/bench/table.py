#!/usr/bin/env python3
"""Runs the benchmarks of a build and writes their figures into the README's table "How fast".

Usage: table.py BUILD README
A benchmark prints one line a figure: BENCH<TAB>what<TAB>value<TAB>unit<TAB>target<TAB>ratio.
The store they share is made once by `heddlectl db generate` and kept in BUILD/bench/.
HEDDLE_BENCH_INTERACTIONS chooses its size (1000000).
"""

import os
import subprocess
import sys
from pathlib import Path

BEGIN = "<!-- bench:begin (written by ./dev bench) -->"
END = "<!-- bench:end -->"
READ_THE_STORE = ("bench_centre", "bench_desktop")


def machine():
    cpu = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), "unknown CPU")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) // 1024 // 1024
    return f"{os.cpu_count()} × {cpu}, {memory} GB"


def commit():
    def git(*words):
        return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout.strip()
    changed = " and changes" if git("status", "--porcelain", "-uno") else ""
    return git("rev-parse", "--short", "HEAD") + changed


def made_store(build, interactions):
    """A store of that many interactions, made if it is not there yet; put in place only when whole."""
    store = build / "bench" / f"centre-{interactions}.db"
    if not store.exists():
        making = build / "bench" / "making.db"
        for left_over in build.glob("bench/making.db*"):
            if left_over.is_file():
                left_over.unlink()
        print(f"making a store of {interactions} interactions", flush=True)
        subprocess.run([build / "bin" / "heddlectl", "db", "generate", "--interactions", str(interactions),
                        "--seed", "1", "--store", making], check=True)
        making.rename(store)
    return store


def figures(build, store):
    """Every figure of every benchmark, in order; and the names of those that broke."""
    found, broken = [], []
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    for program in (build / "bench" / "programs.txt").read_text().split():
        print(f"running {program}", flush=True)
        options = ["--store", store] if program in READ_THE_STORE else []
        run = subprocess.run([build / "bin" / program, *options], stdout=subprocess.PIPE, text=True,
                             env=environment, check=False)
        for line in run.stdout.splitlines():
            print(" ", line, flush=True)
            fields = line.split("\t")
            if fields[0] == "BENCH":
                found.append((fields[1:] + [""] * 5)[:5])
        if run.returncode != 0:
            broken.append(program)
    return found, broken


def limit_of(target, unit):
    """"<= 50" as it is; a bare "50" is a least for rates and a most for all else; "" for none."""
    words = target.replace(",", "").split()
    if not words:
        return "", 0.0
    if len(words) == 1:
        return (">=" if unit.endswith("/s") else "<="), float(words[0])
    return words[0], float(words[1])


def mark(value, sign, limit):
    if not sign:
        return ""
    is_met = float(value) <= limit if sign == "<=" else float(value) >= limit
    return "✓" if is_met else "missed"


def table(rows):
    lines = ["| what | measured | target | | beside the raw limit |", "|---|---|---|---|---|"]
    for what, value, unit, target, ratio in rows:
        sign, limit = limit_of(target, unit)
        shown = f"{'≤' if sign == '<=' else '≥'} {limit:g} {unit}" if sign else ""
        lines.append(f"| {what} | {value} {unit} | {shown} | {mark(value, sign, limit)} | {ratio} |")
    return lines


def main(build, readme):
    build, readme = Path(build), Path(readme)
    interactions = int(os.environ.get("HEDDLE_BENCH_INTERACTIONS", "1000000"))
    rows, broken = figures(build, made_store(build, interactions))
    lines = [BEGIN, "", f"Measured on {machine()}, commit {commit()}, "
             f"a store of {interactions:,} interactions; the raw limit is measured in the same run.", ""]
    before, rest = readme.read_text(encoding="utf-8").split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    readme.write_text(before + "\n".join(lines + table(rows) + ["", END]) + after, encoding="utf-8")
    print("\n".join(table(rows)))
    for program in broken:
        print(f"bench: {program} broke", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
