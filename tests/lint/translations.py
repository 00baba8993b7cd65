#!/usr/bin/env python3
"""translations.py: German and Arabic say everything, with every placeholder and all plural forms;
English has its plurals. One line for each fault."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

FORMS = {"en": 2, "de": 2, "ar": 6}
PLACEHOLDER = re.compile(r"%L?\d+|\{[a-z.]+\}")


def faults_of(message, forms):
    """What is wrong with one message."""
    source = message.findtext("source")
    translation = message.find("translation")
    numerus = message.get("numerus") == "yes"
    said = [form.text or "" for form in translation] if numerus else [translation.text or ""]
    if translation.get("type") or not all(said):
        yield "is not translated"
    elif numerus and len(said) != forms:
        yield f"has {len(said)} plural forms instead of {forms}"
    else:
        wanted = sorted(set(PLACEHOLDER.findall(source)))
        for words in said:
            if sorted(set(PLACEHOLDER.findall(words))) != wanted:
                yield f"has other placeholders: {words}"


def main(folder):
    """Checks each language's file."""
    found = []
    for language, forms in FORMS.items():
        path = folder / f"heddle_{language}.ts"
        for message in ElementTree.parse(path).getroot().iter("message"):
            for fault in faults_of(message, forms):
                found.append(f"{path.name}: '{message.findtext('source')}' {fault}")
    print("\n".join(found) or "translations: complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(__file__).resolve().parents[2] / "translations"))
