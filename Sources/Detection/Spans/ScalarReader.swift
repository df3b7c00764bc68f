/// Reads scalars from bytes that come one by one (RFC 3629).
struct ScalarReader: Sendable {
    private var offset = 0
    private var bytes: [UInt8] = []
    private var missing = 0

    /// Where the character began that has not ended yet.
    var pending: Int? { bytes.isEmpty ? nil : offset - bytes.count }

    /// - Returns: what the byte shows to be no character, and the character that it ends; nil for bytes that are none.
    mutating func read(_ byte: UInt8) -> (
        broken: Range<Int>?, whole: (scalar: Unicode.Scalar?, range: Range<Int>)?
    ) {
        var broken: Range<Int>?
        if missing > 0, byte & 0xC0 != 0x80 {
            broken = offset - bytes.count..<offset
            bytes.removeAll(keepingCapacity: true)
            missing = 0
        }
        offset += 1
        if byte < 0x80 { return (broken, (Unicode.Scalar(byte), offset - 1..<offset)) }
        if missing > 0 {
            bytes.append(byte)
            missing -= 1
            guard missing == 0 else { return (nil, nil) }
            let range = offset - bytes.count..<offset
            let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
            bytes.removeAll(keepingCapacity: true)
            return (nil, (scalars.count == 1 ? scalars.first : nil, range))
        }
        guard (0xC2...0xF4).contains(byte) else { return (broken, (nil, offset - 1..<offset)) }
        missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        bytes.append(byte)
        return (broken, nil)
    }
}
