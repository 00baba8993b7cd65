#include "ui/widgets/label.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QEvent>

namespace heddle::ui {

namespace {

const QColor& colourOf(Tone tone, const Tokens& t)
{
    switch (tone) {
    case Tone::Strong: return t.text;
    case Tone::Normal: return t.text2;
    case Tone::Weak: return t.text3;
    case Tone::Accent: return t.accentText;
    case Tone::Bad: return t.bad;
    case Tone::Ok: return t.ok;
    case Tone::Warn: return t.warn;
    case Tone::NoteWords: return t.noteText;
    }
    return t.text;
}

} // namespace

Label::Label(const QString& text, Type type, Tone tone, Fit fit, QWidget* parent)
    : QLabel(parent), m_type(type), m_tone(tone), m_fit(fit)
{
    setFont(typeFont(type));
    setTextFormat(Qt::PlainText);
    setWordWrap(fit == Fit::Wrap);
    if (fit == Fit::Elide)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (fit == Fit::Elide)
        setMinimumWidth(24);
    setWords(text);
    align();
    tint();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    tint();
}

void Label::setCentred()
{
    m_centred = true;
    align();
}

void Label::align()
{
    // A label would follow the direction of its words; in a window it stands at the window's start.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Alignment start = Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    setAlignment((m_centred ? Qt::Alignment(Qt::AlignHCenter) : start) | Qt::AlignVCenter);
}

void Label::setWords(const QString& text)
{
    m_words = text;
    setAccessibleName(text);
    if (m_fit == Fit::Elide)
        refit();
    else
        setText(text);
}

void Label::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_fit == Fit::Elide)
        refit();
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        tint();
    else if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void Label::tint()
{
    // Only this one role is the label's own; a copy of the whole palette would keep the old scheme.
    const QColor& colour = colourOf(m_tone, tokens(QApplication::palette()));
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette own;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        own.setColor(group, QPalette::WindowText, colour);
    setPalette(own);
}

void Label::refit()
{
    const QString shown = elided(m_words, m_type, contentsRect().width());
    setText(shown);
    setToolTip(shown == m_words ? QString() : m_words);
}

SectionHeader::SectionHeader(const QString& text, QWidget* parent)
    : Label(text, {Step::Meta, Weight::Strong}, Tone::Strong, Fit::Whole, parent)
{}

} // namespace heddle::ui
