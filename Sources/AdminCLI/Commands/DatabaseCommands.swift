import ArgumentParser

/// Direct access to the database for `db migrate` and `db status`: it must work while no server runs.
///
/// The composition root knows the drivers and how `serve` finds its database, so it brings these.
public struct DatabaseCommands: Sendable {
    /// Which database is meant. Resolved as `serve` does: the flag, `ALTIPLANO_DATABASE`, `altiplano.yaml`, and else
    /// SQLite in the home folder.
    public struct Target: Sendable, Hashable {
        /// `--database`.
        public var url: String?
        /// The home folder.
        public var home: String

        public init(url: String?, home: String) {
            self.url = url
            self.home = home
        }
    }

    /// The state of a database's schema.
    public struct Status: Sendable, Hashable, Codable {
        /// `sqlite` or `postgres`.
        public var kind: String
        /// Where it is, without any password.
        public var location: String
        /// The number of the newest migration that was applied; 0 when none was.
        public var schemaVersion: Int
        /// The number of the newest migration this binary knows.
        public var latestVersion: Int
        /// Names of the migrations that are still to be applied; after `migrate`, of those it applied.
        public var migrations: [String]

        public init(kind: String, location: String, schemaVersion: Int, latestVersion: Int, migrations: [String]) {
            self.kind = kind
            self.location = location
            self.schemaVersion = schemaVersion
            self.latestVersion = latestVersion
            self.migrations = migrations
        }
    }

    /// Applies what is pending and returns the state after it, with the migrations applied.
    public var migrate: @Sendable (Target) async throws -> Status
    /// Returns the state, with the migrations pending. Changes nothing.
    public var status: @Sendable (Target) async throws -> Status

    public init(
        migrate: @escaping @Sendable (Target) async throws -> Status,
        status: @escaping @Sendable (Target) async throws -> Status
    ) {
        self.migrate = migrate
        self.status = status
    }

    /// Refuses: for programs that are built without a driver.
    public static let unavailable = DatabaseCommands(
        migrate: { _ in throw CommandFailure("this program was built without database drivers") },
        status: { _ in throw CommandFailure("this program was built without database drivers") })
}

/// `db ...`
struct DatabaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Migrate the database and see its state. Works without a running server.",
        subcommands: [DatabaseMigrate.self, DatabaseStatus.self])
}

/// Which database a `db` command opens.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The database, such as postgres://user@host/name (ALTIPLANO_DATABASE).", valueName: "url"))
    var database: String?
    @Option(help: ArgumentHelp("The server's home folder (ALTIPLANO_HOME).", valueName: "folder"))
    var home: String?

    var target: DatabaseCommands.Target {
        let folder = HomeFolder(flag: home, variables: CommandEnvironment.current.variables)
        return DatabaseCommands.Target(url: database, home: folder.path)
    }

    func show(_ status: DatabaseCommands.Status, _ migrations: String, output: OutputOptions) throws {
        var table = Table(
            [.left("database"), .left("location"), .right("schema"), .right("latest"), .left(migrations)],
            emptyNotice: "")
        table.append([
            status.kind, status.location, String(status.schemaVersion), String(status.latestVersion),
            status.migrations.joined(separator: ", "),
        ])
        try output.show(status, table: table)
    }
}

struct DatabaseMigrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the schema up to this version's.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let migrate = CommandEnvironment.current.database.migrate
        let target = database.target
        let status = try await Progress.shown("Migrating …") { try await migrate(target) }
        try database.show(status, "applied", output: output)
    }
}

struct DatabaseStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show the schema's version and what is pending.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let status = try await CommandEnvironment.current.database.status(database.target)
        try database.show(status, "pending", output: output)
        if !status.migrations.isEmpty {
            CommandEnvironment.current.writeError("Apply what is pending with: altiplano db migrate\n")
        }
    }
}
