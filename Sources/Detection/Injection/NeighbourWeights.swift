/// Weights of two words or marks that stand next to each other, by their numbers: open addressing over a power of two.
struct NeighbourWeights: Sendable {
    /// The numbers of tokens must lie below, so that two of them make a key.
    static let tokenLimit = 65_536

    private var keys = [UInt32](repeating: 0, count: 16384)
    private var values = [Int16](repeating: 0, count: 16384)
    private var count = 0
    /// Whether a weight begins with a token: most tokens need no look into the table.
    private var opens: [Bool]

    /// - Parameter tokenCount: how many words and marks have numbers; those from ``tokenLimit`` on get no weight.
    init(tokenCount: Int) {
        opens = [Bool](repeating: false, count: tokenCount)
    }

    /// - Parameters:
    ///   - first: a token's number, from 1 on: 0 is a word without one.
    ///   - second: the next token's number.
    ///   - weight: in hundredths of log odds.
    mutating func set(_ first: Int, _ second: Int, _ weight: Int32) {
        guard first > 0, second > 0, first < Self.tokenLimit, second < Self.tokenLimit else { return }
        if count * 2 >= keys.count { grow() }
        opens[first] = true
        let key = UInt32(first) << 16 | UInt32(second)
        let slot = slot(of: key)
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        values[slot] = Int16(clamping: weight)
    }

    @inline(__always)
    func weight(_ first: Int, _ second: Int) -> Int32 {
        guard opens.withUnsafeBufferPointer({ $0[first] }) else { return 0 }
        return Int32(values[slot(of: UInt32(first) << 16 | UInt32(truncatingIfNeeded: second))])
    }

    /// Where a key stands, or the free place for it.
    @inline(__always)
    private func slot(of key: UInt32) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var slot = Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (keys.count - 1)
            while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            return slot
        }
    }

    private mutating func grow() {
        let old = zip(keys, values).filter { $0.0 != 0 }
        keys = [UInt32](repeating: 0, count: keys.count * 2)
        values = [Int16](repeating: 0, count: values.count * 2)
        for (key, value) in old {
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
