#include "core/service/config/text/yamlreader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <QStringDecoder>

#include <algorithm>
#include <map>
#include <sstream>

namespace heddle::service {

namespace {

constexpr size_t deepest = 30;

Place placeOf(const YAML::Mark& mark)
{
    return mark.line < 0 ? Place{1, 1} : Place{mark.line + 1, mark.column + 1};
}

/// Thrown out of yaml-cpp's parser, and caught where it was called.
struct TooMuch {
    Complaint complaint;
};

TooMuch tooManyAt(Place place)
{
    return {{place, QStringLiteral("more than %1 values, aliases counted").arg(mostYamlValues)}};
}

int countOf(const Outline& outline)
{
    int count = 1;
    for (const Outline& item : outline.items)
        count += countOf(item);
    return count;
}

/// Builds an Outline from the parser's events.
class Builder final : public YAML::EventHandler {
public:
    YamlText text;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        put({.place = placeOf(mark)}, anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchored.find(anchor);
        Outline copy = found == m_anchored.end() ? Outline() : found->second;
        m_values += countOf(copy) - 1;
        copy.key.clear();
        copy.place = placeOf(mark);
        put(std::move(copy), 0);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        // yaml-cpp marks a scalar in quotes with the tag "!".
        const bool isQuoted = tag == "!";
        complainOfTag(mark, isQuoted ? std::string() : tag);
        const QString words = QString::fromStdString(value);
        complainOfSigns(mark, words);
        put({.kind = Outline::Kind::Text,
             .text = words,
             .place = placeOf(mark),
             .quote = isQuoted ? 1 : 0},
            anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open({.kind = Outline::Kind::List, .place = placeOf(mark)}, tag, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open({.kind = Outline::Kind::Parts, .place = placeOf(mark)}, tag, mark, anchor);
    }
    void OnMapEnd() override { close(); }

    void complain(Place place, const QString& what) { text.complaints.append({place, what}); }

private:
    struct Level {
        Outline outline;
        YAML::anchor_t anchor = 0;
        std::map<QString, Place> keys;
        std::optional<Outline> key; ///< read, its value is still to come
    };

    void complainOfTag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?")
            complain(placeOf(mark), QStringLiteral("the tag %1 has no meaning here; leave it out")
                                        .arg(QString::fromStdString(tag).left(40)));
    }

    // Written as escapes they would make a name look like another one.
    void complainOfSigns(const YAML::Mark& mark, const QString& words)
    {
        const auto bad = std::find_if(words.begin(), words.end(), [](QChar letter) {
            const char16_t code = letter.unicode();
            return (code < 0x20 && code != u'\n' && code != u'\r' && code != u'\t')
                   || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e)
                   || (code >= 0x2066 && code <= 0x2069);
        });
        if (bad != words.end())
            complain(placeOf(mark), QStringLiteral("a text with a control sign (U+%1) in it; leave "
                                                   "it out")
                                        .arg(bad->unicode(), 4, 16, QLatin1Char('0')));
    }

    void open(Outline outline, const std::string& tag, const YAML::Mark& mark,
              YAML::anchor_t anchor)
    {
        complainOfTag(mark, tag);
        if (m_levels.size() == deepest)
            throw TooMuch{{outline.place, QStringLiteral("nested more than %1 deep").arg(deepest)}};
        m_levels.push_back({.outline = std::move(outline), .anchor = anchor});
    }

    void close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        put(std::move(level.outline), level.anchor);
    }

    void put(Outline outline, YAML::anchor_t anchor)
    {
        if (++m_values > mostYamlValues)
            throw tooManyAt(outline.place);
        if (anchor != 0)
            keep(outline, anchor);
        if (m_levels.empty()) {
            text.outline = std::move(outline);
            return;
        }
        Level& level = m_levels.back();
        if (level.outline.kind == Outline::Kind::List)
            level.outline.items.push_back(std::move(outline));
        else if (!level.key)
            level.key = std::move(outline);
        else
            addPart(level, std::move(outline));
    }

    // What is kept for aliases counts again: anchors in anchors would be many times the file.
    void keep(const Outline& outline, YAML::anchor_t anchor)
    {
        m_values += countOf(outline);
        if (m_values > mostYamlValues)
            throw tooManyAt(outline.place);
        m_anchored[anchor] = outline;
    }

    void addPart(Level& level, Outline value)
    {
        const Outline key = *std::exchange(level.key, std::nullopt);
        if (key.kind != Outline::Kind::Text)
            return complain(key.place, QStringLiteral("a key has to be a single word"));
        const auto [first, isNew] = level.keys.try_emplace(key.text, key.place);
        if (!isNew)
            return complain(key.place, QStringLiteral("'%1' stands here twice; it is in line %2 "
                                                      "already")
                                           .arg(key.text.left(60))
                                           .arg(first->second.line));
        value.key = key.text;
        value.keyPlace = key.place;
        level.outline.items.push_back(std::move(value));
    }

    std::vector<Level> m_levels;
    std::map<YAML::anchor_t, Outline> m_anchored;
    int m_values = 0;
};

/// Where a line is not UTF-8, counted in letters from 1; 0 where it is.
int notUtf8At(const QByteArray& line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString words = decoder.decode(line);
    return decoder.hasError() ? static_cast<int>(words.indexOf(QChar::ReplacementCharacter)) + 1
                              : 0;
}

std::optional<Complaint> unreadableText(const QByteArray& bytes)
{
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        if (const int column = notUtf8At(line); column > 0)
            return Complaint{{number, column},
                             QStringLiteral("this is no UTF-8; save the file in that encoding")};
    }
    return std::nullopt;
}

// The library's words are about its tokens; nearly always a sign stands in a text without quotes.
QString withCure(const QString& words)
{
    return words
           + QStringLiteral(
               "; a text with one of ? : , # & * ! | > % @ { } [ ] in it wants quotes, "
               "like \"What now?\"");
}

/// What the parser means, in words that say what to do.
QString parserWords(const YAML::Exception& wrong, const QByteArray& bytes)
{
    const QString words = QString::fromStdString(wrong.msg);
    if (wrong.mark.line >= 0 && bytes.split('\n').value(wrong.mark.line).contains('\t'))
        return QStringLiteral("a tab stands in this line; indent with blanks");
    if (words.startsWith(QLatin1String("end of sequence flow")))
        return QStringLiteral("a list that begins with [ is not closed by ] up to here");
    if (words.startsWith(QLatin1String("end of map flow")))
        return QStringLiteral("what begins with { is not closed by } up to here");
    return withCure(words);
}

/// yaml-cpp takes the bytes for whatever they claim to be; we want UTF-8 without control signs.
std::optional<Complaint> unreadable(const QByteArray& bytes)
{
    if (bytes.size() > longestYaml)
        return Complaint{{},
                         QStringLiteral("the file is larger than the %1 MB that are read; is "
                                        "it a centre file?")
                             .arg(longestYaml / 1'048'576)};
    int line = 1;
    int column = 1;
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f)
            return Complaint{
                {line, column},
                QStringLiteral("a control sign (byte %1); is this a text file?").arg(byte)};
        line += byte == '\n' ? 1 : 0;
        column = byte == '\n' ? 1 : column + ((byte & 0xc0) == 0x80 ? 0 : 1);
    }
    return unreadableText(bytes);
}

} // namespace

YamlText readYaml(const QByteArray& bytes)
{
    Builder builder;
    if (const auto wrong = unreadable(bytes)) {
        builder.text.complaints.append(*wrong);
        return builder.text;
    }
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            builder.complain({1, 1}, QStringLiteral("the file is empty"));
        else if (parser)
            builder.complain({1, 1}, QStringLiteral("more than one document ('---') in the file"));
    } catch (const TooMuch& tooMuch) {
        builder.text.complaints.append(tooMuch.complaint);
    } catch (const YAML::Exception& wrong) {
        builder.complain(placeOf(wrong.mark), parserWords(wrong, bytes));
    }
    return builder.text;
}

} // namespace heddle::service
