public import Foundations

/// Texts to turn into vectors: what a worker is asked for.
public struct EmbeddingRequest: Sendable, Hashable, Codable {
    /// One text.
    public enum Input: Sendable, Hashable, Codable {
        /// Tokenised by the model's own rules, with the tokens that it puts around a text.
        case text(String)
        /// A whole sequence of token ids: nothing is put around it.
        case tokens([Int32])
    }

    /// Tokens of all inputs of one request together, as the OpenAI API has it.
    public static let tokenBound = Bound("the sum of all inputs", limit: 300_000, unit: "tokens")

    /// Never empty.
    public var inputs: [Input]
    /// Whether the client sent a list; errors name `input[2]` then, and `input` otherwise.
    public var isList: Bool
    /// The length of the vectors that the client asked for; nil takes the model's own.
    public var dimensions: Int?
    /// The tenant asking: those that ask at the same time take turns.
    public var tenant: String
    /// How long the request may take on the worker, waiting included, in milliseconds; nil as long as the core waits.
    public var deadlineMilliseconds: Int?

    public init(
        inputs: [Input], isList: Bool = true, dimensions: Int? = nil, tenant: String, deadlineMilliseconds: Int? = nil
    ) {
        self.inputs = inputs
        self.isList = isList
        self.dimensions = dimensions
        self.tenant = tenant
        self.deadlineMilliseconds = deadlineMilliseconds
    }

    /// An input's name in the client's notation.
    public func field(_ index: Int) -> String { isList ? "input[\(index)]" : "input" }
}

/// What a worker says of vectors it has computed; the vectors themselves are the body of the same frame.
public struct EmbeddingSummary: Sendable, Hashable, Codable {
    /// Numbers of one vector.
    public var dimensions: Int
    /// Tokens of all inputs, those around the texts included.
    public var promptTokens: Int
    /// Wall time from the first text being tokenised to the last vector, in milliseconds.
    public var workerMilliseconds: Int

    public init(dimensions: Int, promptTokens: Int, workerMilliseconds: Int) {
        self.dimensions = dimensions
        self.promptTokens = promptTokens
        self.workerMilliseconds = workerMilliseconds
    }
}

/// Vectors of length 1, in the order of the inputs.
public struct EmbeddingResult: Sendable, Hashable {
    public var summary: EmbeddingSummary
    /// One vector after the other.
    public var values: [Float]

    public init(summary: EmbeddingSummary, values: [Float]) {
        self.summary = summary
        self.values = values
    }

    /// Reads the body of a frame.
    ///
    /// - Parameters:
    ///   - summary: the frame's header.
    ///   - body: floats, little-endian.
    /// - Throws: `ServiceError` when the body is not whole vectors.
    public init(_ summary: EmbeddingSummary, body: UnsafeRawBufferPointer) throws(ServiceError) {
        let vectorBytes = summary.dimensions * 4
        guard vectorBytes > 0, body.count % vectorBytes == 0 else {
            throw ServiceError(
                .internalFailure, code: .internalError,
                "a frame of \(body.count) bytes is not vectors of \(summary.dimensions) floats")
        }
        self.summary = summary
        values = (0..<body.count / 4).map { index in
            Float(
                bitPattern: UInt32(
                    littleEndian: body.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
        }
    }

    /// The vectors, in their order.
    public var vectors: [ArraySlice<Float>] {
        stride(from: 0, to: values.count, by: summary.dimensions).map { values[$0..<$0 + summary.dimensions] }
    }
}

extension Sequence<Float> {
    /// The floats as bytes, little-endian, as frames and the OpenAI API's `base64` have them.
    public var littleEndianBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(underestimatedCount * 4)
        for value in self {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }
}
