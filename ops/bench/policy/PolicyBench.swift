import Detection
import Foundation
import Policies

/// What policies cost, as JSON, for ops/bench/safety: whole texts, streamed tokens, the compiled scan, memory.
///
/// Arguments: the packs' files, then `--texts FILE` with texts of about 2 KB, one a line as JSON strings.
@main
enum PolicyBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let split = arguments.firstIndex(of: "--texts") ?? arguments.count
        guard split + 1 < arguments.count else { throw Usage() }
        let packs = try arguments[..<split].map { try PackDocument.parse(String(contentsOfFile: $0, encoding: .utf8)) }
        let lines = try String(contentsOfFile: arguments[split + 1], encoding: .utf8).split(separator: "\n")
        let texts = try lines.map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
        let start = ContinuousClock.now
        let program = try PolicyProgram(
            packs.flatMap { pack in
                pack.rules.map { .init(rule: $0, packID: pack.id, packVersion: pack.version) }
            })
        let compiled = start.duration(to: .now) / .milliseconds(1)
        var report: [String: Any] = ["compile_ms": compiled, "rules": program.rules.count]
        for stage in [PolicyStage.input, .output] {
            report["whole_\(stage.rawValue)_us"] = try wholeTimes(texts, program, stage)
        }
        report["token_us"] = try tokenTimes(texts, program)
        report["scan_mb_s"] = try scanSpeed(program)
        report["hold"] = try longestHold(program)
        report["hold_by_rule"] = try holdsByRule(program)
        report["memory_kb"] = try memory(program)
        report["entities"] = Catalogue.entities.count + Catalogue.secrets.count
        let data = try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys])
        print(String(decoding: data, as: UTF8.self))
    }

    struct Usage: Error {}

    private static func summary(_ times: [Double]) -> [String: Double] {
        let sorted = times.sorted()
        return ["p50": sorted[sorted.count / 2], "p99": sorted[min(sorted.count - 1, sorted.count * 99 / 100)]]
    }

    /// Microseconds for each text, read at once.
    private static func wholeTimes(
        _ texts: [String], _ program: PolicyProgram, _ stage: PolicyStage
    ) throws -> [String: Double] {
        var times: [Double] = []
        for round in 0..<max(4, 4000 / texts.count) {
            for text in texts {
                let start = ContinuousClock.now
                var stream = try PolicyStream(program, stage: stage, isWhole: true)
                try stream.feed(text)
                try stream.finish()
                _ = stream.takeOutput()
                if round > 0 { times.append(start.duration(to: .now) / .microseconds(1)) }
            }
        }
        return summary(times)
    }

    /// Microseconds for each token of about four characters.
    private static func tokenTimes(_ texts: [String], _ program: PolicyProgram) throws -> [String: Double] {
        var times: [Double] = []
        for text in texts {
            var stream = try PolicyStream(program, stage: .output)
            let bytes = Array(text.utf8)
            for position in stride(from: 0, to: bytes.count, by: 4) {
                let start = ContinuousClock.now
                try bytes[position..<min(position + 4, bytes.count)].withUnsafeBufferPointer { try stream.feed($0) }
                _ = stream.takeOutput()
                times.append(start.duration(to: .now) / .microseconds(1))
            }
            try stream.finish()
        }
        return summary(times)
    }

    private static let prose = """
        The meeting was long, and nobody had brought an umbrella. When the rain finally stopped, we walked along the river \
        and talked about the plans for the summer. A reunião foi longa, e ninguém tinha trazido um guarda-chuva; quando a \
        chuva parou, caminhamos ao longo do rio e falamos dos planos para o verão.\n
        """

    /// Megabytes of clean prose a second through the compiled scan.
    private static func scanSpeed(_ program: PolicyProgram) throws -> Double {
        guard let set = program.recognizers.first else { return 0 }
        let text = Array(String(repeating: prose, count: (8 << 20) / prose.utf8.count).utf8)
        var best = 0.0
        for _ in 0..<5 {
            let start = ContinuousClock.now
            let found = try set.findings(in: text)
            let seconds = start.duration(to: .now) / .seconds(1)
            guard found.isEmpty else { throw Usage() }
            best = max(best, Double(text.count) / 1_000_000 / seconds)
        }
        return best
    }

    /// Ordinary sentences: names, days, amounts and times as people write them.
    private static let sentences =
        prose + """
            "Did you see Mrs. O'Neill on the 3rd of May?" he asked; she had been away since about 1998, in Rio - or so we \
            thought. It costs $12.50, i.e. 20% less than in 2019, and the shop opens at 9 a.m. (not at 8:30). Well... yes! \
            Dr. Conceição d'Ávila mora na Rua das Flores, nº 12, apto. 3; às 14h30 chega o trem que vem de São João d'El-Rei. \
            O preço subiu de R$ 1.250,00 para R$ 1.300,00 em 2023/24, ou seja, 4%: "é caro", disse ela, "mas vale a pena". \
            La niña preguntó: ¿cuándo vuelve el tren de las 7? Nadie lo sabía; quizás mañana, quizás el próximo año.\n
            """

    /// The most bytes of clean prose that were ever held back, byte by byte.
    private static func longestHold(_ program: PolicyProgram) throws -> Int {
        var stream = try PolicyStream(program, stage: .output)
        var most = 0
        for _ in 0..<4 {
            for byte in sentences.utf8 {
                try withUnsafePointer(to: byte) { try stream.feed(.init(start: $0, count: 1)) }
                most = max(most, stream.heldBytes)
            }
        }
        return most
    }

    /// The same for each rule that looks at answers, alone.
    private static func holdsByRule(_ program: PolicyProgram) throws -> [String: Int] {
        var holds: [String: Int] = [:]
        for rule in program.rules where rule.rule.stages.contains(.output) {
            holds[rule.name] = try longestHold(PolicyProgram([rule]))
        }
        return holds
    }

    /// Resident kilobytes after a million streamed tokens and after ten million.
    private static func memory(_ program: PolicyProgram) throws -> [Int] {
        var stream = try PolicyStream(program, stage: .output)
        let tokens = Array(prose.utf8).chunks(of: 4)
        var resident: [Int] = []
        var count = 0
        while count < 10_000_000 {
            for token in tokens {
                try token.withUnsafeBufferPointer { try stream.feed($0) }
                _ = stream.takeOutput()
                count += 1
            }
            if count >= (resident.isEmpty ? 1_000_000 : 10_000_000) { resident.append(try residentKilobytes()) }
        }
        return resident
    }

    private static func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
        return Int(line.filter(\.isNumber)) ?? 0
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
