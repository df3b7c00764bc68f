import Testing

@testable import Detection

/// Texts that hold JSON, logs or program text have ends of lines as `\n`: the letter is no part of what stands behind
/// it.
struct GlobalEscapeTests {
    @Test(
        arguments: [
            (#"{"note": "CPF:\n529.982.247-25"}"#, "BR_CPF", "529.982.247-25"),
            (#"line\t4111 1111 1111 1111\r\n"#, "CREDIT_CARD", "4111 1111 1111 1111"),
            (#"{\"a\":\"x\\\\nDE89370400440532013000\"}"#, "IBAN_CODE", "DE89370400440532013000"),
            (#"nome: Ana\ncpf 52998224725\nfim"#, "BR_CPF", "52998224725"),
        ], ["", "ã "])
    func whatStandsBehindAnEscapeIsFound(_ example: (text: String, entity: String, value: String), before: String)
        throws
    {
        let text = before + example.text
        let set = try ReadySets.entities.get()
        let whole = try set.findings(in: Array(text.utf8))
        let found = whole.filter { $0.entity == example.entity && $0.score >= 0.5 }
        #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [example.value])
        var numbers = SeededNumbers(state: 5)
        #expect(try set.streamed(text, &numbers) == whole)
    }

    /// Letters that no backslash stands before join what is behind them.
    @Test func otherLettersJoin() throws {
        let set = try ReadySets.entities.get()
        for text in ["n529.982.247-25", #"\x529.982.247-25"#, "cpfn529.982.247-25"] {
            #expect(try set.findings(in: Array(text.utf8)).filter { $0.entity == "BR_CPF" }.isEmpty, "\(text)")
        }
    }
}
