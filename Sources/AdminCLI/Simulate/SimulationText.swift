import Foundation
import Scheduling

/// A simulation's report for people: who got what, how long it took, how busy the machine was.
enum SimulationText {
    static func text(_ report: SimulationReport, width: Int?) -> String {
        let parts = (report.tenants.count > 1 ? report.tenants : []) + [report.all]
        return [
            requests(parts).text(fitting: width), latencies(parts).text(fitting: width), machine(report),
        ].joined(separator: "\n")
    }

    private static func requests(_ parts: [SimulationReport.Part]) -> Table {
        var table = Table(
            [
                .left("tenant"), .right("weight"), .right("arrived"), .right("done"), .right("refused"),
                .right("left"), .right("open"), .right("prompt/s"), .right("tok/s"), .right("cached"), .right("served"),
                .right("due"),
            ], emptyNotice: "")
        for part in parts {
            table.append([
                part.tenant ?? "all", part.weight.map(String.init) ?? "", String(part.arrived), String(part.completed),
                String(part.refused), String(part.cancelled), String(part.unfinished + part.failed),
                number(part.promptTokensPerSecond), number(part.generatedTokensPerSecond),
                percent(part.cacheHitShare), percent(part.servedShare), percent(part.weightShare),
            ])
        }
        return table
    }

    private static func latencies(_ parts: [SimulationReport.Part]) -> Table {
        var table = Table(
            [
                .left("tenant"), .right("first p50"), .right("p95"), .right("p99"), .right("gap p50"), .right("p99"),
                .right("longest"),
            ], emptyNotice: "")
        for part in parts {
            let (first, gap) = (part.firstTokenMilliseconds, part.gapMilliseconds)
            table.append(
                [part.tenant ?? "all"] + [first.p50, first.p95, first.p99, gap.p50, gap.p99, gap.max].map(time))
        }
        return table
    }

    private static func machine(_ report: SimulationReport) -> String {
        let jain = report.jainIndex.map {
            String(format: "%.3f over %@", $0, time(report.contendedSeconds * 1000))
        }
        let lines = [
            ("simulated", "\(time(report.durationSeconds * 1000)), seed \(report.seed)"),
            ("fairness", jain.map { "Jain index \($0) in which all that compete had requests" } ?? "nobody competed"),
            ("computing", "\(percent(report.utilisation)) of the time, \(report.steps) steps"),
            ("mean batch", String(format: "%.1f tokens", report.meanBatch)),
            ("peaks", "\(report.peakCells) cells, \(report.peakQueue) requests waiting"),
            ("preemptions", "\(report.preemptions)"),
        ]
        return lines.map { TextWidth.pad($0.0, to: 14) + $0.1 + "\n" }.joined()
    }

    private static func number(_ value: Double) -> String { String(format: value < 10 ? "%.1f" : "%.0f", value) }

    private static func percent(_ share: Double?) -> String {
        share.map { String(format: "%.1f%%", $0 * 100) } ?? ""
    }

    private static func time(_ milliseconds: Double?) -> String {
        guard let milliseconds else { return "" }
        return switch milliseconds {
        case ..<1000: String(format: "%.0f ms", milliseconds)
        case ..<60_000: String(format: "%.1f s", milliseconds / 1000)
        default: String(format: "%.1f min", milliseconds / 60_000)
        }
    }
}
