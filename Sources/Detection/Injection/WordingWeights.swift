extension WordingModel {
    /// What ops/fit-injection wrote.
    static let fittedParts = [fittedConcepts, fittedPairs1, fittedPairs2, fittedWords]
}
