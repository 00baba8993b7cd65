#pragma once

#include "ui/theme/type.h"

#include <QLabel>

namespace heddle::ui {

/// How strong words are.
enum class Tone { Strong, Normal, Weak, Accent, Bad, Ok, Warn, NoteWords };

/// Words in the type scale, coloured by meaning; follows the scheme. Long text is cut with "…" and
/// shown whole in the tooltip unless it may wrap.
class Label : public QLabel {
    Q_OBJECT
public:
    enum class Fit { Whole, Elide, Wrap };

    Label(const QString& text, Type type, Tone tone = Tone::Strong, Fit fit = Fit::Whole,
          QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setCentred();
    /// The words as given, before any cut.
    void setWords(const QString& text);
    const QString& words() const { return m_words; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void align();
    void tint();
    void refit();

    QString m_words;
    Type m_type;
    Tone m_tone;
    Fit m_fit;
    bool m_centred = false;
};

/// The head of a section in a panel: 12/600, with its own small space.
class SectionHeader final : public Label {
    Q_OBJECT
public:
    explicit SectionHeader(const QString& text, QWidget* parent = nullptr);
};

} // namespace heddle::ui
