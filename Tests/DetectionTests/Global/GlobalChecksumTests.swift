import Testing

@testable import Detection

/// Checksums, on values that another implementation made (python-stdnum 2.2 and the standards' own algorithms).
struct GlobalChecksumTests {
    /// A check over digits, with numbers that keep it.
    struct Scheme: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let holds: @Sendable ([Int]) -> Bool
        let valid: [String]
    }

    static let schemes = [
        Scheme(
            testDescription: "Luhn", holds: Checksum.luhn,
            valid: ["4711066580351735", "4745908136669526", "18", "00"]),
        Scheme(
            testDescription: "Verhoeff", holds: Checksum.verhoeff,
            valid: ["159336022661", "443388475305", "331111951067"]),
        Scheme(
            testDescription: "MOD 11,10", holds: Checksum.iso7064Mod11And10,
            valid: ["04969855207", "31838936891", "69670550863"]),
    ]

    @Test(arguments: schemes) func everyWrongDigitIsNoticed(_ scheme: Scheme) {
        for number in scheme.valid {
            let digits = number.compactMap(\.wholeNumberValue)
            #expect(scheme.holds(digits), "\(number)")
            for index in digits.indices {
                for digit in 0...9 where digit != digits[index] {
                    var other = digits
                    other[index] = digit
                    #expect(!scheme.holds(other), "\(other)")
                }
            }
        }
    }

    @Test func mod97TakesLettersAndDigits() {
        #expect(Checksum.mod97(rotated("DE33872715812108817786")))
        #expect(Checksum.mod97(rotated("GB59TQSZ77162323963725")))
        #expect(!Checksum.mod97(rotated("GB59TQSZ77162323963752")))
    }

    private func rotated(_ text: String) -> [UInt8] {
        Array(text.utf8.dropFirst(4)) + Array(text.utf8.prefix(4))
    }

    @Test(arguments: [
        "1GzhPHtGZw3EjjWYecF7ySmDumrPiPmmCV", "3JgAjvEhMdyehUmWrb6C2x6GMaSSiUWXBS",
        "LQTeEyaMKENBHqAbyCpRWw2zZYYSSwDimK", "TLsHttkYszRBfbGKx5hmqnNmpH3TNhqx6N",
    ])
    func base58Check(_ address: String) {
        #expect(Checksum.base58Check(Array(address.utf8)))
        #expect(!Checksum.base58Check(Array(address.utf8.reversed())))
        #expect(!Checksum.base58Check(Array(address.utf8.dropLast())))
        #expect(!Checksum.base58Check(Array(("0" + address.dropFirst()).utf8)))
    }

    @Test(arguments: [
        "bc1qj8rem3j76ye6lvsxps9ytpcfn68k6d7pf5xwxl", "tb1qej89sdfft7t5hesrxev5yhml035s8njcxtg906",
        "bc1qglwggzgrzr0d89qnnstwmdk9eest33h9dwtt0ltkv9s0ymxl8n2qrh6zcp",
        "bc1paes9jft5er4csyzhdfh72hthrvxv4ws8hlexhhthudeanz8ahsgqskay2r",
    ])
    func witnessAddresses(_ address: String) {
        #expect(Checksum.witnessAddress(Array(address.utf8)))
        #expect(Checksum.witnessAddress(Array(address.uppercased().utf8)))
        #expect(
            !Checksum.witnessAddress(Array((address.prefix(8).uppercased() + address.dropFirst(8)).utf8)))
        #expect(!Checksum.witnessAddress(Array(address.dropLast().utf8)))
    }

    /// Version 0 in Bech32m, version 1 in Bech32, a program of 16 bytes, and a version that is none.
    @Test(arguments: [
        "bc1qgmm0edefjzrz0zc9d2msmsgnaj7sg5q4n88tz6",
        "bc1p5wpe83r53qj9kk6hp08p54nq78ln674gzkjxzesvg8rlx2tdxk9q03rhqe",
        "bc1q4m407094wychxmrdy7hrpuzsnyqh3at6",
        "bc13ss758t520s5lmfsk6en6y27kustshshucvymtyv5dhrqy7l5cgfsd44jd2",
    ])
    func noWitnessAddresses(_ address: String) {
        #expect(!Checksum.witnessAddress(Array(address.utf8)))
    }

    /// The hashes of the empty text and of `abc`, as the submission to NIST gives them.
    @Test func keccak() {
        #expect(
            hexadecimal(Checksum.keccak256([]))
                == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")
        #expect(
            hexadecimal(Checksum.keccak256(Array("abc".utf8)))
                == "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test(arguments: [
        "38b500C70FdF69f84c40d50E4940e44d95208Cc5", "53B8299F53037E993cA3E1A47b6b5A43Ee3FFA69",
        "1D5AD2C49960ed2094502953d8d6E17cB5E296De",
    ])
    func ethereumCase(_ address: String) {
        #expect(Checksum.ethereumCase(Array(address.utf8)))
        #expect(Checksum.ethereumCase(Array(address.lowercased().utf8)))
        #expect(Checksum.ethereumCase(Array(address.uppercased().utf8)))
        for index in address.indices where address[index].isLetter {
            let letter = String(address[index])
            let other = letter == letter.lowercased() ? letter.uppercased() : letter.lowercased()
            let changed = address.replacingCharacters(at: index, with: other)
            #expect(!Checksum.ethereumCase(Array(changed.utf8)), "\(changed)")
        }
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with text: String) -> String {
        self[..<index] + text + self[self.index(after: index)...]
    }
}
