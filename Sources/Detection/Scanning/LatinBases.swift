import Foundation

/// The letters that Latin letters with marks are made of.
enum LatinBases {
    private static let first: UInt32 = 0xC0
    private static let last: UInt32 = 0x1EFF

    /// In lower case; nil for what is no such letter.
    static func of(_ scalar: Unicode.Scalar) -> [UInt8]? {
        guard scalar.value >= first, scalar.value <= last else { return nil }
        return table[Int(scalar.value - first)]
    }

    private static let table: [[UInt8]?] = (first...last).map { value in
        guard value <= 0x24F || value >= 0x1E00, let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic
        else { return nil }
        let plain = String(scalar).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return Array(plain.utf8)
    }
}
