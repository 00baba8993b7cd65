#include "core/service/config/text/yamlwriter.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <algorithm>

namespace heddle::service {

namespace {

constexpr qsizetype widest = 70;

/// Lists and parts of a few short texts stand on one line.
bool isShort(const Outline& outline)
{
    qsizetype width = 0;
    for (const Outline& item : outline.items) {
        if (item.kind != Outline::Kind::Text || item.text.contains(u'\n'))
            return false;
        width += item.key.size() + item.text.size() + 4;
    }
    return width <= widest;
}

void emitTo(YAML::Emitter& out, const Outline& outline)
{
    switch (outline.kind) {
    case Outline::Kind::Nothing: out << YAML::Null; return;
    case Outline::Kind::Text: out << outline.text.toStdString(); return;
    case Outline::Kind::List:
        out << (isShort(outline) ? YAML::Flow : YAML::Block) << YAML::BeginSeq;
        for (const Outline& item : outline.items)
            emitTo(out, item);
        out << YAML::EndSeq;
        return;
    case Outline::Kind::Parts:
        out << (isShort(outline) ? YAML::Flow : YAML::Block) << YAML::BeginMap;
        for (const Outline& item : outline.items) {
            out << YAML::Key << item.key.toStdString() << YAML::Value;
            emitTo(out, item);
        }
        out << YAML::EndMap;
        return;
    }
}

} // namespace

QByteArray writeYaml(const Outline& outline)
{
    YAML::Emitter out;
    emitTo(out, outline);
    return QByteArray(out.c_str(), static_cast<qsizetype>(out.size())) + '\n';
}

} // namespace heddle::service
