/// A report as lines for people: a block for each worker, then the tenants.
struct FleetScreen: Sendable {
    /// The bar of cells is drawn this wide where there is room, and never narrower than the least.
    private static let widestBar = 40
    private static let narrowestBar = 8

    let report: FleetReport
    /// The terminal's width, in columns; nil cuts nothing.
    let columns: Int?

    var lines: [StyledLine] {
        var lines = report.workers.flatMap { block($0) + [StyledLine()] }
        if report.workers.isEmpty {
            lines.append(StyledLine("There are no workers: no deployed assistant needs one."))
            lines.append(StyledLine())
        }
        return lines + tenants
    }

    private func block(_ worker: FleetReport.Worker) -> [StyledLine] {
        var title = StyledLine(worker.id, .bold)
        title.add("  \(worker.model)  ")
        title.add(worker.state, Self.style(ofState: worker.state))
        if worker.restarts > 0 { title.add("  \(worker.restarts) restarts", .yellow) }
        if let error = worker.lastError { title.add("  \(error)", .dim) }

        var requests = StyledLine("  active \(worker.active)")
        requests.add(worker.sequences.map { "/\($0)" } ?? "")
        requests.add("   queued \(worker.queued)", worker.queued > 0 ? .yellow : .plain)
        requests.add("   paused \(worker.paused)", worker.paused > 0 ? .yellow : .plain)
        requests.add("   tenants waiting \(worker.waitingTenants)")
        return [title, requests, cells(worker)] + rates(worker.rates)
    }

    private func cells(_ worker: FleetReport.Worker) -> StyledLine {
        guard let whole = worker.contextCells, whole > 0 else { return StyledLine("  cells -") }
        let held = min(worker.heldCells, whole)
        let cached = min(worker.cachedCells, whole - held)
        let free = whole - held - cached
        let numbers =
            "  \(Quantity.percent(held + cached, of: whole))  used \(held)  cached \(cached)  free \(free)"
        var line = StyledLine("  cells ")
        let room = (columns ?? 80) - line.columns - TextWidth.columns(numbers)
        let width = max(Self.narrowestBar, min(Self.widestBar, room))
        // Ends are rounded, not lengths, so that the three always fill the bar.
        let heldEnd = Self.scaled(held, of: whole, to: width)
        let cachedEnd = Self.scaled(held + cached, of: whole, to: width)
        line.add(String(repeating: "█", count: heldEnd), .green)
        line.add(String(repeating: "▒", count: cachedEnd - heldEnd), .cyan)
        line.add(String(repeating: "·", count: width - cachedEnd), .dim)
        line.add(numbers)
        return line
    }

    private func rates(_ rates: FleetReport.Rates?) -> [StyledLine] {
        guard let rates else { return [StyledLine("  decode -   prefill -   cache hits -"), StyledLine("  steps -")] }
        let hits = rates.cacheHitRate.map { "\(Int(($0 * 100).rounded()))%" } ?? "-"
        let batch = rates.meanBatch.map(Quantity.rate) ?? "-"
        return [
            StyledLine(
                "  decode \(Quantity.rate(rates.decodeTokensPerSecond)) tok/s   "
                    + "prefill \(Quantity.rate(rates.prefillTokensPerSecond)) tok/s   cache hits \(hits)"),
            StyledLine(
                "  steps \(Quantity.rate(rates.stepsPerSecond))/s   mean batch \(batch)   "
                    + "preemptions \(rates.preemptions)"),
        ]
    }

    private var tenants: [StyledLine] {
        guard !report.tenants.isEmpty else { return [StyledLine("No tenant has a request.", .dim)] }
        var table = Table(
            [
                .left("tenant"), .right("weight"), .right("active"), .right("queued"), .right("paused"),
                .right("tokens/s"), .right("share"),
            ], emptyNotice: "")
        for tenant in report.tenants {
            table.append([
                tenant.tenant, String(tenant.weight), String(tenant.active), String(tenant.queued),
                String(tenant.paused), tenant.tokensPerSecond.map(Quantity.rate) ?? "",
                tenant.share.map { "\(Int(($0 * 100).rounded()))%" } ?? "",
            ])
        }
        let lines = table.text(fitting: columns).split(separator: "\n").map(String.init)
        return lines.enumerated().map { StyledLine($1, $0 == 0 ? .bold : .plain) }
    }

    private static func scaled(_ part: Int, of whole: Int, to width: Int) -> Int {
        Int((Double(part) / Double(whole) * Double(width)).rounded())
    }

    private static func style(ofState state: String) -> StyledLine.Style {
        switch state {
        case "ready": .green
        case "backing-off", "stopped": .red
        default: .yellow
        }
    }
}
