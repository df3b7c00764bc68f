/// Finds what no regular expression describes, in a text that comes in pieces.
///
/// However the text is cut, the findings are the same. A scanner belongs to one task at a time and reads one text.
public protocol SpanScanner: Sendable {
    /// Takes the next bytes.
    ///
    /// - Parameter bytes: UTF-8, cut anywhere.
    /// - Returns: the findings that became certain, in bytes from the beginning of the text; they may overlap.
    mutating func feed(_ bytes: ArraySlice<UInt8>) -> [Finding]

    /// Ends the text.
    mutating func finish() -> [Finding]

    /// Whether there may be findings in a whole text, told much faster than by reading it; a scanner that has read
    /// nothing may be asked.
    func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool

    /// The offset from which on text may still become a part of a finding; nil when none may. Never decreases.
    var heldFrom: Int? { get }
}

extension SpanScanner {
    public func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool { !text.isEmpty }
}
