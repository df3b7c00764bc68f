import Foundation
import Testing

@testable import AdminCLI

struct DiscoveryTests {
    let shell: Shell
    /// The home folder of a server that runs: this test's own process stands for it.
    let home: String

    init() throws {
        shell = try Shell()
        home = shell.folder + "/home"
        _ = try shell.write(Self.announcement("http://127.0.0.1:1111", pid: getpid()), to: "home/server.json")
        _ = try shell.write("home-key\n", to: "home/admin.key")
    }

    static func announcement(_ url: String, pid: Int32) -> String {
        #"{"url":"\#(url)","pid":\#(pid),"started_at":"2026-11-23T12:00:00.000Z"}"#
    }

    private func find(
        server: String? = nil, keyFile: String? = nil, home: String? = nil, _ variables: [String: String] = [:]
    ) throws -> ServerAddress {
        let flags = ServerDiscovery.Flags(server: server, adminKeyFile: keyFile, home: home)
        return try ServerDiscovery(
            flags: flags, variables: variables.merging(["HOME": shell.folder]) { first, _ in first }
        ).address()
    }

    private func logIn(url: String = "https://remoto.example") throws {
        let store = ContextStore(variables: ["HOME": shell.folder])
        try store.save(.init(current: "remoto", contexts: ["remoto": .init(url: url, key: "context-key", caFile: nil)]))
    }

    @Test func flagsWinOverEverything() throws {
        try logIn()
        let file = try shell.write("  file-key \n", to: "k")
        let found = try find(
            server: "http://flag:1/", keyFile: file,
            ["ALTIPLANO_SERVER": "http://env:1", "ALTIPLANO_ADMIN_KEY": "env-key", "ALTIPLANO_HOME": home])
        #expect(found.url == "http://flag:1" && found.key == "file-key")
    }

    @Test func theEnvironmentWinsOverTheHome() throws {
        let found = try find(
            ["ALTIPLANO_SERVER": "http://env:1", "ALTIPLANO_ADMIN_KEY": "env-key", "ALTIPLANO_HOME": home])
        #expect(found.url == "http://env:1" && found.key == "env-key")
    }

    @Test func theHomeWinsOverTheLogin() throws {
        try logIn()
        let found = try find(["ALTIPLANO_HOME": home])
        #expect(found.url == "http://127.0.0.1:1111" && found.key == "home-key")
    }

    @Test func anExplicitHomeWinsOverTheEnvironment() throws {
        #expect(try find(home: home, ["ALTIPLANO_SERVER": "http://env:1"]).url == "http://127.0.0.1:1111")
    }

    @Test func theDefaultHomeIsUnderTheUsersData() throws {
        _ = try shell.write(Self.announcement("http://127.0.0.1:2", pid: getpid()), to: "data/altiplano/server.json")
        _ = try shell.write("data-key", to: "data/altiplano/admin.key")
        #expect(try find(["XDG_DATA_HOME": shell.folder + "/data"]).key == "data-key")
        _ = try shell.write(
            Self.announcement("http://127.0.0.1:3", pid: getpid()), to: ".local/share/altiplano/server.json")
        _ = try shell.write("local-key", to: ".local/share/altiplano/admin.key")
        #expect(try find(["XDG_DATA_HOME": ""]).key == "local-key")
    }

    @Test func aServerThatDiedIsPassedOverForTheLogin() throws {
        try logIn()
        // Above the kernel's largest process id (proc(5), pid_max), so that no process can have it.
        _ = try shell.write(Self.announcement("http://127.0.0.1:1111", pid: 5_000_000), to: "home/server.json")
        #expect(try find(["ALTIPLANO_HOME": home]).key == "context-key")
    }

    @Test func aStoredKeyIsNotSentToAnotherAddress() throws {
        try logIn()
        #expect(throws: CommandFailure.self) { try find(server: "https://outro.example", ["ALTIPLANO_HOME": home]) }
        #expect(try find(server: "https://remoto.example/").key == "context-key")
        #expect(try find(server: "http://127.0.0.1:1111", ["ALTIPLANO_HOME": home]).key == "home-key")
    }

    @Test(arguments: ["", "x", "ftp://h", "http://", "localhost:8080", "http://h?x=1"])
    func whatIsNoAddressIsRefused(_ url: String) throws {
        let error = #expect(throws: CommandFailure.self) { try find(server: url, ["ALTIPLANO_ADMIN_KEY": "k"]) }
        #expect(error?.hint?.contains("http") == true)
    }

    @Test(arguments: ["", "\n", "a b", "chavé", String(repeating: "x", count: 5000)])
    func whatIsNoKeyFileIsRefused(_ text: String) throws {
        let file = try shell.write(text, to: "k")
        #expect(throws: CommandFailure.self) { try find(server: "http://h", keyFile: file) }
    }

    @Test func aBrokenAnnouncementIsNamed() throws {
        _ = try shell.write("{", to: "home/server.json")
        let error = #expect(throws: CommandFailure.self) { try find(["ALTIPLANO_HOME": home]) }
        #expect(error?.message.contains("server.json") == true)
    }

    @Test func contextsAreForTheirOwnerAlone() throws {
        try logIn()
        let store = ContextStore(variables: ["HOME": shell.folder])
        let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(try store.current()?.context.key == "context-key")
        let folder = URL(filePath: store.path).deletingLastPathComponent().path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["contexts.json"], "no draft is left")
    }

    @Test func aBrokenContextFileIsNotOverwritten() async throws {
        _ = try shell.write("{", to: ".config/altiplano/contexts.json")
        let outcome = await shell.run("logout x")
        #expect(outcome.code == 1 && outcome.errors.contains("contexts.json"))
    }

    @Test func pathPartsAreEscaped() {
        #expect(APIClient.path("a", "../b?c=1#d/é ") == "/a/..%2Fb%3Fc%3D1%23d%2F%C3%A9%20")
    }
}
