#include "app/phone/media/wavfile.h"

#include <QDataStream>

namespace heddle::phone {

namespace {

constexpr qint64 headerBytes = 44;

} // namespace

Result<std::vector<std::int16_t>> readWav(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    const QByteArray bytes = file.readAll();
    if (bytes.size() < headerBytes || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return failure(ErrorCode::BadInput, path + QStringLiteral(": no WAV file"));
    QDataStream stream(bytes.mid(20, 16));
    stream.setByteOrder(QDataStream::LittleEndian);
    quint16 format = 0;
    quint16 channels = 0;
    quint32 rate = 0;
    stream >> format >> channels >> rate;
    if (format != 1 || channels != 1 || rate != mixRate)
        return failure(ErrorCode::BadInput, path + QStringLiteral(": not 16 kHz mono"));
    const qsizetype count = (bytes.size() - headerBytes) / 2;
    std::vector<std::int16_t> samples(static_cast<std::size_t>(count));
    QDataStream sound(bytes.mid(headerBytes));
    sound.setByteOrder(QDataStream::LittleEndian);
    for (std::int16_t& sample : samples)
        sound >> sample;
    return samples;
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
