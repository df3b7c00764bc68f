extension Candidate {
    /// Whether one of the words stands within so many bytes before it: nearer than the context's 100, for texts of
    /// which nothing but the word before says what they are.
    func follows(_ words: ContextWords, within bytes: Int) -> Bool {
        words.occur(in: preceding.folded, from: preceding.folded.start(within: bytes))
    }
}
