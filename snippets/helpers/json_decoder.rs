// needs: end_of_input
/// Go's json.Decoder: one value after the other out of a stream.
struct GoJsonDecoder(serde_json::Deserializer<serde_json::de::IoRead<Box<dyn std::io::Read>>>);

impl GoJsonDecoder {
    fn new(reader: Box<dyn std::io::Read>) -> Self {
        GoJsonDecoder(serde_json::Deserializer::from_reader(reader))
    }

    /// True where another value follows.
    fn more(&mut self) -> bool {
        self.0.end().is_err()
    }

    fn decode<T: serde::de::DeserializeOwned>(&mut self) -> std::io::Result<T> {
        match self.more() {
            true => Ok(T::deserialize(&mut self.0)?),
            false => Err(go_eof()),
        }
    }
}
