#pragma once

#include "core/scenario/script/peoplefields.h"
#include "core/scenario/script/stepfields.h"

// The parts of a scenario file with their keys and what they mean: reading, checking and the
// editor's completion all follow from these.

namespace heddle::scenario {

/// What a scenario file says, with the parts that are read apart.
struct ScriptText {
    Script script;
    LocalMoment start;
    QStringList include;
    Outline centre;
};

template<class Visitor>
void describe(Visitor& visit, ScriptText& text)
{
    Script& script = text.script;
    qint64 seed = static_cast<qint64>(script.seed);
    visit(Field{.key = "scenario", .meaning = "its name", .isNeeded = true}, script.name);
    visit(Field{.key = "story", .meaning = "in one line"}, script.story);
    visit(Field{.key = "teaches", .meaning = "what there is to learn"}, script.teaches);
    visit(Field{.key = "icon", .meaning = "the picture in the library"}, script.icon);
    visit(Field{.key = "zone", .meaning = "of all its times; UTC"}, script.zone);
    visit(Field{.key = "start", .meaning = "like 2026-03-02 08:00", .isNeeded = true}, text.start);
    visit(Field{.key = "lasts", .meaning = "like 30 min", .least = oneSecond, .isNeeded = true},
          script.lasts);
    visit(Field{.key = "seed", .meaning = "the same gives the same day"}, seed);
    visit(Field{.key = "trainee", .meaning = "login of the seat that is learned in"},
          script.trainee);
    visit(Field{.key = "pass", .meaning = "percent of the points", .most = 100}, script.pass);
    visit(Field{.key = "certified", .meaning = "yes: without pause, its result counts"},
          script.isCertified);
    visit(Field{.key = "include", .meaning = "files whose lists come along"}, text.include);
    visit(Field{.key = "centre", .meaning = "a centre file, or its sections", .isNeeded = true},
          text.centre);
    visit(Field{.key = "lines", .meaning = "the centre's accounts", .isNeeded = true},
          script.lines);
    visit(Field{.key = "customers", .meaning = "who is met"}, script.people);
    visit(Field{.key = "colleagues", .meaning = "who works by themselves"}, script.colleagues);
    visit(Field{.key = "crowds", .meaning = "many of whom little is told"}, script.crowds);
    visit(Field{.key = "steps", .meaning = "what happens"}, script.steps);
    visit(Field{.key = "words", .meaning = "readable rules about answers"}, script.words);
    visit(Field{.key = "expect", .meaning = "what is scored"}, script.expectations);
    visit(Field{.key = "assert", .meaning = "what must hold of the day"}, script.assertions);
    script.seed = static_cast<quint64>(seed);
}

} // namespace heddle::scenario

namespace heddle {

/// A part that is read apart.
inline void readValue(const Field&, const Outline& outline, Outline& value, Reading&)
{
    value = outline;
}

} // namespace heddle
