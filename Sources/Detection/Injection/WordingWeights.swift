extension WordingModel {
    /// What ops/fit-injection wrote.
    static let fittedParts = [
        fittedConcepts,
        fittedPairs1,
        fittedPairs2,
        fittedPairs3,
        fittedWords1,
        fittedWords2,
        fittedNeighbours,
    ]
}
