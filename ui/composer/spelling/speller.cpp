#include "ui/composer/spelling/speller.h"

#include <QDir>
#include <QLocale>

#ifdef HEDDLE_HUNSPELL
#include <QStringConverter>

#include <hunspell/hunspell.hxx>
#endif

namespace heddle::ui {

namespace {

#ifdef HEDDLE_HUNSPELL

constexpr int kMostSuggestions = 6;
const QStringList kFolders{QStringLiteral("/usr/share/hunspell"),
                           QStringLiteral("/usr/share/myspell/dicts")};

class HunspellSpeller final : public Speller {
public:
    explicit HunspellSpeller(const QString& path)
        : m_words((path + QStringLiteral(".aff")).toLocal8Bit().constData(),
                  (path + QStringLiteral(".dic")).toLocal8Bit().constData()),
          m_encoding(m_words.get_dict_encoding())
    {}

    /// Old dictionaries have encodings of their own, which not every Qt knows.
    bool canRead() const { return QStringEncoder(m_encoding.c_str()).isValid(); }
    bool isRight(const QString& word) const override { return m_words.spell(encoded(word)); }
    QStringList suggestions(const QString& word) const override
    {
        QStringList likely;
        QStringDecoder decode(m_encoding.c_str());
        for (const std::string& suggestion : m_words.suggest(encoded(word))) {
            if (likely.size() == kMostSuggestions)
                break;
            likely += decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size())));
        }
        return likely;
    }

private:
    std::string encoded(const QString& word) const
    {
        QStringEncoder encode(m_encoding.c_str());
        const QByteArray bytes = encode(word);
        return bytes.toStdString();
    }

    mutable Hunspell m_words;
    std::string m_encoding;
};

#endif

} // namespace

QString dictionaryFor(const QString& language, const QStringList& folders)
{
    QString wanted = language;
    wanted.replace(QLatin1Char('-'), QLatin1Char('_'));
    const QString tongue = wanted.section(QLatin1Char('_'), 0, 0).toLower();
    if (tongue.isEmpty())
        return {};
    const QStringList names{wanted, QLocale::system().name(), tongue + QStringLiteral("_*"),
                            tongue};
    for (const QString& folder : folders) {
        for (const QString& name : names) {
            if (!name.startsWith(tongue))
                continue;
            const auto found = QDir(folder).entryInfoList({name + QStringLiteral(".dic")},
                                                          QDir::Files, QDir::Name);
            for (const QFileInfo& file : found) {
                const QString path = file.path() + QLatin1Char('/') + file.completeBaseName();
                if (QFile::exists(path + QStringLiteral(".aff")))
                    return path;
            }
        }
    }
    return {};
}

std::shared_ptr<Speller> spellerFor([[maybe_unused]] const QString& language)
{
#ifdef HEDDLE_HUNSPELL
    const QString path = dictionaryFor(language, kFolders);
    if (path.isEmpty())
        return nullptr;
    auto speller = std::make_shared<HunspellSpeller>(path);
    return speller->canRead() ? speller : nullptr;
#else
    return nullptr;
#endif
}

} // namespace heddle::ui
