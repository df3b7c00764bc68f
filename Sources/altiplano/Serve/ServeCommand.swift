import ArgumentParser
import Foundation
import Foundations
import Logging

/// `altiplano serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run the service: the OpenAI-compatible API, the admin API and the workers.",
        discussion: """
            Each option may also be set as ALTIPLANO_NAME in the environment or as `name: value` in altiplano.yaml \
            in the home folder; the command line wins, then the environment.

            Ctrl-C or SIGTERM drains: running answers finish within --drain-seconds, new ones get 503.
            """)

    @Option(help: ArgumentHelp("Folder of the database, journal, keys and models.", valueName: "dir"))
    var home: String?
    @Option(help: ArgumentHelp("Address to listen on; port 0 picks a free one.", valueName: "host:port"))
    var listen: String?
    @Option(help: ArgumentHelp("postgres://... ; SQLite in the home folder when left out.", valueName: "url"))
    var database: String?
    @Option(help: ArgumentHelp("A model to keep loaded, by name or path.", valueName: "name|path"))
    var model: String?
    @Option(help: ArgumentHelp("The model for embeddings, by name or path.", valueName: "name|path"))
    var embeddingModel: String?
    @Option(help: ArgumentHelp("KV cells of a worker, in tokens.", valueName: "cells"))
    var context: String?
    @Option(help: ArgumentHelp("Sequences a worker generates at once.", valueName: "n"))
    var sequences: String?
    @Option(help: ArgumentHelp("Threads a worker computes with.", valueName: "n"))
    var threads: String?
    @Option(
        help: ArgumentHelp(
            "Host memory of a worker for preempted requests and evicted prefixes, in MiB; 0 computes them again.",
            valueName: "mib"))
    var hostCache: String?
    @Option(
        help: ArgumentHelp(
            "What others' prompts may stretch the time between two tokens of a stream to, in milliseconds.",
            valueName: "ms"))
    var interTokenTarget: String?
    @Option(
        help: ArgumentHelp(
            "Whether prompts of one tenant that begin the same are computed once: on or off.", valueName: "on|off"))
    var prefixCache: String?
    @Option(
        help: ArgumentHelp(
            "How far a tenant may be ahead of another, in weighted tokens.",
            valueName: "tokens"))
    var fairnessWindow: String?
    @Option(help: ArgumentHelp("Workers, and so models, that run at once.", valueName: "n"))
    var workers: String?
    @Option(help: ArgumentHelp("PEM file with the TLS certificate chain.", valueName: "file"))
    var tlsCert: String?
    @Option(help: ArgumentHelp("PEM file with the TLS private key.", valueName: "file"))
    var tlsKey: String?
    @Option(
        help: ArgumentHelp("How long a model may take to judge a text for a policy.", valueName: "seconds"))
    var policyModelSeconds: String?
    @Option(help: ArgumentHelp("How long running answers may take after Ctrl-C.", valueName: "seconds"))
    var drainSeconds: String?
    @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    var logLevel: String?

    func run() async throws {
        let configuration: ServeConfiguration
        do {
            configuration = try ServeConfiguration(flags: flags, environment: ProcessInfo.processInfo.environment)
        } catch let error as ServiceError {
            throw ValidationError(error.message)
        }
        guard let level = Logger.Level(rawValue: configuration.logLevel) else {
            throw ValidationError(
                "log_level is '\(configuration.logLevel)'; it must be one of "
                    + Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))
        }
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        try await Service(configuration, logger: Logger(label: "altiplano")).run()
    }

    /// What the command line set, by the settings' names.
    var flags: [String: String] {
        [
            "home": home, "listen": listen, "database": database, "model": model,
            "embedding_model": embeddingModel, "context": context,
            "sequences": sequences, "threads": threads, "host_cache": hostCache,
            "inter_token_target": interTokenTarget, "prefix_cache": prefixCache, "fairness_window": fairnessWindow,
            "workers": workers, "tls_cert": tlsCert, "tls_key": tlsKey,
            "policy_model_seconds": policyModelSeconds, "drain_seconds": drainSeconds, "log_level": logLevel,
        ].compactMapValues { $0 }
    }
}
