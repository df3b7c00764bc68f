import Foundations
import Store
import Testing

@Suite struct SealingTests {
    private let context = Sealing.Context(tenantID: "ten_acme", kind: "pseudonyms", subject: "resp_1")

    @Test(arguments: [0, 1, 15, 16, 17, 70_000])
    func whatIsSealedOpens(_ length: Int) throws {
        let sealing = try Sealing(key: Sealing.newKey())
        let text = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let sealed = try sealing.seal(text, context: context)
        #expect(sealed.count == length + Sealing.overheadBytes)
        #expect(try sealing.open(sealed, context: context) == text)
        #expect(try sealing.seal(text, context: context) != sealed)
    }

    @Test func nothingElseOpens() throws {
        let key = Sealing.newKey()
        let sealing = try Sealing(key: key)
        let sealed = try sealing.seal(Array("ana@exemplo.com".utf8), context: context)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: ServiceError.self) { try sealing.open(changed, context: context) }
        }
        for length in 0..<sealed.count {
            #expect(throws: ServiceError.self) { try sealing.open(Array(sealed.prefix(length)), context: context) }
        }
        for other in [
            Sealing.Context(tenantID: "ten_other", kind: "pseudonyms", subject: "resp_1"),
            Sealing.Context(tenantID: "ten_acme", kind: "approval", subject: "resp_1"),
            Sealing.Context(tenantID: "ten_acme", kind: "pseudonyms"),
            // The same letters in other fields.
            Sealing.Context(tenantID: "ten_acmep", kind: "seudonyms", subject: "resp_1"),
        ] {
            let error = #expect(throws: ServiceError.self) { try sealing.open(sealed, context: other) }
            #expect(error?.kind == .internalFailure && error?.message.contains("sealing.key") == true)
        }
        let another = try Sealing(key: Sealing.newKey())
        #expect(throws: ServiceError.self) { try another.open(sealed, context: context) }
        #expect(try Sealing(key: key).open(sealed, context: context) == Array("ana@exemplo.com".utf8))
    }

    @Test(arguments: [0, 16, 31, 33])
    func aKeyOfAnotherLengthIsRefused(_ length: Int) {
        let error = #expect(throws: ServiceError.self) { try Sealing(key: Array(repeating: 1, count: length)) }
        #expect(error?.message.contains("has \(length)") == true)
    }
}
