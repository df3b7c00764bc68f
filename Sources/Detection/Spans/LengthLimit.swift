/// Finds what stands past so many Unicode scalars: `LENGTH`, from the first too many to the end.
///
/// Bytes that are no UTF-8 count as the scalars that they begin.
public struct LengthLimit: SpanScanner {
    private let limit: Int
    private var offset = 0
    private var scalars = 0
    private var start: Int?

    /// - Parameter scalars: how many may stand there.
    public init(scalars: Int) { limit = scalars }

    public var heldFrom: Int? { start }

    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Finding] {
        defer { offset += bytes.count }
        guard start == nil else { return [] }
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            scalars += 1
            if scalars > limit {
                start = offset + index
                break
            }
        }
        return []
    }

    public mutating func finish() -> [Finding] {
        guard let start, start < offset else { return [] }
        return [Finding(entity: "LENGTH", range: start..<offset, score: 1)]
    }
}
