#include "tests/support/flacfile.h"

#include <FLAC/stream_encoder.h>
#include <QFile>
#include <QTemporaryDir>

namespace heddle::test {

QByteArray flacOf(const std::vector<qint16>& customer, const std::vector<qint16>& agent)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("call.flac"));
    FLAC__StreamEncoder* flac = FLAC__stream_encoder_new();
    FLAC__stream_encoder_set_channels(flac, 2);
    FLAC__stream_encoder_set_bits_per_sample(flac, 16);
    FLAC__stream_encoder_set_sample_rate(flac, 16'000);
    FLAC__stream_encoder_init_file(flac, QFile::encodeName(path).constData(), nullptr, nullptr);
    for (std::size_t i = 0; i < customer.size(); ++i) {
        const FLAC__int32 both[] = {customer[i], agent.at(i)};
        FLAC__stream_encoder_process_interleaved(flac, both, 1);
    }
    FLAC__stream_encoder_finish(flac);
    FLAC__stream_encoder_delete(flac);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace heddle::test
