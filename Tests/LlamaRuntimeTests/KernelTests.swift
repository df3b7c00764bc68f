import CKernels
import CLlama
import Foundation
import SchedulingTesting
import Testing

/// Our kernels beside sums in double precision, through ggml's own graphs as llama.cpp computes them.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct KernelTests {
    /// Sizes of an attention, and which cells its tokens see.
    struct Case: CustomTestStringConvertible, Sendable {
        var elements, tokens, cells, heads, keyHeads: Int
        var sight: Sight
        var testDescription: String { "\(tokens) tokens of \(heads)/\(keyHeads)x\(elements), \(cells) cells, \(sight)" }
    }

    enum Sight: String, CaseIterable, Sendable {
        /// Each token one more than the one before.
        case causal
        /// Each token its own part.
        case apart
        /// A shared beginning and then every seventh cell, as sequences that grow together leave them.
        case interleaved
        /// One token sees nothing, one sees one cell.
        case sparse

        func sees(_ token: Int, _ cell: Int, tokens: Int, cells: Int) -> Bool {
            switch self {
            case .causal: cell < cells - tokens + token + 1
            case .apart: cell * tokens / cells == token
            case .interleaved: cell < cells / 3 || cell % 7 == token % 7
            case .sparse: token == 0 ? false : token == 1 ? cell == cells - 1 : cell % token == 0
            }
        }
    }

    static let shapes: [(elements: Int, heads: Int, keyHeads: Int)] = [(64, 9, 3), (64, 8, 8), (128, 8, 2)]

    static let cases: [Case] = Sight.allCases.flatMap { sight in
        shapes.flatMap { shape in
            [(1, 16), (1, 272), (2, 48), (5, 256), (37, 320)].map {
                Case(
                    elements: shape.elements, tokens: $0.0, cells: $0.1, heads: shape.heads, keyHeads: shape.keyHeads,
                    sight: sight)
            }
        }
    }

    @Test(arguments: cases)
    func attentionIsTheSumItStandsFor(of this: Case) throws {
        let installed = try installed()
        guard installed != ALTIPLANO_KERNELS_NONE else { return }
        var random = SeededGenerator(seed: UInt64(this.tokens * 1000 + this.cells))
        let graph = try Graph()
        let query = graph.tensor(GGML_TYPE_F32, this.elements, this.tokens, this.heads)
        let keys = graph.tensor(GGML_TYPE_F16, this.elements, this.cells, this.keyHeads)
        let values = graph.tensor(GGML_TYPE_F16, this.elements, this.cells, this.keyHeads)
        let mask = graph.tensor(GGML_TYPE_F16, this.cells, this.tokens)
        let scale = 1 / Float(this.elements).squareRoot()
        let result = ggml_flash_attn_ext(graph.context, query, keys, values, mask, scale, 0, 0)
        try graph.allocate(result)
        let q = graph.fill(query) { _ in Float.random(in: -3...3, using: &random) }
        let k = graph.fill(keys) { _ in Float.random(in: -3...3, using: &random) }
        let v = graph.fill(values) { _ in Float.random(in: -3...3, using: &random) }
        graph.fill(mask) { index in
            let (token, cell) = index.quotientAndRemainder(dividingBy: this.cells)
            return this.sight.sees(token, cell, tokens: this.tokens, cells: this.cells) ? 0 : -.infinity
        }
        let expected = Self.attention(this, q, k, v, scale: Double(scale))
        for kernels in [ALTIPLANO_KERNELS_AVX2, ALTIPLANO_KERNELS_AVX512] where kernels.rawValue <= installed.rawValue {
            for parts in [1, 2, 3] {
                graph.forget(result)
                for part in 0..<parts { #expect(altiplano_kernels_attend(kernels, result, Int32(part), Int32(parts))) }
                #expect(Self.distance(graph.floats(result), expected) < 1e-5, "\(kernels) in \(parts) parts")
            }
        }
        for threads in [1, 2, 3] {
            graph.forget(result)
            try graph.compute(threads: threads)
            #expect(Self.distance(graph.floats(result), expected) < 1e-5, "\(threads) threads")
        }
    }

    /// The keys and values of one sequence, laid into more and more cells of others, backwards too, and computed beside
    /// other tokens.
    @Test(arguments: shapes)
    func attentionDoesNotDependOnWhereCellsLie(shape: (elements: Int, heads: Int, keyHeads: Int)) throws {
        guard try installed() != ALTIPLANO_KERNELS_NONE else { return }
        let own = 150
        var random = SeededGenerator(seed: 8)
        let keyValues: [Float] = (0..<2 * own * shape.keyHeads * shape.elements).map { _ in
            .random(in: -3...3, using: &random)
        }
        let query: [Float] = (0..<shape.heads * shape.elements).map { _ in .random(in: -3...3, using: &random) }
        var results: [[Float]] = []
        for (stride, first, tokens) in [
            (1, 0, 1), (1, 77, 1), (1, 0, 5), (3, 2, 1), (7, 31, 8), (-1, 160, 1), (-5, 800, 9),
        ] {
            let cells = (first + own * max(stride, 0) + 256) / 256 * 256
            let graph = try Graph()
            let q = graph.tensor(GGML_TYPE_F32, shape.elements, tokens, shape.heads)
            let k = graph.tensor(GGML_TYPE_F16, shape.elements, cells, shape.keyHeads)
            let v = graph.tensor(GGML_TYPE_F16, shape.elements, cells, shape.keyHeads)
            let mask = graph.tensor(GGML_TYPE_F16, cells, tokens)
            let result = ggml_flash_attn_ext(graph.context, q, k, v, mask, 0.125, 0, 0)
            try graph.allocate(result)
            let token = tokens / 2
            graph.fill(q) { index in
                let (place, element) = index.quotientAndRemainder(dividingBy: shape.elements)
                let (head, row) = place.quotientAndRemainder(dividingBy: tokens)
                return row == token ? query[head * shape.elements + element] : .random(in: -3...3, using: &random)
            }
            for (tensor, part) in [(k, 0), (v, 1)] {
                graph.fill(tensor) { index in
                    let (place, element) = index.quotientAndRemainder(dividingBy: shape.elements)
                    let (head, cell) = place.quotientAndRemainder(dividingBy: cells)
                    let (number, rest) = (cell - first).quotientAndRemainder(dividingBy: stride)
                    guard rest == 0, (0..<own).contains(number) else { return .random(in: -3...3, using: &random) }
                    return keyValues[((part * own + number) * shape.keyHeads + head) * shape.elements + element]
                }
            }
            graph.fill(mask) { index in
                let (row, cell) = index.quotientAndRemainder(dividingBy: cells)
                guard row == token else { return cell % (row + 2) == 0 ? 0 : -.infinity }
                let (number, rest) = (cell - first).quotientAndRemainder(dividingBy: stride)
                return rest == 0 && (0..<own).contains(number) ? 0 : -.infinity
            }
            try graph.compute(threads: 2)
            let size = shape.heads * shape.elements
            results.append(Array(graph.floats(result)[token * size..<(token + 1) * size]))
        }
        #expect(Set(results).count == 1)
    }

    @Test(arguments: [GGML_TYPE_Q4_1, GGML_TYPE_Q8_0], [(32, 16), (576, 48), (1536, 64)])
    func productsDifferByTheRoundingOfActivationsOnly(type: ggml_type, size: (columns: Int, rows: Int)) throws {
        guard try installed() == ALTIPLANO_KERNELS_AVX512_VNNI else { return }
        var random = SeededGenerator(seed: 11)
        for tokens in [1, 2, 8, 9, 21] {
            let graph = try Graph()
            let weights = graph.tensor(type, size.columns, size.rows)
            let activations = graph.tensor(GGML_TYPE_F32, size.columns, tokens)
            let result = ggml_mul_mat(graph.context, weights, activations)
            try graph.allocate(result)
            let w = graph.quantize(
                weights, (0..<size.columns * size.rows).map { _ in .random(in: -1...1, using: &random) })
            // A block of zeros, and blocks of very different sizes.
            let x = graph.fill(activations) { index in
                let block = index / 32
                return block == 1 ? 0 : .random(in: -1...1, using: &random) * Float(block % 5 + 1)
            }
            for threads in [1, 2, 3] {
                graph.forget(result)
                try graph.compute(threads: threads)
                let found = graph.floats(result)
                for token in 0..<tokens {
                    for row in 0..<size.rows {
                        var sum = 0.0
                        var bound = 1e-4
                        for block in 0..<size.columns / 32 {
                            let columns = block * 32..<block * 32 + 32
                            let step =
                                columns.map { abs(x[token * size.columns + $0]) }.max().map { Double($0) / 127 } ?? 0
                            for column in columns {
                                let weight = Double(w[row * size.columns + column])
                                sum += weight * Double(x[token * size.columns + column])
                                bound += abs(weight) * step * 0.51
                            }
                        }
                        try #require(abs(Double(found[token * size.rows + row]) - sum) < bound)
                    }
                }
            }
        }
    }

    @Test(arguments: [GGML_TYPE_Q4_1, GGML_TYPE_Q8_0])
    func aTokensProductsDoNotDependOnItsBatch(type: ggml_type) throws {
        guard try installed() == ALTIPLANO_KERNELS_AVX512_VNNI else { return }
        var random = SeededGenerator(seed: 3)
        let (columns, rows, most) = (576, 64, 19)
        let weights: [Float] = (0..<columns * rows).map { _ in .random(in: -1...1, using: &random) }
        let activations: [Float] = (0..<columns * most).map { _ in .random(in: -9...9, using: &random) }
        func products(of tokens: Range<Int>) throws -> [Float] {
            let graph = try Graph()
            let w = graph.tensor(type, columns, rows)
            let x = graph.tensor(GGML_TYPE_F32, columns, tokens.count)
            let result = ggml_mul_mat(graph.context, w, x)
            try graph.allocate(result)
            _ = graph.quantize(w, weights)
            graph.fill(x) { activations[tokens.lowerBound * columns + $0] }
            try graph.compute(threads: 2)
            return graph.floats(result)
        }
        let alone = try (0..<most).flatMap { try products(of: $0..<$0 + 1) }
        for tokens in [2, 7, 8, 9, 19] { #expect(try products(of: 0..<tokens) == Array(alone.prefix(tokens * rows))) }
    }

    /// Sums in single precision, the same in every batch; ggml rounds the activations to halves.
    @Test(arguments: [(16, 32), (384, 96), (1536, 64)], [32, 33, 71])
    func productsOfHalvesAreSingleSums(size: (columns: Int, rows: Int), tokens: Int) throws {
        guard try installed().rawValue >= ALTIPLANO_KERNELS_AVX512.rawValue else { return }
        var random = SeededGenerator(seed: 11)
        let weights: [Float] = (0..<size.columns * size.rows).map { _ in .random(in: -1...1, using: &random) }
        let activations: [Float] = (0..<size.columns * 71).map { _ in .random(in: -9...9, using: &random) }
        func products(of count: Int, threads: Int) throws -> (found: [Float], weights: [Float]) {
            let graph = try Graph()
            let w = graph.tensor(GGML_TYPE_F16, size.columns, size.rows)
            let x = graph.tensor(GGML_TYPE_F32, size.columns, count)
            let result = ggml_mul_mat(graph.context, w, x)
            try graph.allocate(result)
            let rounded = graph.quantize(w, weights)
            graph.fill(x) { activations[$0] }
            try graph.compute(threads: threads)
            return (graph.floats(result), rounded)
        }
        let whole = try products(of: 71, threads: 1)
        let (found, rounded) = try products(of: tokens, threads: 2)
        #expect(found == Array(whole.found.prefix(found.count)))
        for token in 0..<tokens {
            for row in 0..<size.rows {
                let terms = (0..<size.columns).map { column in
                    Double(rounded[row * size.columns + column]) * Double(activations[token * size.columns + column])
                }
                // Each addition rounds to 24 bits.
                let bound = terms.reduce(0) { $0 + abs($1) } * Double(size.columns) * 0x1p-24
                let distance = abs(Double(found[token * size.rows + row]) - terms.reduce(0, +))
                try #require(distance <= bound, "row \(row) of token \(token)")
            }
        }
    }

    @Test func aReferenceGraphIsLeftToGgml() throws {
        guard try installed() == ALTIPLANO_KERNELS_AVX512_VNNI else { return }
        var random = SeededGenerator(seed: 5)
        let graph = try Graph()
        let weights = graph.tensor(GGML_TYPE_Q4_1, 1536, 64)
        let activations = graph.tensor(GGML_TYPE_F32, 1536, 4)
        let result = ggml_mul_mat(graph.context, weights, activations)
        try graph.allocate(result)
        _ = graph.quantize(weights, (0..<1536 * 64).map { _ in .random(in: -1...1, using: &random) })
        _ = graph.fill(activations) { _ in .random(in: -1...1, using: &random) }
        try graph.compute(threads: 2)
        let ours = graph.floats(result)
        try graph.compute(threads: 2, reference: true)
        let theirs = graph.floats(result)
        #expect(ours != theirs, "ggml rounds the steps of the activations to halves")
        #expect(Self.distance(ours, theirs.map(Double.init)) < 0.05)
    }

    /// Loads the model, after which the kernels are installed as they are in a worker.
    private func installed() throws -> altiplano_kernels {
        _ = try RealModel.model
        #expect(altiplano_kernels_install() == altiplano_kernels_of_processor())
        return altiplano_kernels_install()
    }

    private static func distance(_ found: [Float], _ expected: [Double]) -> Double {
        zip(found, expected).reduce(found.count == expected.count ? 0 : .infinity) {
            $1.0.isNaN ? .infinity : max($0, abs(Double($1.0) - $1.1))
        }
    }

    /// softmax(Q K^T * scale + mask) V, in double precision; zero where a token sees nothing.
    private static func attention(
        _ this: Case, _ q: [Float], _ k: [Float], _ v: [Float], scale: Double
    ) -> [Double] {
        let elements = this.elements
        var result = [Double](repeating: 0, count: elements * this.heads * this.tokens)
        for head in 0..<this.heads {
            let keyHead = head / (this.heads / this.keyHeads)
            for token in 0..<this.tokens {
                let seen = (0..<this.cells).filter {
                    this.sight.sees(token, $0, tokens: this.tokens, cells: this.cells)
                }
                let query = (head * this.tokens + token) * elements
                let scores = seen.map { cell in
                    let key = (keyHead * this.cells + cell) * elements
                    return (0..<elements).reduce(0.0) { $0 + Double(q[query + $1]) * Double(k[key + $1]) } * scale
                }
                let most = scores.max() ?? 0
                let weights = scores.map { exp($0 - most) }
                let whole = weights.reduce(0, +)
                for (cell, weight) in zip(seen, weights) {
                    let value = (keyHead * this.cells + cell) * elements
                    for element in 0..<elements {
                        result[(token * this.heads + head) * elements + element] +=
                            weight / whole * Double(v[value + element])
                    }
                }
            }
        }
        return result
    }
}
