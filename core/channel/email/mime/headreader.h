#pragma once

#include "core/channel/email/mime/structure.h"

namespace heddle::email {

/// Lines of a text one by one, without their ends.
class Lines {
public:
    explicit Lines(QByteArrayView text, qsizetype at = 0) : m_text(text), m_next(at) {}

    bool advance()
    {
        if (m_next >= m_text.size())
            return false;
        m_start = m_next;
        qsizetype end = m_text.indexOf('\n', m_start);
        m_next = end < 0 ? m_text.size() : end + 1;
        if (end < 0)
            end = m_text.size();
        while (end > m_start && m_text[end - 1] == '\r')
            --end;
        m_line = m_text.sliced(m_start, end - m_start);
        return true;
    }

    QByteArrayView line() const { return m_line; }
    qsizetype start() const { return m_start; }
    qsizetype next() const { return m_next; }

private:
    QByteArrayView m_text;
    QByteArrayView m_line;
    qsizetype m_start = 0;
    qsizetype m_next = 0;
};

/// A head, and where the body behind it starts.
struct FoundHead {
    Head head;
    qsizetype bodyAt = 0;
};

/// Reads a head from the start of `text`; adds what had to be repaired to `warnings`.
FoundHead readHead(QByteArrayView text, const ParseLimits& limits, QStringList& warnings);

/// Whether the head goes on behind a line that does not belong into one.
bool headGoesOn(QByteArrayView text, qsizetype from);

/// Whether it begins with this, in upper or lower case.
bool startsWithWord(QByteArrayView text, QByteArrayView word);
bool isAllBlank(QByteArrayView line);

} // namespace heddle::email
