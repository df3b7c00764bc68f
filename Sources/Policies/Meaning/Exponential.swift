import Foundation

enum Exponential {
    static func of(_ value: Double) -> Double { exp(value) }
}
