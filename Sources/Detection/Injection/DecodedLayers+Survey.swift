extension DecodedLayers {
    /// Whether a text may hold a code at all. It looks at every sixteenth byte, so a long run of a code's digits cannot
    /// lie between two looks, and a text without one is not read in full.
    static func mayHoldCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        classes.withUnsafeBufferPointer { classes in
            let step = shortestRun
            var index = step - 1
            while index < bytes.count {
                let kinds = classes[Int(bytes[index])]
                if kinds & base64 != 0, isRun(of: base64, around: index, bytes, classes) { return true }
                if kinds & numerals != 0, isRun(of: numerals, around: index, bytes, classes) { return true }
                if kinds & dashes != 0, isRun(of: dashes, around: index, bytes, classes) { return true }
                index += step
            }
            return hasEscapes(bytes)
        }
    }

    /// What lists of numbers, and Morse code, are made of.
    private static var numerals: UInt8 { hexadecimal | blank | number }
    private static var dashes: UInt8 { morse | blank }

    private static func isRun(
        of kinds: UInt8, around index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var start = index
        while start > 0, index - start < shortestRun, classes[Int(bytes[start - 1])] & kinds != 0 { start -= 1 }
        var end = index + 1
        while end < bytes.count, end - start < shortestRun, classes[Int(bytes[end])] & kinds != 0 { end += 1 }
        return end - start >= shortestRun
    }

    /// Whether as many bytes begin escapes as make a text worth decoding.
    private static func hasEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var count = 0
        var index = 0
        while index + 8 <= bytes.count {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            // A byte of a difference that is zero, and no other, sets its highest bit here or in a byte above it.
            var found: UInt64 = 0
            let percent = block ^ (ones &* 0x25)
            let backslash = block ^ (ones &* 0x5C)
            let ampersand = block ^ (ones &* 0x26)
            found |= (percent &- ones) & ~percent
            found |= (backslash &- ones) & ~backslash
            found |= (ampersand &- ones) & ~ampersand
            if found & (ones &* 0x80) != 0 {
                for byte in bytes[index..<index + 8] where classes[Int(byte)] & escape != 0 { count += 1 }
                if count >= fewestEscapes { return true }
            }
            index += 8
        }
        for byte in bytes[index...] where classes[Int(byte)] & escape != 0 { count += 1 }
        return count >= fewestEscapes
    }
}
