import Assistants
import Testing

struct KeyHasherTests {
    let hasher = KeyHasher(pepper: "pimenta")

    @Test func anIssuedTokenIsReadBackAndVerifies() throws {
        let (token, digest) = hasher.issue(id: "key_06f2abc")
        let presented = try #require(KeyHasher.parse(token))
        #expect(presented.id == "key_06f2abc")
        #expect(presented.secret.count == 43)
        #expect(hasher.verify(presented.secret, against: digest))
        #expect(!token.contains(digest) && !digest.contains(presented.secret))
    }

    @Test func digestsAreHMACSHA256UnderThePepper() {
        // RFC 4231, test case 2.
        let digest = KeyHasher(pepper: "Jefe").digest("what do ya want for nothing?")
        #expect(digest == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func anotherPepperDoesNotVerify() throws {
        let (token, digest) = hasher.issue(id: "key_a")
        let secret = try #require(KeyHasher.parse(token)).secret
        #expect(!KeyHasher(pepper: "sal").verify(secret, against: digest))
        #expect(!hasher.verify(secret, against: ""))
        #expect(!hasher.verify("", against: digest))
    }

    @Test func tokensDoNotRepeat() {
        #expect(Set((0..<200).map { _ in hasher.issue(id: "key_a").token }).count == 200)
    }

    @Test(arguments: [
        "", "alti_", "alti__", "alti_a_", "sk-abc", "alti_a_short", "alti_a_b_c",
        "alti_a_" + String(repeating: "x", count: 44), "alti_a_" + String(repeating: "é", count: 43),
        "alti_a'--_" + String(repeating: "x", count: 43), "alti_a_" + String(repeating: "x", count: 42) + "\n",
        "alti_" + String(repeating: "a", count: 5000) + "_" + String(repeating: "x", count: 43),
        "ALTI_a_" + String(repeating: "x", count: 43),
    ])
    func whatIsNoTokenIsNotRead(_ text: String) { #expect(KeyHasher.parse(text) == nil) }

    @Test func comparesWhole() {
        #expect(KeyHasher.areEqual("chave", "chave"))
        #expect(!KeyHasher.areEqual("chave", "chav"))
        #expect(!KeyHasher.areEqual("chave", "chave "))
        #expect(!KeyHasher.areEqual("", "x"))
    }
}
