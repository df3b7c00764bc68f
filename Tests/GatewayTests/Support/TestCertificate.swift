import Foundation

/// A self-signed certificate for `localhost`, its key, and a key that is not its. For tests only; valid until 2126.
enum TestCertificate {
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBmzCCAUGgAwIBAgIUOA/Zg2pRNxPayGQgc59VNSY6CdUwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzEzMjgwNloYDzIxMjYxMDMw
        MTMyODA2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAAR6esblJ7/tSaJNTKi7lW/rW/T8+yiYfBpMKvmoH5hKK2LnBKSTqU7/
        4XDVOEmVuQ/LegQxyozlH0L5oI/dc3zxo28wbTAdBgNVHQ4EFgQUk+J7kpSHbwLb
        eC1uBdcO7ytc4nswHwYDVR0jBBgwFoAUk+J7kpSHbwLbeC1uBdcO7ytc4nswDwYD
        VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
        zj0EAwIDSAAwRQIhANECYvFM69U1e6lxWMnyiCep7lrh/6b7wQuRQsLJGZquAiBk
        VGPenxOkBAlP5MkMvDLZVPGW620kkU5pQIAokNDwHQ==
        -----END CERTIFICATE-----
        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwl1GBSxBBV8HKgLR
        iapaJaZrqiDeii80Ag4by3WGzEihRANCAAR6esblJ7/tSaJNTKi7lW/rW/T8+yiY
        fBpMKvmoH5hKK2LnBKSTqU7/4XDVOEmVuQ/LegQxyozlH0L5oI/dc3zx
        -----END PRIVATE KEY-----
        """

    static let otherKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFrCGjkpc4e+Mogxd
        u3ZOI3hbpGfqyRUFyLHhoU5E4YqhRANCAASk5n3l7sRHvxiaj2ESrTKuUXK4xIdR
        pJ2Y4YBCB5IsTcKEebiVmzZy0Mp9gqYED1qHSEonxi9d9tVkO6EWEPAF
        -----END PRIVATE KEY-----
        """
}

/// A folder of the test's own, gone when the test is over.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "gateway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, _ name: String) throws -> String {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
