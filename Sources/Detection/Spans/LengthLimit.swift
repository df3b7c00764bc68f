/// Finds the first Unicode scalar past so many: `LENGTH`, once.
///
/// What stands behind it needs no findings: whoever reads them ends the text there. So nothing is held back but a
/// scalar that has only begun. Bytes that are no UTF-8 count as the scalars that they begin.
public struct LengthLimit: SpanScanner {
    private let limit: Int
    private var offset = 0
    private var scalars = 0
    /// Where the first scalar too many began, and how many bytes of it are missing.
    private var start: Int?
    private var missing = 0
    private var isFound = false

    /// - Parameter scalars: how many may stand there.
    public init(scalars: Int) { limit = scalars }

    public var heldFrom: Int? { start }

    public mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Finding] {
        for byte in bytes where !isFound {
            let begins = byte & 0xC0 != 0x80
            // A scalar that another one cuts short ends before it.
            if start != nil, begins { return found() }
            offset += 1
            if start != nil {
                missing -= 1
            } else if begins {
                scalars += 1
                guard scalars > limit else { continue }
                start = offset - 1
                missing = byte < 0xC0 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
            }
            if start != nil, missing == 0 { return found() }
        }
        return []
    }

    public func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { text.count > limit }

    public mutating func finish() -> [Finding] { start == nil ? [] : found() }

    private mutating func found() -> [Finding] {
        guard let start else { return [] }
        self.start = nil
        isFound = true
        return [Finding(entity: "LENGTH", range: start..<offset, score: 1)]
    }
}
