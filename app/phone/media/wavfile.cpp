#include "app/phone/media/wavfile.h"

#include <QDataStream>

#include <algorithm>

namespace heddle::phone {

namespace {

constexpr qint64 headerBytes = 44;
constexpr qint64 longestSound = 300; // seconds

/// What a WAV file holds.
struct Format {
    quint16 kind = 0; ///< 1: plain samples
    quint16 channels = 0;
    quint32 rate = 0;
    quint16 bits = 0;

    bool isKnown() const
    {
        return kind == 1 && (channels == 1 || channels == 2) && bits == 16 && rate >= 8'000
               && rate <= 96'000;
    }
    /// Of a second.
    qint64 bytes() const { return qint64(rate) * channels * 2; }
};

Format formatIn(const QByteArray& chunk)
{
    QDataStream stream(chunk);
    stream.setByteOrder(QDataStream::LittleEndian);
    Format format;
    quint32 bytesPerSecond = 0;
    quint16 align = 0;
    stream >> format.kind >> format.channels >> format.rate >> bytesPerSecond >> align
        >> format.bits;
    return format;
}

/// Brought to one channel of `mixRate`, by straight lines between the samples.
std::vector<std::int16_t> samplesIn(const QByteArray& sound, const Format& format)
{
    QDataStream stream(sound);
    stream.setByteOrder(QDataStream::LittleEndian);
    std::vector<int> mono(static_cast<std::size_t>(sound.size() / 2 / format.channels));
    for (int& sample : mono) {
        int sum = 0;
        for (int channel = 0; channel < format.channels; ++channel) {
            std::int16_t one = 0;
            stream >> one;
            sum += one;
        }
        sample = sum / format.channels;
    }
    std::vector<std::int16_t> samples(mono.size() * mixRate / format.rate);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto place = static_cast<std::uint64_t>(i) * format.rate;
        const auto at = static_cast<std::size_t>(place / mixRate);
        const auto part = static_cast<int>(place % mixRate);
        const int next = mono.at(std::min(at + 1, mono.size() - 1));
        samples[i] = static_cast<std::int16_t>(mono.at(at) + (next - mono.at(at)) * part / mixRate);
    }
    return samples;
}

} // namespace

Result<std::vector<std::int16_t>> readWav(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    const QByteArray head = file.read(12);
    if (head.size() < 12 || !head.startsWith("RIFF") || head.mid(8, 4) != "WAVE")
        return failure(ErrorCode::BadInput, path + QStringLiteral(": no WAV file"));
    QDataStream stream(&file);
    stream.setByteOrder(QDataStream::LittleEndian);
    Format format;
    while (!stream.atEnd()) {
        const QByteArray name = file.read(4);
        quint32 size = 0;
        stream >> size;
        if (name == "fmt ") {
            format = formatIn(file.read(size));
        } else if (name == "data") {
            if (!format.isKnown())
                break;
            return samplesIn(file.read(std::min<qint64>(size, longestSound * format.bytes())),
                             format);
        } else if (stream.skipRawData(static_cast<int>(std::min<quint32>(size, 1U << 24))) < 0) {
            break;
        }
    }
    return failure(ErrorCode::BadInput, path + QStringLiteral(": not 16 bit, mono or stereo"));
}

WavWriter::WavWriter(const QString& path) : m_file(path)
{
    if (m_file.open(QIODevice::WriteOnly))
        writeHeader();
}

void WavWriter::write(const Frame& frame)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    for (const std::int16_t sample : frame)
        stream << sample;
    m_file.write(bytes);
    m_bytes += static_cast<quint32>(bytes.size());
    writeHeader();
}

void WavWriter::writeHeader()
{
    QByteArray header;
    QDataStream stream(&header, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.writeRawData("RIFF", 4);
    stream << static_cast<quint32>(m_bytes + headerBytes - 8);
    stream.writeRawData("WAVEfmt ", 8);
    stream << quint32(16) << quint16(1) << quint16(1) << quint32(mixRate) << quint32(mixRate * 2)
           << quint16(2) << quint16(16);
    stream.writeRawData("data", 4);
    stream << m_bytes;
    m_file.seek(0);
    m_file.write(header);
    m_file.seek(headerBytes + m_bytes);
    m_file.flush();
}

} // namespace heddle::phone
