import Foundations

/// Writes a text as its rules want it, as far as nothing can change that any more.
struct Rewriting {
    /// Parts of the text that must be decided together, since matches overlap.
    private struct Group {
        var range: Range<Int>
        var matches: [PolicyMatch]
    }

    private let program: PolicyProgram
    private let call: PolicyCall
    /// The text from `base` on, which is not written yet, behind `start` bytes that are.
    private var held: [UInt8] = []
    private var start = 0
    private(set) var base = 0
    private var scalarsAtBase = 0
    /// Enforced matches that rewrite, whose text is not written yet, in the order of beginnings.
    private var open: [PolicyMatch] = []
    /// How many of them are decided.
    private var decided = 0
    private(set) var output: [UInt8] = []
    /// What stands in the output as it is: the last parts, for those who ask after each piece of text.
    private var written: [Range<Int>] = []
    var pseudonyms: Pseudonyms
    /// The rule that ended the text, or waits for an operator.
    private(set) var stoppedBy: Int?
    /// A part that waits for an operator.
    private(set) var waiting: (rule: Int, excerpt: String)?
    private var waitingGroup: Group?
    private(set) var isEnded = false
    /// The strongest action that was taken.
    private(set) var strongest = PolicyAction.allow

    init(_ program: PolicyProgram, call: PolicyCall, pseudonyms: Pseudonyms) {
        self.program = program
        self.call = call
        self.pseudonyms = pseudonyms
    }

    /// How many bytes are held back.
    var heldBytes: Int { held.count - start }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { if !isEnded { held.append(contentsOf: bytes) } }

    /// Counts Unicode scalars, for matches whose text is still held.
    mutating func located(_ matches: [PolicyMatch]) -> [PolicyMatch] {
        guard !matches.isEmpty else { return [] }
        let offsets = Set(matches.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
        var scalars: [Int: Int] = [:]
        var (position, count) = (base, scalarsAtBase)
        for offset in offsets {
            count += Self.scalars(in: text(position..<offset))
            position = max(position, offset)
            scalars[offset] = count
        }
        return matches.map { match in
            var match = match
            match.scalars = (scalars[match.range.lowerBound] ?? 0)..<(scalars[match.range.upperBound] ?? 0)
            return match
        }
    }

    /// A part of the text that is held.
    private func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let low = min(max(range.lowerBound - base, 0) + start, held.count)
        return held[low..<max(low, min(range.upperBound - base + start, held.count))]
    }

    private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Takes enforced matches; those that only flag change nothing in the text.
    mutating func add(_ matches: [PolicyMatch]) {
        open.removeFirst(decided)
        decided = 0
        for match in matches where match.isEnforced {
            let action = program.rules[match.rule].rule.action
            if action == .flag {
                strongest = max(strongest, .flag)
            } else {
                open.append(match)
            }
        }
        open.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// Writes what is certain.
    ///
    /// - Parameter limit: where text begins that could still be a part of a match.
    mutating func advance(to limit: Int) throws(ServiceError) {
        while !isEnded, waiting == nil {
            guard let group = nextGroup() else {
                write(upTo: limit)
                return
            }
            guard group.range.upperBound <= limit else {
                write(upTo: min(limit, group.range.lowerBound))
                return
            }
            write(upTo: group.range.lowerBound)
            decided += group.matches.count
            try decide(group)
        }
    }

    private func nextGroup() -> Group? {
        guard decided < open.count else { return nil }
        var group = Group(range: open[decided].range, matches: [open[decided]])
        for match in open[(decided + 1)...] {
            guard match.range.lowerBound < group.range.upperBound else { break }
            group.matches.append(match)
            group.range = group.range.lowerBound..<max(group.range.upperBound, match.range.upperBound)
        }
        return group
    }

    private mutating func decide(_ group: Group, isApproved: Bool = false) throws(ServiceError) {
        let matches = group.matches.filter { !isApproved || action(of: $0) != .requireApproval }
        guard let match = matches.max(by: { precedes($1, $0) }) else {
            write(upTo: group.range.upperBound)
            return
        }
        let rule = program.rules[match.rule].rule
        strongest = max(strongest, rule.action)
        switch rule.action {
        case .allow, .flag: write(upTo: group.range.upperBound)
        case .redact:
            skip(to: group.range.upperBound, writing: rule.replacement ?? "[\(Self.name(match.entity))]")
        case .replace: skip(to: group.range.upperBound, writing: rule.replacement ?? "")
        case .pseudonymise where group.range.count > Pseudonyms.longest:
            // A few letters of an answer must not become megabytes.
            skip(to: group.range.upperBound, writing: "[\(Self.name(match.entity))]")
        case .pseudonymise:
            let original = String(decoding: text(group.range), as: UTF8.self)
            guard let name = pseudonyms.placeholder(for: original, entity: Self.name(match.entity)) else {
                throw ServiceError(
                    .invalidRequest, code: .boundExceeded,
                    "the conversation needs more placeholders than the bound of \(Pseudonyms.bound) of rule "
                        + "'\(program.rules[match.rule].name)'")
            }
            skip(to: group.range.upperBound, writing: name)
        case .requireApproval:
            let excerpt = String(decoding: text(group.range), as: UTF8.self)
            waiting = (match.rule, excerpt)
            waitingGroup = group
            stoppedBy = match.rule
        case .block: end(match.rule)
        }
        if let length = matches.first(where: { $0.entity == "LENGTH" }), !isEnded, waiting == nil {
            // Nothing behind the longest text there may be is let through, whichever rule wrote what stands there.
            stoppedBy = length.rule
            letGo()
        }
    }

    /// Says what an operator decided about the part that waits.
    mutating func decideWaiting(isApproved: Bool) throws(ServiceError) {
        guard let group = waitingGroup, let waiting else { return }
        waitingGroup = nil
        self.waiting = nil
        if isApproved {
            stoppedBy = nil
            try decide(group, isApproved: true)
        } else {
            strongest = .block
            end(waiting.rule)
        }
    }

    private mutating func end(_ rule: Int) {
        output += Array(
            (program.rules[rule].rule.message.text(in: call.language)
                ?? StandardMessage.outputBlocked.text(in: call.language)).utf8)
        stoppedBy = rule
        letGo()
    }

    /// The text is over: nothing behind is written.
    private mutating func letGo() {
        isEnded = true
        held = []
        start = 0
    }

    /// Patterns of a rule have no names.
    private static func name(_ entity: String) -> String { entity == PolicyProgram.pattern ? "REDACTED" : entity }

    private func action(of match: PolicyMatch) -> PolicyAction { program.rules[match.rule].rule.action }

    /// The written order: the strongest action; then the rule that comes first; then what begins first, is longer, is
    /// surer, and comes first by name.
    private func precedes(_ left: PolicyMatch, _ right: PolicyMatch) -> Bool {
        let (strong, weak) = (action(of: left), action(of: right))
        if strong != weak { return strong > weak }
        return (left.rule, left.range.lowerBound, -left.range.count, -left.score, left.entity)
            < (right.rule, right.range.lowerBound, -right.range.count, -right.score, right.entity)
    }

    private mutating func write(upTo offset: Int) {
        let part = text(base..<max(base, offset))
        output += part
        if !part.isEmpty {
            if written.last?.upperBound == base, let last = written.popLast() {
                written.append(last.lowerBound..<base + part.count)
            } else {
                written.append(base..<base + part.count)
            }
            if written.count > 1024 { written.removeFirst(512) }
        }
        drop(part)
    }

    private mutating func skip(to offset: Int, writing text: String) {
        output += Array(text.utf8)
        drop(self.text(base..<max(base, offset)))
    }

    private mutating func drop(_ part: ArraySlice<UInt8>) {
        scalarsAtBase += Self.scalars(in: part)
        base += part.count
        start += part.count
        // Moving the rest each time would take longer than reading it.
        guard start > 4096, start > held.count / 2 else { return }
        held.removeFirst(start)
        start = 0
    }

    mutating func takeWritten() -> [Range<Int>] {
        defer { written = Array(written.suffix(1)) }
        return written
    }

    mutating func takeOutput() -> [UInt8] {
        defer { output.removeAll(keepingCapacity: true) }
        return output
    }
}
