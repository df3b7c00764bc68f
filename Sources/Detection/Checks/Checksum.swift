import Crypto
import Foundation

/// Checksums that identifiers of several authorities share.
enum Checksum {
    /// ISO/IEC 7812-1, annex B ("Luhn"): the last digit is the check digit.
    static func luhn(_ digits: [Int]) -> Bool {
        guard digits.count > 1 else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            guard item.offset % 2 == 1 else { return sum + item.element }
            return sum + (item.element * 2 > 9 ? item.element * 2 - 9 : item.element * 2)
        }
        return sum % 10 == 0
    }

    /// ISO/IEC 7064, MOD 11,10: the last digit is the check digit.
    static func iso7064Mod11And10(_ digits: [Int]) -> Bool {
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (product + (digits.last ?? 0)) % 10 == 1
    }

    /// ISO/IEC 7064, MOD 97-10 over letters and digits (letters count 10 to 35): the remainder is 1.
    static func mod97(_ text: some Sequence<UInt8>) -> Bool {
        let remainder = text.reduce(0) { remainder, byte in
            let value = [UInt8].base36(byte)
            return (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }

    /// J. Verhoeff, "Error Detecting Decimal Codes" (1969): the last digit is the check digit.
    static func verhoeff(_ digits: [Int]) -> Bool {
        digits.reversed().enumerated().reduce(0) { check, item in
            multiplied(check, permuted(item.element, times: item.offset % 8))
        } == 0
    }

    /// In the dihedral group of order 10.
    private static func multiplied(_ left: Int, _ right: Int) -> Int {
        let isReflected = left >= 5
        let rotation = (left % 5 + (isReflected ? -(right % 5) : right % 5) + 5) % 5
        return rotation + (isReflected == (right >= 5) ? 0 : 5)
    }

    private static func permuted(_ digit: Int, times: Int) -> Int {
        let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        return (0..<times).reduce(digit) { digit, _ in permutation[digit] }
    }

    /// A check digit modulo 11 as Brazil's and many others' are: 11 less the remainder, with 10 and 11 written 0.
    ///
    /// - Parameter weights: one for each value before the check digit.
    static func mod11(_ values: [Int], weights: [Int]) -> Int {
        let rest = values.sum(weights: weights) % 11
        return rest < 2 ? 0 : 11 - rest
    }

    /// Base58Check (Bitcoin): version, payload, and the first four bytes of a double SHA-256.
    ///
    /// - Returns: the version and payload; nil where the check does not hold.
    static func base58Check(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        for byte in text {
            guard var carry = base58[byte] else { return nil }
            for index in bytes.indices {
                carry += Int(bytes[index]) * 58
                bytes[index] = UInt8(carry & 255)
                carry >>= 8
            }
            while carry > 0 {
                bytes.append(UInt8(carry & 255))
                carry >>= 8
            }
        }
        let zeros = text.prefix { $0 == 0x31 }.count
        let decoded = [UInt8](repeating: 0, count: zeros) + bytes.reversed()
        guard decoded.count == 25 else { return nil }
        let payload = Array(decoded.dropLast(4))
        let hash = SHA256.hash(data: Data(SHA256.hash(data: Data(payload))))
        return Array(hash.prefix(4)) == Array(decoded.suffix(4)) ? payload : nil
    }

    private static let base58: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8.enumerated()
            .map { ($1, $0) })

    /// Bech32 and Bech32m (BIP 173, BIP 350): the checksum over prefix and data.
    static func bech32(_ text: [UInt8]) -> Bool {
        let isMixed = text.contains { (0x41...0x5A).contains($0) } && text.contains { (0x61...0x7A).contains($0) }
        let lower = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard !isMixed, let separator = lower.lastIndex(of: 0x31), separator > 0, lower.count - separator > 7 else {
            return false
        }
        var values: [Int] = []
        for byte in lower[(separator + 1)...] {
            guard let value = charset[byte] else { return false }
            values.append(value)
        }
        let prefix = lower[..<separator]
        let expanded = prefix.map { Int($0 >> 5) } + [0] + prefix.map { Int($0 & 31) } + values
        let check = expanded.reduce(1) { check, value in
            let top = check >> 25
            var next = (check & 0x1FF_FFFF) << 5 ^ value
            for (bit, generator) in [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3].enumerated()
            where top >> bit & 1 == 1 { next ^= generator }
            return next
        }
        return check == 1 || check == 0x2bc8_30a3
    }

    private static let charset: [UInt8: Int] = Dictionary(
        uniqueKeysWithValues: "qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8.enumerated().map { ($1, $0) })
}
