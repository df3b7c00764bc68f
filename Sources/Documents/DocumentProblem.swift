/// One fault of a document.
public struct DocumentProblem: Sendable, Hashable {
    /// Counts from 1.
    public var line: Int
    /// Counts from 1.
    public var column: Int
    /// The field at fault, such as `sampling.top_p`; empty when it is the document as a whole.
    public var path: String
    /// What is wrong, which value, and what would be right.
    public var message: String

    /// - Parameters:
    ///   - line: counts from 1.
    ///   - column: counts from 1.
    ///   - path: the field at fault.
    ///   - message: what is wrong, which value, and what would be right.
    public init(line: Int, column: Int, path: String, message: String) {
        self.line = line
        self.column = column
        self.path = path
        self.message = message
    }
}

/// Every fault of a document at once, in the order of the file.
public struct DocumentProblems: Error, Sendable, Hashable, CustomStringConvertible {
    /// In the order of the file.
    public var problems: [DocumentProblem]

    /// - Parameter problems: in the order of the file.
    public init(_ problems: [DocumentProblem]) { self.problems = problems }

    public var description: String {
        problems.map { "\($0.line):\($0.column): \($0.message)" }.joined(separator: "\n")
    }
}
