import Foundations
import Testing

@testable import AdminCLI

/// How `worker top` looks.
struct FleetScreenTests {
    private static func report(
        used: Int = 750, cached: Int = 250, cells: Int? = 1000, tenant: String = "padaria São João",
        error: String? = nil
    ) -> FleetReport {
        let tenants = [FleetReportTests.tenant(tenant, 0, weight: 20)]
        let before = FleetReportTests.worker(FleetReportTests.scheduler(tenants: tenants))
        let served = [FleetReportTests.tenant(tenant, 1_234_567, weight: 20)]
        var now = FleetReportTests.worker(
            FleetReportTests.scheduler(
                steps: 41, tokens: 750, decode: 1_234_567, prefill: 7_654_321, hits: 5, misses: 1, preemptions: 12,
                tenants: served), used: used, cached: cached, cells: cells)
        now.model = "um-modelo-com-um-nome-muito-comprido-que-nao-cabe-em-oitenta-colunas-q4_k_m"
        now.lastError = error
        return FleetReport(from: FleetReportTests.reading(0, before), to: FleetReportTests.reading(1, now))
    }

    private static func text(_ report: FleetReport, columns: Int?, isColoured: Bool = false) -> [String] {
        FleetScreen(report: report, columns: columns).lines.map { $0.text(fitting: columns, isColoured: isColoured) }
    }

    @Test(arguments: [40, 60, 80, 100, 200]) func linesFitTheTerminal(_ columns: Int) {
        let lines = Self.text(Self.report(used: 8_000_000, cells: 16_777_216, error: "killed"), columns: columns)
        #expect(lines.allSatisfy { TextWidth.columns($0) <= columns })
    }

    @Test func everythingIsThereInEightyColumns() {
        let text = Self.text(Self.report(), columns: 80).joined(separator: "\n")
        for shown in [
            "worker-1", "active 1/8", "queued 2", "paused 3", "tenants waiting 4", "75%", "used 500", "cached 250",
            "free 250", "decode 1234567 tok/s", "prefill 7654321 tok/s", "cache hits 83%", "steps 41.0/s",
            "mean batch 18.3", "preemptions 12", "TENANT", "WEIGHT", "SHARE", "padaria São João", "1234567", "100%",
        ] {
            #expect(text.contains(shown), "\(shown) in\n\(text)")
        }
    }

    @Test(arguments: [
        (0, 0, 1000), (1000, 0, 1000), (1000, 1000, 1000), (1, 0, 16_777_216), (5000, 9000, 1000), (-5, -5, 1000),
        (333, 111, 1000),
    ])
    func theBarIsAlwaysAsLongAndItsPartsAddUp(_ used: Int, _ cached: Int, _ cells: Int) throws {
        let line = try #require(
            Self.text(Self.report(used: used, cached: cached, cells: cells), columns: 80).first {
                $0.hasPrefix("  cells ")
            })
        let bar = line.dropFirst(8).prefix { "█▒·".contains($0) }
        #expect(bar.count >= 8 && TextWidth.columns(line) <= 80)
        #expect(bar.wholeMatch(of: /█*▒*·*/) != nil, "\(bar)")
    }

    @Test func aWorkerWithoutAModelYetHasNoBar() {
        #expect(Self.text(Self.report(cells: nil), columns: 80).contains("  cells -"))
    }

    @Test func nothingToShowIsSaid() {
        let empty = FleetReport(from: nil, to: FleetReading(seconds: 0, time: Timestamp(milliseconds: 0), workers: []))
        let text = Self.text(empty, columns: 80).joined(separator: "\n")
        #expect(text.contains("There are no workers") && text.contains("No tenant has a request"))
    }

    @Test func namesCannotSteerTheTerminal() {
        let report = Self.report(tenant: "a\u{1B}[2Jb\nc\u{9B}31m", error: "\u{1B}]0;x\u{07}")
        for line in Self.text(report, columns: nil) {
            #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(line)")
        }
    }

    @Test func coloursAreWrittenOnlyWhenAskedFor() {
        let plain = Self.text(Self.report(), columns: 80)
        let coloured = Self.text(Self.report(), columns: 80, isColoured: true)
        #expect(!plain.joined().contains("\u{1B}"))
        #expect(coloured.joined().contains("\u{1B}[32mready\u{1B}[0m") || coloured.joined().contains("\u{1B}[1m"))
        #expect(coloured.map { $0.replacing(/\u{1B}\[[0-9]*m/, with: "") } == plain)
    }

    @Test func aCutLineEndsItsStyle() {
        var line = StyledLine("abc", .bold)
        line.add("def", .red)
        #expect(line.text(fitting: 5, isColoured: true) == "\u{1B}[1mabc\u{1B}[0m\u{1B}[31md…\u{1B}[0m")
        #expect(line.text(fitting: 3, isColoured: false) == "abc")
        #expect(line.text(fitting: nil, isColoured: false) == "abcdef")
        #expect(line.text(fitting: 0, isColoured: true) == "")
    }
}
