import Foundation
public import Foundations

/// The model files the platform can load: those in its folders, and files named by path.
///
/// It is read from disk on every question, so that a file copied into a folder is there at once.
public struct ModelCatalogue: Sendable {
    private let folders: [String]

    /// - Parameter folders: searched in order for `*.gguf`; an earlier folder wins a name.
    public init(folders: [String]) { self.folders = folders }

    /// Every model file in the folders, by name; broken files are listed with their problem.
    public func entries() -> [CatalogueEntry] {
        var found: [String: CatalogueEntry] = [:]
        for folder in folders {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for file in files where file.hasSuffix(".gguf") {
                let name = String(file.dropLast(5))
                if found[name] == nil { found[name] = Self.entry(name: name, path: "\(folder)/\(file)") }
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// The file of a model.
    ///
    /// - Parameter model: a name in the catalogue, or the path of a GGUF file (it contains a slash).
    /// - Throws: `ServiceError` with code `model_not_found`, naming the models there are.
    public func path(of model: String) throws(ServiceError) -> String {
        if model.contains("/") {
            guard FileManager.default.fileExists(atPath: model) else {
                throw ServiceError(
                    .invalidRequest, code: .modelNotFound, "there is no model file at \(model)", parameter: "model")
            }
            return model
        }
        for folder in folders {
            let path = "\(folder)/\(model).gguf"
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        let names = entries().map(\.name).joined(separator: ", ")
        throw ServiceError(
            .invalidRequest, code: .modelNotFound,
            "there is no model '\(model)'; the catalogue has: \(names.isEmpty ? "none" : names)", parameter: "model")
    }

    private static func entry(name: String, path: String) -> CatalogueEntry {
        let resolved = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
        let size = (attributes?[.size] as? NSNumber)?.uint64Value ?? 0
        do {
            let file = try GGUFFile(path: path)
            return CatalogueEntry(
                name: name, path: path, sizeBytes: size, architecture: file.architecture, problem: nil)
        } catch {
            return CatalogueEntry(name: name, path: path, sizeBytes: size, architecture: nil, problem: error.message)
        }
    }
}
