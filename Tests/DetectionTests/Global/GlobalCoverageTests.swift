import Testing

@testable import Detection

/// That no recognizer is without sentences.
struct GlobalCoverageTests {
    @Test func everyEntityHasSentences() {
        let tested =
            [
                GlobalPaymentTests.cases, GlobalInternetTests.cases, GlobalBirthTests.cases,
                GlobalPhoneTests.cases,
                AmericasBrazilPersonsTests.cases, AmericasBrazilRegistersTests.cases,
                AmericasUnitedStatesTests.cases,
                AmericasNorthTests.cases, AmericasLatinTests.cases,
            ].joined().map(\.entity)
        #expect(Set(tested) == Set((GlobalEntities.all + AmericanEntities.all).map(\.entity)))
    }
}
