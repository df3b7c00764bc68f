import Synchronization

/// A set of bytes as a part of a factor, with how often its bytes stand in prose.
struct WeighedSet: Hashable {
    let set: ByteSet
    /// A probability.
    let frequency: Double

    /// Whether bytes of the set are in every word.
    var isCommon: Bool { frequency > 0.15 }

    private init(_ set: ByteSet) {
        self.set = set
        frequency = set.frequency
    }

    private static let known = Mutex<[ByteSet: WeighedSet]>([:])

    /// The smallest of some families of sets that a set is a part of, unless it is much more frequent; the set itself
    /// where there is none, and where it is one letter.
    static func around(_ set: ByteSet) -> WeighedSet {
        if let known = known.withLock({ $0[set] }) { return known }
        let exact = WeighedSet(set)
        let made = set.isOneLetter ? exact : families.first { isFit($0, exact) } ?? exact
        known.withLock { known in
            if known.count >= 4096 { known.removeAll() }
            known[set] = made
        }
        return made
    }

    private static func isFit(_ family: WeighedSet, _ exact: WeighedSet) -> Bool {
        exact.set.isSubset(of: family.set) && family.frequency < exact.frequency + 0.02
    }

    /// The sets that factors are made of, besides single letters: with few different factors more expressions share
    /// one, and they are found faster.
    private static let families: [WeighedSet] = [
        ByteSet(0x30...0x39), ByteSet(0x41...0x5A), ByteSet(0x2D...0x2F), ByteSet(0x20...0x20, 0x2D...0x2F),
        ByteSet(0x30...0x39, 0x61...0x66), ByteSet(0x30...0x39, 0x41...0x5A),
        ByteSet(0x30...0x39, 0x41...0x46, 0x61...0x66), ByteSet(0x41...0x5A, 0x61...0x7A),
        ByteSet(0x30...0x39, 0x61...0x7A), ByteSet(0x30...0x39, 0x41...0x5A, 0x61...0x7A),
        ByteSet(0x2B...0x2B, 0x2D...0x2D, 0x2F...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A), ByteSet(0x80...0xBF),
    ].map { WeighedSet($0) }
}

extension ByteSet {
    fileprivate init(_ ranges: ClosedRange<UInt8>...) { for range in ranges { insert(range) } }

    fileprivate func isSubset(of other: ByteSet) -> Bool { bits & other.bits == bits }

    private func contains(_ value: UInt8) -> Bool { bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }

    /// Whether it is one value, or a letter in both of its cases.
    fileprivate var isOneLetter: Bool {
        let values = (UInt8.min...UInt8.max).filter(contains)
        return values.count == 1 || (values.count == 2 && values[0] | 0x20 == values[1])
    }

    /// Of the small letters from a to z, how many of a hundred letters of English and Portuguese prose they are.
    private static let letters: [Double] = [
        11, 1.2, 3.4, 4.6, 12.6, 1.6, 1.6, 3.4, 6.6, 0.3, 0.5, 3.4, 3.6, 6, 9.2, 2.5, 0.6, 6.3, 7, 6.8, 3.6, 1.3, 1.2,
        0.2, 1, 0.3,
    ]

    /// Roughly how often bytes of the set stand in prose.
    fileprivate var frequency: Double {
        var sum = 0.0
        for value in UInt8.min...UInt8.max where contains(value) {
            switch value {
            case 0x20: sum += 0.16
            case 0x61...0x7A: sum += Self.letters[Int(value) - 0x61] * 0.008
            case 0x41...0x5A: sum += 0.0015
            case 0x30...0x39: sum += 0.001
            case 0x2C, 0x2E, 0x0A: sum += 0.01
            case 0x80...0xBF: sum += 0.001
            case 0xC3: sum += 0.02
            case 0xE2: sum += 0.003
            default: sum += 0.0005
            }
        }
        return min(sum, 1)
    }
}
