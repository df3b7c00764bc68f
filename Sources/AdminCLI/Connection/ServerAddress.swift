/// A server to talk to and the key to use there.
public struct ServerAddress: Sendable, Hashable {
    /// Without a slash at the end.
    public var url: String
    public var key: String?
    /// A PEM file with the authority of the server's certificate, when it is a private one.
    public var certificateAuthorityFile: String?
    /// Where the address was found, for messages: `ALTIPLANO_SERVER`.
    public var origin: String

    public init(url: String, key: String?, certificateAuthorityFile: String? = nil, origin: String) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.key = key
        self.certificateAuthorityFile = certificateAuthorityFile
        self.origin = origin
    }

    /// Whether the address is this machine's own, as it is written.
    var isLoopback: Bool {
        let host = url.split(separator: "/").dropFirst().first ?? ""
        return ["127.", "localhost", "[::1]"].contains { host.hasPrefix($0) }
    }

    /// What to do when nothing answers at this address.
    var startHint: String {
        isLoopback
            ? "start the server with: altiplano serve"
            : "check the address, that the server runs, and that a firewall lets this machine through"
    }
}
