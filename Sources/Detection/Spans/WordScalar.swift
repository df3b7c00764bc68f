import Foundation

/// What a character does in a text that is compared word by word: lower case, without accents and punctuation.
enum WordScalar {
    /// Belongs to the word around it, as these.
    case part([UInt32])
    /// A word of its own: the scripts without spaces.
    case alone(UInt32)
    /// Between words.
    case separator
    /// As if it were not there: accents, apostrophes, characters without width.
    case ignored

    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            switch value {
            case 0x30...0x39, 0x61...0x7A: self = .part([value])
            case 0x41...0x5A: self = .part([value + 0x20])
            case 0x27: self = .ignored
            default: self = .separator
            }
            return
        }
        if let folded = Self.latin[value] {
            self = .part(folded)
        } else if Self.standsAlone(value) {
            self = .alone(value)
        } else if value == 0x2019 || value == 0x2BC || scalar.properties.isDefaultIgnorableCodePoint {
            self = .ignored
        } else {
            self = Self.other(scalar)
        }
    }

    private static func other(_ scalar: Unicode.Scalar) -> WordScalar {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: .ignored
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            .part(scalar.properties.lowercaseMapping.unicodeScalars.map(\.value))
        default: .separator
        }
    }

    private static func standsAlone(_ value: UInt32) -> Bool {
        Neighbours.isIdeograph(value) || (0x3040...0x30FF).contains(value)
            || (0x0E00...0x0EFF).contains(value)
    }

    /// Latin letters with marks, and the letters that they are made of.
    private static let latin: [UInt32: [UInt32]] = {
        var folded: [UInt32: [UInt32]] = [:]
        for value in [0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else {
                continue
            }
            let plain = String(scalar).folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            folded[scalar.value] = plain.unicodeScalars.map(\.value)
        }
        return folded
    }()
}
