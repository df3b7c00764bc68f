/// What a worker says of the model it has loaded and of how it runs it.
public struct ModelDescription: Sendable, Hashable, Codable {
    public var name: String
    public var path: String
    /// `general.architecture` of the GGUF file, such as `llama`.
    public var architecture: String
    /// A line such as `llama ?B Q4_1`, as llama.cpp describes the model.
    public var summary: String
    public var parameters: UInt64
    /// Size of the tensors, in bytes.
    public var sizeBytes: UInt64
    /// The context the model was trained for, in tokens.
    public var trainedContextTokens: Int
    public var vocabularySize: Int
    /// KV cells shared by all sequences, in tokens.
    public var contextCells: Int
    /// Sequences that can be generated at once.
    public var sequences: Int
    public var threads: Int

    public init(
        name: String, path: String, architecture: String, summary: String, parameters: UInt64, sizeBytes: UInt64,
        trainedContextTokens: Int, vocabularySize: Int, contextCells: Int, sequences: Int, threads: Int
    ) {
        self.name = name
        self.path = path
        self.architecture = architecture
        self.summary = summary
        self.parameters = parameters
        self.sizeBytes = sizeBytes
        self.trainedContextTokens = trainedContextTokens
        self.vocabularySize = vocabularySize
        self.contextCells = contextCells
        self.sequences = sequences
        self.threads = threads
    }
}
