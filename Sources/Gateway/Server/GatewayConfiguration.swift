/// Where and how the gateway listens.
public struct GatewayConfiguration: Sendable, Hashable {
    /// The address or name to listen on.
    public var host: String
    /// The TCP port; 0 takes any free one, which `onListening` reports.
    public var port: Int
    /// Serves HTTPS when set, else plain HTTP.
    public var tls: TLSFiles?
    /// The service's version: in `Server`, `system_fingerprint` and `/metrics`.
    public var version: String
    /// What one request may ask for.
    public var requestBounds: RequestBounds
    /// How long a connection may take for each step, and how many there may be.
    public var connectionBounds: ConnectionBounds

    /// - Parameters:
    ///   - host: the address or name to listen on.
    ///   - port: the TCP port; 0 takes any free one.
    ///   - tls: serves HTTPS when set.
    ///   - version: the service's version.
    ///   - requestBounds: what one request may ask for.
    ///   - connectionBounds: how long a connection may take for each step.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, tls: TLSFiles? = nil, version: String = "development",
        requestBounds: RequestBounds = RequestBounds(), connectionBounds: ConnectionBounds = ConnectionBounds()
    ) {
        self.host = host
        self.port = port
        self.tls = tls
        self.version = version
        self.requestBounds = requestBounds
        self.connectionBounds = connectionBounds
    }
}

/// A certificate chain and its key, both PEM files.
public struct TLSFiles: Sendable, Hashable {
    /// The certificate first, then its intermediates.
    public var certificatePath: String
    /// The certificate's private key, not encrypted.
    public var keyPath: String

    /// - Parameters:
    ///   - certificatePath: the certificate first, then its intermediates.
    ///   - keyPath: the certificate's private key, not encrypted.
    public init(certificatePath: String, keyPath: String) {
        self.certificatePath = certificatePath
        self.keyPath = keyPath
    }
}
