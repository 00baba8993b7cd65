#!/usr/bin/env python3
"""Checks what the compiler cannot: who may include whom, how long files are, what things are called.

Usage: lint.py [--hints] [ROOT]
Prints one line for each finding, `file:line: what is wrong; cure`, and exits 1 if there was any.
--hints also prints what is allowed but worth a look. The layers are those of CONTRIBUTING.md.
"""

import re
import sys
from pathlib import Path
from typing import NamedTuple

CODE = (".cpp", ".h")
FOLDERS = ("app", "core", "ui", "tests")

# What the files of a folder may include of ours; the first matching line counts.
LAYERS = [
    ("core/base/", ["core/base/"]),
    ("core/model/", ["core/model/", "core/base/"]),
    ("core/insight/", ["core/insight/", "core/model/", "core/base/"]),
    ("core/routing/", ["core/routing/", "core/model/", "core/base/"]),
    ("core/store/", ["core/store/", "core/model/", "core/base/"]),
    ("core/channel/", ["core/channel/channel.h", "core/channel/livechannel.h", "core/channel/phonechannel.h",
                       "core/channel/postingchannel.h", "core/channel/recordingplayer.h", "core/model/", "core/base/"]),
    ("core/service/", ["core/service/", "core/routing/", "core/insight/", "core/store/",
                       "core/channel/channel.h", "core/channel/livechannel.h", "core/channel/phonechannel.h",
                       "core/channel/postingchannel.h", "core/channel/recordingplayer.h",
                       "core/model/", "core/base/"]),
    ("core/scenario/", ["core/"]),
    ("ui/", ["ui/", "core/service/", "core/model/", "core/base/"]),
    ("app/", ["app/", "ui/", "core/"]),
    ("tests/", [""]),
]

WINDOW_HEADERS = (r"Q(Widget|Application|GuiApplication|Color|Image|Pixmap|Font|Icon|Painter|Palette|Brush|"
                  r"Clipboard|StandardItemModel|AbstractItemModel|AbstractListModel|AbstractTableModel|"
                  r"SortFilterProxyModel|TextDocument|Window|Screen|Cursor|Action|Dialog)")
NAMED_COLOURS = "|".join(
    ["black", "white", "red", "green", "blue", "cyan", "magenta", "yellow", "gray", "lightGray"]
    + ["dark" + name for name in ("Red", "Green", "Blue", "Cyan", "Magenta", "Yellow", "Gray")])
BANNED_PARTS = "Manager|Helper|Handler|Utils?|Impl|Data|Info|Common|Misc"


class Rule(NamedTuple):
    where: str    # which files, by the start of their path
    pattern: str  # what must not stand in a line
    cure: str
    source: str = "code"  # "code": without comments and texts; "line": as it stands
    unless: str = "$^"    # paths that are exempt


RULES = [
    Rule("core/", rf"#include <{WINDOW_HEADERS}>", "core knows no window; move this to ui", "line"),
    Rule("ui/", r"#include <Q(Sql|Json|Network(?!Information))\w*>",
         "ui speaks to core/service only; let it do this", "line"),
    Rule("core/(routing|insight)/", r"#include <Q(Object|Timer|File|Dir|Sql\w*|Network\w*|Thread|Process)>",
         "routing and insight are pure; hand the value in", "line",
         unless="core/insight/words/wordlists.cpp"),  # reads what is built in
    Rule("", r"#include <Qt[A-Z]\w+/", "include the class alone: <QString>", "line"),
    Rule("", r'#include "(?!.*/)(?!.*\.moc")', "include from the repository root: \"core/model/entry.h\"", "line"),
    Rule("(app|core|ui)/", r'#include "tests/', "programs do not include tests", "line"),
    Rule("", r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b", "finish it or leave it out", "line"),
    Rule("", r"/work" r"/", "the code does not know where it was written", "line"),
    Rule("ui/", r"\bexec\s*\(", "no nested event loop; use open() or popup() and a signal"),
    Rule("core/", r"\bexec\s*\(", "no nested event loop; answer with Async", unless="core/store/"),
    Rule("(core|ui)/", r"\b(processEvents|QEventLoop)\b", "no nested event loop; answer later with a signal"),
    Rule("(core|ui)/", r"(\bQThread::m?sleep|sleep_for|sleep_until|\busleep)\b", "nothing sleeps; use Clock::callAt"),
    Rule("core/", r"\b(currentDateTime(Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock::now|"
         r"QTime::currentTime|QDate::currentDate|gettimeofday)\b", "time comes from Clock", unless="core/base/"),
    Rule("core/", r"\b(QRandomGenerator|std::rand|random_device|mt19937(_64)?|uniform_\w+_distribution)\b",
         "chance comes from heddle::Random"),
    # A scenario plays through the very same engine: it may differ by its clock and its lines only.
    Rule("core/(service|routing|store|insight|channel)/",
         r"\b(is|in|as)(Demo|Training|Scenario|Rehears\w*|Simulat\w*)\b|\bscenario::|\b(VirtualClock|SimulatedChannel)\b",
         "the engine knows no scenario; hand in another clock or channel"),
    Rule("(app|core|ui)/", r"(?<!Application)::instance\(\)|\bstatic \w+&? ?\*?instance\(", "no singletons; take a reference"),
    Rule("(app|core|ui)/", r"^\s*friend (?!.*(Peer|operator))", "no friends but a test peer"),
    Rule("ui/", r"\bsetStyleSheet\b", "no style sheets; give the theme a meaning"),
    Rule("ui/", r"\bQt::(%s)\b|\bqRgba?\(|QColor\(\s*[0-9]|QColor\((QStringLiteral|QLatin1String)?\(?\"|"
         r"\"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\"" % NAMED_COLOURS,
         "no colour literal; ask ui/theme for the meaning", "line", unless="ui/theme/"),
    Rule(r"(app|core|ui)/.*\.h$", r"\bget[A-Z]\w*\s*\(", "name it without get"),
    Rule("", rf"^\s*(?:class|struct|enum class)\s+(?:\w*[a-z0-9])?({BANNED_PARTS})(?=[A-Z]\w*|\b)(?!\w*;)",
         "a name must say the job; see CONTRIBUTING.md"),
]


class Finding(NamedTuple):
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


def without_texts(line):
    """A line without string contents and line comments."""
    line = re.sub(r'"(\\.|[^"\\])*"', '""', line)
    return re.sub(r"//.*|^\s*\*.*|/\*.*?\*/", "", line)


def allowed_includes(path):
    for folder, allowed in LAYERS:
        if path.startswith(folder):
            if folder == "core/channel/":
                parts = path.split("/")
                return allowed + (["/".join(parts[:3]) + "/"] if len(parts) > 3 else ["core/channel/"])
            return allowed
    return [""]


def check_layers(path, lines):
    allowed = allowed_includes(path)
    for number, line in enumerate(lines, 1):
        included = re.match(r'\s*#include "((?:app|core|ui)/[^"]+)"', line)
        if included and not any(included[1].startswith(prefix) for prefix in allowed):
            yield Finding(path, number, f"{included[1]} is not for this folder; it may include "
                                        + ", ".join(allowed))


def check_rules(path, lines):
    rules = [rule for rule in RULES if re.match(rule.where, path) and not re.match(rule.unless, path)]
    for number, line in enumerate(lines, 1):
        code = without_texts(line)
        for rule in rules:
            if re.search(rule.pattern, line if rule.source == "line" else code):
                yield Finding(path, number, f"'{line.strip()[:60]}'; {rule.cure}")


def check_file(path, lines):
    cap = 150 if path.endswith(".h") else 500
    if len(lines) > cap:
        yield Finding(path, cap, f"{len(lines)} lines, {cap} are the most; cut it by topic")
    if path.endswith(".h") and "#pragma once" not in [line.strip() for line in lines[:5]]:
        yield Finding(path, 1, "a header begins with #pragma once")
    name = path.rsplit("/", 1)[-1]
    if not re.fullmatch(r"(test_|fuzz_|bench_)?[a-z0-9]+\.(cpp|h)", name):
        yield Finding(path, 1, "file names are lower case run together (test_, fuzz_ or bench_ before those)")
    if re.search(rf"(?:{BANNED_PARTS})$", name.split(".")[0], re.IGNORECASE):
        yield Finding(path, 1, "a name must say the job; see CONTRIBUTING.md")


def check_folders(paths):
    """At most twelve header/source pairs in a folder, and no folder for odds and ends."""
    pairs = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        pairs.setdefault(folder, set()).add(name.rsplit(".", 1)[0])
    for folder, stems in sorted(pairs.items()):
        if not folder.startswith("tests") and len(stems) > 12:
            yield Finding(folder, 1, f"{len(stems)} pairs in a folder, 12 are the most; it is two ideas")
        if re.search(r"(^|/)(utils?|common|misc|helpers?)(/|$)", folder):
            yield Finding(folder, 1, "a folder is named for what is in it")


def check(root):
    paths = sorted(path for folder in FOLDERS for path in (root / folder).rglob("*")
                   if path.suffix in CODE and "tests/data/" not in str(path.relative_to(root)))
    names = [str(path.relative_to(root)) for path in paths]
    for path, name in zip(paths, names):
        lines = path.read_text(encoding="utf-8").split("\n")
        if lines and not lines[-1]:
            lines.pop()
        yield from check_layers(name, lines)
        yield from check_rules(name, lines)
        yield from check_file(name, lines)
    yield from check_folders(names)


def hints(root):
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.cpp")):
        count = path.read_text(encoding="utf-8").count("\n")
        if 300 < count <= 500:
            yield f"{path.relative_to(root)}: {count} lines; 300 is where to think of cutting"


def main(arguments):
    wants_hints = "--hints" in arguments
    rest = [argument for argument in arguments if argument != "--hints"]
    root = Path(rest[0]) if rest else Path(__file__).resolve().parents[2]
    findings = list(check(root))
    for finding in findings:
        print(finding)
    if wants_hints:
        for hint in hints(root):
            print("hint:", hint)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
