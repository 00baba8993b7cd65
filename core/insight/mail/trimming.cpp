#include "core/insight/mail/trimming.h"

#include "core/insight/mail/endsignature.h"
#include "core/insight/mail/replylines.h"
#include "core/insight/words/wordlists.h"

#include <algorithm>

namespace heddle::insight {

namespace {

/// Where a line goes.
enum class Fate { New, Quoted, Signature };

/// After a quoted mail a few more lines may come that are not marked as quotes: their footer.
constexpr qsizetype mostUnmarkedLines = 6;
constexpr qsizetype fewestFields = 3;
constexpr qsizetype longestSignLine = 300;

QString normalised(QStringView text)
{
    QString out = text.toString();
    out.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    out.replace(u'\r', u'\n');
    out.replace(QChar::Nbsp, u' ');
    // Direction and joining marks stand around dates and names of right-to-left mails.
    out.removeIf([](QChar c) {
        return c == QChar(0x200b) || (c >= QChar(0x200e) && c <= QChar(0x200f))
               || (c >= QChar(0x202a) && c <= QChar(0x202e)) || c == QChar(0xfeff);
    });
    return out;
}

/// The armour of signed mail is no text.
void removePgpArmour(QString& text)
{
    if (!text.contains(QLatin1String("-----BEGIN PGP SIG")))
        return;
    static const QRegularExpression head = compiled(
        QStringLiteral("\\A\\s*-----BEGIN PGP SIGNED MESSAGE-----\\n(?:Hash: \\S+\\n)?\\s*"));
    text.remove(head);
    const qsizetype start = text.indexOf(QLatin1String("-----BEGIN PGP SIGNATURE-----"));
    const QLatin1String endMark("-----END PGP SIGNATURE-----");
    const qsizetype end = start < 0 ? -1 : text.indexOf(endMark, start);
    if (end >= 0)
        text.remove(start, end + endMark.size() - start);
}

class Trimmer {
public:
    explicit Trimmer(const QStringList& lines)
        : m_lines(lines), m_kinds(lineKinds(lines)), m_fates(lines.size(), Fate::New),
          m_end(lines.size())
    {}

    Trimmed run()
    {
        cutAtDelimiter();
        takeFooters();
        if (!takeAnswerBelow()) {
            cutAtAttribution();
            cutTrailingQuotes();
            markAll(LineKind::Attribution);
            cutAtFields();
            cutTrailingQuotes();
        }
        while (takeEndSignature()) {
        }
        if (!hasWords(0, m_lines.size()))
            return {m_lines.join(u'\n').trimmed(), {}, {}};
        return {joined(Fate::New), joined(Fate::Quoted), joined(Fate::Signature)};
    }

private:
    bool isNew(qsizetype i, LineKind kind) const
    {
        return m_fates[i] == Fate::New && m_kinds[i] == kind;
    }

    /// Lone fields ("Date: tomorrow") are words; a block of them is a head, if it has an address, a
    /// time or a subject: "From: London, To: Paris, Date: tomorrow" is a journey.
    bool isWords(qsizetype i) const
    {
        return isNew(i, LineKind::Words)
               || (isNew(i, LineKind::Field)
                   && !(fieldsAround(i) >= fewestFields ? isHeadAround(i) : isShortHead(i)));
    }

    /// Two fields alone make a head if one has a date with its time and one an address.
    bool isShortHead(qsizetype i) const
    {
        static const QRegularExpression moment =
            compiled(QStringLiteral("\\b(?:19|20)\\d\\d\\b.{1,12}\\d[:.h]\\d\\d"));
        static const QRegularExpression address = compiled(QStringLiteral("\\S@\\S"));
        const bool isFirst = i + 1 < m_end && m_kinds[i + 1] == LineKind::Field;
        const qsizetype other = isFirst ? i + 1 : i - 1;
        if (other < 0 || m_kinds[other] != LineKind::Field)
            return false;
        const QString one = m_lines[i].left(longestSignLine);
        const QString two = m_lines[other].left(longestSignLine);
        const auto areBoth = [&](const QString& dated, const QString& addressed) {
            return moment.match(dated).hasMatch() && address.match(addressed).hasMatch();
        };
        return areBoth(one, two) || areBoth(two, one);
    }

    bool isHeadAround(qsizetype i) const
    {
        static const QRegularExpression sign = compiled(QStringLiteral(
            "\\S@\\S|\\d[:.h]\\d\\d|\\b(?:19|20)\\d\\d\\b|<\\S|^\\W*(?:subject|betreff|objet|"
            "asunto|"
            "oggetto|onderwerp|assunto|ämne|emne|temat|aihe|konu|тема|předmět|predmet|tárgy|θέμα|"
            "件名|主题|主旨|主題|제목|الموضوع|נושא)\\W*[:：]"));
        constexpr qsizetype longestHead = 12;
        const auto isSign = [&](qsizetype at) {
            return sign.match(m_lines[at].left(longestSignLine)).hasMatch();
        };
        for (qsizetype j = i; j < m_end && j - i < longestHead && m_kinds[j] == LineKind::Field;
             ++j) {
            if (isSign(j))
                return true;
        }
        for (qsizetype j = i - 1; j >= 0 && i - j < longestHead && m_kinds[j] == LineKind::Field;
             --j) {
            if (isSign(j))
                return true;
        }
        return false;
    }

    bool isQuoteLike(qsizetype i) const
    {
        return isNew(i, LineKind::Quote) || isNew(i, LineKind::Attribution)
               || (isNew(i, LineKind::Field) && !isWords(i));
    }

    qsizetype fieldsAround(qsizetype i) const
    {
        qsizetype count = 0;
        for (qsizetype j = i; j < m_end && j - i < fewestFields && m_kinds[j] == LineKind::Field;
             ++j)
            ++count;
        for (qsizetype j = i - 1; j >= 0 && i - j < fewestFields && m_kinds[j] == LineKind::Field;
             --j)
            ++count;
        return count;
    }

    bool hasWords(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = from; i < to; ++i) {
            if (isWords(i))
                return true;
        }
        return false;
    }

    void setFate(qsizetype from, qsizetype to, Fate fate)
    {
        for (qsizetype i = from; i < to; ++i) {
            if (m_fates[i] == Fate::New)
                m_fates[i] = fate;
        }
    }

    qsizetype historyBelow(qsizetype i) const
    {
        const auto history = std::find_if(m_kinds.begin() + i, m_kinds.end(), [](LineKind kind) {
            return kind == LineKind::Quote || kind == LineKind::Attribution;
        });
        auto start = history - m_kinds.begin();
        for (qsizetype j = i; j < start; ++j) {
            if (m_kinds[j] == LineKind::Field && fieldsAround(j) >= fewestFields)
                start = j;
        }
        return start;
    }

    /// Whether the line of dashes sets off a signature. One that parts two pieces of a letter has
    /// the letter's closing below it; a single mark above another is the point of a list.
    bool opensSignature(qsizetype i, qsizetype history) const
    {
        const QString mark = m_lines[i].simplified();
        if (mark == QLatin1String("--"))
            return true;
        const auto isBelow = [&](auto isWanted) {
            for (qsizetype j = i + 1; j < history; ++j) {
                if (isWanted(j))
                    return true;
            }
            return false;
        };
        if (mark.size() == 1)
            return !isBelow([this](auto j) { return m_kinds[j] == LineKind::Delimiter; });
        return !isBelow([this](auto j) {
            return m_kinds[j] == LineKind::Words && isClosing(m_lines[j].simplified());
        });
    }

    /// A line of dashes below the first words: signature, and history where that starts in it.
    void cutAtDelimiter()
    {
        // Each look goes down to the history: many would take quadratic time.
        constexpr int mostLooks = 20;
        int looks = 0;
        bool seenWords = false;
        for (qsizetype i = 0; i < m_end; ++i) {
            if (m_kinds[i] == LineKind::Delimiter && seenWords) {
                const qsizetype start = historyBelow(i);
                if (++looks <= mostLooks && !opensSignature(i, start)) {
                    m_kinds[i] = LineKind::Words;
                    continue;
                }
                // Outlook draws a line above the history alone.
                setFate(i, start, hasWords(i + 1, start) ? Fate::Signature : Fate::Quoted);
                setFate(start, m_end, Fate::Quoted);
                m_end = i;
                return;
            }
            if (m_kinds[i] == LineKind::Delimiter)
                m_fates[i] = Fate::Signature;
            seenWords = seenWords || m_kinds[i] == LineKind::Words;
        }
    }

    void takeFooters()
    {
        for (qsizetype i = 0; i < m_end; ++i) {
            if (isNew(i, LineKind::Footer))
                m_fates[i] = Fate::Signature;
        }
    }

    /// A signature at the very end that nothing sets apart; there may be two.
    bool takeEndSignature()
    {
        QStringList left;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (m_fates[i] != Fate::New)
                continue;
            left.append(m_lines[i].simplified());
            places.append(i);
        }
        const qsizetype start = endSignature(left);
        for (qsizetype i = start; i < places.size(); ++i)
            m_fates[places[i]] = Fate::Signature;
        return start < places.size();
    }

    /// "Dear Jo," alone.
    bool isGreeting(qsizetype i) const
    {
        constexpr qsizetype longestGreeting = 60;
        const QString line = m_lines[i].simplified();
        return isNew(i, LineKind::Words) && line.size() <= longestGreeting
               && (line.endsWith(u',') || line.endsWith(u'，') || line.endsWith(u'،'));
    }

    /// History on top under its attribution, at most a greeting above it, one answer below.
    bool takeAnswerBelow()
    {
        qsizetype first = 0;
        bool isGreeted = false;
        while (first < m_end) {
            const bool isPassed = m_kinds[first] == LineKind::Empty || m_fates[first] != Fate::New;
            if (!isPassed && (isGreeted || !isGreeting(first)))
                break;
            isGreeted = isGreeted || !isPassed;
            ++first;
        }
        if (first >= m_end || !isNew(first, LineKind::Attribution))
            return false;
        const auto last = lastBelow(m_end, [this](auto i) { return isQuoteLike(i); });
        const bool hasQuote =
            std::find(m_kinds.begin() + first, m_kinds.begin() + last + 1, LineKind::Quote)
            != m_kinds.begin() + last + 1;
        if (!hasQuote || hasWords(first, last) || !hasWords(last, m_end))
            return false;
        setFate(first, last + 1, Fate::Quoted);
        return true;
    }

    /// The usual reply: words, then an attribution, then nothing but history. History that is not
    /// marked as quote at all counts too.
    void cutAtAttribution()
    {
        const auto lastQuote =
            lastBelow(m_end, [this](auto i) { return isNew(i, LineKind::Quote); });
        const auto lastAnswered = lastBelow(lastQuote, [this](auto i) { return isWords(i); });
        qsizetype unmarked = 0;
        for (qsizetype i = std::max<qsizetype>(lastQuote, 0); i < m_end; ++i)
            unmarked += isWords(i) ? 1 : 0;
        bool seenWords = false;
        for (qsizetype i = 0; i < m_end; ++i) {
            seenWords = seenWords || isWords(i);
            if (!seenWords || !isNew(i, LineKind::Attribution))
                continue;
            const bool isMarked = lastQuote > i;
            if (!isMarked || (lastAnswered < i && unmarked <= mostUnmarkedLines)) {
                setFate(i, m_end, Fate::Quoted);
                return;
            }
        }
    }

    /// The last line from `from` downwards that `isWanted`, or -1.
    template<class Wanted>
    qsizetype lastBelow(qsizetype from, Wanted isWanted) const
    {
        qsizetype i = from - 1;
        while (i >= 0 && !isWanted(i))
            --i;
        return i;
    }

    void cutTrailingQuotes()
    {
        const auto last = lastBelow(m_end, [this](auto i) { return isWords(i); });
        if (last >= 0)
            setFate(last + 1, m_end, Fate::Quoted);
    }

    void markAll(LineKind kind)
    {
        for (qsizetype i = 0; i < m_end; ++i) {
            if (isNew(i, kind))
                m_fates[i] = Fate::Quoted;
        }
    }

    /// A head copied into the text: below words it starts the history, on top it is taken off.
    void cutAtFields()
    {
        bool seenWords = false;
        for (qsizetype i = 0; i < m_end; ++i) {
            seenWords = seenWords || isWords(i);
            if (!isNew(i, LineKind::Field) || isWords(i))
                continue;
            if (seenWords) {
                setFate(i, m_end, Fate::Quoted);
                return;
            }
            m_fates[i] = Fate::Quoted;
        }
    }

    QString joined(Fate fate) const
    {
        QStringList kept;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (m_fates[i] == fate)
                kept.append(m_lines[i]);
        }
        while (!kept.isEmpty() && kept.first().trimmed().isEmpty())
            kept.removeFirst();
        return kept.join(u'\n').trimmed();
    }

    const QStringList& m_lines;
    QList<LineKind> m_kinds;
    QList<Fate> m_fates;
    qsizetype m_end; ///< where the signature starts
};

} // namespace

Trimmed trimReply(QStringView text)
{
    QString whole = normalised(text);
    removePgpArmour(whole);
    const QStringList lines = withAttributionsApart(whole.split(u'\n'));
    return Trimmer(lines).run();
}

} // namespace heddle::insight
