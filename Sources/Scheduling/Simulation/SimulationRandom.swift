import Foundation

/// SplitMix64 (Steele, Lea, Flood 2014): each tenant has one of its own, so that its requests do not depend on others.
struct SimulationRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, stream: Int) {
        state = seed
        state = next() ^ UInt64(stream) &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Exponentially distributed about a mean.
    mutating func exponential(mean: Double) -> Double {
        mean > 0 ? -log(Double.random(in: Double.leastNonzeroMagnitude...1, using: &self)) * mean : 0
    }
}
