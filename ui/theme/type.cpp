#include "ui/theme/type.h"

#include "ui/theme/shapedline.h"

#include <QHash>

#include <array>

namespace heddle::ui {

namespace {

struct Face {
    QFont font;
    QFontMetricsF metrics;
    qreal digit; ///< the width of a digit's cell
};

QFont makeFont(Type type)
{
    const int px = int(type.step);
    QFont made;
    const QString inter = px >= 18 ? QStringLiteral("Inter Display") : QStringLiteral("Inter");
    made.setFamilies({inter, QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                      QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    made.setPixelSize(px);
    made.setWeight(QFont::Weight(int(type.weight)));
    made.setHintingPreference(QFont::PreferNoHinting);
    made.setStyleStrategy(QFont::PreferAntialias);
    if (type.step == Step::Caption)
        made.setLetterSpacing(QFont::AbsoluteSpacing, 0.1);
    return made;
}

const Face& face(Type type)
{
    static QHash<int, Face*> faces; // lives as long as the program: a dozen entries
    Face*& found = faces[int(type.step) * 1000 + int(type.weight)];
    if (!found) {
        const QFont made = makeFont(type);
        const QFontMetricsF measured(made);
        found = new Face{made, measured, measured.horizontalAdvance(QLatin1Char('0'))};
    }
    return *found;
}

} // namespace

const QFont& typeFont(Type type)
{
    return face(type).font;
}

const QFontMetricsF& typeMetrics(Type type)
{
    return face(type).metrics;
}

qreal textWidth(const QString& text, Type type)
{
    const ShapedLine* line = shapedLine(text, type);
    return line ? line->width : face(type).metrics.horizontalAdvance(text);
}

QString elided(const QString& text, Type type, qreal width)
{
    struct Cut {
        QString from;
        Type type;
        qreal width = 0;
        QString words;
    };
    // The same line is cut alike for every frame it is in; there are as many as fit on a screen.
    static std::array<Cut, 256> cuts;
    if (textWidth(text, type) <= width)
        return text;
    Cut& cut = cuts[qHashMulti(0, text, int(type.step), int(type.weight)) % cuts.size()];
    if (cut.from != text || cut.type != type || cut.width != width)
        cut = {text, type, width, face(type).metrics.elidedText(text, Qt::ElideRight, width)};
    return cut.words;
}

qreal halfCap(Type type)
{
    return face(type).metrics.capHeight() / 2;
}

qreal digitsWidth(const QString& text, Type type)
{
    const Face& shape = face(type);
    qreal width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? shape.digit : textWidth(letter, type);
    return width;
}

} // namespace heddle::ui
