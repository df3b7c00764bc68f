import Foundations
import Generation

/// Tokenises the inputs of a request, one after the other, and refuses what the model cannot take.
struct EmbeddingPreparation {
    let vocabulary: Vocabulary
    let dimensions: Int
    let contextTokens: Int
    /// A body of vectors stays well below the bound on a frame, 64 MiB.
    static let resultBound = Bound("the vectors of one request", limit: 32 << 20, unit: "bytes")

    /// Checks what is known before anything is tokenised.
    func check(_ request: EmbeddingRequest) throws(ServiceError) {
        if let asked = request.dimensions, asked != dimensions {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "Invalid 'dimensions': \(asked). The vectors of this model have \(dimensions) numbers and cannot be "
                    + "shortened; leave it out, or send \(dimensions).",
                parameter: "dimensions")
        }
        guard !request.inputs.isEmpty else {
            throw ServiceError(.invalidRequest, code: .invalidValue, "There is no input.", parameter: "input")
        }
        try Self.resultBound.check(request.inputs.count * dimensions * 4, parameter: "input")
    }

    /// The tokens of one input.
    ///
    /// - Parameters:
    ///   - request: whose input it is.
    ///   - index: which input.
    ///   - before: tokens of the inputs before it.
    func tokens(of request: EmbeddingRequest, at index: Int, before: Int) throws(ServiceError) -> [Int32] {
        let tokens: [Int32]
        switch request.inputs[index] {
        case .text(let text): tokens = vocabulary.tokenize(text)
        case .tokens(let given): tokens = try checked(given, request.field(index))
        }
        guard tokens.count <= contextTokens else {
            throw ServiceError(
                .invalidRequest, code: .contextLengthExceeded,
                "This model's maximum context length is \(contextTokens) tokens, but '\(request.field(index))' has "
                    + "\(tokens.count) tokens. Shorten it, or split it.",
                parameter: request.field(index))
        }
        guard !tokens.isEmpty else {
            throw ServiceError(
                .invalidRequest, code: .invalidValue, "Invalid '\(request.field(index))': it has no tokens.",
                parameter: request.field(index))
        }
        try EmbeddingRequest.tokenBound.check(before + tokens.count, parameter: "input")
        return tokens
    }

    private func checked(_ tokens: [Int32], _ field: String) throws(ServiceError) -> [Int32] {
        for (position, token) in tokens.enumerated() where !(0..<vocabulary.size).contains(Int(token)) {
            throw ServiceError(
                .invalidRequest, code: .invalidValue,
                "Invalid '\(field)[\(position)]': token id \(token). This model's are 0 to \(vocabulary.size - 1).",
                parameter: "\(field)[\(position)]")
        }
        return tokens
    }
}
