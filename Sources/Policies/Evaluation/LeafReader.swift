import Detection
import Foundations

/// Reads one text for all leaves that need no windows, and tells what each found as soon as that is certain.
struct LeafReader {
    private let program: PolicyProgram
    private let isWhole: Bool
    private let wanted: Set<Int>
    private var streams: [RecognizerStream] = []
    private var scanners: [(leaf: Int, scanner: any SpanScanner)] = []
    /// What recognizers found and others may still claim, and where the first of it begins.
    private var raw: [Finding] = []
    private var rawStart: Int?
    private var wholeText: [UInt8] = []
    private var end = 0

    /// - Parameters:
    ///   - plan: the stage's.
    ///   - systemPrompt: what the assistant was told by its author.
    ///   - isWhole: whether the text is read at once, at its end.
    init(
        _ program: PolicyProgram, _ plan: PolicyProgram.StagePlan, systemPrompt: String?, isWhole: Bool
    ) throws(ServiceError) {
        self.program = program
        self.isWhole = isWhole
        wanted = plan.wanted
        var needsRecognizers = false
        for leaf in plan.leaves {
            switch program.leaves[leaf].source {
            case .recognizers: needsRecognizers = true
            case .spans(.systemPromptLeak(let words)):
                guard let systemPrompt, !systemPrompt.isEmpty else { continue }
                scanners.append((leaf, SystemPromptLeak(program.index(of: systemPrompt, words: words))))
            case .spans(.length(let scalars)): scanners.append((leaf, LengthLimit(scalars: scalars)))
            case .spans(.repetition(let times)): scanners.append((leaf, Repetition(times: times)))
            case .injection, .topics, .hazards: break
            }
        }
        sets = needsRecognizers ? program.recognizers : []
        guard !isWhole else { return }
        for set in sets { streams.append(try RecognizerStream(set, least: program.leastScore)) }
    }

    private let sets: [RecognizerSet]

    /// The offset from which recognizers may still find something; nil when they may not.
    private var openFrom: Int? { streams.lazy.compactMap(\.heldFrom).min() }

    /// The offset from which text may still become a part of a finding; nil when none may.
    var heldFrom: Int? {
        var least = openFrom
        if let rawStart { least = min(least ?? rawStart, rawStart) }
        for (_, scanner) in scanners {
            if let held = scanner.heldFrom { least = min(least ?? held, held) }
        }
        return least
    }

    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws(ServiceError) -> [(leaf: Int, finding: Finding)] {
        end += bytes.count
        if isWhole {
            wholeText.append(contentsOf: bytes)
            return []
        }
        let found = scanners.isEmpty ? [] : scan(Array(bytes)[...])
        for index in streams.indices { take(try streams[index].feed(bytes)) }
        return found + closed(isFinished: false)
    }

    mutating func finish() throws(ServiceError) -> [(leaf: Int, finding: Finding)] {
        var found: [(leaf: Int, finding: Finding)] = []
        if isWhole {
            wholeText.withUnsafeBufferPointer { text in scanners.removeAll { !$0.scanner.mayFind(in: text) } }
            found = scan(wholeText[...])
            for set in sets { take(try set.findings(in: wholeText, least: program.leastScore)) }
            wholeText = []
        } else {
            for index in streams.indices { take(streams[index].finish()) }
        }
        found += closed(isFinished: true)
        for index in scanners.indices {
            found += scanners[index].scanner.finish().map { (scanners[index].leaf, $0) }
        }
        return found
    }

    private mutating func scan(_ bytes: ArraySlice<UInt8>) -> [(leaf: Int, finding: Finding)] {
        var found: [(leaf: Int, finding: Finding)] = []
        for index in scanners.indices {
            found += scanners[index].scanner.feed(bytes).map { (scanners[index].leaf, $0) }
        }
        return found
    }

    /// How many findings a new one is compared with: as many patterns may go on at once without each piece adding one.
    private static let compared = 8

    private mutating func take(_ more: [Finding]) {
        for finding in more {
            rawStart = min(rawStart ?? finding.range.lowerBound, finding.range.lowerBound)
            // A match that goes on is found again with each piece of the text.
            let shorter = raw.suffix(Self.compared).lastIndex { earlier in
                earlier.entity == finding.entity && earlier.score <= finding.score
                    && earlier.range.lowerBound == finding.range.lowerBound
                    && earlier.range.upperBound <= finding.range.upperBound
            }
            if let shorter { raw[shorter] = finding } else { raw.append(finding) }
        }
    }

    /// Routes groups of overlapping findings that nothing can join any more.
    private mutating func closed(isFinished: Bool) -> [(leaf: Int, finding: Finding)] {
        let limit = isFinished ? Int.max : openFrom ?? end
        guard let rawStart, rawStart < limit else { return [] }
        raw.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var found: [(leaf: Int, finding: Finding)] = []
        var start = 0
        while start < raw.count {
            var (next, high) = (start + 1, raw[start].range.upperBound)
            while next < raw.count, raw[next].range.lowerBound < high {
                high = max(high, raw[next].range.upperBound)
                next += 1
            }
            guard high <= limit else { break }
            found += routed(Array(raw[start..<next]))
            start = next
        }
        raw.removeFirst(start)
        self.rawStart = raw.first?.range.lowerBound
        return found
    }

    private func routed(_ group: [Finding]) -> [(leaf: Int, finding: Finding)] {
        let unique = group.count == 1 ? group : Finding.unique(group)
        let contested = unique.filter { program.contested.contains($0.entity) }
        let rest = contested.count == unique.count ? [] : unique.filter { !program.contested.contains($0.entity) }
        let resolved = contested.count > 1 ? Finding.resolved(contested, order: Catalogue.order) : contested
        return (resolved + rest).flatMap { finding in
            (program.routes[finding.entity] ?? []).compactMap { leaf, minimum in
                guard finding.score >= minimum, wanted.contains(leaf) else { return nil }
                var finding = finding
                // Rules' own patterns are told apart by numbers that mean nothing to anybody else.
                if finding.entity.hasPrefix(PolicyProgram.pattern) { finding.entity = PolicyProgram.pattern }
                return (leaf, finding)
            }
        }
    }
}
