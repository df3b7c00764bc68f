import ArgumentParser
import Foundations

/// `model ...`
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "See the models the server can load.", subcommands: [ModelList.self])
}

struct ModelList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the models.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let models: [ModelView] = try await connection.withClient { try await $0.all("/admin/v1/models") }
        var table = Table(
            [.left("name"), .left("architecture"), .right("size"), .left("loaded"), .left("problem")],
            emptyNotice: "There are no models. Put a GGUF file into the server's models folder.")
        for model in models {
            table.append([
                model.name, model.architecture ?? "", Quantity.bytes(model.sizeBytes), model.loaded ? "yes" : "no",
                model.problem ?? "",
            ])
        }
        try output.show(models, table: table)
    }
}

/// `worker ...`
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "See, watch and restart the processes that run the models.",
        subcommands: [WorkerList.self, WorkerTop.self, WorkerRestart.self])

    /// Narrow enough for 100 columns; `-o json` has everything, and `worker top` shows what goes on.
    static func table(_ workers: [WorkerView]) -> Table {
        let hasErrors = workers.contains { $0.lastError != nil }
        var table = Table(
            [
                .left("id"), .left("model"), .left("state"), .left("since"), .right("active"), .right("queued"),
                .right("paused"), .right("cells"), .right("restarts"),
            ] + (hasErrors ? [.left("last error")] : []),
            emptyNotice: "There are no workers: no deployed assistant needs one.")
        let now = CommandEnvironment.current.clock.now()
        for worker in workers {
            let active = worker.sequences.map { "\(worker.active)/\($0)" } ?? String(worker.active)
            let cells = worker.contextCells.map { Quantity.percent(worker.usedCells, of: $0) }
            let row = [
                worker.id, worker.model, worker.state, Age.text(since: worker.stateSince, now: now), active,
                String(worker.queued), String(worker.paused), cells ?? "", String(worker.restarts),
            ]
            table.append(row + (hasErrors ? [worker.lastError ?? ""] : []))
        }
        return table
    }
}

struct WorkerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the workers and their load.", aliases: ["ls"])

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let workers: [WorkerView] = try await connection.withClient { try await $0.all("/admin/v1/workers") }
        try output.show(workers, table: WorkerCommand.table(workers))
    }
}

struct WorkerRestart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restart", abstract: "Drain a worker and start it again.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The worker's id, such as worker-1.") var id: String

    func run() async throws {
        let path = APIClient.path("admin", "v1", "workers", id, "restart")
        let worker: WorkerView = try await connection.withClient { client in
            try await Progress.shown("Waiting for running answers to finish …") {
                try await client.call("POST", path, timeoutSeconds: APIClient.deployTimeoutSeconds)
            }
        }
        try output.show(worker, table: WorkerCommand.table([worker]))
    }
}
