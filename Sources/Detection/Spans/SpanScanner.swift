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

    /// The offset from which on text may still become a part of a finding; nil when none may. Never decreases.
    var heldFrom: Int? { get }
}
