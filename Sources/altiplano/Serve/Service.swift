import Assistants
import Engines
import Foundation
import Foundations
import Gateway
import Logging
import ServiceLifecycle
import Store

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
        let home = try HomeFolder(path: configuration.home)
        let adminKey = try home.adminKey()
        let tls = try TLSFiles.load(certificate: configuration.tlsCertificate, key: configuration.tlsKey)
        let pool = try workerPool(home)
        let database = try await DatabaseOpening.openWhenReachable(
            url: configuration.database, sqlitePath: home.database, logger: logger)
        let parts = try await ServiceParts(
            database: database, home: home, pool: pool, alwaysServed: alwaysServed, logger: logger)
        let gateway = gateway(parts, home: home, adminKey: adminKey, tls: tls)
        try await serve(parts, gateway)
        home.withdrawAnnouncement()
        await database.close()
    }
}
