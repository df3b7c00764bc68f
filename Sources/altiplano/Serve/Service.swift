import Assistants
import Engines
import Foundation
import Foundations
import Gateway
import Logging
import NIOCore
import ServiceLifecycle
import Store
import UnixSignals

/// The running service: opens everything, wires it, and takes it down in order.
struct Service {
    private let configuration: ServeConfiguration
    private let logger: Logger
    private let startedAt = WallClock.system.now()

    init(_ configuration: ServeConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Runs until SIGINT or SIGTERM, then drains.
    ///
    /// - Throws: `ServiceError` saying what cannot be opened and what to do.
    func run() async throws {
        // The default, one for each core, would take the cores from the model; tokens are little work.
        NIOSingletons.groupLoopCountSuggestion = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
        let home = try HomeFolder(path: configuration.home)
        let adminKey = try home.adminKey()
        let catalogue = ModelCatalogue(
            folders: [home.models] + StarterModels.folders(executable: try ownExecutable()), files: modelFile)
        let workers = try workerConfiguration(catalogue)
        let pool = WorkerPool(catalogue: catalogue, configuration: workers, logger: logger.part("workers"))
        if let model = alwaysServed { try await pool.check(model: model) }
        let database = try await DatabaseOpening.openWhenReachable(
            url: configuration.database, sqlitePath: home.database, logger: logger)
        let parts = try await ServiceParts(
            database: database, home: home, pool: pool, alwaysServed: Set([alwaysServed].compactMap { $0 }),
            policyModelSeconds: configuration.policyModelSeconds, logger: logger)
        await enlistModels(parts)
        defer { home.withdrawAnnouncement() }
        let admin = AdminWiring(
            parts: parts, home: home, adminKey: adminKey, catalogue: catalogue,
            hasEmbeddingModel: workers.embeddingModel != nil, database: configuration.database, startedAt: startedAt,
            address: ListeningAddress(scheme: tls == nil ? "http" : "https", host: configuration.host))
        try await serve(parts, gateway(parts, home: home, admin: admin))
        await database.close()
    }

    /// The name of the model that stays loaded: a path is in the catalogue under its file's name.
    private var alwaysServed: String? { configuration.model.map(ModelCatalogue.name(of:)) }

    private var modelFile: [String] { configuration.model.map { $0.contains("/") ? [$0] : [] } ?? [] }

    /// Starts loading what assistants use before the first call can come, so that it does not wait and readiness is
    /// true.
    private func enlistModels(_ parts: ServiceParts) async {
        do {
            let models = try await parts.assistants.modelsInUse()
            for model in Set(models).union([alwaysServed].compactMap { $0 }).sorted() {
                do {
                    try await parts.pool.enlist(model: model)
                } catch {
                    logger.error("a model is not served", metadata: ["model": "\(model)", "error": "\(error)"])
                }
            }
        } catch {
            logger.error("the models in use are not known", metadata: ["error": "\(error)"])
        }
    }

    private func ownExecutable() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// The model that gives embeddings beside the workers' own: the one that is set, or the starter model if there.
    private func embeddingModel(_ catalogue: ModelCatalogue) throws -> EmbeddingModelFile? {
        if let model = configuration.embeddingModel {
            return try EmbeddingModelFile(name: ModelCatalogue.name(of: model), path: try catalogue.path(of: model))
        }
        return try catalogue.entries().first { $0.name == StarterModels.embedding && $0.problem == nil }
            .map { try EmbeddingModelFile(name: $0.name, path: $0.path) }
    }

    private func workerConfiguration(_ catalogue: ModelCatalogue) throws -> WorkerConfiguration {
        let folder = URL(filePath: try ownExecutable()).deletingLastPathComponent().path
        let executable = folder + "/altiplano-worker"
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw ServiceError(
                .unavailable, code: .workerUnavailable,
                "there is no \(executable): the worker is installed beside altiplano; build both with ops/build")
        }
        var timing = WorkerTiming()
        timing.drainMilliseconds = configuration.drainSeconds * 1000
        return WorkerConfiguration(
            executable: executable, contextCells: configuration.contextCells, sequences: configuration.sequences,
            threads: configuration.threads, hostCacheMebibytes: configuration.hostCache,
            interTokenTargetMilliseconds: configuration.interTokenTarget, sharesPrefixes: configuration.sharesPrefixes,
            fairnessWindowTokens: configuration.fairnessWindow, embeddingModel: try embeddingModel(catalogue),
            maximumWorkers: configuration.workers, timing: timing)
    }

    private var tls: TLSFiles? {
        configuration.tlsCertificate.flatMap { certificate in
            configuration.tlsKey.map { TLSFiles(certificatePath: certificate, keyPath: $0) }
        }
    }

    private func gateway(_ parts: ServiceParts, home: HomeFolder, admin: AdminWiring) -> GatewayServer {
        let address = admin.address
        return GatewayServer(
            configuration: GatewayConfiguration(
                host: configuration.host, port: configuration.port, tls: tls, version: Version.current),
            calls: parts.requestPath, responses: ResponseRepository(parts.database),
            pseudonyms: PseudonymArchive(PseudonymRepository(parts.database), sealing: parts.sealing),
            moderation: PolicyModeration(parts.policyGate) { [pool = parts.pool, configuration] in
                // Every worker has the embedding model beside its own.
                let running = await pool.statuses().first { $0.state == .ready }?.model
                return running ?? configuration.embeddingModel ?? StarterModels.embedding
            }, fleet: parts.pool,
            checkDatabase: { [database = parts.database] in
                try await database.read(.platform) { _ = try $0.query("SELECT 1 AS one", []) }
            },
            metrics: GatewayMetrics(version: Version.current), logger: logger.part("gateway"),
            addRoutes: { AdminRoutes.add(to: $0, services: admin.services) },
            onListening: { [startedAt, logger] port in
                address.set(port: port)
                do {
                    try home.announce(url: address.url, startedAt: startedAt)
                } catch {
                    logger.error(
                        "commands on this machine do not find the server; this is tried again every 5 seconds",
                        metadata: ["error": "\(error)"])
                    // It ends with the process, or as soon as the file is there.
                    Task { try await home.announceLater(url: address.url, startedAt: startedAt, every: .seconds(5)) }
                }
                logger.notice("listening on \(address.url)")
            })
    }

    /// Runs the parts. A shutdown reaches them last to first: calls drain, the listener closes, usage is delivered, the
    /// workers end.
    private func serve(_ parts: ServiceParts, _ gateway: GatewayServer) async throws {
        let drain = CallDrain(
            admission: parts.admission, running: parts.running, deadline: .seconds(configuration.drainSeconds),
            onDraining: { gateway.beginDraining() }, logger: logger)
        let lives: [any ServiceLifecycle.Service] = [
            WorkerPoolLife(pool: parts.pool), JournalLife(journal: parts.journal, logger: logger),
            ApprovalLife(policies: parts.policies, logger: logger), gateway, drain,
        ]
        var settings = ServiceGroupConfiguration(
            services: lives.map { .init(service: $0) }, gracefulShutdownSignals: [.sigint, .sigterm],
            logger: logger.part("lifecycle"))
        // The drain's own deadline, then time for the listener, the journal and the workers; past it nothing is waited
        // for.
        settings.maximumGracefulShutdownDuration = .seconds(2 * configuration.drainSeconds + 30)
        let group = ServiceGroup(configuration: settings)
        do {
            try await group.run()
        } catch let error as ServiceGroupError {
            throw ServiceError(.internalFailure, code: .internalError, "a part of the service ended: \(error)")
        }
    }
}
