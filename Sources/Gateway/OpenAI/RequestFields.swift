import Foundations

/// Reads the fields of a request object, refusing each wrong one in the OpenAI API's own words.
///
/// An explicit `null` is an absent field, as it is there. What is never read is named in the answer's
/// `x-altiplano-ignored`, so an object inside of another is opened as a part of the same body.
struct RequestFields {
    let object: JSONObject
    /// Put before a field's name in errors: `messages[2].`.
    let path: String
    private let reading: FieldReading
    private let place: Int

    /// - Parameters:
    ///   - body: the whole body of a request.
    ///   - reading: the request's own, `GatewayContext.reading`.
    init(body: JSONObject, reading: FieldReading) { self.init(object: body, path: "", reading: reading) }

    /// - Parameters:
    ///   - object: a value found inside of `outer`.
    ///   - path: the object's whole path, with its dot: `messages[2].`.
    ///   - outer: what belongs to the same body.
    init(object: JSONObject, path: String, inside outer: RequestFields) {
        self.init(object: object, path: path, reading: outer.reading)
    }

    private init(object: JSONObject, path: String, reading: FieldReading) {
        self.object = object
        self.path = path
        self.reading = reading
        place = reading.open(object, path: path)
    }

    /// The value of a field, or nil when it is absent or `null`.
    subscript(name: String) -> JSONValue? {
        guard let value = self[orNull: name], !value.isNull else { return nil }
        return value
    }

    /// The value of a field whose `null` differs from its absence.
    subscript(orNull name: String) -> JSONValue? {
        guard let value = object[name] else { return nil }
        reading.read(name, of: place)
        return value
    }

    func text(_ name: String) throws -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.stringValue else { throw wrongType(name, expected: "a string", value) }
        return text
    }

    func flag(_ name: String) throws -> Bool? {
        guard let value = self[name] else { return nil }
        guard let flag = value.boolValue else { throw wrongType(name, expected: "a boolean", value) }
        return flag
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let value = self[name] else { return nil }
        guard let number = value.integerValue else { throw wrongType(name, expected: "an integer", value) }
        try check(number, name, "integer", lower: Int64(range.lowerBound), upper: Int64(range.upperBound))
        return Int(number)
    }

    func decimal(_ name: String, in range: ClosedRange<Double>) throws -> Double? {
        guard let value = self[name] else { return nil }
        guard let number = value.doubleValue else { throw wrongType(name, expected: "a decimal", value) }
        try check(number, name, "decimal", lower: range.lowerBound, upper: range.upperBound)
        return number
    }

    func nested(_ name: String) throws -> RequestFields? {
        guard let value = self[name] else { return nil }
        guard let object = value.objectValue else { throw wrongType(name, expected: "an object", value) }
        return RequestFields(object: object, path: "\(path)\(name).", inside: self)
    }

    /// Opens an element of an array.
    ///
    /// - Parameter name: the field and the place in it: `messages[2]`.
    func element(_ name: String, _ value: JSONValue) throws -> RequestFields {
        guard let object = value.objectValue else { throw wrongType(name, expected: "an object", value) }
        return RequestFields(object: object, path: "\(path)\(name).", inside: self)
    }

    func required<Value>(_ name: String, _ value: Value?) throws -> Value {
        guard let value else {
            throw ServiceError(
                .invalidRequest, code: .missingParameter, "Missing required parameter: '\(path)\(name)'.",
                parameter: path + name)
        }
        return value
    }

    func wrongType(_ name: String, expected: String, _ value: JSONValue) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .invalidType,
            "Invalid type for '\(path)\(name)': expected \(expected), but got \(value.kindDescription) instead.",
            parameter: path + name)
    }

    func unsupported(_ name: String, because reason: String) -> ServiceError {
        ServiceError(
            .invalidRequest, code: .unsupportedParameter, "Unsupported parameter: '\(path)\(name)' \(reason)",
            parameter: path + name)
    }

    func invalid(_ name: String, code: ServiceError.Code = .invalidValue, _ message: String) -> ServiceError {
        ServiceError(.invalidRequest, code: code, "Invalid '\(path)\(name)': \(message)", parameter: path + name)
    }

    func checkCount(_ count: Int, of name: String, most: Int) throws {
        guard count > 0 else {
            throw invalid(
                name, code: .emptyArray,
                "empty array. Expected an array with minimum length 1, but got an empty array instead.")
        }
        guard count <= most else {
            throw invalid(
                name, code: .arrayTooLong,
                "array too long. Expected an array with maximum length \(most), but got an array with length "
                    + "\(count) instead.")
        }
    }

    private func check<Number: Comparable>(
        _ number: Number, _ name: String, _ kind: String, lower: Number, upper: Number
    ) throws {
        if number > upper {
            throw invalid(
                name, code: ServiceError.Code("\(kind)_above_max_value"),
                "\(kind) above maximum value. Expected a value <= \(upper), but got \(number) instead.")
        }
        if number < lower {
            throw invalid(
                name, code: ServiceError.Code("\(kind)_below_min_value"),
                "\(kind) below minimum value. Expected a value >= \(lower), but got \(number) instead.")
        }
    }
}

extension ServiceError.Code {
    static let emptyArray = Self("empty_array")
    static let arrayTooLong = Self("array_above_max_length")
    static let stringTooLong = Self("string_above_max_length")
    static let emptyString = Self("empty_string")
}
