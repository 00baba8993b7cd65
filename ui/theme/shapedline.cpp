#include "ui/theme/shapedline.h"

#include <QCache>

#include <limits>

namespace heddle::ui {

namespace {

// Some screens full of words; a line longer than this is wider than any screen.
constexpr int kKept = 100'000;
constexpr qsizetype kLongest = 1'000;

struct Key {
    QString text;
    Type type;

    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed)
{
    return qHashMulti(seed, key.text, int(key.type.step), int(key.type.weight));
}

std::unique_ptr<ShapedLine> shaped(const QString& text, Type type)
{
    auto layout = std::make_unique<QTextLayout>(text, typeFont(type));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    qreal width = 0;
    qreal ascent = 0;
    if (line.isValid()) {
        line.setLineWidth(std::numeric_limits<short>::max());
        width = line.horizontalAdvance();
        ascent = line.ascent();
    }
    layout->endLayout();
    return std::make_unique<ShapedLine>(ShapedLine{std::move(layout), width, ascent});
}

} // namespace

const ShapedLine* shapedLine(const QString& text, Type type)
{
    static QCache<Key, ShapedLine> lines(kKept);
    if (text.size() > kLongest)
        return nullptr;
    const Key key{text, type};
    if (const ShapedLine* known = lines.object(key))
        return known;
    auto made = shaped(text, type);
    const ShapedLine* line = made.get();
    lines.insert(key, made.release(), int(text.size()) + 1);
    return line;
}

} // namespace heddle::ui
