/// Makes identifiers such as `ten_06f2k3x9m1a7q8r5t0v4w6y2zb`: a kind, then 130 bits in Crockford base32.
///
/// The first 48 bits are the creation time in milliseconds, so that identifiers sort by age (as ULID and
/// UUIDv7 do, RFC 9562 section 5.7); the other 82 bits are random.
public struct IdentifierSource: Sendable {
    private let clock: WallClock
    private let random: @Sendable () -> UInt64

    /// - Parameters:
    ///   - clock: the time written into each identifier.
    ///   - random: 64 random bits a call; the default is the system's secure generator.
    public init(
        clock: WallClock = .system, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) {
        self.clock = clock
        self.random = random
    }

    /// - Parameter prefix: the kind of thing named, such as `ten` or `req`.
    public func next(_ prefix: String) -> String {
        var text = prefix + "_"
        let time = UInt64(bitPattern: clock.now().milliseconds) & 0xFFFF_FFFF_FFFF
        for shift in stride(from: 45, through: 0, by: -5) { text.append(Self.symbol(time >> UInt64(shift))) }
        for bits in [random(), random()] {
            for position in 0..<8 { text.append(Self.symbol(bits >> UInt64(position * 5))) }
        }
        return text
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    private static func symbol(_ bits: UInt64) -> Character { alphabet[Int(bits & 31)] }
}
