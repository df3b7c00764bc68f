extension WordRepetition {
    /// Whether words in a row have the same hash often enough.
    func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (last, hash, count): (UInt64, UInt64, Int) = (0, 0, 0)
        for byte in text {
            if let lower = Self.letters[Int(byte)] {
                hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3 &+ 1
                continue
            }
            guard hash != 0 else { continue }
            count = hash == last ? count + 1 : 1
            if count > times { return true }
            (last, hash) = (hash, 0)
        }
        return hash != 0 && hash == last && count + 1 > times
    }

    /// Of each byte of a word, its small letter.
    private static let letters: [UInt8?] = (UInt8.min...UInt8.max).map { byte in
        guard Repetition.isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x27 else { return nil }
        return (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
}

extension BlockRepetition {
    /// Whether bytes are equal to those one block before them for long enough.
    ///
    /// A run of a block of p bytes has `times` p such bytes in a row, so it is enough to look at places that far apart.
    func mayFind(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        for block in Self.blockLengths {
            let wanted = times * block
            guard wanted + block <= text.count else { return false }
            for place in stride(from: block + wanted - 1, to: text.count, by: wanted) {
                guard text[place] == text[place - block] else { continue }
                var (low, high) = (place, place + 1)
                while low > block, text[low - 1] == text[low - 1 - block], high - low < wanted { low -= 1 }
                while high < text.count, text[high] == text[high - block], high - low < wanted { high += 1 }
                if high - low >= wanted { return true }
            }
        }
        return false
    }
}
