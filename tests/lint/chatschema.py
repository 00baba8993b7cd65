#!/usr/bin/env python3
"""Checks the chat protocol's schema and its samples against each other, and the widget's weight.

The C++ tests ([chat]) read the same samples: what is valid here is read there, what is invalid is refused there,
and every frame the gateway writes is one of the samples. So schema, samples and code cannot part.
"""

import gzip
import json
import sys
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
WIDGET_LIMIT = 40 * 1024


def samples(name):
    lines = (ROOT / "tests/data/chat" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def main():
    schema = json.loads((ROOT / "resources/chat/protocol.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    wrong = []

    def validator(side):
        return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{side}", "$defs": schema["$defs"]})

    for name, side, isValid in (("client-valid.jsonl", "client", True), ("client-invalid.jsonl", "client", False),
                                ("server-valid.jsonl", "server", True)):
        for number, frame in enumerate(samples(name), 1):
            if validator(side).is_valid(frame) != isValid:
                wrong.append(f"{name}:{number}: should {'' if isValid else 'not '}be valid")
    for side in ("client", "server"):
        name = f"{side}-valid.jsonl"
        seen = {frame["type"] for frame in samples(name)}
        known = {(each if "properties" in each else schema["$defs"]["line"])["properties"]["type"]["const"]
                 for each in schema["$defs"][side]["oneOf"]}
        for missing in sorted(known - seen):
            wrong.append(f"{name}: no sample of {missing}")
    texts = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "resources/chat/text").glob("*.json")}
    for language, words in texts.items():
        for key in set(texts["en"]) ^ set(words):
            wrong.append(f"resources/chat/text/{language}.json: {key} is there in one of it and English only")
    script = (ROOT / "resources/chat/widget.js").read_bytes()
    weight = len(gzip.compress(script + json.dumps(texts, ensure_ascii=False).encode()))
    if weight > WIDGET_LIMIT:
        wrong.append(f"resources/chat/widget.js: {weight} bytes gzipped with all translations, {WIDGET_LIMIT} are the most")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
