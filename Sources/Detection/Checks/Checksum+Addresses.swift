import Crypto
import Foundation

/// Checksums of addresses on ledgers.
extension Checksum {
    /// Base58Check (Bitcoin): a version, 20 bytes, and the first four bytes of their double SHA-256.
    static func base58Check(_ text: [UInt8]) -> Bool {
        var bytes: [UInt8] = []
        for byte in text {
            guard var carry = base58[byte] else { return false }
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
        guard decoded.count == 25 else { return false }
        let hash = SHA256.hash(data: Data(SHA256.hash(data: Data(decoded.dropLast(4)))))
        return Array(hash.prefix(4)) == Array(decoded.suffix(4))
    }

    private static let base58: [UInt8: Int] = places(
        "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")

    /// The two constants that tell Bech32 (BIP 173) and Bech32m (BIP 350) apart.
    private enum Bech32 {
        static let first = 1
        static let modified = 0x2bc8_30a3
    }

    /// Bech32 (BIP 173), whatever it holds.
    static func bech32(_ text: [UInt8]) -> Bool { bech32Values(text)?.constant == Bech32.first }

    /// An address of a witness program (BIP 141): version 0 of 20 or 32 bytes in Bech32, later ones in Bech32m.
    static func witnessAddress(_ text: [UInt8]) -> Bool {
        guard let (values, constant) = bech32Values(text), let version = values.first else {
            return false
        }
        let bits = (values.count - 1) * 5
        guard bits % 8 < 5 else { return false }
        return version == 0
            ? constant == Bech32.first && (bits / 8 == 20 || bits / 8 == 32)
            : version <= 16 && constant == Bech32.modified && (2...40).contains(bits / 8)
    }

    /// The values before the checksum, and what the checksum comes to; nil where the form is not kept.
    private static func bech32Values(_ text: [UInt8]) -> (values: [Int], constant: Int)? {
        let isMixed =
            text.contains { (0x41...0x5A).contains($0) } && text.contains { (0x61...0x7A).contains($0) }
        let lower = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        guard !isMixed, let separator = lower.lastIndex(of: 0x31), separator > 0,
            lower.count - separator > 7
        else {
            return nil
        }
        let values = lower[(separator + 1)...].compactMap { bech32[$0] }
        guard values.count == lower.count - separator - 1 else { return nil }
        let prefix = lower[..<separator]
        let expanded = prefix.map { Int($0 >> 5) } + [0] + prefix.map { Int($0 & 31) } + values
        let constant = expanded.reduce(1) { check, value in
            let top = check >> 25
            var next = (check & 0x1FF_FFFF) << 5 ^ value
            for (bit, generator) in [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
                .enumerated()
            where top >> bit & 1 == 1 { next ^= generator }
            return next
        }
        return (Array(values.dropLast(6)), constant)
    }

    private static let bech32: [UInt8: Int] = places("qpzry9x8gf2tvdw0s3jn54khce6mua7l")

    private static func places(_ alphabet: String) -> [UInt8: Int] {
        Dictionary(uniqueKeysWithValues: alphabet.utf8.enumerated().map { ($1, $0) })
    }

    /// EIP-55: a letter is a capital where the hash of the address in small letters has a digit of 8 or more.
    ///
    /// - Parameter digits: the 40 hexadecimal digits. Letters of one case only have no checksum, and pass.
    static func ethereumCase(_ digits: [UInt8]) -> Bool {
        let capitals = digits.contains { (0x41...0x46).contains($0) }
        guard capitals, digits.contains(where: { (0x61...0x66).contains($0) }) else { return true }
        let hash = keccak256(digits.map { (0x41...0x46).contains($0) ? $0 + 0x20 : $0 })
        return digits.enumerated().allSatisfy { index, digit in
            guard digit >= 0x41 else { return true }
            let byte = hash[index / 2]
            return ((index % 2 == 0 ? byte >> 4 : byte & 15) >= 8) == (digit < 0x61)
        }
    }

    /// Keccak-256 with the padding of the submission to NIST, as Ethereum has it; FIPS 202 pads otherwise.
    ///
    /// - Parameter message: less than one block of 136 bytes, which is all that is needed here.
    static func keccak256(_ message: [UInt8]) -> [UInt8] {
        var block = message.prefix(135) + [1]
        block += [UInt8](repeating: 0, count: 136 - block.count)
        block[135] |= 0x80
        var lanes = [UInt64](repeating: 0, count: 25)
        for (index, byte) in block.enumerated() {
            lanes[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        }
        var register: UInt8 = 1
        for _ in 0..<24 { keccakRound(&lanes, &register) }
        return (0..<32).map { UInt8(truncatingIfNeeded: lanes[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    /// One round of Keccak-f[1600] (FIPS 202, section 3.2): theta, rho and pi, chi, iota.
    private static func keccakRound(_ lanes: inout [UInt64], _ register: inout UInt8) {
        func rotated(_ lane: UInt64, _ count: Int) -> UInt64 {
            count % 64 == 0 ? lane : lane << UInt64(count % 64) | lane >> UInt64(64 - count % 64)
        }
        let columns = (0..<5).map { x in (0..<5).reduce(0) { $0 ^ lanes[x + 5 * $1] } }
        for index in 0..<25 {
            lanes[index] ^= columns[(index + 4) % 5] ^ rotated(columns[(index % 5 + 1) % 5], 1)
        }
        var (x, y, moved) = (1, 0, lanes[1])
        for step in 0..<24 {
            (x, y) = (y, (2 * x + 3 * y) % 5)
            let next = lanes[x + 5 * y]
            lanes[x + 5 * y] = rotated(moved, (step + 1) * (step + 2) / 2)
            moved = next
        }
        for row in stride(from: 0, to: 25, by: 5) {
            let old = Array(lanes[row..<row + 5])
            for x in 0..<5 { lanes[row + x] = old[x] ^ (~old[(x + 1) % 5] & old[(x + 2) % 5]) }
        }
        for bit in 0..<7 {
            if register & 1 == 1 { lanes[0] ^= 1 << UInt64((1 << bit) - 1) }
            register = register << 1 ^ (register >> 7) * 0x71
        }
    }
}
