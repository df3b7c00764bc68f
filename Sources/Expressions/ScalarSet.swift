/// A set of Unicode scalar values, as sorted ranges that do not touch.
public struct ScalarSet: Sendable, Hashable {
    /// Sorted; no two touch.
    public private(set) var ranges: [ClosedRange<UInt32>]

    public static let all = ScalarSet([0...0x10FFFF])
    public static let ascii = ScalarSet([0...0x7F])
    public static let digits = ScalarSet([0x30...0x39])
    public static let word = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    public static let space = ScalarSet([0x09...0x0D, 0x20...0x20])

    /// - Parameter ranges: in any order; surrogates are left out, since they are no scalars.
    public init(_ ranges: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.flatMap(Self.withoutSurrogates).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    public init(_ text: String) { self.init(text.unicodeScalars.map { $0.value...$0.value }) }

    public var isEmpty: Bool { ranges.isEmpty }

    /// Everything that is not in the set.
    public var complement: ScalarSet {
        var rest: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges {
            if range.lowerBound > start { rest.append(start...range.lowerBound - 1) }
            start = range.upperBound + 1
        }
        if start <= 0x10FFFF { rest.append(start...0x10FFFF) }
        return ScalarSet(rest)
    }

    /// What is in either.
    public func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

    /// What is in both.
    public func intersection(_ other: ScalarSet) -> ScalarSet { complement.union(other.complement).complement }

    /// What is in this and not in `other`.
    public func subtracting(_ other: ScalarSet) -> ScalarSet { intersection(other.complement) }

    /// Whether a scalar value is in the set.
    public func contains(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }

    /// The set with the other case of each letter (Unicode's simple mappings, where they are one scalar).
    public var ignoringCase: ScalarSet {
        var added: [ClosedRange<UInt32>] = []
        for range in ranges {
            // Beyond these planes and in sets as large as whole scripts there are no letters with cases to add.
            guard range.count <= 4096 else { continue }
            for scalar in range.lazy.compactMap(Unicode.Scalar.init) {
                for text in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                    let mapped = Array(text.unicodeScalars)
                    if mapped.count == 1 { added.append(mapped[0].value...mapped[0].value) }
                }
            }
        }
        return union(ScalarSet(added))
    }

    private static func withoutSurrogates(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        var parts: [ClosedRange<UInt32>] = []
        if range.lowerBound < 0xD800 { parts.append(range.lowerBound...min(range.upperBound, 0xD7FF)) }
        if range.upperBound > 0xDFFF { parts.append(max(range.lowerBound, 0xE000)...range.upperBound) }
        return parts
    }

    // MARK: UTF-8 (RFC 3629, section 4)

    /// The scalars of the set in UTF-8: sequences of ranges of bytes, of which each scalar is in exactly one.
    public var byteSequences: [[ClosedRange<UInt8>]] {
        var choices: [[ClosedRange<UInt8>]] = []
        for range in ranges {
            for (length, whole) in [(1, 0...0x7F), (2, 0x80...0x7FF), (3, 0x800...0xFFFF), (4, 0x10000...0x10FFFF)]
                as [(Int, ClosedRange<UInt32>)]
            where range.overlaps(whole) {
                choices += Self.sequences(range.clamped(to: whole), length: length)
            }
        }
        return choices
    }

    /// Sequences of byte ranges for scalars of one encoded length.
    private static func sequences(_ range: ClosedRange<UInt32>, length: Int) -> [[ClosedRange<UInt8>]] {
        // Cut where a continuation byte would not run over all its values, so that each part is a product of ranges.
        for place in 1..<max(length, 1) {
            let mask: UInt32 = (1 << (6 * UInt32(place))) - 1
            let (low, high) = (range.lowerBound, range.upperBound)
            guard low & ~mask != high & ~mask else { continue }
            if low & mask != 0 {
                return sequences(low...(low | mask), length: length)
                    + sequences((low | mask) + 1...high, length: length)
            }
            if high & mask != mask {
                return sequences(low...(high & ~mask) - 1, length: length)
                    + sequences((high & ~mask)...high, length: length)
            }
        }
        let (low, high) = (encoded(range.lowerBound, length), encoded(range.upperBound, length))
        return [zip(low, high).map { $0...$1 }]
    }

    private static func encoded(_ value: UInt32, _ length: Int) -> [UInt8] {
        guard length > 1 else { return [UInt8(truncatingIfNeeded: value)] }
        let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
        let first = UInt8(truncatingIfNeeded: lead | value >> (6 * UInt32(length - 1)))
        return [first]
            + (0..<length - 1).reversed().map { UInt8(truncatingIfNeeded: 0x80 | value >> (6 * UInt32($0)) & 0x3F) }
    }
}
