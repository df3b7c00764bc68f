import Foundation

/// Settings of a test run.
enum TestEnvironment {
    static subscript(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
}
